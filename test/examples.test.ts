import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.js';
import { widthOf } from '../src/report/layout.js';
import { fakeIo } from './support/fake-io.js';

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const EXAMPLES = readdirSync(root('examples')).filter((name) => name.endsWith('.yaml'));
const GOLDEN = root('test/report/golden/');
const schema = JSON.parse(readFileSync(root('schemas/report.schema.json'), 'utf8')) as object;
const conforms = new Ajv({ allErrors: true, strictTypes: false }).compile(schema);

async function kedja(args: string[], columns = 80): Promise<{ exit: number; out: string; err: string }> {
  const files = Object.fromEntries(
    EXAMPLES.map((name) => [`examples/${name}`, readFileSync(root(`examples/${name}`), 'utf8')]),
  );
  const io = fakeIo({ files, columns });
  return { exit: await main(args, io), ...io.said };
}

describe.each(EXAMPLES)('%s', (name) => {
  const golden = `${GOLDEN}${name.replace(/\.yaml$/u, '')}`;

  test.each([60, 80, 120])('reads well in %d columns, and is wider in none', async (columns) => {
    const { exit, out } = await kedja(['analyze', `examples/${name}`], columns);
    expect(exit).toBe(0);
    expect(out.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
    await expect(out).toMatchFileSnapshot(`${golden}.${columns}.txt`);
  });

  test('its analysis as JSON is as the schema says', async () => {
    const { out } = await kedja(['analyze', `examples/${name}`, '--format', 'json', '--paths', '3']);
    const report: unknown = JSON.parse(out);
    conforms(report);
    expect(conforms.errors).toBeNull();
    await expect(out).toMatchFileSnapshot(`${golden}.json`);
  });

  test('check reports only what the example means to show', async () => {
    const { out } = await kedja(['check', `examples/${name}`]);
    await expect(out).toMatchFileSnapshot(`${golden}.check.txt`);
  });
});
