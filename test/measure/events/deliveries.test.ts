import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork, type Network } from '../../../src/graph/network.js';
import { type EventAccount, deliveriesOf } from '../../../src/measure/events/deliveries.js';
import { EventBatch, type EventTexts, HALF } from '../../../src/measure/events/event-batch.js';
import { EventLog } from '../../../src/measure/events/event-log.js';
import { pair } from '../../../src/measure/events/pair.js';
import { type Batch, noTexts } from '../../../src/measure/batch.js';
import { Interner } from '../../../src/measure/interner.js';
import { load } from '../../../src/source/load.js';

/** A workshop: a delivery that is not right goes back from painting to the lathe. */
const WORKSHOP = network(`kedja: 1
suppliers: [store]
departments:
  lathe: { name: The lathe, time: 1h }
  paint: { time: 1h }
customers:
  buyer: { promise: { within: 3d } }
links:
  - { from: store, to: lathe }
  - { from: lathe, to: paint, item: axle, right: 90% }
  - { from: paint, to: lathe, rework: 5% }
  - { from: paint, to: buyer }
`);

function network(text: string): Network {
  return buildNetwork(load(text, 'workshop.yaml').chain!);
}

/** An event: case, activity, start, end; with `half` one of two that tell of the same. */
type Told = readonly [name: string, activity: string, start: number | null, end: number | null, half?: 'half'];

interface Found {
  readonly rows: readonly string[];
  readonly account: EventAccount;
}

function measured(events: readonly Told[], by = WORKSHOP, placesOf = byIdOrName(by)): Found {
  const texts = noTexts();
  const named: EventTexts = { cases: texts.orders, activities: new Interner() };
  const log = new EventLog();
  for (const [name, activity, start, end, half] of events) {
    const batch = new EventBatch();
    batch.count = 1;
    batch.case[0] = named.cases.ofText(name);
    batch.activity[0] = named.activities.ofText(activity);
    batch.start[0] = start ?? NaN;
    batch.end[0] = end ?? NaN;
    if (half === 'half') batch.instance[0] = HALF;
    log.add(batch);
  }
  const rows: string[] = [];
  const add = (batch: Batch): void => {
    for (let i = 0; i < batch.count; i++) {
      const { started, shipped, received } = batch.times;
      const item = batch.item[i] === -1 ? '' : ` ${texts.items.text(batch.item[i]!)}`;
      const link = `${texts.places.text(batch.from[i]!)}:${texts.places.text(batch.to[i]!)}${item}`;
      rows.push(`${texts.orders.text(batch.order[i]!)} ${link} ${started[i]}-${shipped[i]} ${received[i]}`);
    }
  };
  const account = deliveriesOf(log, by, placesOf, named, texts, { days() {}, add });
  return { rows, account };
}

function byIdOrName({ places }: Network): (activity: string) => number[] {
  return (activity) => [...places.keys()].filter((node) => [places[node]!.id, places[node]!.name].includes(activity));
}

describe('deliveries, by hand', () => {
  test('each place takes what the one before it ended last', () => {
    const { rows, account } = measured([
      ['o1', 'store', 0, 1],
      ['o1', 'The lathe', 3, 5],
      ['o1', 'paint', 6, 9],
      ['o1', 'buyer', null, 12],
      ['o1', 'coffee', 5, 6],
      ['o2', 'paint', 1, 2],
    ]);
    expect(rows).toEqual(['o1 lathe:paint axle 3-5 6', 'o1 paint:buyer 6-9 12', 'o1 store:lathe 0-1 3']);
    expect(account).toEqual({
      cases: 2,
      events: 6,
      used: 4,
      alone: 1,
      strange: 1,
      timeless: 0,
      strangers: [{ activity: 'coffee', count: 1 }],
      joined: 0,
      deliveries: 3,
      byEnd: 1,
    });
  });

  test('what is painted twice was turned twice, and went back in between', () => {
    const { rows } = measured([
      ['o', 'lathe', 0, 2],
      ['o', 'paint', 3, 4],
      ['o', 'lathe', 6, 7],
      ['o', 'paint', 9, 10],
    ]);
    expect(rows).toEqual(['o lathe:paint axle 0-2 3', 'o lathe:paint axle 6-7 9', 'o paint:lathe 3-4 6']);
  });

  test('turned twice and painted once is one delivery, of the second time; turned once and painted twice is the first', () => {
    expect(measured([...times('lathe', [0, 2], [3, 4]), ...times('paint', [5, 6])]).rows).toEqual([
      'o lathe:paint axle 3-4 5',
    ]);
    const { rows, account } = measured([...times('lathe', [0, 2]), ...times('paint', [5, 6], [7, 8])]);
    expect(rows).toEqual(['o lathe:paint axle 0-2 5']);
    expect([account.used, account.alone]).toEqual([2, 1]);
    expect(measured([...times('lathe', [0, 1], [1, 2]), ...times('paint', [5, 6], [7, 8])]).rows).toEqual([
      'o lathe:paint axle 0-1 5',
      'o lathe:paint axle 1-2 7',
    ]);
  });

  test('what comes before it is done is no delivery, and at the same moment it flows forward', () => {
    expect(measured([...times('lathe', [0, 6]), ...times('paint', [5, 7])]).rows).toEqual([]);
    expect(measured([...times('lathe', [5, 5]), ...times('paint', [5, 5])]).rows).toEqual(['o lathe:paint axle 5-5 5']);
  });

  test('a start and an end that are told apart are one visit, the first begun is the first ended', () => {
    const { rows, account } = measured([
      ['o', 'lathe', 0, null, 'half'],
      ['o', 'lathe', null, 4, 'half'],
      ['o', 'lathe', 1, null, 'half'],
      ['o', 'lathe', null, 3, 'half'],
      ['o', 'paint', null, 3, 'half'],
      ['o', 'paint', 9, null, 'half'],
    ]);
    expect(rows).toEqual(['o lathe:paint axle 0-3 3', 'o lathe:paint axle 1-4 9']);
    expect(account).toMatchObject({ events: 6, used: 6, joined: 2, byEnd: 1 });
  });

  test('an event of which no time is told is left out, and counted', () => {
    expect(measured([['o', 'lathe', null, null]]).account).toMatchObject({ events: 1, timeless: 1, used: 0, alone: 0 });
  });

  test('an activity done at several places is at each in turn, and at the last from then on', () => {
    const nodes = [WORKSHOP.nodeOf.get('lathe')!, WORKSHOP.nodeOf.get('paint')!];
    const { rows } = measured(times('work', [0, 1], [2, 3]), WORKSHOP, () => nodes);
    expect(rows).toEqual(['o lathe:paint axle 0-1 2']);
  });
});

