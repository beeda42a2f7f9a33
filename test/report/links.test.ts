import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { widthOf } from '../../src/report/layout.js';
import { fakeIo } from '../support/fake-io.js';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const schema = JSON.parse(readFileSync(root('schemas/links.schema.json'), 'utf8')) as object;
const conforms = new Ajv({ allErrors: true, strictTypes: false }).compile(schema);

async function links(name: string, options: readonly string[], columns = 80): Promise<string> {
  const file = `examples/${name}.yaml`;
  const io = fakeIo({ files: { [file]: readFileSync(root(file), 'utf8') }, columns });
  expect(await main(['links', file, ...options], io)).toBe(0);
  return io.said.out;
}

describe.each(['workshop', 'hospital'])('the score cards of %s', (name) => {
  test.each([60, 80, 120])('read well in %d columns, and are wider in none', async (columns) => {
    const out = await links(name, [], columns);
    expect(out.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
    await expect(out).toMatchFileSnapshot(root(`test/report/golden/${name}.links.${columns}.txt`));
  });

  test('as JSON are as their schema says', async () => {
    const out = await links(name, ['--format', 'json']);
    conforms(JSON.parse(out));
    expect(conforms.errors).toBeNull();
    await expect(out).toMatchFileSnapshot(root(`test/report/golden/${name}.links.json`));
  });
});

test.each(['bank', 'barber', 'first-lesson', 'ice-cream', 'new-car', 'parcel-hub', 'service-desk'])(
  'those of %s fit, and are as their schema says',
  async (name) => {
    const out = await links(name, ['--runs', '200'], 60);
    expect(out.split('\n').filter((line) => widthOf(line) > 60)).toEqual([]);
    conforms(JSON.parse(await links(name, ['--format', 'json', '--runs', '200'])));
    expect(conforms.errors).toBeNull();
  },
);
