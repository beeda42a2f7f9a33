import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSides } from '../../src/against.js';
import type { Comparison, CustomerChange, PartChange, Verdict } from '../../src/model/comparison.js';
import { anyModel, shuffled } from '../support/arbitraries.js';
import { compared, sideFrom } from '../support/sides.js';

const HOUR = 3600;

/** A store and a lathe, one after the other. */
function line(lathe: string, promise: string, more = ''): string {
  return `kedja: 1
departments:
  store: 1h
  lathe: ${lathe}
customers:
  buyer: ${promise}
links:
  - store -> lathe -> buyer
${more}`;
}

/** 1 h in the store; at the lathe 1 h, but for some orders 9 h: on time within 4 h are just the others. */
const rarely = (late: string): string =>
  `{ time: { discrete: { 1h: ${late}, 9h: ${100 - Number.parseFloat(late)}% } } }`;

function only({ customers }: Comparison): CustomerChange {
  expect(customers).toHaveLength(1);
  return customers[0]!;
}

describe('a customer', () => {
  test('loses slack where something on the way takes longer', () => {
    const change = only(compared(line('2h', '4h'), line('2.5h', '4h')));
    expect(change).toMatchObject({
      verdict: 'worse',
      before: { leadTime: 3 * HOUR, slack: HOUR, holds: true },
      after: { leadTime: 3.5 * HOUR, slack: HOUR / 2, holds: true },
      byOldPromise: { slack: { before: HOUR, after: HOUR / 2 }, broken: [], kept: { after: { onTime: 'yes' } } },
    });
  });

  test('is worse off by the old promise, whatever is promised now: to promise more time is no way out', () => {
    const change = only(compared(line('2h', '4h'), line('5h', '8h')));
    expect(change.verdict).toBe('broken');
    expect(change.after).toMatchObject({ slack: 2 * HOUR, holds: true });
    expect(change.byOldPromise).toMatchObject({
      slack: { before: HOUR, after: -2 * HOUR },
      broken: [{ part: 'within', promised: 4 * HOUR, leadTime: 6 * HOUR }],
    });
    expect(change.weakened).toEqual([{ part: 'within', before: 4 * HOUR, after: 8 * HOUR }]);
  });

  test('is not worse off where more is promised than before', () => {
    const change = only(compared(line('2h', '4h'), line('2h', '3.5h')));
    expect([change.verdict, change.weakened, change.byOldPromise!.slack]).toEqual([
      'same',
      [],
      { before: HOUR, after: HOUR },
    ]);
    expect(change.after!.slack).toBe(HOUR / 2);
  });

  test('has its chance told with an interval on the difference, over the same orders drawn with the same luck', () => {
    const promise = '{ promise: { within: 4h, on-time: 85% } }';
    const change = only(compared(line(rarely('95%'), promise), line(rarely('70%'), promise)));
    const { onTime, kept, broken } = change.byOldPromise!;
    expect(onTime!.before.estimate).toBeCloseTo(0.95, 1);
    expect(onTime!.after.estimate).toBeCloseTo(0.7, 1);
    // each order has the same luck on both sides, so a quarter of them change sides and none comes the other way
    expect(onTime!.difference.estimate).toBeCloseTo(onTime!.after.estimate - onTime!.before.estimate, 12);
    expect(onTime!.difference.high).toBeLessThan(-0.2);
    expect(onTime!.difference.low).toBeGreaterThan(-0.27);
    expect([kept.before.onTime, kept.after.onTime, change.verdict]).toEqual(['yes', 'no', 'broken']);
    expect(broken).toEqual([{ part: 'onTime', promised: 0.85, share: onTime!.after.estimate }]);
    expect(change.onTime).toEqual(onTime);
  });

  test('breaks nothing where chance leaves it open, and says how many runs would tell', () => {
    const promise = '{ promise: { within: 4h, on-time: 90% } }';
    const change = only(compared(line(rarely('95%'), promise), line(rarely('90%'), promise)));
    expect(change.byOldPromise!.kept).toMatchObject({ before: { onTime: 'yes' }, after: { onTime: 'open' } });
    expect(change.byOldPromise!.broken).toEqual([]);
    expect(change.byOldPromise!.runsToTell).toBeGreaterThan(2000);
    expect(change.verdict).toBe('worse');
  });

  test('is not told a chance of a share that was not promised, but by the usual run', () => {
    const change = only(compared(line(rarely('95%'), '4h'), line(rarely('40%'), '4h')));
    expect(change.byOldPromise!.broken).toEqual([{ part: 'within', promised: 4 * HOUR, leadTime: 10 * HOUR }]);
  });

  test('is certain where nothing is left to chance', () => {
    const promise = '{ promise: { within: 4h, on-time: 100% } }';
    const change = only(compared(line('2h', promise), line('4h', promise)));
    expect(change.byOldPromise!.onTime).toEqual({
      before: { estimate: 1, low: 1, high: 1 },
      after: { estimate: 0, low: 0, high: 0 },
      difference: { estimate: -1, low: -1, high: -1 },
    });
    expect(change.byOldPromise!.broken).toEqual([{ part: 'onTime', promised: 1, share: 0 }]);
    const eased = only(compared(line('2h', promise), line('4h', promise.replace('4h', '8h'))));
    expect(eased.byOldPromise!.broken).toEqual(change.byOldPromise!.broken);
    expect(eased.onTime!.difference).toEqual({ estimate: 0, low: 0, high: 0 });
  });

  test('loses full and right by what was promised of them', () => {
    const promise = '{ promise: { within: 4h, full: 90%, right: 90% } }';
    const change = only(compared(line('{ time: 2h, right: 99% }', promise), line('{ time: 2h, right: 70% }', promise)));
    expect(change.byOldPromise!.broken).toEqual([
      { part: 'right', promised: 0.9, share: change.after!.right!.estimate },
    ]);
    expect(change.verdict).toBe('broken');
  });

  test('is told new, gone, unknown, better and mended', () => {
    const two = line('2h', '4h').replace('  buyer: 4h\n', '  buyer: 4h\n  dealer: 4h\n') + '  - lathe -> dealer\n';
    const verdicts = (before: string, after: string): Record<string, Verdict> =>
      Object.fromEntries(compared(before, after).customers.map(({ id, verdict }) => [id, verdict]));
    expect(verdicts(line('2h', '4h'), two)).toEqual({ buyer: 'same', dealer: 'new' });
    expect(verdicts(two, line('2h', '4h'))).toEqual({ buyer: 'same', dealer: 'gone' });
    expect(verdicts(line('2h', '4h'), line('1h', '4h'))).toEqual({ buyer: 'better' });
    expect(verdicts(line('4h', '4h'), line('1h', '4h'))).toEqual({ buyer: 'mended' });
    expect(verdicts(line('2h', '4h'), line('{}', '4h'))).toEqual({ buyer: 'unknown' });
  });

  test('loses more than may be lost, or not, or it is open', () => {
    const promise = '{ promise: { within: 4h, on-time: 50% } }';
    const [before, after] = [line(rarely('95%'), promise), line(rarely('90%'), promise)];
    const loss = (most: number): string => only(compared(before, after, { onTime: most })).loss.onTime!.isTooMuch;
    expect([loss(0.01), loss(0.05), loss(0.1)]).toEqual(['yes', 'open', 'no']);
    const slack = (most: number): boolean =>
      only(compared(line('2h', '4h'), line('2.5h', '9h'), { slack: most })).loss.slack!.isTooMuch;
    expect([slack(HOUR / 4), slack(HOUR / 2), slack(HOUR)]).toEqual([true, false, false]);
    expect(only(compared(before, after)).loss).toEqual({ slack: null, onTime: null });
  });
});

