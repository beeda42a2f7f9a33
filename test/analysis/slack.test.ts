import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment, CustomerFigures, Threat } from '../../src/model/assessment.js';
import type { Chain, Place } from '../../src/model/chain.js';
import { median } from '../../src/model/distribution.js';
import { CHAINS, expectNear } from '../support/agree.js';
import { anyModel, read } from '../support/arbitraries.js';
import { assessed, figuresOf, HOUR, slackOf, threatOf } from '../support/engine.js';

const figures = (text: string): CustomerFigures => figuresOf(assessed(`kedja: 1\n${text}`));
const fasterOf = (all: CustomerFigures, id: string): number | null => {
  const { neededFaster } = threatOf(all, id);
  return neededFaster === null ? null : Math.round(neededFaster * 1000) / (1000 * HOUR);
};

describe('what each can absorb', () => {
  test('side by side: the longer one less', () => {
    const all = figures(`
departments: { a: 1h, long: 5h, short: 2h, last: 1h }
customers: { end: 8h }
links: [a -> long -> last -> end, { from: a, to: short, handover: 1h }, short -> last]
`);
    expect(['a', 'long', 'short', 'last', 'a:short', 'short:last', 'last:end'].map((id) => slackOf(all, id))).toEqual([
      1, 1, 3, 1, 3, 3, 1,
    ]);
    expect(threatOf(all, 'a:short')).toMatchObject({ ready: 2 * HOUR, needed: 5 * HOUR, distance: 2 });
  });

  test('a place beside which another does as well: until that one is later', () => {
    const all = figures(`
departments: { a: 1h, b: 3h, c: 4h, last: { time: 1h, needs: any } }
customers: { end: 4h }
links: [a -> last -> end, b -> last, c -> last]
`);
    expect(['a', 'b', 'c', 'last'].map((id) => slackOf(all, id))).toEqual([Infinity, Infinity, Infinity, 2]);
    const late = figures(`
departments: { a: 1h, b: 3h, c: 4h, last: { time: 1h, needs: any } }
customers: { end: 3.5h }
links: [a -> last -> end, b -> last, c -> last]
`);
    expect(['a', 'b', 'c', 'last'].map((id) => slackOf(late, id))).toEqual([1.5, Infinity, Infinity, 1.5]);
  });

  test('two of three: until a third would have to be waited for', () => {
    const all = figures(`
departments: { a: 1h, b: 2h, c: 9h, last: { time: 1h, needs: 2 } }
customers: { end: 6h }
links: [a -> last -> end, b -> last, c -> last]
`);
    expect(['a', 'b', 'c', 'last'].map((id) => slackOf(all, id))).toEqual([4, 3, Infinity, 3]);
  });

  test('by item: the first drawing, but all blanks', () => {
    const all = figures(`
departments: { one: 1h, other: 2h, saw: 3h, lathe: { time: 1h, needs: { drawing: any } } }
customers: { end: 5h }
links:
  - { from: one, to: lathe, item: drawing }
  - { from: other, to: lathe, item: drawing }
  - { from: saw, to: lathe, item: blanks }
  - { from: one, to: lathe, item: blanks }
  - lathe -> end
`);
    expect(['other', 'saw', 'lathe'].map((id) => slackOf(all, id))).toEqual([Infinity, 1, 1]);
    expect(slackOf(all, 'one')).toBe(3);
    expect(slackOf(all, 'one:lathe:drawing')).toBe(Infinity);
    expect(slackOf(all, 'one:lathe:blanks')).toBe(3);
  });

  test('by several ways into one any: delayed on all of them at once', () => {
    const all = figures(`
departments: { a: 1h, fast: 1h, slow: 2h, aside: 5h, last: { time: 1h, needs: any } }
customers: { end: 9h }
links: [a -> fast -> last -> end, a -> slow -> last, aside -> last]
`);
    expect(slackOf(all, 'a')).toBe(Infinity);
    const tight = figures(`
departments: { a: 1h, fast: 1h, slow: 2h, aside: 5h, last: { time: 1h, needs: any } }
customers: { end: 5.5h }
links: [a -> fast -> last -> end, a -> slow -> last, aside -> last]
`);
    expect(slackOf(tight, 'a')).toBe(2.5);
    expect(slackOf(tight, 'fast')).toBe(Infinity);
  });

  test('a cause: at all that it hits, in a row each of them, side by side once', () => {
    const all = (hits: string): number =>
      slackOf(
        figures(`
departments: { a: 1h, b: 1h, c: 2h, last: 1h }
customers: { end: 7h }
links: [a -> b -> last -> end, c -> last]
causes: { storm: { chance: 1%, time: 1h, hits: [${hits}] } }
`),
        'storm',
      );
    expect(all('a')).toBe(4);
    expect(all('a, b')).toBeCloseTo(2, 8);
    expect(all('a, b, last')).toBeCloseTo(4 / 3, 8);
    expect(all('a, c')).toBeCloseTo(4, 8);
    expect(all('c, a, c')).toBeCloseTo(4, 8);
  });

  test('a cause at every place before an any breaks what each of them alone does not', () => {
    const all = figures(`
departments: { a: 1h, b: 2h, last: { time: 1h, needs: any } }
customers: { end: 5h }
links: [a -> last -> end, b -> last]
causes: { storm: { chance: 1%, time: 1h, hits: [a, b] } }
`);
    expect(['a', 'b'].map((id) => slackOf(all, id))).toEqual([Infinity, Infinity]);
    expect(slackOf(all, 'storm')).toBeCloseTo(3, 8);
  });

  test('a department visited more than once: the least of its visits; a cause hits them all', () => {
    const all = figures(`
departments:
  forklift: { time: 1h, recovers-in: 3h }
  lathe: 2h
  forklift-2: { same-as: forklift }
  forklift-3: { same-as: forklift, time: 3h }
  drawing: 7h
customers: { end: 10h }
links: [forklift -> lathe -> forklift-2 -> end, drawing -> forklift-3 -> end]
causes: { breakdown: { chance: 1%, time: 1h, hits: [forklift-2] } }
`);
    expect(threatOf(all, 'forklift')).toMatchObject({
      kind: 'department',
      slack: 0,
      visits: ['forklift', 'forklift-2', 'forklift-3'],
      ready: 10 * HOUR,
      needed: 10 * HOUR,
      distance: 1,
      recoversIn: 3 * HOUR,
      exposed: true,
    });
    expect(all.threats.filter(({ id }) => id.startsWith('forklift-') && !id.includes(':'))).toEqual([]);
    expect(slackOf(all, 'breakdown')).toBeCloseTo(0, 8);
  });

  test('exposed: what stands still longer than the customer can wait', () => {
    const exposed = (recovers: string): boolean =>
      threatOf(
        figures(`
departments: { lathe: { time: 1h, recovers-in: ${recovers} } }
customers: { end: 3h }
links: [lathe -> end]
`),
        'lathe',
      ).exposed;
    expect(exposed('2h')).toBe(false);
    expect(exposed('2h 1s')).toBe(true);
  });

  test('exposed: each visit by how long it stands still itself', () => {
    const forklift = (first: string, later: string): object => {
      const { recoversIn, exposed, slack } = threatOf(
        figures(`
departments:
  forklift: { time: 1h${first} }
  lathe: 2h
  drawing: 7h
  forklift-2: { same-as: forklift${later} }
customers: { end: 10h }
links: [forklift -> lathe -> forklift-2 -> end, drawing -> end]
`),
        'forklift',
      );
      return { recoversIn, exposed, slack };
    };
    const slack = 6 * HOUR;
    expect(forklift('', ', recovers-in: 7h')).toEqual({ recoversIn: 7 * HOUR, exposed: true, slack });
    expect(forklift(', recovers-in: 7h', ', recovers-in: 1h')).toEqual({ recoversIn: 7 * HOUR, exposed: true, slack });
    expect(forklift(', recovers-in: 1h', '')).toEqual({ recoversIn: HOUR, exposed: false, slack });
    expect(forklift('', '')).toEqual({ recoversIn: null, exposed: false, slack });
  });
});