function times(activity: string, ...spans: readonly (readonly [number, number])[]): Told[] {
  return spans.map(([start, end]) => ['o', activity, start, end]);
}

describe('the laws of deliveries', () => {
  const moment = fc.integer({ min: 0, max: 12 });
  const event = fc.record({
    name: fc.constantFrom('a', 'b', 'c'),
    activity: fc.constantFrom('store', 'lathe', 'paint', 'buyer', 'coffee', 'The lathe'),
    start: fc.option(moment),
    end: fc.option(moment),
    half: fc.boolean(),
  });
  const events = fc.array(
    event.map(({ name, activity, start, end, half }): Told => {
      if (!half) return [name, activity, start, end];
      return start === null ? [name, activity, null, end, 'half'] : [name, activity, start, null, 'half'];
    }),
    { maxLength: 30 },
  );

  test('the order of events in the file is no matter', () => {
    const shuffled = events.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const [one, two] = [measured(all), measured(other)];
        expect([...two.rows].sort()).toEqual([...one.rows].sort());
        expect(two.account).toEqual(one.account);
      }),
    );
  });

  test('nothing is lost: every event is used, or told to be alone, strange or without a time', () => {
    fc.assert(
      fc.property(events, (all) => {
        const { rows, account } = measured(all);
        expect(account.used + account.alone + account.strange + account.timeless).toBe(all.length);
        expect(account.events).toBe(all.length);
        expect(account.deliveries).toBe(rows.length);
      }),
    );
  });

  test('events of a chain that was run give its deliveries back', () => {
    const spans = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(3)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(spans, (orders) => {
        const told: Told[] = [];
        const expected: string[] = [];
        for (const [i, [way, work, wait, again]] of orders.entries())
          ran(`o${i}`, way, work, wait, again, told, expected);
        expect([...measured(told).rows].sort()).toEqual(expected.sort());
      }),
    );
  });
});

/** An order that is turned and painted, and so many times again, as it was not right: events, and the deliveries that they come of. */
function ran(
  name: string,
  way: number,
  work: number,
  wait: number,
  again: number,
  told: Told[],
  expected: string[],
): void {
  let now = 100;
  const visit = (activity: string): string => {
    const [start, end] = [now + wait, now + wait + work + 1];
    told.push([name, activity, start, end]);
    now = end + way + 1;
    return `${start}-${end}`;
  };
  const received = (): number => now + wait;
  const link = (ids: string, span: string): void => void expected.push(`${name} ${ids} ${span} ${received()}`);
  link('store:lathe', visit('store'));
  for (let round = 0; round <= again; round++) {
    link('lathe:paint axle', visit('lathe'));
    link(round < again ? 'paint:lathe' : 'paint:buyer', visit('paint'));
  }
  visit('buyer');
}

describe('pairing', () => {
  /** Every way in which beginnings may take ends: as many as can be, the first of them first, then the latest ends. */
  function tried(ends: readonly number[], begins: readonly number[], isLater: boolean): number[] {
    let best: number[] = begins.map(() => -1);
    const better = (a: readonly number[], b: readonly number[]): boolean => {
      const has = (one: readonly number[]): number[] => one.map((end) => (end === -1 ? 0 : 1));
      const sum = (one: readonly number[]): number => has(one).reduce((x, y) => x + y, 0);
      if (sum(a) !== sum(b)) return sum(a) > sum(b);
      const [first, other] = [has(a), has(b)];
      const differs = first.findIndex((x, i) => x !== other[i]);
      if (differs !== -1) return first[differs]! > other[differs]!;
      const at = a.findLastIndex((x, i) => x !== b[i]);
      return at !== -1 && a[at]! > b[at]!;
    };
    const go = (i: number, last: number, taken: readonly number[]): void => {
      if (i === begins.length) {
        if (better(taken, best)) best = [...taken];
        return;
      }
      go(i + 1, last, [...taken, -1]);
      for (let end = last + 1; end < ends.length; end++) {
        if (isLater ? ends[end]! < begins[i]! : ends[end]! <= begins[i]!) go(i + 1, end, [...taken, end]);
      }
    };
    go(0, -1, []);
    return best;
  }

  test('is what trying every way finds', () => {
    const times = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 5 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(times, times, fc.boolean(), (ends, begins, isLater) => {
        expect([...pair(ends, begins, isLater)]).toEqual(tried(ends, begins, isLater));
      }),
      { numRuns: 300 },
    );
  });
});