describe('threats', () => {
  const joined = (polish: string): string =>
    line('2h', '4h').replace('  lathe', `  polish: ${polish}\n  lathe`) + '  - store -> polish -> buyer\n';

  test('are new, gone, or can absorb less or more', () => {
    const { threats } = only(compared(line('2h', '4h'), joined('30min')));
    expect(threats.new).toEqual([
      { kind: 'department', id: 'polish', name: 'polish', before: null, after: 2.5 * HOUR },
    ]);
    expect([threats.gone, threats.shrunk, threats.grown]).toEqual([[], [], []]);
    const slower = only(compared(joined('30min'), joined('90min'))).threats;
    expect(slower.shrunk).toEqual([
      { kind: 'department', id: 'polish', name: 'polish', before: 2.5 * HOUR, after: 1.5 * HOUR },
    ]);
    expect(slower.grown).toEqual([]);
  });

  test('are those of the promise as it was', () => {
    const { threats } = only(compared(joined('30min'), joined('90min').replace('buyer: 4h', 'buyer: 9h')));
    expect(threats).toEqual(only(compared(joined('30min'), joined('90min'))).threats);
  });

  test('are none of a customer that came or went, or has no figures on one side', () => {
    const none = { new: [], gone: [], shrunk: [], grown: [] };
    const circle = joined('30min') + '  - polish -> store\n';
    for (const other of [null, circle, joined('{}')]) {
      expect(compared(joined('30min'), other).customers.every(({ threats }) => same(threats, none))).toBe(true);
      expect(compared(other, joined('30min')).customers.every(({ threats }) => same(threats, none))).toBe(true);
    }
  });

  test('are by the new promise where nothing was promised before', () => {
    const without = joined('30min').replace('buyer: 4h', 'buyer: {}');
    const { threats } = only(compared(without, joined('90min')));
    expect(threats).toEqual(only(compared(joined('30min'), joined('90min'))).threats);
    expect(only(compared(without, joined('30min'))).threats).toEqual({ new: [], gone: [], shrunk: [], grown: [] });
  });

  test('of those that can absorb less, three are told', () => {
    const { threats } = only(compared(joined('30min'), joined('45min').replace('store: 1h', 'store: 1.5h')));
    expect(threats.shrunk.map(({ id }) => id)).toEqual(['polish', 'lathe', 'store']); /* by 45 min, 30 min, 30 min */
  });
});

