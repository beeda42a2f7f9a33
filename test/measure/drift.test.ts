import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driftOfShares, driftOfTimes, logTimes } from '../../src/measure/drift/drift.js';
import { likeliestSplit, periodsNeeded } from '../../src/measure/drift/change-point.js';
import type { Period } from '../../src/measure/drift/periods.js';
import type { Change, Drift } from '../../src/model/drift.js';
import type { Count } from '../../src/model/measure.js';
import { type Draw, SEED, seeded } from '../support/seeded.js';

/** What it has come to, where something has changed. */
function change(drift: Drift): Change {
  if (drift.state !== 'changed') throw new Error(`no change: ${JSON.stringify(drift)}`);
  return drift.change;
}

function times(...periods: readonly number[][]): Period[] {
  return periods.map((one) => logTimes(Float64Array.from(one)));
}

function repeat<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

/** The flow of the Nile at Aswan, 10⁸ m³ a year from 1871 on (Cobb, Biometrika 65, 1978): less since 1899. */
const NILE = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100,
  1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456,
  824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897,
  822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975,
  815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
];

describe('a change, by hand', () => {
  test('the Nile has carried less since 1899', () => {
    const drift = driftOfTimes(times(...NILE.map((flow) => [flow])));
    const { from, before, after } = change(drift);
    expect(1871 + from).toBe(1899);
    expect(drift).toMatchObject({ state: 'changed', chance: 1 / 2000 });
    const [then, since] = [NILE.slice(0, 28), NILE.slice(28)];
    expect([mean(then), mean(since)]).toEqual([1097.75, expect.closeTo(849.97, 2)]); // as published
    expect(before).toBeCloseTo(Math.exp(mean(then.map((flow) => Math.log(flow)))), 9);
    expect(after).toBeCloseTo(Math.exp(mean(since.map((flow) => Math.log(flow)))), 9);
  });

  test('from all to half: two of the 924 orders of six and six gain as much', () => {
    const periods = [...repeat(6, () => ({ hits: 10, of: 10 })), ...repeat(6, () => ({ hits: 5, of: 10 }))];
    const drift = driftOfShares(periods);
    if (drift.state !== 'changed') throw new Error(drift.state);
    expect(drift.change).toEqual({ from: 6, before: 1, after: 0.5 });
    expect(drift.chance).toBeGreaterThan(2 / 924 - 3 * 0.00104);
    expect(drift.chance).toBeLessThan(2 / 924 + 3 * 0.00104); // three standard errors of 2,000 draws
  });

  test('its gain is 90 ln (4/3): 90 hits and 30 misses of one level, less 30 and 30 of another', () => {
    const series = {
      count: Float64Array.from(repeat(12, () => 10)),
      sum: Float64Array.from(repeat(12, (i) => (i < 6 ? 10 : 5))),
    };
    const fit = (hits: number, of: number): number =>
      [hits, of - hits].reduce((sum, part) => sum + (part === 0 ? 0 : part * Math.log(part / of)), 0);
    const { at, gain } = likeliestSplit(series, fit);
    expect(at).toBe(6);
    expect(gain).toBeCloseTo(90 * Math.log(4 / 3), 10);
  });

  test('twice as long, by the geometric means', () => {
    const period = (middle: number): number[] => [-0.1, 0, 0.1].map((log) => middle * Math.exp(log));
    const { from, before, after } = change(driftOfTimes(times(...repeat(12, (i) => period(i < 6 ? 600 : 1200)))));
    expect([from, before, after]).toEqual([6, expect.closeTo(600, 8), expect.closeTo(1200, 8)]);
  });

  test('of twelve periods a change after three can give an alarm at 1 %: 2 of 220 orders; of eleven none can', () => {
    expect([periodsNeeded(0.01), periodsNeeded(0.1), periodsNeeded(0.001)]).toEqual([12, 8, 17]);
    const eleven = repeat(11, () => ({ hits: 9, of: 10 }));
    expect(driftOfShares(eleven)).toEqual({ state: 'too-few' });
    expect(driftOfShares([...eleven, eleven[0]!])).toEqual({ state: 'none', chance: 1 });
    expect(driftOfTimes([])).toEqual({ state: 'too-few' });
  });

  test('of 30 deliveries there is telling, of 29 there is not', () => {
    expect(driftOfShares(repeat(29, () => ({ hits: 1, of: 1 })))).toEqual({ state: 'too-few' });
    expect(driftOfShares(repeat(30, () => ({ hits: 1, of: 1 })))).toEqual({ state: 'none', chance: 1 });
  });

  test('what is always the same has not changed', () => {
    expect(driftOfShares(repeat(20, () => ({ hits: 10, of: 10 })))).toEqual({ state: 'none', chance: 1 });
    expect(driftOfShares(repeat(20, () => ({ hits: 0, of: 10 })))).toMatchObject({ state: 'none', chance: 1 });
    expect(driftOfTimes(times(...repeat(20, () => [7.7, 7.7])))).toMatchObject({ state: 'none', chance: 1 });
    expect(driftOfTimes(times(...repeat(20, () => [0, 0])))).toMatchObject({ state: 'none', chance: 1 });
  });
});

