import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { parse } from 'yaml';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { anyModel, shuffled } from '../support/arbitraries.js';
import { fakeIo } from '../support/fake-io.js';
import { runBuilt } from '../support/process.js';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const EXAMPLES = readdirSync(root('examples')).filter((name) => name.endsWith('.yaml'));

/** What every command says of every example, one call after the other in one process. */
const CALLS: readonly (readonly string[])[] = EXAMPLES.flatMap((name) => [
  ['analyze', name],
  ['analyze', name, '--format', 'json', '--paths', '3'],
  ['analyze', name, '--typical', 'mean'],
  ['check', name],
  ['check', name, '--format', 'json'],
  ['sheet', name, '--blank', '--format', 'html'],
  ...idsIn(name).flatMap((id) => [
    ['show', name, id],
    ['show', name, id, '--format', 'json'],
  ]),
]).concat([
  ['check', '.'],
  ['explain'],
  ['init'],
  ['schema'],
  ['explain', 'duration'],
  ['analyze', '--help'],
  ['sheet', '--exercise'],
]);

const SCRIPT = `
import { main, nodeIo } from ${JSON.stringify(pathToFileURL(root('dist/cli.js')).href)};
const io = { ...nodeIo(), err: (text) => process.stdout.write(text) };
for (const argv of JSON.parse(process.argv[1])) process.stdout.write(argv.join(' ') + ' exits ' + (await main(argv, io)) + '\\n');
`;

function idsIn(name: string): string[] {
  const { suppliers, departments, customers } = parse(readFileSync(root(`examples/${name}`), 'utf8')) as Record<
    string,
    object | undefined
  >;
  return [suppliers, departments, customers].flatMap((places) =>
    Array.isArray(places) ? (places as string[]) : Object.keys(places ?? {}),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'kedja-'));
for (const name of EXAMPLES) cpSync(root(`examples/${name}`), join(folder, name));
afterAll(() => rmSync(folder, { recursive: true }));

function said(env: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT, JSON.stringify(CALLS)], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

const PLAIN = said({ TZ: 'UTC', LANG: 'C' });

test.each([
  { TZ: 'Asia/Kathmandu', LANG: 'sv_SE.UTF-8', LC_ALL: 'en_US.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'ar_EG.UTF-8', LANGUAGE: 'ar' },
  { LANG: '', LC_ALL: 'POSIX' },
  { TZ: 'nowhere', LANG: 'de_DE.ISO-8859-1', LC_NUMERIC: 'de_DE.UTF-8' },
])('everything that is said is the same for %j', async (env) => {
  const plain = await PLAIN;
  expect(plain.split('\n').filter((line) => / exits \d$/u.test(line))).toHaveLength(CALLS.length);
  expect((await said(env)) === plain).toBe(true);
});

test('a folder is looked through in an order of its own, not that of the disk', async () => {
  const names = ['10', '9', 'B', 'Z', 'a', 'b-a', 'b', 'b/a', 'b/ö', 'b0', 'c/c/c', 'ö', 'ａ', '𐐷'].map(
    (name) => `${name}.kedja.yaml`,
  );
  for (const order of [names, [...names].reverse()]) {
    const below = mkdtempSync(join(folder, 'order-'));
    for (const name of order) {
      mkdirSync(join(below, name, '..'), { recursive: true });
      writeFileSync(join(below, name), '{');
    }
    const { out } = await runBuilt(['check', '.'], { cwd: below });
    expect([...out.matchAll(/^(.*):1:1: error/gmu)].map((match) => match[1])).toEqual(names);
  }
});

test('the order of a file changes no figure, only which customer is told first', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyModel().chain((model) => fc.tuple(fc.constant(model), shuffled(model))),
      async ([model, other]) => {
        expect(await analyzed(other)).toEqual(await analyzed(model));
      },
    ),
    { numRuns: 200 },
  );
});

interface Report {
  readonly customers: readonly { readonly id: string }[];
  readonly links: readonly { readonly id: string }[];
}

async function analyzed(model: object): Promise<object> {
  const io = fakeIo({ files: { 'm.json': JSON.stringify(model) } });
  expect(await main(['analyze', 'm.json', '--format', 'json'], io)).toBe(0);
  const { customers, links, ...rest } = JSON.parse(io.said.out) as Report;
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
  return { ...rest, findings: null, customers: [...customers].sort(byId), links: [...links].sort(byId) };
}
