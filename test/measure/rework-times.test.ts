import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { NO_MAPPING } from '../../src/measure/mapping.js';
import type { MeasuredCustomer, MeasuredLink } from '../../src/model/measure.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';

/** What is tested may go back to the lathe; what is packed may go back to where it was tested. The drawing leaves the lathe's round on the way. */
const MODEL = `kedja: 1
departments: { lathe: 1h, test: 1h, pack: { time: 1h } }
customers: { buyer: { promise: { within: 5h, on-time: 90% } } }
links:
  - { from: lathe, to: test, agreed: { within: 2h, on-time: 90% } }
  - { from: lathe, to: pack, agreed: { within: 2h, on-time: 90% } }
  - { from: test, to: pack, agreed: { within: 2h, on-time: 90% } }
  - { from: pack, to: buyer, agreed: { within: 2h, on-time: 90% } }
  - { from: test, to: lathe, rework: 50% }
  - { from: pack, to: test, rework: 5% }
`;
const NETWORK = buildNetwork(load(MODEL, 'm.yaml').chain!);

/** A delivery: giver, receiver, and minutes after 07:00 of a day when it was shipped and received. */
type Row = readonly [from: string, to: string, shipped: number, received: number];

interface Told {
  readonly links: Readonly<Record<string, MeasuredLink>>;
  readonly buyer: MeasuredCustomer;
}

/** Orders, each ordered at 07:00 of a day of its own. */
async function measure(orders: readonly (readonly Row[])[]): Promise<Told> {
  const moment = (order: number, minutes: number): string =>
    new Date(Date.UTC(2026, 0, 1 + order, 7) + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  const lines = orders.flatMap((rows, order) =>
    rows.map(([from, to, ...times]) =>
      [from, to, order, ...[0, ...times].map((minutes) => moment(order, minutes))].join(','),
    ),
  );
  const log = `from,to,order,ordered,shipped,received\n${lines.join('\n')}\n`;
  const told = await measured(NETWORK, ['log.csv'], NO_MAPPING, fakeIo({ files: { 'log.csv': log } }));
  return { links: Object.fromEntries(told.links.map((link) => [link.id, link])), buyer: told.customers[0]! };
}

const ONCE: readonly Row[] = [
  ['lathe', 'test', 60, 90],
  ['lathe', 'pack', 60, 90],
  ['test', 'pack', 150, 180],
  ['pack', 'buyer', 240, 270],
];

/** Two rounds from the test to the lathe, in the order of nobody, and one from packing to the test. */
const ROUNDS: readonly Row[] = [
  ['pack', 'buyer', 900, 930],
  ['test', 'lathe', 300, 310],
  ['lathe', 'test', 200, 210],
  ['lathe', 'test', 60, 90],
  ['lathe', 'pack', 60, 90],
  ['test', 'lathe', 100, 110],
  ['lathe', 'test', 400, 410],
  ['test', 'pack', 500, 510],
  ['pack', 'test', 600, 610],
  ['test', 'pack', 700, 710],
];

const hits = ({ inTime, inParts }: MeasuredLink | MeasuredCustomer): (number | undefined)[] => [
  inTime?.hits,
  inTime?.of,
  inParts,
];

describe('what was agreed', () => {
  test('counts the rounds of the giver, by hand', async () => {
    const { links, buyer } = await measure([ONCE, ROUNDS]);
    expect(hits(links['lathe:test']!)).toEqual([2, 2, 0]); // 90 min each time: the rounds are those of the test
    expect(hits(links['lathe:pack']!)).toEqual([2, 2, 0]);
    expect(hits(links['test:pack']!)).toEqual([1, 2, 0]); // 90 min; from 90 to 510: the third round is that of packing
    expect(hits(links['pack:buyer']!)).toEqual([1, 2, 0]); // 90 min; from 510 to 930
    expect(hits(buyer)).toEqual([1, 2, 0]); // 4 h 30 min; 15 h 30 min
    expect(buyer.leadTime!.times).toMatchObject({ least: 270 * 60, most: 930 * 60 });
  });

  test('takes the last of what leaves a round on the way', async () => {
    const { links } = await measure([[...ROUNDS, ['lathe', 'pack', 200, 210]]]);
    expect(hits(links['lathe:pack']!)).toEqual([0, 1, 0]);
  });

  test('leaves out what came in parts, and what rests on it', async () => {
    const { links, buyer } = await measure([[...ONCE, ['test', 'pack', 160, 200]], ONCE]);
    expect(hits(links['lathe:test']!)).toEqual([2, 2, 0]);
    expect(hits(links['test:pack']!)).toEqual([1, 1, 1]);
    expect(hits(links['pack:buyer']!)).toEqual([1, 1, 1]);
    expect(hits(buyer)).toEqual([2, 2, 0]);
    const more = await measure([[...ROUNDS, ['lathe', 'test', 410, 415]]]); // two rounds make three rows, not four
    expect(hits(more.links['lathe:test']!)).toEqual([undefined, undefined, 1]);
    const last = await measure([[...ONCE, ['pack', 'buyer', 250, 280]], ONCE]);
    expect(hits(last.buyer)).toEqual([1, 1, 1]);
  });

  test('is not told to hold, nor not to hold, where what is left out may turn it', async () => {
    const parts: readonly Row[] = [...ONCE, ['pack', 'buyer', 250, 280]];
    const late: readonly Row[] = [...ONCE.slice(0, 3), ['pack', 'buyer', 400, 430]];
    const orders = (rows: readonly Row[], times: number): (readonly Row[])[] =>
      Array.from({ length: times }, () => rows);
    const kept = async (all: readonly (readonly Row[])[]): Promise<unknown> => (await measure(all)).buyer.inTime!.kept;
    expect(await kept(orders(ONCE, 60))).toBe('yes');
    expect(await kept([...orders(ONCE, 60), ...orders(parts, 1)])).toBe('yes'); // 60 of 61: 91.3 % at the least
    expect(await kept([...orders(ONCE, 60), ...orders(parts, 3)])).toBe('open'); // 60 of 63: 86.9 %
    expect(await kept([...orders(ONCE, 10), ...orders(late, 10)])).toBe('no');
    expect(await kept([...orders(ONCE, 10), ...orders(late, 10), ...orders(parts, 5)])).toBe('no'); // 15 of 25
    expect(await kept([...orders(ONCE, 10), ...orders(late, 10), ...orders(parts, 60)])).toBe('open'); // 70 of 80
  });

  test('comes to what plainly happened, whatever went round, in whatever order the rows are', async () => {
    const anyOrder = fc.record({
      choices: fc.array(fc.constantFrom('on', 'back'), { maxLength: 8 }),
      steps: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 40, maxLength: 40 }),
      turn: fc.infiniteStream(fc.integer({ min: 0, max: 1000 })).map((all) => [...all.take(40)]),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyOrder, { minLength: 1, maxLength: 12 }), async (orders) => {
        const walked = orders.map(({ choices, steps }) => plainly([...choices], [...steps]));
        const shuffled = walked.map(({ rows }, i) =>
          rows
            .map((row, k) => [orders[i]!.turn[k]!, row] as const)
            .sort(([a], [b]) => a - b)
            .map(([, row]) => row),
        );
        const { links, buyer } = await measure(shuffled);
        for (const link of ['lathe:test', 'lathe:pack', 'test:pack', 'pack:buyer'] as const)
          expect([link, ...hits(links[link]!)]).toEqual([
            link,
            walked.filter(({ took }) => took[link] <= 120).length,
            walked.length,
            0,
          ]);
        expect(hits(buyer)).toEqual([walked.filter(({ there }) => there <= 300).length, walked.length, 0]);
      }),
      { numRuns: 60 },
    );
  });
});

