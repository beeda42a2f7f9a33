import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { takenFrom } from '../../src/cli/taken.js';
import type { Proposal } from '../../src/model/measure.js';
import { load } from '../../src/source/load.js';
import { fakeIo } from '../support/fake-io.js';
import { SEED, seeded } from '../support/seeded.js';
import { share } from '../support/measure/told.js';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const schemaOf = (name: string) => JSON.parse(readFileSync(root(`schemas/${name}.schema.json`), 'utf8'));

/** The schema with every object below its logs closed: what it does not describe is wrong. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  return 'required' in part ? { ...inner, additionalProperties: false } : inner;
}

const report = schemaOf('report');
const definitions = Object.fromEntries(
  Object.entries(report.definitions as object).map(([name, one]) => [
    name,
    ['log', 'figureOfLog', 'reading', 'beside', 'believed', 'counted'].includes(name) ? closed(one) : one,
  ]),
);
const conforms = new Ajv({ allErrors: true, strictTypes: false }).compile({ ...report, definitions });

interface Told {
  readonly set: object;
  readonly customers: readonly { readonly holds: boolean | null; readonly typical: { readonly leadTime: number } }[];
  readonly links: readonly object[];
  readonly fixFirst: readonly object[];
  readonly log: {
    readonly used: readonly Proposal[];
    readonly queues: readonly string[];
    readonly delays: readonly string[];
    readonly unused: readonly (Proposal & { readonly why: string })[];
    readonly rows: readonly {
      readonly id: string;
      readonly believed: { readonly inTime: { readonly share: { readonly estimate: number } } };
      readonly measured: { readonly inTime: { readonly share: { readonly low: number; readonly high: number } } };
    }[];
  };
}

async function analyze(model: string, log: string | null, ...more: string[]): Promise<Told> {
  const io = fakeIo({ files: { 'm.yaml': model, ...(log === null ? {} : { 'log.csv': log }) } });
  const logged = log === null ? [] : ['--log', 'log.csv'];
  const exit = await main(['analyze', 'm.yaml', ...logged, '--format', 'json', ...more], io);
  expect([exit, io.said.err]).toEqual([0, '']);
  const told: unknown = JSON.parse(io.said.out);
  conforms(told);
  expect(conforms.errors).toBeNull();
  return told as Told;
}

const HEAD = 'from,to,order,ordered,promised,shipped,received,asked,quantity,usable';
const clock = (minutes: number): string => {
  const day = Math.floor(minutes / 1440);
  const [month, date] = [1 + Math.floor(day / 28), 1 + (day % 28)];
  const two = (number: number): string => String(number).padStart(2, '0');
  const within = minutes - 1440 * day;
  return `2026-${two(month)}-${two(date)} ${two(Math.floor(within / 60))}:${two(within % 60)}`;
};

describe('agreed, believed and measured, by hand', () => {
  const MODEL = `kedja: 1
departments: { store: 10min, lathe: 20min }
customers: { buyer: { promise: { within: 1h, on-time: 80%, full: 99% } } }
links:
  - { from: store, to: lathe, agreed: { within: 15min, on-time: 80% } }
  - lathe -> buyer
`;
  // Six days: the store takes 25 min, the lathe 20 min, all is handed over on the spot; the third delivery is short, the sixth not usable.
  const LOG = [
    HEAD,
    ...[0, 1, 2, 3, 4, 5].flatMap((day) => {
      const at = (minutes: number): string => clock(day * 1440 + 480 + minutes);
      return [
        `store,lathe,${day},${at(0)},${at(25)},${at(25)},${at(25)},40,40,yes`,
        `lathe,buyer,${day},${at(0)},${at(40)},${at(45)},${at(45)},40,${day === 2 ? 39 : 40},${day === 5 ? 'no' : 'yes'}`,
      ];
    }),
  ].join('\n');

  test('each stands beside the others, the worst first', async () => {
    const { log, customers } = await analyze(MODEL, LOG, '--runs', '1000');
    const sure = { estimate: 1, low: 1, high: 1 };
    const none = { low: 0, high: expect.closeTo(share(0, 6).share.high, 6) };
    expect(log.rows).toMatchObject([
      {
        kind: 'customer',
        id: 'buyer',
        by: 'promise',
        agreed: { within: 3600, onTime: 0.8, full: 0.99, right: null },
        believed: { inTime: { share: sure, kept: 'yes' }, full: { share: sure, kept: 'yes' } },
        measured: {
          count: 6,
          // 45 min every time, and 5 min after the date that was confirmed
          inTime: { hits: 6, of: 6, kept: 'open' },
          onTime: { hits: 0, of: 6, kept: 'no' },
          full: { hits: 5, of: 6, kept: 'open' }, // 5 or fewer of 6 are 6 % of those who keep 99 %
          right: { hits: 5, of: 6, kept: null },
        },
      },
      {
        kind: 'link',
        id: 'store:lathe',
        by: 'agreed',
        agreed: { within: 900, onTime: 0.8, full: null, right: null },
        // 10 min of the store, and no way: always within 15 min
        believed: { inTime: { share: sure, kept: 'yes' }, full: { share: sure, kept: null } },
        // 25 min every time: never within 15 min, though each came when it was to come
        measured: {
          count: 6,
          inTime: { hits: 0, of: 6, agreed: 0.8, kept: 'no', share: { estimate: 0, ...none } },
          onTime: { hits: 6, of: 6, kept: 'open' },
          full: { hits: 6, of: 6, kept: null },
          right: { hits: 6, of: 6 },
        },
      },
    ]);
    expect(share(5, 6).share.high).toBeLessThan(0.99);
    // 25 and 20 min, where the model says 10 and 20
    expect(customers[0]!.typical.leadTime).toBe(45 * 60);
    expect(log.used.map(({ what, now, count }) => [what, now, count])).toEqual([
      ['lathe.time', '20min', 6],
      ['store.time', '10min', 6],
    ]); // and the ways take no time, as the model has it
  });

  test('nothing is believed where nothing is drawn', async () => {
    const { log } = await analyze(MODEL, LOG, '--no-odds');
    expect(log.rows.map(({ believed, measured }) => [believed, measured === null])).toEqual([
      [null, false],
      [null, false],
    ]);
  });

  test('only what leads to a customer that is asked for', async () => {
    const model = MODEL.replace('customers: {', 'customers: { museum: { promise: 1d },').replace(
      '  - lathe -> buyer',
      '  - lathe -> buyer\n  - store -> museum',
    );
    const ids = async (...more: string[]): Promise<string[]> =>
      (await analyze(model, LOG, '--no-odds', ...more)).log.rows.map(({ id }) => id);
    expect(await ids()).toEqual(['buyer', 'store:lathe', 'museum']);
    expect(await ids('--customer', 'museum')).toEqual(['museum']);
    expect(await ids('--customer', 'buyer')).toEqual(['buyer', 'store:lathe']);
  });
});

describe('which figures of a log are used', () => {
  const MODEL = `kedja: 1
departments: { store: { time: 10min, full: 90% }, lathe: { time: 2h, delays: [{ cause: dust, chance: 1%, time: 1h }] } }
customers: [buyer]
links: [store -> lathe -> buyer]
`;
  const taken = (proposals: readonly (readonly [string, string])[], set: readonly string[] = []) =>
    takenFrom(
      { file: 'm.yaml', bytes: new TextEncoder().encode(MODEL) },
      load(MODEL, 'm.yaml'),
      proposals.map(([what, value]) => ({ what, value, count: 9, now: null })),
      set.map((what) => ({ what, value: '1h' })),
    );

  test('those that can be set, and what can not is told', () => {
    const { used, unused, ready } = taken(
      [
        ['store.time', '12min'],
        ['store.full', '97%'],
        ['store.full', '98%'],
        ['lathe.time', '{ mean: 2h, sd: 10min }'],
        ['lathe.delays.0.chance', '190%'],
        ['lathe.delays.1.chance', '3%'],
        ['nobody.time', '3min'],
        ['store:lathe.handover', '4min'],
      ],
      ['lathe.time.mean'],
    );
    expect(used.map(({ what, value }) => `${what}=${value}`)).toEqual([
      'store.time=12min',
      'store.full=97%',
      'store:lathe.handover=4min',
    ]);
    expect(unused.map(({ what, value, why, rule }) => [what, value, why, rule])).toEqual([
      ['store.full', '98%', 'twice', null],
      ['lathe.time', '{ mean: 2h, sd: 10min }', 'set', null],
      ['lathe.delays.0.chance', '190%', 'wrong', expect.any(String)],
      ['lathe.delays.1.chance', '3%', 'cannot', null],
      ['nobody.time', '3min', 'cannot', null],
    ]);
    expect(ready!.source.chain!.links[0]!.handover).not.toBeNull();
  });

  test('one that can not be set takes no other with it, wherever it stands', () => {
    const good = [
      'store.time',
      'lathe.time',
      'store.queue',
      'lathe.queue',
      'store:lathe.handover',
      'lathe:buyer.handover',
    ];
    const bad = ['store.full', 'store:lathe.full', 'lathe.delays.9.chance', 'nobody.time'];
    fc.assert(
      fc.property(fc.shuffledSubarray([...good, ...bad]), (names) => {
        const { used, unused } = taken(names.map((what) => [what, what.endsWith('full') ? '300%' : '7min']));
        expect(used.map(({ what }) => what)).toEqual(names.filter((what) => good.includes(what)));
        expect(unused.map(({ what }) => what)).toEqual(names.filter((what) => bad.includes(what)));
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

const LIVELY = `kedja: 1
departments:
  store: { discrete: { 10min: 60%, 20min: 30%, 45min: 10% } }
  lathe: { time: 30min..90min, delays: [{ cause: tool breaks, chance: 5%, time: 1h }] }
customers: { buyer: { promise: { within: 2h, on-time: ONTIME } } }
links:
  - { from: store, to: lathe, handover: 2min..8min, agreed: { within: 40min, on-time: 80% } }
  - lathe -> buyer
`
  .replace('store: { discrete', 'store: { time: { discrete')
  .replace('10% } }', '10% } } }');

/** Deliveries as that model has them, in whole minutes. */
function generated(seed: number, orders: number): string {
  const draw = seeded(seed);
  const rows = [`${HEAD},reason`];
  for (let order = 0; order < orders; order++) {
    const begin = order * 300;
    const luck = draw(100);
    const store = luck < 60 ? 10 : luck < 90 ? 20 : 45;
    const way = 2 + draw(7);
    const breaks = draw(100) < 5;
    const lathe = 30 + draw(61) + (breaks ? 60 : 0);
    const [left, there] = [begin + store, begin + store + way];
    const done = there + lathe;
    rows.push(`store,lathe,${order},${clock(begin)},,${clock(left)},${clock(there)},1,1,yes,`);
    rows.push(
      `lathe,buyer,${order},${clock(begin)},,${clock(done)},${clock(done)},1,1,yes,${breaks ? 'tool breaks' : ''}`,
    );
  }
  return rows.join('\n');
}

