import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { NO_MAPPING } from '../../src/measure/mapping.js';
import type { Measurement } from '../../src/model/measure.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';

const NETWORK = buildNetwork(
  load(
    'kedja: 1\ndepartments: { saw: 1h, lathe: 2h }\ncustomers: { buyer: 9h }\nlinks: [saw -> lathe -> buyer]\n',
    'm.yaml',
  ).chain!,
);
const HEAD =
  'from,to,item,order,ordered,requested,promised,confirmed,started,shipped,received,asked,quantity,usable,reason';

async function measure(...logs: readonly (readonly string[])[]): Promise<Measurement> {
  const files = Object.fromEntries(logs.map((rows, i) => [`${i}.csv`, `${[HEAD, ...rows].join('\n')}\n`]));
  return measured(NETWORK, Object.keys(files), NO_MAPPING, fakeIo({ files }));
}

const ROW =
  'saw,lathe,bars,7,2026-03-02 07:00,2026-03-02 08:00,2026-03-02 09:00,2026-03-02 10:00,2026-03-02 07:05,2026-03-02 07:20,2026-03-02 07:30,40,38,no,V17';

describe('what is said twice', () => {
  test('is counted once, in one log or in two', async () => {
    const { reading: _, ...once } = await measure([ROW]);
    const { reading: a, ...together } = await measure([ROW, ROW]);
    const { reading: b, ...apart } = await measure([ROW], [ROW]);
    expect([together, apart]).toEqual([once, once]);
    expect([a.rows, a.used, a.twice, b.rows, b.used, b.twice]).toEqual([2, 1, 1, 2, 1, 1]);
  });

  test('is so whatever the place is called, and where it is not there yet', async () => {
    const open = ROW.replace('2026-03-02 07:30', '');
    const { reading } = await measure([open, open, ` ${ROW}`, ROW.replaceAll(',', ' ,')]);
    expect([reading.used, reading.twice, reading.open]).toEqual([2, 2, 0]); // the other row says that it came
  });

  test.each(
    ROW.split(',')
      .map((cell, at) => [HEAD.split(',')[at]!, cell, at] as const)
      .slice(2),
  )('is not what differs in %s', async (field, cell, at) => {
    const other =
      field === 'usable'
        ? 'yes'
        : /^\d{4}-/u.test(cell)
          ? cell.replace(/.$/u, '1')
          : field === 'asked' || field === 'quantity'
            ? '39'
            : '8';
    const cells = ROW.split(',');
    const { reading } = await measure([ROW, cells.with(at, other).join(','), cells.with(at, '').join(',')]);
    expect([reading.used, reading.twice]).toEqual([3, 0]);
  });

  test('is not what has no order: two alike may be two', async () => {
    const { reading } = await measure([ROW.replace(',7,', ',,'), ROW.replace(',7,', ',,')]);
    expect([reading.used, reading.twice]).toEqual([2, 0]);
  });

  test('changes nothing else, whatever is said twice, of thousands of rows', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) =>
      ROW.replace(',7,', `,${i >> 1},`).replace('07:30', `07:${30 + (i % 2)}`),
    );
    const { reading: _, ...once } = await measure(rows);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(2999), { maxLength: 40 }), async (again) => {
        const { reading, ...told } = await measure([...rows, ...again.map((at) => rows[at]!)]);
        expect([reading.used, reading.twice]).toEqual([3000, again.length]);
        expect(told).toEqual(once);
      }),
      { numRuns: 5 },
    );
  });
});
