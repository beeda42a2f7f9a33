import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/model/assessment.js';
import { CHAINS, expectNear } from '../support/agree.js';
import { anyModel, type Model, read } from '../support/arbitraries.js';
import { assessed, figuresOf, HOUR, placesOf } from '../support/engine.js';
import { type Delivery, distance, Reference, slack, type Spot } from '../support/reference.js';

const HEAD = `
kedja: 1
departments:
  store: 1h
  forklift: 1h
  lathe: { time: 2h, delays: [{ cause: breakdown, chance: 5%, time: 3h }] }
  forklift-2: { same-as: forklift }
  office: 1h
customers: { car-buyer: 6h, other: }
causes: { power-cut: { chance: 1%, time: 1h, hits: [lathe, forklift] } }
`;
const WORKSHOP = `${HEAD}
links:
  - store -> forklift -> lathe -> forklift-2 -> car-buyer
  - { from: store, to: lathe, item: drawing, handover: 30min }
  - { from: store, to: lathe, item: blanks }
  - { from: lathe, to: lathe, rework: 5% }
  - office -> other
`;

function late(text: string, ...what: (readonly [id: string, hours: number])[]): Change[] {
  return [...assessed(text, { late: what.map(([id, hours]) => ({ id, seconds: hours * HOUR })) }).changes];
}

describe('what is said to be late', () => {
  const after = (...what: (readonly [string, number])[]): readonly (number | null)[] => {
    const [{ lateBefore, lateAfter, before, after: then } = UNKNOWN] = late(WORKSHOP, ...what);
    return [before, then, lateBefore, lateAfter].map((time) => (time === null ? null : time / HOUR));
  };
  const UNKNOWN = { before: null, after: null, lateBefore: null, lateAfter: null };

  test('a place, a link, a cause', () => {
    expect(after(['store', 0.5])).toEqual([5, 5.5, 0, 0]);
    expect(after(['store', 2])).toEqual([5, 7, 0, 1]);
    expect(after(['forklift:lathe', 3])).toEqual([5, 8, 0, 2]);
    expect(after(['power-cut', 1])).toEqual([5, 8, 0, 2]);
  });

  test('of a department visited more than once, the visit that can absorb least; or the one that was named', () => {
    expect(after(['forklift', 2])).toEqual([5, 7, 0, 1]);
    expect(after(['forklift-2', 2])).toEqual([5, 7, 0, 1]);
  });

  test('of several links between two the one that was named', () => {
    expect(after(['store:lathe:drawing', 2])).toEqual([5, 6.5, 0, 0.5]);
    expect(after(['store:lathe:blanks', 2])).toEqual([5, 6, 0, 0]);
  });

  test('several at once', () => {
    expect(after(['store', 2], ['lathe', 1], ['lathe', 1])).toEqual([5, 9, 0, 3]);
  });

  test('and what has no way to a customer is told to it', () => {
    const [buyer, other] = late(WORKSHOP, ['office', 2], ['store', 2]);
    expect(buyer).toMatchObject({ id: 'car-buyer', before: 5 * HOUR, after: 7 * HOUR, untouchedBy: ['office'] });
    expect(other).toMatchObject({
      id: 'other',
      before: HOUR,
      after: 3 * HOUR,
      lateBefore: null,
      lateAfter: null,
      within: null,
      untouchedBy: ['store'],
    });
  });

  test('nothing is called so, or it is rework: it touches nobody', () => {
    expect(late(WORKSHOP, ['lihgt', 2], ['lathe:lathe', 2], ['car-buyer', 2])[0]).toMatchObject({
      after: 5 * HOUR,
      untouchedBy: ['lihgt', 'lathe:lathe', 'car-buyer'],
    });
  });

  test('under the names that people know, and a place before a cause of the same id', () => {
    const text = `
kedja: 1
departments: { store: { time: 1h, name: Förrådet }, storm: { time: 1h, name: Stormen AB } }
customers: { end: { name: Kunden } }
links: [{ from: store, to: storm, item: x }, storm -> end]
causes:
  storm: { chance: 1%, time: 1h, hits: [store], name: a storm }
  flu: { chance: 1%, time: 1h, hits: [store, storm], name: the flu }
`;
    const what = ['store', 'storm', 'flu', 'store:storm:x', 'storm:end', 'lihgt'];
    const { late: told, changes } = assessed(text, { late: what.map((id) => ({ id, seconds: HOUR })) });
    expect(told.map(({ name }) => name)).toEqual([
      'Förrådet',
      'Stormen AB',
      'the flu',
      'Förrådet → Stormen AB',
      'Stormen AB → Kunden',
      'lihgt',
    ]);
    expect(told.every(({ seconds }) => seconds === HOUR)).toBe(true);
    expect(changes).toMatchObject([{ before: 2 * HOUR, after: 8 * HOUR, untouchedBy: ['lihgt'] }]);
  });

  test('on different ways out of a share, what lies on another way is told, and that it is about those that go there', () => {
    const text = `
kedja: 1
departments: { g: 1h, x: 2h, y: 3h, j: 1h }
customers: { c: 6h }
links: [{ from: g, to: x, share: 60% }, { from: g, to: y, share: 40% }, x -> j, y -> j, j -> c]
`;
    const hours = (...what: (readonly [string, number])[]): object => {
      const [{ before, after, usual, onAnotherWay } = NONE] = late(text, ...what);
      return [before! / HOUR, after! / HOUR, usual, onAnotherWay];
    };
    const NONE = { before: null, after: null, usual: null, onAnotherWay: [] };
    expect(hours(['x', 1])).toEqual([4, 5, true, []]);
    expect(hours(['y', 3])).toEqual([5, 8, false, []]);
    expect(hours(['x', 1], ['y', 5])).toEqual([4, 5, true, ['y']]);
    expect(hours(['g:y', 1], ['x', 1], ['j', 1])).toEqual([5, 7, false, ['x']]);
  });

  test('nothing where nothing is late', () => {
    expect(late(WORKSHOP)).toEqual([]);
  });

  test('nothing is known where a time is not', () => {
    const [change] = late(WORKSHOP.replace('store: 1h', 'store:'), ['lathe', 1]);
    expect(change).toMatchObject({
      before: null,
      after: null,
      lateBefore: null,
      lateAfter: null,
      path: null,
      within: 6 * HOUR,
    });
  });
});