function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

describe('an agreement', () => {
  const model = (terms: string, item = ''): string =>
    line('2h', '4h', `  - { from: store, to: buyer${item}${terms} }\n`);
  const told = (before: string, after: string): unknown[] =>
    compared(before, after).agreements.map(({ id, isGone, weakened }) => [
      id,
      isGone,
      weakened.map(({ part }) => part),
    ]);

  test('demands less, or is gone', () => {
    const agreed = model(', agreed: { within: 1h, on-time: 95% }');
    expect(told(agreed, agreed.replace('1h, on-time: 95%', '2h, on-time: 90%'))).toEqual([
      ['store:buyer', false, ['within', 'onTime']],
    ]);
    expect(told(agreed, model('', ', item: bill'))).toEqual([['store:buyer', true, ['within', 'onTime']]]);
    expect(told(agreed, agreed.replace('agreed', 'offers'))).toEqual([]);
    expect(told(agreed, line('2h', '4h'))).toEqual([['store:buyer', true, ['within', 'onTime']]]); // with its link
    expect(told(model(''), agreed)).toEqual([]);
  });
});

describe('where a day is not what it was', () => {
  const model = (day: string, promise: string): string => line('2h', promise, `calendar: { day: ${day}, week: 5d }\n`);

  test('a promise is weaker by what it is written in; written otherwise, if it is longer in hours and in days', () => {
    const weaker = (before: string, after: string): number =>
      only(compared(model('8h', before), model('9h', after))).weakened.length;
    expect([weaker('2d', '2d'), weaker('16h', '16h'), weaker('16h', '17h'), weaker('2d', '3d')]).toEqual([0, 0, 1, 1]);
    expect([weaker('1d 8h', '1d 8h'), weaker('2d', '17h'), weaker('2d', '20h')]).toEqual([0, 0, 1]);
    expect(compared(model('8h', '2d'), model('9h', '2d')).wasCalendar).toMatchObject({ day: 8 * HOUR });
    expect(compared(model('8h', '2d'), model('8h', '3d')).wasCalendar).toBeNull();
  });
});

describe('what is written otherwise', () => {
  test('is told key by key', () => {
    const before = line(
      '2h',
      '4h',
      '  - { from: store, to: buyer, item: invoice, agreed: { within: 1h, on-time: 95% } }\n',
    );
    const after = line(
      '{ time: 3h, delays: [{ cause: breakdown, chance: 1%, time: 1h }] }',
      '{ promise: { within: 4h, right: 99% } }',
      '  - { from: store, to: buyer, item: bill, stock: 1h, agreed: { within: 2h } }\ncauses:\n  cut: { chance: 1%, time: 1h, hits: [lathe] }\n',
    );
    const told = compared(before, after).parts.map(({ what, change, id, values }) => [
      what,
      change,
      id,
      values.map(({ key, part, of }) => [key, part, of].filter((one) => one !== null).join(' ')),
    ]);
    expect(told).toEqual([
      ['place', 'changed', 'buyer', ['promise right']],
      ['place', 'changed', 'lathe', ['time', 'delay breakdown']],
      ['link', 'changed', 'store:buyer', ['item', 'stock', 'agreed within', 'agreed onTime']],
      ['cause', 'added', 'cut', []],
    ]);
  });

  test('is nothing where lines, or delays, were moved about', () => {
    const delays = [
      '{ cause: a, chance: 1%, time: 1h }',
      '{ cause: b, chance: 2%, time: 1h }',
      '{ cause: a, chance: 3%, time: 1h }',
    ];
    const model = (order: readonly number[]): string =>
      line(`{ time: 2h, delays: [${order.map((i) => delays[i]).join(', ')}] }`, '4h');
    expect(compared(model([0, 1, 2]), model([2, 1, 0])).parts).toEqual([]);
  });

  test('is told of a later visit only where it says so itself', () => {
    const model = (lathe: string): string =>
      line(lathe, '9h')
        .replace('customers', '  lathe-2: { same-as: lathe }\ncustomers')
        .replace('lathe -> buyer', 'lathe -> lathe-2 -> buyer');
    expect(compared(model('2h'), model('3h')).parts.map(({ id }) => id)).toEqual(['lathe']);
  });

  test('a longer day changes what a day means', () => {
    const model = (day: string): string => line('2h', '2d', `calendar: { day: ${day} }\n`);
    const [chain] = compared(model('8h'), model('9h')).parts;
    expect(chain).toMatchObject({ what: 'chain', values: [{ key: 'day' }, { key: 'week' }] });
  });
});