describe('a queue', () => {
  const MODEL = `kedja: 1
departments: { store: 10min, lathe: { queue: 1h, time: 1h } }
customers: [buyer]
links: [store -> lathe -> buyer]
`;
  const log = (head: string, started: (order: number) => string): string =>
    [
      `${HEAD}${head}`,
      ...[0, 1, 2, 3, 4, 5].flatMap((order) => {
        const at = (minutes: number): string => clock(order * 1440 + minutes);
        return [
          `store,lathe,${order},${at(0)},,${at(10)},${at(10)},1,1,yes${head && `,${at(0)}`}`,
          `lathe,buyer,${order},${at(0)},,${at(130)},${at(130)},1,1,yes${started(order)}`,
        ];
      }),
    ].join('\n');
  const leadTime = ({ customers }: Told): number => customers[0]!.typical.leadTime;

  test('that a log has in its times does not count twice', async () => {
    const told = await analyze(
      MODEL,
      log('', () => ''),
      '--no-odds',
    );
    expect(leadTime(told)).toBe(130 * 60);
    expect(
      told.log.used.filter(({ what }) => what.startsWith('lathe.')).map(({ what, value, now }) => [what, value, now]),
    ).toEqual([
      ['lathe.time', '2h', '1h'],
      ['lathe.queue', '0', '1h'],
    ]);
    expect(told.log.queues).toEqual(['lathe.queue']);
  });

  test('that a log tells by itself is a queue', async () => {
    const told = await analyze(
      MODEL,
      log(',started', (order) => `,${clock(order * 1440 + 100)}`),
      '--no-odds',
    );
    expect(leadTime(told)).toBe(130 * 60);
    expect(told.log.used.find(({ what }) => what === 'lathe.queue')!.value).toBe('1h 30min');
    expect(told.log.queues).toEqual([]);
  });

  test('stays where the call sets it', async () => {
    const told = await analyze(
      MODEL,
      log('', () => ''),
      '--no-odds',
      '--set',
      'lathe.queue=30min',
    );
    expect(leadTime(told)).toBe(160 * 60);
    expect([told.log.queues, told.log.unused.map(({ what, why }) => [what, why])]).toEqual([
      [],
      [['lathe.queue', 'set']],
    ]);
  });

  test('stays where the call sets the time', async () => {
    const told = await analyze(
      MODEL,
      log('', () => ''),
      '--no-odds',
      '--set',
      'lathe.time=90min',
    );
    expect(leadTime(told)).toBe(160 * 60);
    expect(told.log.queues).toEqual([]);
  });
});

