import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { fakeIo } from '../support/fake-io.js';

const MODEL = `kedja: 1
departments:
  store: 15min
  lathe: { time: 2h, delays: [{ cause: tool breaks, chance: 5%, time: 1h }] }
customers: [buyer]
links:
  - { from: store, to: lathe, item: blanks }
  - lathe -> buyer
`;
const HEAD = 'from,to,item,shipped,received,usable';
const ROW = 'store,lathe,blanks,2026-01-05 08:00,2026-01-05 09:00,yes\n';
const LOG = `${HEAD}\n${ROW.repeat(60)}`;
const LINES = `${JSON.stringify({ from: 'store', to: 'lathe', item: 'blanks', shipped: '2026-01-05 08:00', received: '2026-01-05 09:00' })}\n`;

async function measure(files: Readonly<Record<string, string>>, stdin: string | Uint8Array, ...argv: string[]) {
  const io = fakeIo({ files: { 'm.yaml': MODEL, ...files }, stdin });
  const exit = await main(['measure', 'm.yaml', ...argv, '--lang', 'en'], io);
  return { exit, ...io.said, io };
}

async function reading(log: string | Uint8Array, files: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const { out, err, exit } = await measure(files, log, '-', '--format', 'json');
  expect([exit, err]).toEqual([0, '']);
  return (JSON.parse(out) as { reading: unknown }).reading;
}

test.each([
  ['CSV', LOG],
  ['CSV, packed', gzipSync(LOG)],
  ['JSON lines', LINES.repeat(60)],
  ['JSON lines, packed', gzipSync(LINES.repeat(60))],
])('through a pipe comes %s', async (_, log) => {
  expect(await reading(log)).toMatchObject({ used: 60, rows: 60 });
});

test.each([
  ['Parquet', 'PAR1\0\0'],
  ['XES', '<?xml version="1.0"?>\n<log/>'],
])('through a pipe no %s comes, and it is said', async (_, log) => {
  const { exit, err } = await measure({}, log, '-');
  expect([exit, err]).toEqual([2, expect.stringContaining('through a pipe come CSV and JSON lines')]);
});

test('one odd word costs its row; many may be what was meant', async () => {
  const odd = (count: number): string =>
    `${HEAD}\n${ROW.repeat(60 - count)}${ROW.replace('yes', 'maybe').repeat(count)}`;
  expect(await reading(odd(1))).toMatchObject({ used: 59, rejected: { count: 1, by: [{ why: 'yes-no' }] } });
  const { exit, err } = await measure({}, odd(2), '-');
  expect([exit, err]).toEqual([2, expect.stringContaining('says maybe, which is neither yes nor no')]);
});

test.each([
  ['items: { blanc: blank }', 'no item of the model is called blank; did you mean blanks?'],
  ['reasons: { V17: tool braks }', 'no cause of a delay of the model is called tool braks; did you mean tool breaks?'],
])('a slip of the pen in %s is told', async (said, says) => {
  const { exit, err } = await measure({ 'map.yaml': `${said}\n`, 'log.csv': LOG }, '', 'log.csv', '--map', 'map.yaml');
  expect([exit, err]).toEqual([2, expect.stringContaining(says)]);
});

test('what is of another model, or spelled in other letters, is none', async () => {
  const map = 'items: { Emner: Bolte }\nreasons: { V17: Tool Breaks, V18: flood }\n';
  expect((await measure({ 'map.yaml': map, 'log.csv': LOG }, '', 'log.csv', '--map', 'map.yaml')).exit).toBe(0);
});

test('columns that are called as the fields are need no word beside others that do', async () => {
  const log = LOG.replace('from,', 'Fra,').replace('shipped', 'Sendt').replace('usable', 'received-too');
  const map = { 'kedja.config.yaml': 'measure: { columns: { from: Fra, shipped: Sendt } }\n' };
  expect(await reading(log, map)).toMatchObject({ used: 60, open: 0 });
  // but a column that is something else by the mapping is not what it is called
  const swapped = { 'kedja.config.yaml': 'measure: { columns: { shipped: received } }\n' };
  expect(await reading(LOG, swapped)).toMatchObject({ used: 60, open: 60 });
});

