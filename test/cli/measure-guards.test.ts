import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { nodeIo } from '../../src/cli/node-io.js';
import { fakeIo } from '../support/fake-io.js';

const MODEL = `kedja: 1
departments: { store: 15min, lathe: 2h }
customers: [buyer]
links: [store -> lathe -> buyer]
`;
const LOG = `from,to,shipped,received,usable
${'store,lathe,2026-01-05 08:00,2026-01-05 09:00,yes\n'.repeat(6)}`;

async function measure(files: Readonly<Record<string, string>>, ...argv: string[]) {
  const io = fakeIo({ files: { 'm.yaml': MODEL, ...files } });
  const exit = await main(['measure', 'm.yaml', ...argv, '--lang', 'en'], io);
  return { exit, ...io.said, io };
}

test.each([
  ['ends of lines of old Macs', LOG.replaceAll('\n', '\r'), 'its lines end as those of old Macs do'],
  ['more columns than are read', `${LOG.split('\n')[0]}${',x'.repeat(5000)}\n`, 'it has 5005 columns'],
  [
    'words that are neither yes nor no',
    LOG.replace('yes', 'OK').replace('yes', 'Kassér'),
    'usable: { yes: [OK, yes], no: […] }',
  ],
])('%s are refused, with what to do', async (_, log, says) => {
  expect(await measure({ 'log.csv': log }, 'log.csv')).toMatchObject({ exit: 2, err: expect.stringContaining(says) });
});

test('a workbook, a place that there is not, and standard input twice are wrong calls', async () => {
  expect((await measure({ 'log.xlsx': LOG }, 'log.xlsx')).err).toContain('save the sheet as CSV UTF-8');
  const map = 'places: { Lager 1: stor }\n';
  expect((await measure({ 'log.csv': LOG, 'map.yaml': map }, 'log.csv', '--map', 'map.yaml')).err).toContain(
    'no place of the model is called stor; did you mean store?',
  );
  expect((await measure({}, '-', '-')).exit).toBe(2);
});

test('moments of no year that anybody logs, and of no zone that there is, are not read', async () => {
  const odd = LOG.replace('2026-01-05 08:00', '0001-01-05 08:00').replace('2026-01-05 08:00', '2026-01-05 08:00-99:99');
  const { out } = await measure({ 'log.csv': odd }, 'log.csv', '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({ reading: { used: 4, rejected: { count: 2, by: [{ why: 'date' }] } } });
});

test('a model that was changed while the log was read is left as it is', async () => {
  const model = MODEL.replace('[store -> lathe -> buyer]', '\n  - store -> lathe\n  - lathe -> buyer');
  const io = fakeIo({ files: { 'm.yaml': model, 'log.csv': LOG } });
  const meanwhile: Io = {
    ...io,
    async stream(path) {
      await io.write('m.yaml', `${model}# mine\n`, 'edit');
      return io.stream(path);
    },
  };
  expect(await main(['measure', 'm.yaml', 'log.csv', '--write', '--lang', 'en'], meanwhile)).toBe(2);
  expect([io.said.err, io.written.get('m.yaml')]).toEqual([
    expect.stringContaining('it was changed while the log was read'),
    `${model}# mine\n`,
  ]);
});

test('no result is written over a log, whatever it is kept in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kedja-guards-'));
  const log = join(folder, 'd.parquet');
  copyFileSync(fileURLToPath(new URL('../../examples/deliveries/deliveries.parquet', import.meta.url)), log);
  writeFileSync(join(folder, 'm.yaml'), MODEL);
  const before = readFileSync(log);
  const map = fileURLToPath(new URL('../../examples/deliveries/kedja.config.yaml', import.meta.url));
  const model = fileURLToPath(new URL('../../examples/deliveries/workshop.kedja.yaml', import.meta.url));
  expect(await main(['measure', model, log, '--map', map, '-o', log, '--quiet', '--format', 'json'], nodeIo())).toBe(2);
  expect(readFileSync(log).equals(before)).toBe(true);
  rmSync(folder, { recursive: true });
});

test('a time that has the queue in it takes its place, without a word against itself', async () => {
  const model = `kedja: 1
departments:
  store: 10min
  lathe: { queue: 1h, time: 1h }
customers: [buyer]
links:
  - store -> lathe
  - lathe -> buyer
`;
  const rows = [0, 1, 2, 3, 4, 5].flatMap((day) => [
    `store,lathe,${day},2026-01-1${day} 08:00,2026-01-1${day} 08:10,2026-01-1${day} 08:10`,
    `lathe,buyer,${day},2026-01-1${day} 08:00,2026-01-1${day} 10:10,2026-01-1${day} 10:10`,
  ]);
  const log = ['from,to,order,ordered,shipped,received', ...rows].join('\n');
  const { exit, err, io } = await measure({ 'm.yaml': model, 'log.csv': log }, 'log.csv', '--write');
  expect([exit, err]).toEqual([0, 'm.yaml: 2 figures written\n']);
  expect(io.written.get('m.yaml')).toContain('lathe: { queue: 0, time: 2h } # measured');
});

const JSON_ROW = { from: 'store', to: 'lathe', shipped: '2026-01-05 08:00', received: '2026-01-05 09:00' };