describe('what is late already', () => {
  test('the lateness off the slack that it has against the lead time itself', () => {
    const all = figures(`
departments: { a: 1h, b: 4h, c: 2h, last: 2h }
customers: { end: 5h }
links: [a -> b -> last -> end, a -> c -> last]
`);
    expect(all.typical).toMatchObject({ leadTime: 7 * HOUR, slack: -2 * HOUR });
    expect(['a', 'b', 'c', 'last'].map((id) => slackOf(all, id))).toEqual([-2, -2, 0, -2]);
    expect(['a', 'b', 'c', 'last'].map((id) => fasterOf(all, id))).toEqual([null, 2, null, 2]);
    expect(threatOf(all, 'b')).toMatchObject({ ready: 5 * HOUR, needed: 3 * HOUR });
    expect(all.threats.map(({ id }) => id).slice(0, 4)).toEqual(['a', 'a:b', 'b', 'b:last']);
  });

  test('null where even no time at all is not enough, for all of its own time where that just is', () => {
    const all = (within: string): CustomerFigures =>
      figures(`
departments: { a: 1h, b: 2h, other: 3h }
customers: { end: ${within} }
links: [{ from: a, to: b, handover: 30min, departs: { every: 1h } }, b -> end, other -> end]
`);
    expect(['a', 'b', 'a:b', 'b:end'].map((id) => fasterOf(all('3h'), id))).toEqual([1, 1, null, null]);
    expect(['a', 'b', 'a:b'].map((id) => fasterOf(all('3h 30min'), id))).toEqual([0.5, 0.5, 0.5]);
    expect(['a', 'b', 'a:b', 'other'].map((id) => fasterOf(all('2h'), id))).toEqual([null, null, null, null]);
    expect(['a', 'b', 'a:b', 'other'].map((id) => fasterOf(all('5h'), id))).toEqual([null, null, null, null]);
  });

  test('of a department visited more than once, all its visits at once, each by as much', () => {
    const all = (promise: string, second = ''): CustomerFigures =>
      figuresOf(
        assessed(`
kedja: 1
departments: { fork: 10min, lathe: 2h, fork-2: { same-as: fork${second} } }
customers: { end: ${promise} }
links: [fork -> lathe -> fork-2 -> end]
`),
        'end',
      );
    expect(['fork', 'lathe'].map((id) => fasterOf(all('2h'), id))).toEqual([10 / 60, 20 / 60]);
    expect(['fork', 'lathe'].map((id) => fasterOf(all('130min'), id))).toEqual([5 / 60, 10 / 60]);
    expect(['fork', 'lathe'].map((id) => fasterOf(all('1h'), id))).toEqual([null, 80 / 60]);
    // The second takes 4 min: that both are 7 min faster is 7 and 4.
    expect(fasterOf(all('123min', ', time: 4min'), 'fork')).toBe(7 / 60);
  });

  test('with an any: any of those that could be first may be faster', () => {
    const all = figures(`
departments: { a: 4h, b: 5h, last: { time: 1h, needs: any } }
customers: { end: 3h }
links: [a -> last -> end, b -> last]
`);
    expect(['a', 'b', 'last'].map((id) => fasterOf(all, id))).toEqual([2, 3, null]);
    expect(['a', 'b', 'last'].map((id) => slackOf(all, id))).toEqual([-2, Infinity, -2]);
  });
});

