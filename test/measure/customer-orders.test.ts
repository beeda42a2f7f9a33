import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { analyze } from '../../src/kedja.js';
import { NO_MAPPING } from '../../src/measure/mapping.js';
import type { MeasuredCustomer } from '../../src/model/measure.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';
import { simulatedLog } from '../support/measure/simulated.js';
import { SEED } from '../support/seeded.js';

const modelOf = (needs: string): string => `kedja: 1
departments: { frame: 1h, doors: 1h }
customers: { buyer: { ${needs} promise: { within: 9h, on-time: 90%, full: 85%, right: 90% } } }
links:
  - { from: frame, to: buyer }
  - { from: doors, to: buyer }
`;

/** A row: giver, order (none where it is empty), the hours of a day at which it was due and came, whether full and right; - where nothing stands. */
type Row = readonly [giver: string, order: string, due: number | '-', came: number | '-', full: boolean, right: string];

async function measure(rows: readonly Row[], needs = '', mapping = NO_MAPPING): Promise<MeasuredCustomer> {
  const moment = (hour: number | '-'): string => (hour === '-' ? '' : `2026-06-15 ${String(hour).padStart(2, '0')}:00`);
  const lines = rows.map(([giver, order, due, came, full, right]) =>
    [giver, 'buyer', order, moment(due), moment(came), '10', full ? '10' : '9', right === '-' ? '' : right].join(','),
  );
  const log = `from,to,order,promised,received,asked,quantity,usable\n${lines.join('\n')}\n`;
  const network = buildNetwork(load(modelOf(needs), 'm.yaml').chain!);
  const { customers } = await measured(network, ['log.csv'], mapping, fakeIo({ files: { 'log.csv': log } }));
  return customers[0]!;
}

const counts = ({ counted, count, ...shares }: MeasuredCustomer): object => ({
  counted,
  count,
  ...Object.fromEntries(
    (['onTime', 'full', 'otif', 'right', 'perfect'] as const).map((key) => {
      const share = shares[key];
      return [key, share === null ? null : `${share.hits}/${share.of}`];
    }),
  ),
});

