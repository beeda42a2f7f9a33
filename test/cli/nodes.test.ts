import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runBuilt } from '../support/process.js';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const EXAMPLES = readdirSync(root('examples')).filter((name) => name.endsWith('.yaml'));

/** The oldest Node that kedja runs on, and every line that is kept since. */
const NODES = ['20', '22', '24', '26'];

/** Ways to draw: with each the layout, the font and what makes pictures of it have to be the same. */
const WAYS: readonly (readonly string[])[] = [
  ['--format', 'svg'],
  ['--format', 'svg', '--lanes'],
  ['--format', 'svg', '--page', 'a4'],
  ['--format', 'png', '--scale', '1'],
  ['--format', 'pdf'],
];

const known = new Map<string, ReturnType<typeof runBuilt>>();

/** What a call says on this Node: asked once. */
function here(argv: readonly string[]): ReturnType<typeof runBuilt> {
  const key = argv.join(' ');
  const said = known.get(key) ?? runBuilt(argv);
  known.set(key, said);
  return said;
}

describe.each(NODES)('on Node %s', (version) => {
  const node = root(`test/nodes/node_modules/node-${version}/bin/node`);
  const isMissing = !existsSync(node) && process.env['KEDJA_NODES'] !== 'all';
  const run = isMissing ? test.skip : test;
  const where = isMissing ? ' (not here: npm ci --prefix test/nodes)' : '';

  run(`it is that Node${where}`, async () => {
    const { out } = await runBuilt(['--version'], { executable: node, node: ['--print', 'process.version'] });
    expect(out).toContain(`v${version}.`);
  });

  run(`every example is answered byte for byte as on this one, in one thread and in two${where}`, async () => {
    for (const name of EXAMPLES) {
      const ask = ['analyze', root(`examples/${name}`), '--format', 'json', '--runs', '3000', '--paths', '3'];
      const here = await runBuilt([...ask, '--threads', '1']);
      expect(here.exit, name).toBe(0);
      for (const threads of ['1', '2']) {
        const there = await runBuilt([...ask, '--threads', threads], { executable: node });
        expect({ ...pick(there), name, threads }).toEqual({ ...pick(here), name, threads });
      }
    }
  });

  run(`every example is drawn byte for byte as on this one, each in a way of its own${where}`, async () => {
    for (const [i, name] of EXAMPLES.entries()) {
      const argv = ['draw', root(`examples/${name}`), ...WAYS[i % WAYS.length]!];
      expect({ ...pick(await runBuilt(argv, { executable: node })), argv }).toEqual({
        ...pick(await here(argv)),
        argv,
      });
    }
  });

  run(`the report, the score cards and the findings read the same${where}`, async () => {
    for (const ask of [
      ['analyze', 'workshop'],
      ['links', 'hospital'],
      ['check', 'workshop'],
      ['sheet', 'workshop'],
    ]) {
      const argv = [ask[0]!, root(`examples/${ask[1]}.yaml`)];
      expect(pick(await runBuilt(argv, { executable: node }))).toEqual(pick(await runBuilt(argv)));
    }
  });
});

function pick({ exit, out, err }: Awaited<ReturnType<typeof runBuilt>>): object {
  return { exit, out, err };
}
