import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Interner } from '../../src/measure/interner.js';
import { Strangers } from '../../src/measure/strangers.js';
import { byCodePoint } from '../../src/model/order.js';
import { inspect } from '../../src/inspect.js';
import { load } from '../../src/source/load.js';
import { NO_MAPPING } from '../../src/measure/mapping.js';
import { measured } from '../../src/cli/measuring.js';
import type { Reading } from '../../src/model/reading.js';
import { fakeIo } from '../support/fake-io.js';
import { SEED } from '../support/seeded.js';

const MODEL = `kedja: 1
departments: [store, lathe]
customers: [buyer]
links:
  - { from: store, to: lathe, item: blanks }
  - { from: lathe, to: buyer, item: brackets }
`;

async function readingOf(...rows: readonly string[]): Promise<Reading> {
  const { network } = inspect(load(MODEL, 'm.yaml'));
  const files = { 'log.csv': ['from,to,item', ...rows].join('\n') };
  return (await measured(network!, ['log.csv'], NO_MAPPING, fakeIo({ files }))).reading;
}

test('every place that a row names and the model has not is counted, and one that is named twice once', async () => {
  const { strangers, moreStrangers } = await readingOf(
    'mill,depot,x',
    'mill,mill,x',
    'store,depot,x',
    'depot,lathe,x',
    'store,lathe,blanks',
  );
  expect(strangers.map(({ what, from, count }) => [what, from, count])).toEqual([
    ['place', 'depot', 3],
    ['place', 'mill', 2],
  ]);
  expect(moreStrangers).toBe(0);
});

test('of very many the most frequent are told, and how often the others are named', async () => {
  const rows = Array.from({ length: 25_000 }, (_, i) => `place-${String(i).padStart(5, '0')},lathe,x`);
  const { strangers, moreStrangers, rows: count } = await readingOf(...rows, ...rows.slice(-3), ...rows.slice(-1));
  expect([count, strangers.length, moreStrangers]).toEqual([25_004, 10_000, 25_004 - 10_004]);
  expect(strangers.slice(0, 4).map(({ from, count: named }) => [from, named])).toEqual([
    ['place-24999', 3],
    ['place-24997', 2],
    ['place-24998', 2],
    ['place-00000', 1],
  ]);
  expect(strangers.at(-1)!.from).toBe('place-09996');
});

test('items of one link are told apart as long as there is room, and none is lost', async () => {
  const rows = Array.from({ length: 120_000 }, (_, i) => `store,lathe,item-${i}`);
  const { strangers, moreStrangers } = await readingOf(...rows, ...rows.slice(0, 5), 'mill,lathe,x');
  expect(strangers.slice(0, 2).map(({ item, count }) => [item, count])).toEqual([
    ['item-0', 2],
    ['item-1', 2],
  ]);
  expect(strangers.reduce((sum, { count }) => sum + count, 0) + moreStrangers).toBe(120_006);
});

test('whoever is told is told as though all were kept', () => {
  const names = fc.array(fc.nat(40), { maxLength: 200 });
  fc.assert(
    fc.property(names, (codes) => {
      const places = new Interner();
      const strangers = new Strangers(places);
      const plain = new Map<string, number>();
      for (const code of codes) {
        strangers.addPlace(places.ofText(`p${code}`));
        plain.set(`p${code}`, (plain.get(`p${code}`) ?? 0) + 1);
      }
      const sorted = [...plain].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]));
      for (const most of [1, 3, 1000]) {
        const { first, more } = strangers.told({ place: [], item: [] }, most);
        expect(first.map(({ from, count }) => [from, count])).toEqual(sorted.slice(0, most));
        expect(more).toBe(sorted.slice(most).reduce((sum, [, count]) => sum + count, 0));
      }
    }),
    { seed: SEED },
  );
});
