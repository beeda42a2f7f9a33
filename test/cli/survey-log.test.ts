import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { fakeIo } from '../support/fake-io.js';

const MODEL = `kedja: 1
departments: { store: 15min, lathe: 2h }
customers: [buyer]
links: [store -> lathe -> buyer]
`;
const ANSWERS = `supplier,customer,quality,quantity,time,response,overall
${'store,lathe,4,4,1,3,3\n'.repeat(8)}`;
const LOG = `from,to,promised,shipped,received
${'store,lathe,2026-01-05 12:00,2026-01-05 08:00,2026-01-05 09:00\n'.repeat(80)}`;

interface Relation {
  readonly measured: unknown;
  readonly contradictions: unknown;
}

async function survey(...argv: string[]) {
  const io = fakeIo({ files: { 'm.yaml': MODEL, 'a.csv': ANSWERS, 'log.csv': LOG, 'bad.yaml': 'dates: never\n' } });
  const exit = await main(['survey', 'm.yaml', ...argv, '--lang', 'en'], io);
  return { exit, ...io.said };
}

test('what people say is held against what a log shows', async () => {
  const without = await survey('a.csv', '--format', 'json');
  const held = await survey('a.csv', '--log', 'log.csv', '--format', 'json');
  expect([without.exit, held.exit]).toEqual([0, 0]);
  const of = (out: string): Relation => (JSON.parse(out) as { relations: [Relation] }).relations[0];
  expect(of(without.out)).toMatchObject({ measured: null, contradictions: [] });
  const time = { what: 'onTime', within: null, hits: 80, of: 80, agreed: null };
  expect(of(held.out)).toMatchObject({
    measured: { quality: null, quantity: null, time: { ...time, kept: null } },
    contradictions: [{ question: 'time', mean: 1, share: 1, ...time }], // they say it comes too late
  });
  const told = await survey('a.csv', '--log', 'log.csv');
  expect(told.out).toContain('time       1.0  1.0–2.2  100 % (80 of 80)  95.4–100.0');
  expect(told.out).toContain('Measured: log.csv; 2026-01-05; 80 of 80 rows used.');
});

test('a log needs answers, and a mapping that can be read', async () => {
  expect(await survey('--log', 'log.csv')).toMatchObject({ exit: 2, err: expect.stringContaining('--log') });
  expect(await survey('a.csv', '--map', 'bad.yaml')).toMatchObject({ exit: 2, err: expect.stringContaining('--map') });
  expect(await survey('a.csv', '--log', 'log.csv', '--map', 'bad.yaml')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('bad.yaml:1'),
  });
});