test('logs that are held against different dates are not told together', async () => {
  const files = {
    'a.csv': LOG.replace('usable', 'promised').replaceAll('yes', '2026-01-06'),
    'b.csv': LOG.replace('usable', 'confirmed').replaceAll('yes', '2026-01-06'),
    'map.yaml': 'on-time: confirmed\n',
  };
  const { exit, err } = await measure(files, '', 'a.csv', 'b.csv');
  expect([exit, err]).toEqual([2, expect.stringContaining('b.csv: it has confirmed and no promised')]);
  expect((await measure(files, '', 'a.csv', 'b.csv', '--map', 'map.yaml')).exit).toBe(0);
  expect((await measure({ ...files, 'c.csv': LOG }, '', 'a.csv', 'c.csv')).exit).toBe(0);
});

test('a model with errors is not measured, and not written', async () => {
  const model = MODEL.replace('item: blanks', 'item: blanks, agreed: { withn: 1h }');
  const { exit, err, io } = await measure({ 'm.yaml': model, 'log.csv': LOG }, '', 'log.csv', '--write');
  expect([exit, err, io.written.size]).toEqual([1, expect.stringContaining('did you mean "within"?'), 0]);
});

test('rows of JSON lines are shown as they stand, and a fault has their line', async () => {
  const line = (row: object): string => `${JSON.stringify({ from: 'store', to: 'lathe', item: 'blanks', ...row })}\n`;
  const log = line({ received: '2026-01-05 09:00' }) + line({ shipped: '2026-01-06 08:00' });
  const { out } = await measure({}, log, '-', '--dry-run');
  expect(out).toMatch(/shipped +shipped +2026-01-06 08:00\n/u);
  const wrong = line({}) + line({}) + line({ shipped: 'zz' });
  expect((await measure({ 'l.jsonl': wrong }, '', 'l.jsonl')).err).toContain('l.jsonl:3: shipped says "zz"');
});

test('events of XES are shown, too', async () => {
  const event = (name: string, at: string): string =>
    `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="2026-03-02T${at}:00+01:00"/></event>`;
  const log = `<log><trace><string key="concept:name" value="7"/>${event('store', '08:00')}${event('mill', '09:30')}</trace></log>`;
  const { out, exit } = await measure({ 'e.xes': log }, '', 'e.xes', '--dry-run');
  expect(exit).toBe(0);
  expect(out).toMatch(/activity +– +store +\? mill\n/u);
  expect(out).toMatch(/end +– +2026-03-02 07:00 UTC +2026-03-02 08:30 UTC\n/u);
  expect(out).not.toContain('measure:');
});

test('events that no delivery comes of are told', async () => {
  const log =
    'case,activity,start,end\n1,store,,2026-03-02 08:00\n1,lathe,,2026-03-02 09:00\n2,store,,2026-03-02 08:00\n3,store,,\n';
  expect(await reading(log)).toMatchObject({ rows: 4, used: 2, alone: 1, timeless: 1 });
});

test('a word cannot mean both that it could be used and that it could not', async () => {
  const map = 'usable: { yes: [ok], no: [nok, OK] }\n';
  const { exit, err } = await measure({ 'map.yaml': map, 'log.csv': LOG }, '', 'log.csv', '--map', 'map.yaml');
  expect([exit, err]).toEqual([2, expect.stringMatching(/^map\.yaml:1:\d+: error .*"ok"/u)]);
});

test('a letter is the same however it is composed', async () => {
  const model = MODEL.replace('store: 15min', 'store: { name: Förrådet, time: 15min }');
  const { out } = await measure(
    { 'm.yaml': model },
    LOG.replaceAll('store', 'Förrådet'.normalize('NFD')),
    '-',
    '--format',
    'json',
  );
  expect(JSON.parse(out)).toMatchObject({ reading: { used: 60 } });
});

test('the dry run is for people', async () => {
  const { exit, err } = await measure({ 'log.csv': LOG }, '', 'log.csv', '--dry-run', '--format', 'json');
  expect([exit, err]).toEqual([2, expect.stringContaining('--dry-run')]);
});

test('a date that no log has is held against nothing', async () => {
  const files = {
    'map.yaml': 'on-time: confirmed\n',
    'log.csv': LOG.replace('usable', 'promised').replaceAll('yes', '2026-01-06'),
  };
  const { exit, err } = await measure(files, '', 'log.csv', '--map', 'map.yaml');
  expect([exit, err]).toEqual([2, expect.stringContaining('no log has a column for confirmed; promised is there')]);
});

test.each([
  ['log.csv', gzipSync(LOG)],
  ['log.csv.gz', LOG],
])('whether %s is packed is told by its first bytes', async (name, log) => {
  const io = fakeIo({ files: { 'm.yaml': MODEL, [name]: log } });
  expect(await main(['measure', 'm.yaml', name, '--lang', 'en'], io)).toBe(0);
  expect(io.said.out).toContain('60 of 60 rows used');
});