describe('off the usual way', () => {
  const SPLITS = `
kedja: 1
departments: { a: 1h, x: 1h, y: 3h, b: 1h, p: 1h, q: 3h, last: 1h }
customers: { end: 9h }
links:
  - { from: a, to: x, share: 40% }
  - { from: a, to: y }
  - x -> b
  - y -> b
  - { from: b, to: p, share: 30% }
  - { from: b, to: q, share: 70% }
  - p -> last
  - q -> last -> end
causes: { strike: { chance: 1%, time: 1h, hits: [p, x] } }
`;

  test('in the likeliest run that takes it in, with the path there', () => {
    const [change] = late(SPLITS, ['x', 3]);
    expect(change).toMatchObject({
      before: 7 * HOUR,
      after: 10 * HOUR,
      difference: 3 * HOUR,
      slackAfter: -HOUR,
      lateAfter: HOUR,
    });
    expect(placesOf(change!.path!)).toBe('a x b q last end');
    expect(placesOf(late(SPLITS, ['x:b', 3])[0]!.path!)).toBe('a x b q last end');
  });

  test('of several visits one that is on it, where there is one', () => {
    const text = `
kedja: 1
departments: { a: 1h, forklift: 1h, b: 1h, visit: { same-as: forklift } }
customers: { end: 4h }
links: [{ from: a, to: forklift, share: 20% }, { from: a, to: b, share: 80% }, b -> visit -> end, forklift -> end]
`;
    expect(late(text, ['forklift', 3])).toMatchObject([{ before: 3 * HOUR, after: 6 * HOUR, lateAfter: 2 * HOUR }]);
  });

  test('several that are off it, in the run that takes in all', () => {
    const [change] = late(SPLITS, ['x', 1], ['p', 2]);
    expect(change).toMatchObject({ before: 5 * HOUR, after: 8 * HOUR });
    expect(placesOf(change!.path!)).toBe('a x b p last end');
    expect(late(SPLITS, ['b:p', 2], ['a:x', 1])).toMatchObject([{ before: 5 * HOUR, after: 8 * HOUR }]);
  });

  test('one that is off it, and one that is on it', () => {
    expect(late(SPLITS, ['q', 1], ['x', 1])).toMatchObject([{ before: 7 * HOUR, after: 9 * HOUR }]);
    expect(late(SPLITS, ['p', 1], ['y', 1])).toMatchObject([{ before: 7 * HOUR, after: 9 * HOUR }]);
  });

  test('a cause in the likeliest run that takes in any place it hits, as its slack is measured', () => {
    const [change] = late(SPLITS, ['strike', 3]);
    expect(placesOf(change!.path!)).toBe('a x b q last end');
    expect(change).toMatchObject({ before: 7 * HOUR, after: 10 * HOUR });
  });
});

