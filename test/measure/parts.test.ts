import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { readMapping } from '../../src/measure/mapping.js';
import type { Measurement } from '../../src/model/measure.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';

const LINE = `kedja: 1
departments: { saw: 1h, lathe: 2h }
customers: { buyer: 9h }
links:
  - { from: saw, to: lathe, item: bars }
  - lathe -> buyer
`;
const networkOf = (model: string): ReturnType<typeof buildNetwork> => buildNetwork(load(model, 'm.yaml').chain!);
const NETWORK = networkOf(LINE);
/** The same, but that the lathe may send back to the saw. */
const WITH_REWORK = networkOf(`${LINE}  - { from: lathe, to: saw, rework: 5% }\n`);
const HEAD = 'from,to,item,order,promised,started,shipped,received,asked,quantity,usable,reason';

async function measure(parts: string | null, ...logs: readonly (readonly string[])[]): Promise<Measurement> {
  return measureBy(NETWORK, parts, logs);
}

async function measureBy(
  network: typeof NETWORK,
  parts: string | null,
  logs: readonly (readonly string[])[],
): Promise<Measurement> {
  const files = Object.fromEntries(logs.map((rows, i) => [`${i}.csv`, `${[HEAD, ...rows].join('\n')}\n`]));
  const { mapping, findings } = readMapping(parts === null ? {} : { parts, decimal: '.' }, []);
  expect(findings).toEqual([]);
  return measured(network, Object.keys(files), mapping, fakeIo({ files }));
}

const day = (date: number, time: string): string => `2026-03-${String(date).padStart(2, '0')} ${time}`;