test.each([
  ['log.json', JSON.stringify([JSON_ROW])],
  ['log.jsonl', `[\n${JSON.stringify(JSON_ROW)},\n${JSON.stringify(JSON_ROW)}\n]\n`],
])('a list in JSON (%s) is told to be one, with what to do', async (name, log) => {
  const { exit, err } = await measure({ [name]: log }, name);
  expect([exit, err]).toEqual([2, expect.stringContaining("jq -c '.[]'")]);
});

test('an object over several lines is no JSON lines, and lines are whatever their file is called', async () => {
  const spread = await measure({ 'log.json': JSON.stringify(JSON_ROW, null, 2) }, 'log.json');
  expect(spread).toMatchObject({ exit: 2, err: expect.stringContaining('jq -c .') });
  expect(await measure({ 'log.json': '\n' }, 'log.json')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('nothing in this log'),
  });
  const lines = await measure({ 'log.json': `${JSON.stringify(JSON_ROW)}\n` }, 'log.json', '--format', 'json');
  expect(JSON.parse(lines.out)).toMatchObject({ reading: { rows: 1, used: 1 } });
});

test.each([
  ['sep=;', ';', '\n'],
  ['\ufeffsep=|', '|', '\r\n'],
  ['"sep=\t"', '\t', '\n'],
  ['SEP=:', ':', '\n'],
])('a first line that says what stands between columns (%s) is no row', async (first, delimiter, end) => {
  const plain = LOG.replaceAll(':', '.').trimEnd();
  const log = [first, ...plain.split('\n').map((line) => line.replaceAll(',', delimiter))].join(end);
  const said = await measure({ 'log.csv': log }, 'log.csv', '--format', 'json');
  const { out } = await measure({ 'log.csv': plain }, 'log.csv', '--format', 'json');
  expect([said.exit, said.out]).toEqual([0, out]);
  const torn = await measure({ 'log.csv': `${log}${end}torn` }, 'log.csv', '--format', 'json');
  expect(JSON.parse(torn.out)).toMatchObject({ reading: { rows: 7, rejected: { first: [{ line: 9 }] } } });
});

test('a first line that says it wrongly is told, and a mapping has the last word', async () => {
  const log = `sep=;\n${LOG}`;
  expect((await measure({ 'log.csv': log }, 'log.csv')).err).toContain('write delimiter: ","');
  const { out } = await measure(
    { 'log.csv': log, 'map.yaml': 'delimiter: ","\n' },
    'log.csv',
    '--map',
    'map.yaml',
    '--format',
    'json',
  );
  expect(JSON.parse(out)).toMatchObject({ reading: { rows: 6, used: 6 } });
});

test('two fields in one column are a finding where the mapping says so, in whatever it is kept', async () => {
  const said = 'columns:\n  from: from\n  to: to\n  shipped: shipped\n  received: shipped\n';
  const named = await measure({ 'log.csv': LOG, 'map.yaml': said }, 'log.csv', '--map', 'map.yaml');
  expect([named.exit, named.err]).toEqual([
    2,
    expect.stringContaining('map.yaml:5:13: error "shipped" stands here a second time'),
  ]);
  const config = `measure:\n${said.replaceAll(/^/gmu, '  ')}`;
  const found = await measure({ 'log.csv': LOG, 'kedja.config.yaml': config }, 'log.csv');
  expect([found.exit, found.err]).toEqual([2, expect.stringContaining('kedja.config.yaml:6:15: error')]);
});

test.each(['from,to\nstore,lathe\n', '- from\n- to\n', '<log/>\n', 'from\n', '42\n', '', '# later\n'])(
  'what is no mapping is told to be none, never to be no model: %j',
  async (map) => {
    const { exit, err } = await measure({ 'log.csv': LOG, 'map.yaml': map }, 'log.csv', '--map', 'map.yaml');
    expect([exit, err]).toEqual([2, expect.stringContaining('map.yaml: no mapping stands there')]);
    expect(err).not.toContain('model');
  },
);

test('a mapping that is too large is told by how large it may be', async () => {
  const map = `places:\n${'  a: store\n'.repeat(300_000)}`;
  const { err } = await measure({ 'log.csv': LOG, 'map.yaml': map }, 'log.csv', '--map', 'map.yaml');
  expect(err).toContain('larger than 2 MiB');
});

test('of thousands of columns those are told that are called nearly so, and how many more there are', async () => {
  const header = [...Array.from({ length: 3000 }, (_, i) => `field ${i} ${'x'.repeat(50)}`), 'sendt'].join(',');
  const map = 'columns: { from: from, to: to, shipped: sent }\n';
  const files = { 'log.csv': `from,to,${header}\n`, 'map.yaml': map };
  const { err } = await measure(files, 'log.csv', '--map', 'map.yaml');
  expect(err).toMatch(/did you mean sendt\?; the columns are sendt, .* and 2,988 more\n$/u);
  expect(err.length).toBeLessThan(1500);
  const unmapped = await measure({ 'log.csv': `giver,${header}\n` }, 'log.csv');
  expect(unmapped.err).toContain('the columns are giver, field 0');
  expect(unmapped.err).toContain(' and 2,987 more. Write into');
});

test('a field that is missing is told as one, in every language', async () => {
  const log = LOG.replace('store,lathe', 'store,');
  for (const [language, says] of [
    ['en', 'the field "to" is missing'],
    ['sv', 'fältet ”to” saknas'],
    ['da', 'feltet »to« mangler'],
    ['nb', 'feltet «to» mangler'],
  ] as const)
    expect((await measure({ 'log.csv': log }, 'log.csv', '--lang', language)).out).toContain(says);
});