describe('any chain', () => {
  test('the same as running it again with one thing later', () => {
    fc.assert(
      fc.property(anyModel(), fc.nat(999), fc.nat(60_000), (model, pick, milliseconds) => {
        const ids = targetsOf(model);
        const one = { id: ids[pick % ids.length]!, seconds: milliseconds / 1000 };
        const reference = new Reference(read(model));
        for (const change of assessed(model, { late: [one] }).changes) agree(reference, change, one);
      }),
      { numRuns: CHAINS / 2 },
    );
  });

  test('with several things later on the usual way', () => {
    const several = fc.array(fc.tuple(fc.nat(999), fc.nat(60_000)), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(anyModel({ without: ['shares', 'visits'] }), several, (model, picks) => {
        const ids = targetsOf(model);
        const many = picks.map(([pick, milliseconds]) => ({
          id: ids[pick % ids.length]!,
          seconds: milliseconds / 1000,
        }));
        const reference = new Reference(read(model));
        const added = new Map<Spot | Delivery, number>();
        for (const { id, seconds } of many)
          for (const what of stops(reference, id)) added.set(what, (added.get(what) ?? 0) + seconds);
        for (const { id, after } of assessed(model, { late: many }).changes) {
          const customer = reference.spot(id);
          expectNear(after, reference.runTo(customer).with(added).start(customer), `after of ${id}`);
        }
      }),
      { numRuns: CHAINS / 2 },
    );
  });

  test('what is later than it can absorb is late by the rest, where all is waited for', () => {
    fc.assert(
      fc.property(anyModel({ without: ['partial'] }), fc.nat(999), fc.nat(60_000), (model, pick, milliseconds) => {
        const assessment = assessed(model);
        const [id, seconds] = [
          Object.keys({ ...model.suppliers, ...model.departments })[
            pick % Object.keys({ ...model.suppliers, ...model.departments }).length
          ]!,
          milliseconds / 1000,
        ];
        for (const { id: customer, lateBefore, lateAfter } of assessed(model, { late: [{ id, seconds }] }).changes) {
          const threat = figuresOf(assessment, customer).threats.find((one) => one.id === id);
          if (threat === undefined || lateBefore !== 0 || (threat.visits.length > 0 && !threat.usual)) continue;
          expect(lateAfter! <= Math.max(0, seconds - threat.slack) + 1e-5).toBe(true);
          if (threat.visits.length === 0)
            expectNear(lateAfter, Math.max(0, seconds - threat.slack), `lateness of ${id}`);
        }
      }),
      { numRuns: CHAINS / 2 },
    );
  });
});

/** Everything that can be late. */
function targetsOf(model: Model): string[] {
  const reference = new Reference(read(model));
  return [
    ...reference.spots.filter(({ type }) => type !== 'customer').map(({ id }) => id),
    ...reference.deliveries.map(({ id }) => id),
    ...Object.keys(model.causes),
  ];
}

/** What a name stands for: a link, all that a cause hits, or a place with all its visits. */
function stops(reference: Reference, id: string): readonly (Spot | Delivery)[] {
  const cause = reference.causes.find((one) => one.id === id);
  if (cause !== undefined) return reference.hits(cause);
  const delivery = reference.deliveries.find((one) => one.id === id);
  if (delivery !== undefined) return [delivery];
  const spot = reference.spot(id);
  return spot.department === id ? [spot, ...reference.visits(id).filter((visit) => visit !== spot)] : [spot];
}

function agree(
  reference: Reference,
  change: Change,
  { id, seconds }: { readonly id: string; readonly seconds: number },
): void {
  const customer = reference.spot(change.id);
  const what = stops(reference, id);
  const touching = what.filter((one) => distance('from' in one ? one.to : one, customer) < Infinity);
  expect(change.untouchedBy).toEqual(touching.length === 0 ? [id] : []);
  const run = touching.length === 0 ? reference.runTo(customer) : reference.runWith(customer, touching).run;
  const before = run.start(customer);
  const within = change.within;
  const isCause = reference.causes.some((cause) => cause.id === id);
  const onWay = touching.filter((one) => run.leads(one, customer));
  // Of several visits any that can absorb least may be the late one: with some of them waiting for the first of several, they
  // may make it later by more or less.
  const least = Math.min(...onWay.map((one) => slack(run, [one], customer, within ?? before)));
  const worst = isCause
    ? [onWay]
    : onWay
        .filter((one) => slack(run, [one], customer, within ?? before) < least + 1e-5 || least === Infinity)
        .map((one) => [one]);
  const possible = worst.map((delayed) => run.with(new Map(delayed.map((one) => [one, seconds]))).start(customer));
  expectNear(change.before, before, 'before');
  const nearest =
    possible.length === 0
      ? before
      : possible.reduce((a, b) => (Math.abs(b - change.after!) < Math.abs(a - change.after!) ? b : a));
  expectNear(change.after, nearest, 'after');
  expectNear(change.lateBefore, within === null ? null : Math.max(0, before - within), 'late before');
  expectNear(change.lateAfter, within === null ? null : Math.max(0, nearest - within), 'late after');
  expectNear(change.path!.length, change.after, 'length of the path');
}
