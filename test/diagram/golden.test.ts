import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { SHOWS } from '../../src/model/show.js';
import { fakeIo } from '../support/fake-io.js';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const EXAMPLES = readdirSync(root('examples')).filter((name) => name.endsWith('.yaml'));
const GOLDEN = root('test/diagram/golden/');

const schema = JSON.parse(readFileSync(root('schemas/drawing.schema.json'), 'utf8')) as object;
const conforms = new Ajv({ allErrors: true, strictTypes: false }).compile(schema);

async function draw(name: string, ...options: readonly string[]): Promise<string> {
  const io = fakeIo({ files: { [name]: readFileSync(root(`examples/${name}`), 'utf8') }, columns: 80 });
  expect(await main(['draw', name, ...options], io), io.said.err).toBe(0);
  return io.said.out;
}

describe.each(EXAMPLES)('%s', (name) => {
  const golden = `${GOLDEN}${name.replace(/\.yaml$/u, '')}`;

  test.each(SHOWS)('is drawn as it was looked at, showing %s', async (show) => {
    await expect(await draw(name, '--show', show, '--format', 'svg')).toMatchFileSnapshot(`${golden}.${show}.svg`);
  });

  test.each(['dark', 'print'])('in %s, in lanes, on a page', async (theme) => {
    const svg = await draw(name, '--theme', theme, '--lanes', '--page', 'a4', '--format', 'svg');
    await expect(svg).toMatchFileSnapshot(`${golden}.${theme}.svg`);
  });

  test('folded to a page', async () => {
    await expect(await draw(name, '--wrap', '--page', 'a4', '--format', 'svg')).toMatchFileSnapshot(`${golden}.a4.svg`);
  });

  test('as JSON it is as its schema says, and the same in every language', async () => {
    const text = await draw(name, '--format', 'json', '--lanes');
    conforms(JSON.parse(text));
    expect(conforms.errors).toBeNull();
    expect(await draw(name, '--format', 'json', '--lanes', '--lang', 'da')).toBe(text);
  });

  test.each(['text', 'mmd', 'dot', 'd2'])('as %s', async (format) => {
    await expect(await draw(name, '--format', format)).toMatchFileSnapshot(
      `${golden}.${format === 'text' ? 'txt' : format}`,
    );
  });
});