function normal(draw: Draw): number {
  const [u, v] = [(draw(1e9) + 0.5) / 1e9, (draw(1e9) + 0.5) / 1e9];
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
}

/** Shares about a level in each period, which itself varies by so much. */
function shares(draw: Draw, periods: number, level: (i: number) => number, varies = 0): Count[] {
  return repeat(periods, (i) => {
    const share = Math.min(1, Math.max(0, level(i) + varies * normal(draw)));
    const of = 5 + draw(40);
    return { hits: repeat(of, () => draw(1e6) < share * 1e6).filter(Boolean).length, of };
  });
}

/** Times about a middle in each period, with so much spread on a scale of logarithms within and between periods. */
function someTimes(draw: Draw, periods: number, middle: (i: number) => number, varies: number): number[][] {
  return repeat(periods, (i) => {
    const own = Math.log(middle(i)) + varies * normal(draw);
    return repeat(2 + draw(12), () => Math.exp(own + 0.4 * normal(draw)));
  });
}

function alarms(series: number, drift: (draw: Draw) => Drift): number {
  const draw = seeded(SEED);
  return repeat(series, () => drift(draw)).filter(({ state }) => state === 'changed').length;
}

describe('where nothing changes, alarms are as rare as said', () => {
  const SERIES = 1000;
  const MOST = 10 + 3 * Math.sqrt(10); // 1 %, and three standard errors

  test.each([0, 0.1])('shares that vary by %f between periods', (varies) => {
    expect(alarms(SERIES, (draw) => driftOfShares(shares(draw, 12 + draw(20), () => 0.85, varies)))).toBeLessThan(MOST);
  });

  test.each([0, 0.4])('times that vary by %f between periods', (varies) => {
    const drift = (draw: Draw) => driftOfTimes(times(...someTimes(draw, 12 + draw(20), () => 3600, varies)));
    expect(alarms(SERIES, drift)).toBeLessThan(MOST);
  });

  test('or as another rate allows', () => {
    const most = 30 + 3 * Math.sqrt(27);
    const found = alarms(300, (draw) =>
      driftOfShares(
        shares(draw, 20, () => 0.7),
        0.1,
      ),
    );
    expect(found).toBeLessThan(most);
    expect(found).toBeGreaterThan(10); // and it is no wonder of caution
  });

  test('where neighbours are alike, fewer than if each stood for itself would be', () => {
    const drift = (draw: Draw) => {
      let level = normal(draw);
      return driftOfShares(shares(draw, 52, () => 0.75 + 0.1 * (level = 0.5 * level + 0.87 * normal(draw))));
    };
    expect(alarms(300, drift)).toBeLessThan(36);
  });
});