describe('any chain', () => {
  const single = ({ kind }: Threat): boolean => kind !== 'cause';

  test('slack is what may be added before the promise breaks', () => {
    fc.assert(
      fc.property(anyModel(), fc.nat(999), (model, pick) => {
        const chain = read(model);
        for (const { id, promise, threats, typical } of assessed(chain).customers) {
          const usual = threats.filter(
            (threat) => threat.usual && threat.visits.length === 0 && threat.link === null && single(threat),
          );
          const threat = usual[pick % usual.length];
          if (threat === undefined || !typical!.usual) continue;
          const limit = Math.max(typical!.leadTime, promise!.within!);
          const delay = Math.min(threat.slack + Math.max(0, -typical!.slack!), 1e8);
          const leadTime = (added: number): number =>
            figuresOf(assessed(slower(chain, threat.id, added)), id).typical!.leadTime;
          expect(leadTime(Math.max(0, delay - 5e-6))).toBeLessThanOrEqual(limit + 2e-6);
          if (threat.slack !== Infinity) expect(leadTime(delay + 1e-5)).toBeGreaterThan(limit + 1e-6);
        }
      }),
      { numRuns: CHAINS / 2 },
    );
  });

  test('slower never adds slack', () => {
    fc.assert(
      fc.property(anyModel(), fc.nat(99), fc.nat(20_000), (model, pick, more) => {
        const chain = read(model);
        const workers = chain.places.filter(({ type }) => type !== 'customer');
        const slow = slower(chain, workers[pick % workers.length]!.id, more / 1000);
        inTime(assessed(slow), assessed(chain), (after, before) => expect(after).toBeLessThanOrEqual(before + 1e-5));
      }),
      { numRuns: CHAINS / 2 },
    );
  });

  test('more stock never lowers slack', () => {
    fc.assert(
      fc.property(anyModel(), fc.nat(99), fc.nat(20_000), (model, pick, more) => {
        const chain = read(model);
        const links = chain.links.map((link, i) =>
          i === pick % chain.links.length ? { ...link, stock: link.stock + more / 1000 } : link,
        );
        inTime(assessed(chain), assessed({ ...chain, links }), (before, after) =>
          expect(after).toBeGreaterThanOrEqual(before - 1e-5),
        );
      }),
      { numRuns: CHAINS / 2 },
    );
  });

  test('more time promised adds as much to what is finite, where all is waited for; elsewhere at least as much', () => {
    const models = fc
      .boolean()
      .chain((partial) => fc.tuple(anyModel(partial ? {} : { without: ['partial'] }), fc.constant(partial)));
    fc.assert(
      fc.property(models, fc.nat(60_000), ([model, partial], more) => {
        const chain = read(model);
        const after = assessed({ ...chain, places: chain.places.map((place) => promising(place, more / 1000)) });
        inTime(assessed(chain), after, (slack, later, threat) => {
          if (!single(threat) || slack === Infinity) expect(later).toBeGreaterThanOrEqual(slack - 1e-5);
          else if (partial) expect(later).toBeGreaterThanOrEqual(slack + more / 1000 - 1e-5);
          else expectNear(later, slack + more / 1000, threat.id);
        });
      }),
      { numRuns: CHAINS / 2 },
    );
  });

  test('nothing can absorb less than its customer', () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        for (const { threats, typical } of assessed(model).customers) {
          for (const threat of threats.filter((one) => single(one) && one.usual))
            expect(threat.slack).toBeGreaterThanOrEqual(typical!.slack! - 1e-5);
        }
      }),
      { numRuns: CHAINS / 2 },
    );
  });
});

