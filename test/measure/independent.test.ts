import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measured } from '../../src/cli/measuring.js';
import { buildNetwork } from '../../src/graph/network.js';
import { readMapping } from '../../src/measure/mapping.js';
import type { Measurement } from '../../src/model/measure.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';

const MODEL = `kedja: 1
departments: { store: 15min, forklift: 10min, lathe: 2h }
customers: { buyer: { promise: { within: 4h } } }
links:
  - { from: store, to: forklift, agreed: { within: 1h, on-time: 90% } }
  - forklift -> lathe
  - { from: lathe, to: buyer, item: brackets }
  - { from: lathe, to: buyer, item: chips }
`;
const LINKS = [
  ['store', 'forklift', ''],
  ['forklift', 'lathe', ''],
  ['lathe', 'buyer', 'brackets'],
  ['lathe', 'buyer', 'chips'],
] as const;

/** A row as somebody meant it: minutes since the last midnight of 2025 as clocks show it, null where nothing stands. */
interface Meant {
  readonly link: number;
  readonly shipped: number | null;
  readonly received: number | null;
  readonly promised: number | null;
  readonly asked: number | null;
  readonly quantity: number | null;
  readonly usable: boolean | null;
  readonly trap: 'none' | 'ragged' | 'quote' | 'date' | 'number' | 'stranger' | 'nobody' | 'words';
}

const minute = fc.option(fc.integer({ min: 0, max: 364 * 1440 }), { nil: null, freq: 8 });
const amount = fc.option(fc.integer({ min: 0, max: 400 }), { nil: null, freq: 8 });

const anyRow: fc.Arbitrary<Meant> = fc.record({
  link: fc.integer({ min: 0, max: 3 }),
  shipped: minute,
  received: minute,
  promised: minute,
  asked: amount,
  quantity: amount,
  usable: fc.option(fc.boolean(), { nil: null }),
  trap: fc.oneof(
    { weight: 12, arbitrary: fc.constant('none' as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom<Meant['trap']>('ragged', 'quote', 'date', 'number', 'stranger', 'nobody', 'words'),
    },
  ),
});

interface Dialect {
  readonly delimiter: string;
  readonly decimal: string;
  readonly end: string;
  readonly isQuoted: boolean;
  readonly hasMark: boolean;
  readonly dates: string;
}

const anyDialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  decimal: fc.constantFrom('.', ','),
  end: fc.constantFrom('\n', '\r\n'),
  isQuoted: fc.boolean(),
  hasMark: fc.boolean(),
  dates: fc.constantFrom('yyyy-MM-dd HH:mm', 'dd.MM.yyyy HH:mm', 'dd/MM/yyyy HH:mm'),
});

const COLUMNS = ['from', 'to', 'item', 'shipped', 'received', 'promised', 'asked', 'quantity', 'usable', 'remark'];

function written(rows: readonly Meant[], { delimiter, decimal, end, isQuoted, hasMark, dates }: Dialect): string {
  const moment = (minutes: number | null): string => {
    if (minutes === null) return '';
    const date = new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString();
    const [day, time] = [date.slice(0, 10).split('-'), date.slice(11, 16)];
    if (dates.startsWith('yyyy')) return `${day.join('-')} ${time}`;
    return `${[...day].reverse().join(dates[2])} ${time}`;
  };
  const number = (tenths: number | null): string => (tenths === null ? '' : String(tenths / 10).replace('.', decimal));
  const cell = (text: string): string =>
    isQuoted || new RegExp(`["\\n${delimiter === '|' ? '\\|' : delimiter}]`, 'u').test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const line = ({ link, shipped, received, promised, asked, quantity, usable, trap }: Meant): string => {
    const [from, to, item] = LINKS[link]!;
    const cells = [
      trap === 'nobody' ? '' : trap === 'stranger' ? 'mill' : from,
      to,
      item,
      trap === 'date' ? '31.02.2026 10:00' : moment(shipped),
      moment(received),
      moment(promised),
      number(asked),
      trap === 'number' ? 'forty' : number(quantity),
      trap === 'words' ? 'perhaps' : usable === null ? '' : usable ? 'Ja' : 'nej',
      `said "so"${delimiter}\nand so`,
    ].map(cell);
    return trap === 'ragged'
      ? cells.slice(0, -2).join(delimiter)
      : trap === 'quote'
        ? `"a"b${delimiter}c`
        : cells.join(delimiter);
  };
  return `${hasMark ? '\uFEFF' : ''}${[COLUMNS.join(delimiter), ...rows.map(line)].join(end)}${end}`;
}

