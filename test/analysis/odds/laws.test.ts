import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Blocks } from '../../../src/analysis/odds/blocks.js';
import { scriptOf } from '../../../src/analysis/odds/script-of.js';
import { BLOCK } from '../../../src/analysis/odds/streams.js';
import { addCounts, type Counts } from '../../../src/analysis/odds/counts.js';
import { CHAINS } from '../../support/agree.js';
import { anyModel, type Model, type ModelLink, read, shuffled } from '../../support/arbitraries.js';
import { planOf } from '../../support/engine.js';
import { certain, changed, sound, without } from '../../support/odds/change-model.js';
import { targetsOf } from '../../support/odds/expect-counts.js';
import { comesToAnEnd } from '../../support/odds/expect-orders.js';
import { livelyModel } from '../../support/odds/lively.js';
import { customersWithOdds } from '../../support/odds/odds-of.js';

const numRuns = Math.ceil(CHAINS / 10);
const RUNS = 64;
const SEED = 3;
/** Rounding may come out otherwise, where sums are of other numbers. */
const ROUNDING = 1e-7;

function isShort(model: Model): boolean {
  return comesToAnEnd(read(model), SEED, 0, RUNS);
}

/** What became of the first runs, by customer. */
function counted(model: Model, runs = RUNS, width = RUNS, first = 0): Map<string, Counts> {
  const script = scriptOf(planOf(read(model)));
  const targets = targetsOf(script);
  const counts = new Blocks(script, targets, SEED, { width }).count(first, runs);
  return new Map(targets.map(({ end }, c) => [script.plan.place[end]!.id, counts[c]!]));
}

function leadTimes(model: Model): Map<string, readonly number[]> {
  return new Map([...counted(model)].map(([id, counts]) => [id, counts.leadTimes]));
}

/** No order comes later than it did, and none has gone another way. */
function expectNoneLater(after: Model, before: Model): void {
  const now = leadTimes(after);
  for (const [id, times] of leadTimes(before)) {
    for (const [run, time] of times.entries()) {
      const other = now.get(id)![run]!;
      if (Number.isNaN(time) !== Number.isNaN(other) || other > time + ROUNDING)
        expect({ id, run, time: other }).toEqual({ id, run, time });
    }
  }
}

/** Every order to a customer that was there takes exactly as long as it did. */
function expectSame(after: Model, before: Model): void {
  const now = leadTimes(after);
  for (const [id, times] of leadTimes(before)) expect(now.get(id), id).toEqual(times);
}

describe('the drawn runs and the typical run', () => {
  test('say the same where nothing varies and nothing is left to chance', () => {
    fc.assert(
      fc.property(anyModel().map(certain), (model) => {
        for (const { odds, typical, promise, threats } of customersWithOdds(model, RUNS)) {
          const { leadTime } = odds!;
          const within = promise?.within ?? Infinity;
          const isInTime = typical!.leadTime <= within + 1e-6;
          expect(Math.abs(leadTime.p50 - typical!.leadTime)).toBeLessThan(ROUNDING);
          expect(Math.abs(leadTime.p95 - typical!.leadTime)).toBeLessThan(ROUNDING);
          expect(leadTime.sd).toBeLessThan(ROUNDING);
          const share = { estimate: isInTime ? 1 : 0, low: isInTime ? 1 : 0, high: isInTime ? 1 : 0 };
          if (promise?.within != null) expect(odds!.onTime).toEqual(share);
          for (const threat of threats) {
            expect(threat.odds!.rescued).toBe(0);
            expect(threat.odds!.latenessRemoved).toBe(0);
            expect(threat.odds!.exceeds).toBe(isInTime ? 0 : null);
          }
        }
      }),
      { numRuns },
    );
    expect.hasAssertions();
  });

  test('what is never slower than usual rescues nobody', () => {
    const isSteady = (model: Model, id: string): boolean => {
      const place = model.suppliers[id] ?? model.departments[id]!;
      const times = [place.time, place.queue].filter((time) => time !== undefined);
      return times.every((time) => typeof time === 'string' && !time.includes('..')) && place.delays === undefined;
    };
    fc.assert(
      fc.property(livelyModel({ without: ['visits'] }), (model) => {
        fc.pre(isShort(model));
        const hit = new Set(Object.values(model.causes).flatMap(({ hits }) => hits));
        for (const { threats } of customersWithOdds(model, RUNS, SEED)) {
          for (const { kind, id, odds } of threats) {
            if (odds === null || (kind !== 'department' && kind !== 'supplier')) continue;
            if (hit.has(id) || !isSteady(model, id)) continue;
            expect([odds.rescued, odds.latenessRemoved, odds.exceeds ?? 0], id).toEqual([0, 0, 0]);
          }
        }
      }),
      { numRuns },
    );
  });
});