describe('sixty on Monday and forty on Thursday, of a hundred', () => {
  const row = (date: number, asked: string, quantity: string, more = 'yes,'): string =>
    `lathe,buyer,,7,${day(5, '16:00')},${day(1, '07:00')},${day(date, '08:00')},${day(date, '09:00')},${asked},${quantity},${more}`;
  const MONDAY = row(2, '100', '60');
  const THURSDAY = row(5, '100', '40');

  test('are two deliveries where nobody says otherwise, neither of them full, and that is told', async () => {
    const { links, reading } = await measure(null, [MONDAY, THURSDAY]);
    expect(links[0]).toMatchObject({ count: 2, full: { hits: 0, of: 2 } });
    expect(reading.parts).toEqual({ taken: null, orders: 1, added: 0 });
    expect((await measure('each', [MONDAY, THURSDAY])).reading.parts).toEqual({ taken: 'each', orders: 1, added: 0 });
  });

  test('are one where they are taken together: full, and there on Thursday; its way is that of what came last', async () => {
    const { links, customers, reading } = await measure('together', [MONDAY, THURSDAY]);
    expect(links).toMatchObject([
      {
        count: 1,
        onTime: { hits: 1, of: 1 },
        full: { hits: 1, of: 1 },
        handover: { times: { count: 1, least: 3600, most: 3600 } },
      },
    ]);
    expect(customers[0]).toMatchObject({ count: 1, perfect: { hits: 1, of: 1 } });
    expect(reading).toMatchObject({ rows: 2, used: 2, open: 0, again: 0, from: '2026-03-05' });
    expect(reading.parts).toEqual({ taken: 'together', orders: 1, added: 1 });
  });

  test('are those that stand there once, said twice or not, in one log or in two', async () => {
    const { reading: once, ...told } = await measure('together', [MONDAY, THURSDAY]);
    const { reading: twice, ...same } = await measure('together', [MONDAY, MONDAY, THURSDAY], [THURSDAY]);
    expect(same).toEqual(told);
    expect([once.twice, twice.twice, twice.used]).toEqual([0, 2, 2]);
  });

  test.each([
    ['asked for by each row', [row(2, '60', '60'), row(5, '40', '40')], [1, 1]],
    ['short of what the rows ask for', [row(2, '60', '60'), row(5, '40', '39')], [0, 1]],
    ['short of what every row says', [row(2, '100', '60'), row(5, '100', '39')], [0, 1]],
    ['decimals that are no binary ones', [row(2, '0.8', '0.7'), row(5, '0.8', '0.1')], [1, 1]],
    ['more than one row asks for, less than two do: nobody knows', [row(2, '50', '50'), row(5, '50', '30')], [0, 0]],
    ['as much as both rows ask for', [row(2, '50', '50'), row(5, '50', '50')], [1, 1]],
    ['where one does not say how much', [row(2, '100', '60'), row(5, '100', '')], [0, 0]],
    ['where one does not say of how much', [row(2, '', '60'), row(5, '100', '40')], [0, 0]],
  ])('%s', async (_, rows, [hits, of]) => {
    const { links } = await measure('together', rows);
    expect([links[0]!.count, links[0]!.full?.hits ?? 0, links[0]!.full?.of ?? 0]).toEqual([1, hits, of]);
  });

  test.each([
    ['one is bad', ['no,', ','], [0, 1]],
    ['one is not judged', ['yes,', ','], [0, 0]],
    ['all are good', ['yes,', 'yes,'], [1, 1]],
  ])('right: %s', async (_, judged, [hits, of]) => {
    const { links } = await measure('together', [row(2, '100', '60', judged[0]), row(5, '100', '40', judged[1])]);
    expect([links[0]!.right?.hits ?? 0, links[0]!.right?.of ?? 0]).toEqual([hits, of]);
  });

  test('are open as long as one part is on its way', async () => {
    const open = THURSDAY.replace(day(5, '09:00'), '');
    for (const rows of [
      [MONDAY, open],
      [open, MONDAY],
    ]) {
      const { links, reading } = await measure('together', rows);
      expect([links.length, reading.open, reading.used]).toEqual([0, 1, 2]);
      expect((await measure(null, rows)).reading.parts.orders).toBe(0); // only one of them counts
    }
  });

  test('are told from rework: three orders in parts, two that went back, and one of them both', async () => {
    const made = (order: number, hours: number): string =>
      `saw,lathe,bars,${order},,,,${day(2, `${String(hours).padStart(2, '0')}:00`)},9,9,yes,`;
    const back = (order: number): string => `lathe,saw,,${order},,,,${day(2, '09:00')},9,9,yes,`;
    const sold = (order: number, date: number, quantity: number): string =>
      `lathe,buyer,,${order},,,,${day(date, '09:00')},9,${quantity},yes,`;
    const rows = [
      [made(1, 8), sold(1, 3, 4), sold(1, 4, 5)],
      [made(2, 8), made(2, 10), sold(2, 3, 9)], // none went back: these are parts
      [made(3, 12), back(3), made(3, 8), sold(3, 3, 9)],
      [sold(4, 3, 4), made(4, 8), made(4, 12), sold(4, 4, 5), back(4)],
    ].flat();
    for (const parts of [null, 'each'])
      expect((await measureBy(WITH_REWORK, parts, [rows])).reading.parts).toEqual({
        taken: parts,
        orders: 3,
        added: 0,
      });
    const { reading, links } = await measureBy(WITH_REWORK, 'together', [rows]);
    expect(reading.parts).toEqual({ taken: 'together', orders: 3, added: 3 });
    expect(links.map(({ id, count, full }) => [id, count, full?.hits])).toEqual([
      ['lathe:buyer', 4, 4],
      ['lathe:saw', 2, 2],
      ['saw:lathe', 6, 6],
    ]);
  });

  test('are two where they are of two items, on a link that names none', async () => {
    const rows = [MONDAY.replace('buyer,,', 'buyer,nuts,'), THURSDAY.replace('buyer,,', 'buyer,bolts,')];
    const { links, reading } = await measure('together', rows);
    expect([links[0]!.count, reading.parts.orders]).toEqual([2, 0]);
    expect((await measure(null, rows)).reading.parts.orders).toBe(0);
  });

  test('are one though a log gives only days, and another moments', async () => {
    const days = `lathe,buyer,,7,${day(5, '16:00')},,,2026-03-05,100,40,yes,`;
    for (const logs of [
      [[MONDAY], [days]],
      [[days], [MONDAY]],
    ]) {
      const { links, reading } = await measure('together', ...logs);
      // The day of arrival lies on both sides of 16:00.
      expect([links[0]!.count, links[0]!.onTime, links[0]!.handover]).toEqual([1, null, null]);
      expect([reading.from, reading.to]).toEqual(['2026-03-05', '2026-03-05']);
    }
  });
});