describe('findings', () => {
  test('are new and fixed by what they are, however many there are of it', () => {
    const alone = (n: number): string =>
      line('2h', '4h').replace(
        'customers',
        `${Array.from({ length: n }, (_, i) => `  alone${i}: 1h\n`).join('')}customers`,
      );
    const { findings } = compared(alone(1), alone(3));
    expect(findings.new.map(({ span }) => span.line)).toEqual([6, 7]);
    expect(findings.fixed).toEqual([]);
    expect(compared(alone(3), alone(1)).findings.fixed.map(({ span }) => span.line)).toEqual([6, 7]);
  });
});

test('a model that is new, gone, or at fault on one side', () => {
  expect(compared(null, line('2h', '4h'))).toMatchObject({ state: 'new', withoutFigures: 'before', parts: [] });
  expect(compared(line('2h', '4h'), null)).toMatchObject({ state: 'gone', customers: [{ verdict: 'gone' }] });
  const broken = 'kedja: 1\ncustomers: [buyer\n';
  expect(compared(broken, line('2h', '4h'))).toMatchObject({ withoutFigures: 'before', customers: [] });
  expect(compared(line('2h', '4h'), broken)).toMatchObject({ withoutFigures: 'after', customers: [] });
  expect(compared(broken, broken).state).toBe('same');
});

describe('laws', () => {
  test('a model against itself, in whatever order its file is, changes nothing', () => {
    fc.assert(
      fc.property(
        anyModel().chain((model) => fc.tuple(fc.constant(model), shuffled(model))),
        ([model, other]) => {
          const [before, after] = [sideFrom(model, 300), sideFrom(other, 300)];
          const against = { against: 'main', limits: { slack: 0, onTime: 0.001 } };
          const same = compareSides(before, before, against);
          expect(same).toMatchObject({ state: 'same', parts: [], findings: { new: [], fixed: [] } });
          for (const { verdict, weakened, threats, loss, byOldPromise } of same.customers) {
            expect([verdict, weakened, threats]).toEqual(['same', [], { new: [], gone: [], shrunk: [], grown: [] }]);
            expect([loss.slack?.isTooMuch ?? false, byOldPromise?.broken ?? []]).toEqual([false, []]);
            expect(loss.onTime?.isTooMuch).not.toBe('yes');
          }
          const moved = compareSides(before, after, against);
          expect([moved.parts, moved.customers.map(({ verdict }) => verdict)]).toEqual([
            [],
            same.customers.map(({ verdict }) => verdict),
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('before and after change places with each other', () => {
    fc.assert(
      fc.property(anyModel(), anyModel(), (one, other) => {
        const [first, second] = [sideFrom(one, 300), sideFrom(other, 300)];
        const against = { against: 'main', limits: { slack: null, onTime: null } };
        const there = compareSides(first, second, against);
        const back = compareSides(second, first, against);
        expect(back.findings).toEqual({ new: there.findings.fixed, fixed: there.findings.new });
        expect(back.parts.map(mirrored).sort(byText)).toEqual(there.parts.map(plain).sort(byText));
        for (const customer of there.customers) {
          const same = back.customers.find(({ id }) => id === customer.id)!;
          expect([same.before, same.after]).toEqual([customer.after, customer.before]);
          if (customer.before?.promise?.within !== customer.after?.promise?.within) continue;
          expect(same.threats.new.map(({ id }) => id)).toEqual(customer.threats.gone.map(({ id }) => id));
          expect(same.threats.shrunk.map(({ id }) => id)).toEqual(customer.threats.grown.map(({ id }) => id));
          const [a, b] = [customer.onTime?.difference, same.onTime?.difference];
          if (a !== undefined)
            expect([-b!.estimate, -b!.high, -b!.low].map(zero)).toEqual([a.estimate, a.low, a.high].map(zero));
        }
      }),
      { numRuns: 40 },
    );
  });
});

function plain({ what, change, id, values }: PartChange): object {
  return {
    what,
    change,
    ...(what === 'link' && change === 'changed' ? {} : { id }), // a link's id says what it carries only where it must
    values: values.map(({ key, part, of, before, after }) => ({ key, part, of, before, after })).sort(byText),
  };
}

function mirrored({ what, change, id, values }: PartChange): object {
  const mirror = { added: 'removed', removed: 'added', changed: 'changed' } as const;
  return plain({
    what,
    id,
    name: '',
    change: mirror[change],
    values: values.map((value) => ({ ...value, before: value.after, after: value.before })),
  });
}

function byText(a: object, b: object): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

function zero(value: number): number {
  return value === 0 ? 0 : value;
}
