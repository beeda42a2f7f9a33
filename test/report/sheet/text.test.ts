import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { widthOf } from '../../../src/report/layout.js';
import { fakeIo } from '../../support/fake-io.js';

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const EXAMPLES = readdirSync(root('examples')).filter((name) => name.endsWith('.yaml'));
const schema = JSON.parse(readFileSync(root('schemas/sheet.schema.json'), 'utf8')) as object;
const conforms = new Ajv({ allErrors: true, strictTypes: false, allowUnionTypes: true }).compile(schema);

async function sheet(options: readonly string[], columns = 80): Promise<string> {
  const files = Object.fromEntries(EXAMPLES.map((name) => [name, readFileSync(root(`examples/${name}`), 'utf8')]));
  const io = fakeIo({ files, columns });
  expect(await main(['sheet', ...options], io)).toBe(0);
  return io.said.out;
}

describe.each(EXAMPLES)('the sheets of %s', (name) => {
  test.each([60, 80, 120])('read well in %d columns, and are wider in none', async (columns) => {
    for (const language of ['en', 'da']) {
      const out = await sheet([name, '--blank', '--lang', language], columns);
      expect(out.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
      expect(out).not.toMatch(/\S…/u); // nothing is cut
    }
  });

  test('as JSON are as their schema says', async () => {
    conforms(JSON.parse(await sheet([name, '--format', 'json'])));
    expect(conforms.errors).toBeNull();
  });
});

test('exercises read well in any width, and as JSON are as their schema says', async () => {
  for (const seed of ['0', '1', '2', '1000000000000'])
    for (const columns of [60, 120]) {
      const out = await sheet(['--exercise', '--seed', seed, '--lang', 'sv'], columns);
      const told = out.slice(0, out.indexOf('kedja: 1\n')); // the model itself is as it is
      expect(told.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
      conforms(JSON.parse(await sheet(['--exercise', '--seed', seed, '--format', 'json'])));
      expect(conforms.errors).toBeNull();
    }
});

test('a file is what its ending says, and a PDF goes to no terminal', async () => {
  const file = readFileSync(root('examples/barber.yaml'), 'utf8');
  const io = fakeIo({ files: { 'b.yaml': file } });
  expect(await main(['sheet', 'b.yaml', '-o', 'b.pdf'], io)).toBe(0);
  expect(new TextDecoder('latin1').decode(io.drawn.get('b.pdf')!.subarray(0, 5))).toBe('%PDF-');
  expect(await main(['sheet', 'b.yaml', '-o', 'b.html', '--page', 'letter'], io)).toBe(0);
  expect(io.written.get('b.html')).toContain('@page{size:letter');
  expect(await main(['sheet', 'b.yaml', '-o', 'large.html', '--page', 'a3'], io)).toBe(0);
  expect(io.written.get('large.html')).toMatch(/@page\{size:A4;[^]*@page wide\{size:A3 landscape;/u);
  const terminal = fakeIo({ files: { 'b.yaml': file }, isTerminal: true });
  expect(await main(['sheet', 'b.yaml', '--format', 'pdf'], terminal)).toBe(2);
  expect(terminal.said.out).toBe('');
});

test('what the font of a PDF cannot show is noted', async () => {
  const model = 'kedja: 1\ndepartments: { a: { name: 旋盤 a } }\ncustomers: [c]\nlinks: [a -> c]\n';
  const io = fakeIo({ files: { 'm.yaml': model } });
  expect(await main(['sheet', 'm.yaml', '-o', 'm.pdf'], io)).toBe(0);
  expect(io.said.err).toContain('旋 盤;');
  const known = fakeIo({ files: { 'm.yaml': model.replace('旋盤', 'Øås') } });
  expect(await main(['sheet', 'm.yaml', '-o', 'm.pdf'], known)).toBe(0);
  expect(known.said.err).toBe('');
});

test.each(['en', 'sv', 'da', 'nb'])('the model of an exercise in %s is a file that kedja reads', async (language) => {
  const call = ['sheet', '--exercise', '--seed', '7', '--lang', language];
  const io = fakeIo({ files: {} });
  for (const file of ['a.yaml', 'b.yml', 'c.kedja.yaml']) expect(await main([...call, '-o', file], io)).toBe(0);
  const model = io.written.get('a.yaml')!;
  expect([io.written.get('b.yml'), io.written.get('c.kedja.yaml')]).toEqual([model, model]);
  const json = fakeIo({ files: {} });
  expect(await main([...call, '--format', 'json'], json)).toBe(0);
  expect((JSON.parse(json.said.out) as { readonly model: string }).model).toBe(model);
  const next = fakeIo({ files: { 'exercise.yaml': model } });
  expect(await main(['analyze', 'exercise.yaml', '--no-odds'], next)).toBe(0);
  expect(model).toContain(`language: ${language}`);
});