interface Part {
  readonly link: 0 | 1 | 2;
  readonly order: number | null;
  readonly promised: number | null;
  readonly shipped: number | null;
  readonly received: number | null;
  readonly asked: number | null;
  readonly quantity: number | null;
  readonly usable: boolean | null;
  readonly reason: string | null;
}

const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null, freq: 12 });
const hour = fc.integer({ min: 0, max: 600 });
const anyPart = (orders: number, ...more: readonly 2[]): fc.Arbitrary<Part> =>
  fc.record({
    link: fc.constantFrom(0, 1, ...more),
    order: maybe(fc.integer({ min: 1, max: orders })),
    promised: maybe(hour),
    shipped: maybe(hour),
    received: maybe(hour),
    asked: maybe(fc.integer({ min: 1, max: 4 })),
    quantity: maybe(fc.integer({ min: 1, max: 5 })),
    usable: maybe(fc.boolean()),
    reason: maybe(fc.constantFrom('V1', 'V2')),
  });

function written({ link, order, promised, shipped, received, asked, quantity, usable, reason }: Part): string {
  const at = (hours: number | null): string =>
    hours === null ? '' : day(1 + Math.floor(hours / 24), `${String(hours % 24).padStart(2, '0')}:00`);
  const tenths = (number: number | null): string => (number === null ? '' : (number / 10).toFixed(1));
  return [
    ...[
      ['saw', 'lathe', 'bars'],
      ['lathe', 'buyer', ''],
      ['lathe', 'saw', ''],
    ][link]!,
    order ?? '',
    at(promised),
    '',
    at(shipped),
    at(received),
    tenths(asked),
    tenths(quantity),
    usable === null ? '' : usable ? 'yes' : 'no',
    reason ?? '',
  ].join(',');
}

/** Rows on the way round of an order that went back. */
function isPass({ link, order }: Part, rows: readonly Part[]): boolean {
  return link !== 1 && rows.some((row) => row.order === order && row.link === 2);
}