test('every threat and all that is told under it has odds, where orders come to the customer', () => {
  fc.assert(
    fc.property(livelyModel(), (model) => {
      fc.pre(isShort(model));
      for (const { odds, threats } of customersWithOdds(model, RUNS, SEED)) {
        const all = threats.flatMap((threat) => [threat, ...threat.details]);
        expect(
          all.filter((one) => (one.odds === null) !== (odds === null)).map(({ kind, id }) => `${kind} ${id}`),
        ).toEqual([]);
      }
    }),
    { numRuns },
  );
});

/*
 * More stock or less delay makes no order later where nothing can fail. Where something can, an order may take another delivery
 * first (`any`, k), which then is wrong, and goes round; where all is waited for it can't.
 */
describe.each([
  ['nothing fails', livelyModel().map(sound)],
  ['all is waited for', livelyModel({ without: ['partial'] })],
])('where %s', (_, models) => {
  test('more stock makes no order later', () => {
    fc.assert(
      fc.property(models, fc.nat(), (model, pick) => {
        fc.pre(isShort(model));
        const forward = model.links.filter(({ rework }) => rework === undefined);
        const chosen = forward[pick % forward.length]!;
        const add = (link: ModelLink): ModelLink =>
          link === chosen ? { ...link, stock: `${Number.parseFloat(link.stock ?? '0') + 1.5}s` } : link;
        expectNoneLater(
          changed(model, (place) => place, add),
          model,
        );
      }),
      { numRuns },
    );
  });

  test('without a delay no order is later', () => {
    fc.assert(
      fc.property(models, fc.nat(), (model, pick) => {
        fc.pre(isShort(model));
        const delayed = [...Object.values(model.departments), ...Object.values(model.suppliers), ...model.links].filter(
          (one) => one.delays !== undefined && !('same-as' in one), // a visit without delays of its own has those of its department
        );
        fc.pre(delayed.length > 0);
        const chosen = delayed[pick % delayed.length]!;
        const drop = <T extends object>(one: T): T => ((one as object) === chosen ? without(one, 'delays') : one);
        expectNoneLater(changed(model, drop, drop), model);
      }),
      { numRuns },
    );
  });
});

test('a longer promise is never kept less often', () => {
  fc.assert(
    fc.property(livelyModel(), fc.nat(20), (model, seconds) => {
      fc.pre(isShort(model));
      const customers = Object.entries(model.customers).map(([id, { promise, ...rest }]) => [
        id,
        promise === undefined
          ? rest
          : { ...rest, promise: { within: `${Number.parseFloat(promise.within) + seconds}s` } },
      ]);
      const now = counted({ ...model, customers: Object.fromEntries(customers) as Model['customers'] });
      for (const [id, { onTime, lateness }] of counted(model)) {
        expect(now.get(id)!.onTime).toBeGreaterThanOrEqual(onTime);
        expect(now.get(id)!.lateness).toBeLessThanOrEqual(lateness + ROUNDING);
      }
    }),
    { numRuns },
  );
});

