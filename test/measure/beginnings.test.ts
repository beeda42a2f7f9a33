import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { NO_MAPPING } from '../../src/measure/mapping.js';
import { forTheModel } from '../../src/measure/within-times.js';
import type { Measurement } from '../../src/model/measure.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';

const NETWORK = buildNetwork(
  load(
    `kedja: 1
departments: { saw: { queue: 3h, time: 2h }, lathe: { queue: 3h, time: 2h } }
customers: { buyer: 3d }
links:
  - saw -> lathe
  - lathe -> buyer
`,
    'm.yaml',
  ).chain!,
);

/** Orders that waited and were worked on so many minutes at the lathe; of some a row tells when work began. */
interface Worked {
  readonly waited: number;
  readonly worked: number;
  readonly isTold: boolean;
}

async function measure(orders: readonly Worked[]): Promise<Measurement> {
  const moment = (order: number, minutes: number): string =>
    new Date(Date.UTC(2026, 0, 1 + order, 7) + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  const lines = orders.flatMap(({ waited, worked, isTold }, order) => {
    const at = (minutes: number): string => moment(order, minutes);
    return [
      ['saw', 'lathe', order, at(0), '', at(60), at(60)],
      ['lathe', 'buyer', order, at(0), isTold ? at(60 + waited) : '', at(60 + waited + worked), at(600)],
    ].map((row) => row.join(','));
  });
  const log = `from,to,order,ordered,started,shipped,received\n${lines.join('\n')}\n`;
  return measured(NETWORK, ['log.csv'], NO_MAPPING, fakeIo({ files: { 'log.csv': log } }));
}

const lathe = ({ places }: Measurement): (readonly number[] | null)[] => {
  const { time, queue } = places.find(({ id }) => id === 'lathe')!;
  return [time, queue].map((seen) =>
    seen === null ? null : [seen.times.count, seen.times.least / 60, seen.times.most / 60],
  );
};

const ofWhich = (told: number, of: number): Worked[] =>
  Array.from({ length: of }, (_, i) => ({ waited: 180, worked: 60, isTold: i < told }));

describe('when work began', () => {
  test('is known of one in three: then the queue is in the time, of all, and proposed to be none', async () => {
    const told = await measure(ofWhich(10, 30));
    expect(lathe(told)).toEqual([[30, 240, 240], null]);
    const proposed = forTheModel(told, NETWORK).proposals.filter(({ what }) => what.startsWith('lathe.'));
    expect(proposed.map(({ what, value }) => [what, value])).toEqual([
      ['lathe.queue', '0'],
      ['lathe.time', '4h'],
    ]);
  });

  test('is known of nine in ten: then of those that it is not known of nothing is told', async () => {
    expect(lathe(await measure(ofWhich(27, 30)))).toEqual([
      [27, 60, 60],
      [27, 180, 180],
    ]);
    expect(lathe(await measure(ofWhich(26, 30)))).toEqual([[30, 240, 240], null]);
  });

  test('is either of all or of none, so that a queue and a time never have the same minute', async () => {
    const anyOrder = fc.record({
      waited: fc.integer({ min: 0, max: 200 }),
      worked: fc.integer({ min: 0, max: 200 }),
      isTold: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyOrder, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(0, 1, 2),
        async (some, least) => {
          const orders = some.map((one, i) => ({ ...one, isTold: least === 0 || (one.isTold && i % least === 0) }));
          const known = orders.filter(({ isTold }) => isTold);
          const isTold = 10 * known.length >= 9 * orders.length;
          const span = (of: readonly number[]): number[] => [of.length, Math.min(...of), Math.max(...of)];
          expect(lathe(await measure(orders))).toEqual(
            isTold
              ? [span(known.map(({ worked }) => worked)), span(known.map(({ waited }) => waited))]
              : [span(orders.map(({ waited, worked }) => waited + worked)), null],
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});