describe('a change that was planted', () => {
  const planted = fc.record({
    seed: fc.nat(),
    periods: fc.integer({ min: 24, max: 60 }),
    part: fc.double({ min: 0.25, max: 0.75, noNaN: true }),
  });

  test('is found within one period, when it is large, 99 times in 100', () => {
    const draw = seeded(SEED);
    const missed = repeat(100, () => {
      const periods = 24 + draw(37);
      const at = Math.round(periods / 4) + draw(Math.floor(periods / 2));
      const ofShares = driftOfShares(shares(draw, periods, (i) => (i < at ? 0.95 : 0.4)));
      const ofTimes = driftOfTimes(times(...someTimes(draw, periods, (i) => (i < at ? 600 : 3000), 0.1)));
      return [ofShares, ofTimes].some((one) => one.state !== 'changed' || Math.abs(one.change.from - at) > 1);
    });
    expect(missed.filter(Boolean).length).toBeLessThanOrEqual(1);
  });

  test('is found in days as in weeks, up to how many days are taken together', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 61, max: 700 }), (seed, days) => {
        const at = Math.floor(days / 3);
        const { from, before, after } = change(driftOfShares(shares(seeded(seed), days, (i) => (i < at ? 0.95 : 0.4))));
        expect(Math.abs(from - at)).toBeLessThanOrEqual(2 * Math.ceil(days / 60));
        expect(before).toBeGreaterThan(after);
      }),
      { numRuns: 30 },
    );
  });

  test('mirrored in time is mirrored', () => {
    fc.assert(
      fc.property(planted, ({ seed, periods, part }) => {
        const at = Math.round(part * periods);
        const series = shares(seeded(seed), periods, (i) => (i < at ? 0.95 : 0.3));
        const [there, back] = [change(driftOfShares(series, 0.05)), change(driftOfShares(series.toReversed(), 0.05))];
        expect(back).toEqual({ from: periods - there.from, before: there.after, after: there.before });
      }),
      { numRuns: 30 },
    );
  });

  test('is the same where nothing was delivered in between, counted with it', () => {
    fc.assert(
      fc.property(planted, fc.nat(), ({ seed, periods, part }, empty) => {
        const at = Math.round(part * periods);
        const series = shares(seeded(seed), periods, (i) => (i < at ? 0.95 : 0.3));
        const drift = change(driftOfShares(series, 0.05));
        const [where, none] = [empty % (periods + 1), { hits: 0, of: 0 }];
        const from = drift.from + (where <= drift.from ? 1 : 0);
        expect(change(driftOfShares(series.toSpliced(where, 0, none), 0.05))).toEqual({ ...drift, from });
      }),
      { numRuns: 30 },
    );
  });
});

describe('times, whatever they are', () => {
  const anyTimes = fc
    .tuple(fc.nat(), fc.integer({ min: 12, max: 30 }), fc.boolean())
    .map(([seed, periods, changes]) =>
      someTimes(seeded(seed), periods, (i) => (changes && 2 * i >= periods ? 7200 : 3600), 0.1),
    );

  test('their order within a period is irrelevant', () => {
    fc.assert(
      fc.property(anyTimes, (periods) => {
        expect(times(...periods.map((one) => one.toReversed()))).toEqual(times(...periods));
      }),
    );
  });

  test('measured in other units, they have changed as much', () => {
    fc.assert(
      fc.property(anyTimes, fc.constantFrom(1 / 60, 60, 3600), (periods, scale) => {
        const plain = driftOfTimes(times(...periods));
        const scaled = driftOfTimes(times(...periods.map((one) => one.map((time) => time * scale))));
        expect({ ...scaled, change: null }).toEqual({ ...plain, change: null });
        if (plain.state !== 'changed') return;
        const [one, other] = [change(plain), change(scaled)];
        expect(other.from).toBe(one.from);
        expect(other.before / scale).toBeCloseTo(one.before, 6);
        expect(other.after / scale).toBeCloseTo(one.after, 6);
      }),
    );
  });
});

describe('the likeliest split', () => {
  /** The log-likelihood of every delivery, one after the other. */
  function likelihood(periods: readonly Count[]): number {
    const [hits, of] = [periods.reduce((sum, one) => sum + one.hits, 0), periods.reduce((sum, one) => sum + one.of, 0)];
    let sum = 0;
    for (let i = 0; i < of; i++) sum += Math.log((i < hits ? hits : of - hits) / of);
    return sum;
  }

  test('is the one that a plain look at every split finds', () => {
    const count = fc
      .tuple(fc.nat({ max: 20 }), fc.integer({ min: 1, max: 20 }))
      .map(([hits, more]) => ({ hits, of: hits + more }));
    fc.assert(
      fc.property(fc.array(count, { minLength: 2, maxLength: 20 }), (periods) => {
        const series = {
          count: Float64Array.from(periods, ({ of }) => of),
          sum: Float64Array.from(periods, ({ hits }) => hits),
        };
        const fit = (hits: number, of: number): number => likelihood([{ hits, of }]);
        const gains = periods
          .slice(1)
          .map((_, i) => likelihood(periods.slice(0, i + 1)) + likelihood(periods.slice(i + 1)));
        const { at, gain } = likeliestSplit(series, fit);
        expect(gain).toBeCloseTo(Math.max(...gains) - likelihood(periods), 8);
        expect(gains[at - 1]).toBeCloseTo(Math.max(...gains), 8);
      }),
    );
  });
});