test('delays that a log has in its times, too, are named; of those with reasons nothing is', async () => {
  const model = LIVELY.replace('ONTIME', '90%').replace(
    'handover: 2min..8min',
    'handover: 2min..8min, delays: [{ cause: rain, chance: 1%, time: 1h }]',
  );
  const log = generated(SEED, 60);
  expect((await analyze(model, log, '--no-odds')).log.delays).toEqual(['store:lathe']);
  const named = log.replace('1,1,yes,\n', '1,1,yes,Rain\n');
  expect((await analyze(model, named, '--no-odds')).log.delays).toEqual([]);
  const silent = log.replaceAll('tool breaks', '');
  expect((await analyze(model, silent, '--no-odds')).log.delays).toEqual(['lathe', 'store:lathe']);
  expect((await analyze(model, silent, '--no-odds', '--set', 'lathe.time=1h')).log.delays).toEqual(['store:lathe']);
});

describe('laws', () => {
  test('a log of what the model says leaves its verdict as it was, and what it believes within what the log shows', async () => {
    let [within, rows] = [0, 0];
    for (const [onTime, seeds] of [
      ['80%', [1, 2, 3, 4]],
      ['99%', [5, 6, 7, 8]],
    ] as const) {
      const model = LIVELY.replace('ONTIME', onTime);
      const plain = await analyze(model, null, '--runs', '4000');
      expect(plain.customers[0]!.holds).toBe(onTime === '80%');
      for (const seed of seeds) {
        const told = await analyze(model, generated(SEED + seed, 600), '--runs', '4000');
        expect(told.log.unused).toEqual([]);
        expect(told.customers.map(({ holds }) => holds)).toEqual(plain.customers.map(({ holds }) => holds));
        for (const { believed, measured } of told.log.rows) {
          const { low, high } = measured.inTime.share;
          const { estimate } = believed.inTime.share;
          rows++;
          if (low <= estimate && estimate <= high) within++;
        }
      }
    }
    expect(rows).toBe(16);
    expect(within).toBeGreaterThanOrEqual(12); // of 16, each 95 times in 100: fewer once in 10,000
  }, 60_000);

  test('figures of a log are figures that were set', async () => {
    const model = LIVELY.replace('ONTIME', '90%');
    const { set: _, log, ...told } = await analyze(model, generated(SEED, 200), '--runs', '2000');
    const settings = log.used.flatMap(({ what, value }) => ['--set', `${what}=${value}`]);
    expect(settings.length).toBeGreaterThan(6);
    const { set: __, log: none, ...same } = await analyze(model, null, '--runs', '2000', ...settings);
    expect(told).toEqual(same);
    expect(none).toBeNull();
  }, 60_000);

  test('what a call sets is so, whatever the log says', async () => {
    const model = LIVELY.replace('ONTIME', '90%');
    const both = await analyze(model, generated(SEED, 200), '--runs', '2000', '--set', 'lathe.time=70min');
    const { set, log, ...told } = both;
    expect(log.unused.map(({ what, why }) => [what, why])).toEqual([['lathe.time', 'set']]);
    expect(set).toEqual({ 'lathe.time': '70min' });
    const all = log.used.flatMap(({ what, value }) => ['--set', `${what}=${value}`]);
    const {
      set: _,
      log: __,
      ...same
    } = await analyze(model, null, '--runs', '2000', '--set', 'lathe.time=70min', ...all);
    expect(told).toEqual(same);
  }, 60_000);

  test('a log that tells nothing changes nothing but its own section', async () => {
    const model = LIVELY.replace('ONTIME', '90%');
    const onItsWay = `${HEAD}\nstore,lathe,1${','.repeat(7)}\n`;
    const { log: _, links: __, ...told } = await analyze(model, onItsWay, '--runs', '2000');
    const { log: ___, links: ____, ...plain } = await analyze(model, null, '--runs', '2000');
    expect(told).toEqual(plain);
    const texts = await Promise.all(
      [[], ['--log', 'log.csv']].map(async (more) => {
        const io = fakeIo({ files: { 'm.yaml': model, 'log.csv': onItsWay } });
        await main(['analyze', 'm.yaml', '--runs', '2000', ...more], io);
        return io.said.out.split('\n\n');
      }),
    );
    expect(texts[1]!.filter((paragraph) => texts[0]!.includes(paragraph))).toEqual(texts[0]);
    expect(texts[1]!.length).toBeGreaterThan(texts[0]!.length);
  });
});

test('how a log was read is described as in what kedja measure prints', () => {
  const measure = schemaOf('measure');
  expect(report.definitions.reading).toEqual(measure.properties.reading);
  expect(report.definitions.reason).toEqual(measure.definitions.reason);
});