/** Seconds since 1970 of what clocks in Stockholm showed: by the rule that they are put forward and back on Sundays at 01:00 UTC. */
function instant(minutes: number): number {
  const local = Date.UTC(2026, 0, 1) / 1000 + minutes * 60;
  const [forward, back] = [Date.UTC(2026, 2, 29, 1) / 1000, Date.UTC(2026, 9, 25, 1) / 1000];
  if (local >= forward + 3600 && local < forward + 7200) return local - 3600; // such a time there was not: an hour later
  const summer = local - 7200;
  return summer >= forward && summer < back ? summer : local - 3600;
}

interface Plain {
  readonly count: number;
  readonly shares: Readonly<
    Record<'onTime' | 'full' | 'otif' | 'right' | 'perfect', readonly [hits: number, of: number]>
  >;
  readonly times: readonly number[];
}

/** The same, plainly. */
function plainly(rows: readonly Meant[], link: number): Plain {
  const there = rows.filter((row) => row.trap === 'none' && row.link === link && row.received !== null);
  const outcomes = there.map(({ received, promised, asked, quantity, usable }) => {
    const onTime = promised === null ? null : instant(received!) <= instant(promised);
    const full = asked === null || quantity === null ? null : quantity >= asked;
    const otif = onTime === null || full === null ? null : onTime && full;
    const perfect = otif === null || usable === null ? null : otif && usable;
    return { onTime, full, otif, right: usable, perfect };
  });
  const share = (key: 'onTime' | 'full' | 'otif' | 'right' | 'perfect'): readonly [number, number] => {
    const known = outcomes.map((one) => one[key]).filter((one) => one !== null);
    return [known.filter(Boolean).length, known.length];
  };
  const times = there
    .filter(({ shipped }) => shipped !== null)
    .map(({ shipped, received }) => instant(received!) - instant(shipped!))
    .filter((time) => time >= 0)
    .sort((a, b) => a - b);
  return {
    count: there.length,
    shares: {
      onTime: share('onTime'),
      full: share('full'),
      otif: share('otif'),
      right: share('right'),
      perfect: share('perfect'),
    },
    times,
  };
}

/** Those that were due before the third latest that came, and are not there, on a link on which anything came. */
function plainlyOverdue(rows: readonly Meant[], link: number): number {
  const used = rows.filter(({ trap }) => trap === 'none');
  const came = used.flatMap(({ received }) => (received === null ? [] : [instant(received)])).sort((a, b) => b - a);
  const end = came[2] ?? -Infinity;
  if (!used.some((row) => row.link === link && row.received !== null)) return 0;
  return used.filter(
    (row) => row.link === link && row.received === null && row.promised !== null && instant(row.promised) < end,
  ).length;
}

async function measure(log: string, dialect: Dialect): Promise<Measurement> {
  const columns = Object.fromEntries(COLUMNS.filter((one) => one !== 'remark').map((one) => [one, one]));
  const said = {
    columns,
    dates: dialect.dates,
    decimal: dialect.decimal,
    zone: 'Europe/Stockholm',
    usable: { yes: 'ja', no: 'nej' },
  };
  const { mapping, findings } = readMapping(said, []);
  expect(findings).toEqual([]);
  const network = buildNetwork(load(MODEL, 'm.yaml').chain!);
  return measured(network, ['log.csv'], mapping, fakeIo({ files: { 'log.csv': log } }));
}

describe('a log with every trap', () => {
  test('comes to what it plainly comes to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 60 }), anyDialect, async (rows, dialect) => {
        const { links, reading } = await measure(written(rows, dialect), dialect);
        for (const [i, [from, to, item]] of LINKS.entries()) {
          const plain = plainly(rows, i);
          const link = links.find((one) => one.from === from && one.to === to && (one.item ?? '') === item);
          expect(link?.count ?? 0).toBe(plain.count);
          if (link === undefined) continue;
          for (const key of ['onTime', 'full', 'otif', 'right', 'perfect'] as const)
            expect([key, link[key]?.hits ?? 0, link[key]?.of ?? 0]).toEqual([key, ...plain.shares[key]]);
          expect(link.overdue).toBe(plainlyOverdue(rows, i));
          expect(link.handover?.times.count ?? 0).toBe(plain.times.length);
          for (const { at, value } of link.handover?.times.quantiles ?? [])
            expect([at, value]).toEqual([at, plain.times[Math.ceil(at * plain.times.length) - 1]]);
        }
        const trapped = (...traps: string[]): number => rows.filter(({ trap }) => traps.includes(trap)).length;
        expect(reading.rows).toBe(rows.length);
        expect(reading.rejected.count).toBe(trapped('ragged', 'quote', 'date', 'number', 'nobody', 'words'));
        expect(reading.strangers.reduce((sum, { count }) => sum + count, 0)).toBe(trapped('stranger'));
        expect(reading.used + reading.rejected.count + trapped('stranger')).toBe(rows.length);
        expect(reading.open).toBe(rows.filter(({ trap, received }) => trap === 'none' && received === null).length);
      }),
      { numRuns: 40 },
    );
  });
});