describe('before and after is not noise', () => {
  const other = { time: '1s..9s', delays: [{ cause: 'fog', chance: '50%', time: '1s..2s' }], right: '50%' };

  test('a department elsewhere, a link to it and a customer of it change nothing', () => {
    fc.assert(
      fc.property(livelyModel(), fc.nat(), (model, pick) => {
        fc.pre(isShort(model));
        const givers = [...Object.keys(model.suppliers), ...Object.keys(model.departments)].filter(
          (id) => !model.links.some(({ from, share }) => from === id && share !== undefined),
        );
        const added: ModelLink[] = [
          { from: 'x-new', to: 'a-new' },
          { from: 'a-new', to: 'b-new', right: '50%' },
        ];
        const giver = givers[pick % Math.max(1, givers.length)];
        expectSame(
          {
            ...model,
            suppliers: { 'x-new': other, ...model.suppliers },
            departments: { 'a-new': other, ...model.departments },
            customers: { 'b-new': { promise: { within: '1s' } }, ...model.customers },
            links: [...added, ...(giver === undefined ? [] : [{ from: giver, to: 'a-new' }]), ...model.links],
          },
          model,
        );
      }),
      { numRuns },
    );
  });

  test('a delay or a cause that takes no time changes nothing', () => {
    fc.assert(
      fc.property(livelyModel({ without: ['visits'] }), (model) => {
        fc.pre(isShort(model));
        const delay = { cause: 'fog', chance: '50%', time: '0' };
        const add = <T extends object>(one: T): T => {
          const { delays = [] } = one as { readonly delays?: readonly object[] };
          return { ...one, delays: [delay, ...delays] };
        };
        const hits = [...Object.keys(model.suppliers), ...Object.keys(model.departments)];
        const cause = { chance: '50%', time: '0', hits };
        expectSame({ ...changed(model, add, add), causes: { 'a-new': cause, ...model.causes } }, model);
      }),
      { numRuns },
    );
  });

  test('nor does moving lines about', () => {
    const twice = livelyModel().chain((model) => shuffled(model).map((moved) => [model, moved] as const));
    fc.assert(
      fc.property(twice, ([model, moved]) => {
        fc.pre(isShort(model));
        expect(counted(moved)).toEqual(counted(model));
      }),
      { numRuns },
    );
  });
});

describe('the same answer everywhere', () => {
  const some = Math.ceil(CHAINS / 50);

  test('in any width, and in blocks of which each stands by itself', () => {
    fc.assert(
      fc.property(livelyModel(), (model) => {
        fc.pre(comesToAnEnd(read(model), SEED, 0, BLOCK));
        const all = counted(model, BLOCK, BLOCK);
        expect(counted(model, BLOCK, 32)).toEqual(all);
        expect(counted(model, BLOCK, 64)).toEqual(all);
      }),
      { numRuns: some },
    );
  });

  test('so many runs are the first of any longer row', () => {
    fc.assert(
      fc.property(livelyModel(), fc.integer({ min: 1, max: 200 }), (model, runs) => {
        fc.pre(comesToAnEnd(read(model), SEED, 0, 256));
        const longer = counted(model, 256, 64);
        for (const [id, { leadTimes: times }] of counted(model, runs, 32))
          expect(times).toEqual(longer.get(id)!.leadTimes.slice(0, runs));
      }),
      { numRuns: some },
    );
  });

  test('blocks may be run in any order, by anyone', () => {
    fc.assert(
      fc.property(livelyModel(), (model) => {
        fc.pre([0, 1, 2].every((block) => comesToAnEnd(read(model), SEED, block, 64)));
        const script = scriptOf(planOf(read(model)));
        const targets = targetsOf(script);
        const one = new Blocks(script, targets, SEED, { width: 64 });
        const backwards = [2, 1, 0].map((block) => one.count(block, 64)).toReversed();
        const apart = [0, 1, 2].map((block) => new Blocks(script, targets, SEED, { width: 32 }).count(block, 64));
        expect(backwards).toEqual(apart);
        for (const counts of [backwards, apart])
          for (const [c, count] of counts[1]!.entries()) addCounts(counts[0]![c]!, count);
        expect(backwards[0]).toEqual(apart[0]);
      }),
      { numRuns: some },
    );
  });
});