/** All rows of an order on a link, plainly added up; what a row said before is left out. */
function together(rows: readonly Part[]): Part[] {
  const seen = new Set<string>();
  const groups = new Map<string, Part[]>();
  for (const [i, row] of rows.entries()) {
    const key = row.order === null || isPass(row, rows) ? `row ${i}` : `${row.order} on ${row.link}`;
    const said = JSON.stringify(row);
    if (row.order !== null && seen.has(said)) continue;
    seen.add(said);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((parts) => {
    if (parts.length === 1) return parts[0]!;
    const all = (key: 'asked' | 'quantity' | 'received'): number[] | null => {
      const values = parts.map((part) => part[key]);
      return values.includes(null) ? null : (values as number[]);
    };
    const sum = (values: readonly number[] | null): number | null => values?.reduce((a, b) => a + b, 0) ?? null;
    const [asked, quantity, received] = [all('asked'), sum(all('quantity')), all('received')];
    const same = asked?.every((one) => one === asked[0]) === true;
    const isOdd = same && quantity !== null && quantity > asked[0]! && quantity < sum(asked)!;
    const last = received === null ? null : Math.max(...received);
    const left = parts.filter((part) => part.received === last).map(({ shipped }) => shipped ?? -1);
    const promises = parts.map(({ promised }) => promised).filter((one) => one !== null);
    const judged = new Set(parts.map(({ usable }) => usable));
    return {
      ...parts[0]!,
      promised: promises.length === 0 ? null : Math.max(...promises),
      shipped: last === null || Math.max(...left) === -1 ? null : Math.max(...left),
      received: last,
      asked: isOdd ? null : same ? asked[0]! : sum(asked),
      quantity,
      usable: judged.has(false) ? false : judged.has(null) ? null : true,
      reason: parts.find(({ reason }) => reason !== null)?.reason ?? null,
    };
  });
}

const NETWORKS: readonly (readonly [what: string, network: typeof NETWORK, more: readonly 2[]])[] = [
  ['', NETWORK, []],
  [', and passes where rework went round', WITH_REWORK, [2]],
];

describe('rows of an order on a link', () => {
  test.each(NETWORKS)(
    'come to what the same log comes to where somebody added them up by hand%s',
    async (_, network, more) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyPart(8, ...more), { minLength: 1, maxLength: 40 }),
          fc.nat(40),
          async (rows, cut) => {
            const added = together(rows);
            const lines = rows.map(written);
            const { reading, ...told } = await measureBy(network, 'together', [lines.slice(0, cut), lines.slice(cut)]);
            const { reading: byHand, ...plain } = await measureBy(network, 'each', [added.map(written)]);
            expect(told).toEqual(plain);
            for (const key of ['open', 'backwards', 'again', 'from', 'to'] as const)
              expect([key, reading[key]]).toEqual([key, byHand[key]]);
            expect(reading.used - reading.parts.added).toBe(byHand.used);
            expect(reading.rows - reading.twice).toBe(reading.used);
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  test.each(NETWORKS)('are as many orders as somebody finds who looks%s', async (_, network, more) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPart(8, ...more), { minLength: 1, maxLength: 40 }), async (rows) => {
        const lines = rows.map(written);
        const ordersAmong = (some: readonly Part[]): number => {
          const inParts = some.filter(
            (one) =>
              !isPass(one, some) &&
              some.some(
                (other) => one.order === other.order && one.link === other.link && written(one) !== written(other),
              ),
          );
          return new Set(inParts.flatMap(({ order }) => order ?? [])).size;
        };
        const came = rows.filter(({ received }) => received !== null);
        expect((await measureBy(network, null, [lines])).reading.parts.orders).toBe(ordersAmong(came));
        expect((await measureBy(network, 'together', [lines])).reading.parts.orders).toBe(ordersAmong(rows));
      }),
      { numRuns: 60 },
    );
  });

  test('change nothing where every order is there once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPart(1), { minLength: 1, maxLength: 40 }), async (rows) => {
        const lines = rows.map((row, i) => written({ ...row, order: row.order === null ? null : i }));
        const said = async (parts: string): Promise<string> => {
          const told = await measure(parts, lines);
          expect(told.reading.parts).toEqual({ taken: parts, orders: 0, added: 0 });
          return JSON.stringify({ ...told, reading: { ...told.reading, parts: null } });
        };
        expect(await said('together')).toBe(await said('each'));
      }),
      { numRuns: 40 },
    );
  });

  test('are found however many there are', async () => {
    const lines = Array.from({ length: 30_000 }, (_, i) => {
      const [order, part] = [i % 10_000, Math.floor(i / 10_000)];
      return `lathe,buyer,,${order},,,${day(2 + part, '08:00')},${day(2 + part, '09:00')},3,1,yes,`;
    });
    const { links, reading } = await measure('together', lines);
    expect(links[0]).toMatchObject({
      count: 10_000,
      full: { hits: 10_000, of: 10_000 },
      handover: { times: { count: 10_000 } },
    });
    expect(reading).toMatchObject({ used: 30_000, parts: { orders: 10_000, added: 20_000 }, from: '2026-03-04' });
  });
});