/** Compares the slack of everything, where the customer has it in time both times and by the same ways. */
function inTime(
  one: Assessment,
  other: Assessment,
  compare: (slack: number, other: number, threat: Threat) => void,
): void {
  for (const { id, threats, typical } of one.customers) {
    const others = figuresOf(other, id);
    if (typical === null || typical.slack === null || typical.slack < 0 || others.typical!.slack! < 0) continue;
    for (const threat of threats.filter(({ usual }) => usual)) {
      const same = others.threats.find(({ id: called, kind }) => called === threat.id && kind === threat.kind)!;
      if (same.usual) compare(threat.slack, same.slack, threat); // of several visits the worst may be off the way in one of them
    }
  }
}

/** The same chain with one place slower, none of its other visits. */
function slower(chain: Chain, id: string, added: number): Chain {
  const slow = chain.places.find((place) => place.id === id)!;
  if (slow.type === 'customer') return chain;
  const main = chain.places.find((place) => place.id === (slow.type === 'department' ? slow.sameAs : null));
  const inherited = main?.type === 'department' ? main.time : null;
  const usual = (slow.time ?? inherited)!;
  return {
    ...chain,
    places: chain.places.map((place): Place => {
      if (place.id === id) return { ...slow, time: { form: 'fixed', value: median(usual) + added } };
      return place.type === 'department' && place.sameAs === id ? { ...place, time: place.time ?? usual } : place;
    }),
  };
}

function promising(place: Place, more: number): Place {
  return place.type === 'customer' && place.promise?.within != null
    ? { ...place, promise: { ...place.promise, within: place.promise.within + more } }
    : place;
}