interface Walked {
  readonly rows: readonly Row[];
  /** Minutes from when each giver first had all until its delivery was there. */
  readonly took: Readonly<Record<'lathe:test' | 'lathe:pack' | 'test:pack' | 'pack:buyer', number>>;
  readonly there: number;
}

/** An order step by step: at each it works, sends, and what was sent comes. */
function plainly(choices: string[], steps: number[]): Walked {
  const rows: Row[] = [];
  let now = 0;
  const send = (from: string, to: string): number => {
    const shipped = (now += steps.shift() ?? 7);
    rows.push([from, to, shipped, (now += steps.shift() ?? 3)]);
    return now;
  };
  const drawn = send('lathe', 'pack');
  now = rows[0]![2];
  const tested = send('lathe', 'test');
  const askTest = (): void => {
    while (choices.shift() === 'back') {
      send('test', 'lathe');
      send('lathe', 'test');
    }
  };
  askTest();
  const sent = send('test', 'pack');
  const packs = Math.max(drawn, sent);
  now = packs;
  while (choices.shift() === 'back') {
    send('pack', 'test');
    askTest();
    send('test', 'pack');
  }
  const there = send('pack', 'buyer');
  const took = {
    'lathe:test': tested,
    'lathe:pack': drawn,
    'test:pack': sent - tested,
    'pack:buyer': there - packs,
  };
  return { rows, took, there };
}