describe('what a customer got', () => {
  const ROWS: readonly Row[] = [
    ['frame', '1', 12, 11, true, 'yes'],
    ['doors', '1', 12, 12, true, 'yes'], // as it should be
    ['frame', '2', 12, 13, true, 'yes'],
    ['doors', '2', 12, 9, false, 'yes'], // one late, the other short
    ['frame', '3', 12, 10, true, 'no'],
    ['doors', '3', 12, 10, true, '-'], // of one nobody says whether it was right
    ['frame', '4', 12, 10, true, 'yes'], // the other row was lost
  ];

  test('is not told to be broken where orders that may be in parts would turn it, by hand', async () => {
    const order = (id: string, frames: readonly boolean[], doors = true): Row[] => [
      ...frames.map((full, k): Row => ['frame', id, 12, 10 + k, full, 'yes']),
      ['doors', id, 12, 10, doors, 'yes'],
    ];
    const orders = (count: number, of: string, frames: readonly boolean[], doors = true): Row[] =>
      Array.from({ length: count }, (_, i) => order(`${of}${i}`, frames, doors)).flat();
    const kept = async (rows: readonly Row[], parts: null | 'each' = null): Promise<unknown> => {
      const { full } = await measure(rows, '', { ...NO_MAPPING, parts });
      return [full!.hits, full!.of, full!.kept];
    };
    const inParts = [...orders(70, 'a', [true]), ...orders(30, 'b', [false, false])];
    expect(await kept(inParts)).toEqual([70, 100, 'open']); // all 100, if these are parts
    expect(await kept(inParts, 'each')).toEqual([70, 100, 'no']); // somebody says that they are not
    expect(await kept([...orders(70, 'a', [true]), ...orders(30, 'b', [false, false], false)])).toEqual([
      70,
      100,
      'no',
    ]); // the doors were short
    expect(
      await kept([...orders(40, 'a', [true]), ...orders(50, 'b', [false]), ...orders(10, 'c', [false, true])]),
    ).toEqual([40, 100, 'no']); // 50 at the most
  });

  test('is told order by order, where several deliveries make one', async () => {
    const told = await measure(ROWS);
    expect(counts(told)).toEqual({
      counted: 'orders',
      count: 4,
      onTime: '2/3',
      full: '2/3',
      otif: '2/3',
      right: '2/3', // the third was wrong, whatever the doors were
      perfect: '1/3',
    });
    expect([told.onTime!.kept, told.full!.agreed]).toEqual(['open', 0.85]);
  });

  test('is what it waited for: the first, where any will do', async () => {
    expect(counts(await measure(ROWS, 'needs: any,'))).toEqual({
      counted: 'orders',
      count: 4,
      onTime: '4/4',
      full: '3/4', // the doors came first, and were short
      otif: '3/4',
      right: '3/3', // of two that came together the smaller id: the doors of which nobody says
      perfect: '2/3',
    });
  });

  test('is all of it, where it came in parts', async () => {
    const parts: readonly Row[] = [
      ['frame', '1', 12, 11, true, 'yes'],
      ['frame', '1', 12, 13, true, 'no'],
      ['frame', '2', 12, 11, true, 'yes'],
    ];
    expect(counts(await measure(parts))).toMatchObject({ counted: 'orders', count: 2, onTime: '1/2', right: '1/2' });
  });

  test('is told delivery by delivery where each is an order', async () => {
    const one = ROWS.filter(([giver]) => giver === 'frame');
    expect(counts(await measure(one))).toMatchObject({ counted: 'deliveries', count: 4, onTime: '3/4', right: '3/4' });
    const unknown = one.map(([giver, , ...rest]): Row => [giver, '', ...rest]);
    const told = await measure(unknown);
    expect(counts(told)).toEqual(counts(await measure(one)));
    expect(told.onTime!.kept).toBe('open');
  });

  test('is held against no promise where nobody knows what makes an order', async () => {
    const rows = Array.from({ length: 60 }, (_, i): Row => [i % 2 === 0 ? 'frame' : 'doors', '', 12, 11, true, 'yes']);
    const told = await measure(rows);
    expect(counts(told)).toMatchObject({ counted: 'deliveries', count: 60, onTime: '60/60', full: '60/60' });
    expect([told.onTime, told.full, told.right].map((share) => [share!.agreed, share!.kept])).toEqual([
      [0.9, null],
      [0.85, null],
      [0.9, null],
    ]);
    const known = rows.map(([giver, , ...rest], i): Row => [giver, String(Math.floor(i / 2)), ...rest]);
    expect((await measure(known)).onTime).toMatchObject({ hits: 30, of: 30, kept: 'open' });
    const some = known.map(([giver, order, ...rest], i): Row => [giver, i < 6 ? '' : order, ...rest]);
    expect(counts(await measure(some))).toMatchObject({ counted: 'orders', count: 27, onTime: '27/27' }); // nine in ten
    const less = known.map(([giver, order, ...rest], i): Row => [giver, i < 8 ? '' : order, ...rest]);
    expect(counts(await measure(less))).toMatchObject({ counted: 'deliveries', count: 60 });
  });

  test('has to hold with the orders that are overdue, each of them once', async () => {
    const there = Array.from({ length: 60 }, (_, i): Row[] => [
      ['frame', `a${i}`, 12, 11, true, 'yes'],
      ['doors', `a${i}`, 12, 11, true, 'yes'],
    ]).flat();
    const due = (count: number): Row[] =>
      Array.from({ length: count }, (_, i): Row[] => [
        ['frame', `b${i}`, 9, '-', true, '-'],
        ['doors', `b${i}`, 9, '-', true, '-'],
      ]).flat();
    expect(await measure([...there, ...due(1)])).toMatchObject({ overdue: 1, onTime: { of: 60, kept: 'yes' } });
    expect(await measure([...there, ...due(5)])).toMatchObject({ overdue: 5, onTime: { of: 60, kept: 'open' } });
  });

  test('comes to what it plainly comes to', async () => {
    const anyRow = fc.record({
      came: fc.integer({ min: 8, max: 16 }),
      full: fc.boolean(),
      right: fc.constantFrom('yes', 'yes', 'no', '-'),
    });
    const anyOrder = fc.tuple(fc.option(anyRow, { freq: 6 }), fc.option(anyRow, { freq: 6 }));
    await fc.assert(
      fc.asyncProperty(fc.array(anyOrder, { minLength: 1, maxLength: 25 }), fc.boolean(), async (orders, isAny) => {
        const rows = orders.flatMap((order, i) =>
          order.flatMap((row, k): Row[] =>
            row === null ? [] : [[k === 0 ? 'frame' : 'doors', String(i), 12, row.came, row.full, row.right]],
          ),
        );
        fc.pre([0, 1].every((k) => orders.some((order) => order[k] !== null)));
        const used = orders.flatMap((order) => {
          const came = order.filter((row) => row !== null);
          if (isAny)
            return came.length === 0
              ? []
              : [[came.reduce((frame, doors) => (doors.came <= frame.came ? doors : frame))]];
          return came.length < 2 ? [] : [came];
        });
        fc.pre(used.length > 0);
        const share = (
          known: (all: (typeof used)[0]) => boolean,
          is: (row: (typeof used)[0][0]) => boolean,
        ): unknown => {
          const of = used.filter(known);
          return of.length === 0 ? null : `${of.filter((all) => all.every(is)).length}/${of.length}`;
        };
        const always = (): boolean => true;
        const isRightKnown = (all: (typeof used)[0]): boolean =>
          all.some(({ right }) => right === 'no') || all.every(({ right }) => right !== '-');
        expect(counts(await measure(rows, isAny ? 'needs: any,' : ''))).toEqual({
          counted: 'orders',
          count: orders.filter((order) => order.some((row) => row !== null)).length,
          onTime: share(always, ({ came }) => came <= 12),
          full: share(always, ({ full }) => full),
          otif: share(always, ({ came, full }) => came <= 12 && full),
          right: share(isRightKnown, ({ right }) => right === 'yes'),
          perfect: share(isRightKnown, ({ came, full, right }) => came <= 12 && full && right === 'yes'),
        });
      }),
      { numRuns: 80 },
    );
  });

  test('is what the model makes of the same figures, 95 times in 100', async () => {
    const model = modelOf('')
      .replace('from: frame, to: buyer', 'from: frame, to: buyer, full: 90%, right: 97%')
      .replace('from: doors, to: buyer', 'from: doors, to: buyer, full: 92%, right: 95%');
    const source = load(model, 'm.yaml');
    const { odds } = analyze(source).assessment!.customers[0]!;
    const missed: string[] = [];
    for (let i = 0; i < 6; i++) {
      const io = fakeIo({ files: { 'log.csv': simulatedLog(source.chain!, 400, SEED + i) } });
      const { customers } = await measured(buildNetwork(source.chain!), ['log.csv'], NO_MAPPING, io);
      const { full, right, counted } = customers[0]!;
      expect(counted).toBe('orders');
      for (const [seen, drawn] of [[full, odds!.full] as const, [right, odds!.right] as const])
        if (drawn.estimate < seen!.share.low || drawn.estimate > seen!.share.high) missed.push(`${drawn.estimate}`);
    }
    expect(missed.length, missed.join()).toBeLessThan(3); // of 12; of deliveries all would be missed
  });
});

test('deliveries that no order is told of may turn the mark, and are in no share', async () => {
  const good = Array.from({ length: 75 }, (_, i): Row[] => [
    ['frame', `${i}`, 12, 11, true, 'yes'],
    ['doors', `${i}`, 12, 11, true, 'yes'],
  ]).flat();
  const sure = await measure(good);
  expect([sure.onTime!.of, sure.onTime!.kept, sure.full!.kept]).toEqual([75, 'yes', 'yes']);
  const late = Array.from({ length: 15 }, (): Row => ['doors', '', 12, 13, true, 'yes']);
  const open = await measure([...good, ...late]);
  expect([open.counted, open.onTime!.of, open.onTime!.kept]).toEqual(['orders', 75, 'open']);
});

test('an order is late where one of its parts is, whatever is known of the other', async () => {
  const rows: Row[] = [
    ['frame', '1', 12, 13, true, 'yes'],
    ['doors', '1', '-', 11, true, 'yes'],
    ['frame', '2', 12, 11, true, 'yes'],
    ['doors', '2', '-', 11, true, 'yes'],
  ];
  expect(counts(await measure(rows))).toMatchObject({ onTime: '0/1' }); // of the second nobody knows
});
