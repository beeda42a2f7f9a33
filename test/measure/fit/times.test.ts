import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ranksOf } from '../../../src/measure/fit/ranks.js';
import { timesOf } from '../../../src/measure/fit/times.js';
import { quantile } from '../../../src/model/distribution.js';
import { logGamma } from '../../../src/model/special/log-gamma.js';
import { SEED, seeded } from '../../support/seeded.js';

describe('the ranks that hold a quantile', () => {
  // As tables of the sign test have them, such as Conover, Practical Nonparametric Statistics, 3.2.
  test.each([
    [5, null, null],
    [6, 1, 6],
    [10, 2, 9],
    [20, 6, 15],
    [50, 18, 33],
    [100, 40, 61],
  ])('of the median of %d', (count, low, high) => expect(ranksOf(count, 0.5)).toEqual({ low, high }));

  test('of a p90 has an upper end from 36 values on, as 0.9^35 is still over 2.5 %', () => {
    expect(ranksOf(35, 0.9).high).toBeNull();
    expect(ranksOf(36, 0.9).high).toBe(36);
  });

  test('miss at most 2.5 % on either side, and would miss more if they were one nearer', () => {
    for (const count of [1, 2, 7, 36, 59, 200, 1000])
      for (const p of [0.05, 0.25, 0.5, 0.8, 0.9, 0.99]) {
        const { low, high } = ranksOf(count, p);
        const below = (rank: number): number => sum(0, rank - 1, count, p);
        const above = (rank: number): number => sum(rank, count, count, p);
        if (low !== null) expect(below(low)).toBeLessThanOrEqual(0.025 + 1e-9);
        expect(below((low ?? 0) + 1)).toBeGreaterThan(0.025 - 1e-9);
        if (high !== null) expect(above(high)).toBeLessThanOrEqual(0.025 + 1e-9);
        expect(above((high ?? count + 1) - 1)).toBeGreaterThan(0.025 - 1e-9);
      }
  });

  test('of a million are where the normal has them', () => {
    const { low, high } = ranksOf(1_000_000, 0.9);
    expect(Math.abs(low! - (900_000 - 1.96 * 300))).toBeLessThan(3);
    expect(Math.abs(high! - (900_000 + 1.96 * 300))).toBeLessThan(3);
  });
});

/** The chance of from … to hits, each by itself from factorials. */
function sum(from: number, to: number, count: number, p: number): number {
  let chance = 0;
  for (let k = from; k <= to; k++) {
    const ways = logGamma(count + 1) - logGamma(k + 1) - logGamma(count - k + 1);
    chance += Math.exp(ways + k * Math.log(p) + (count - k) * Math.log1p(-p));
  }
  return chance;
}

describe('times that were seen', () => {
  test('worked by hand', () => {
    const times = timesOf(Float64Array.of(40, 10, 30, 20, 60, 50, 100, 80, 90, 70))!;
    expect([times.count, times.mean, times.least, times.most]).toEqual([10, 55, 10, 100]);
    expect(times.quantiles.map(({ value }) => value)).toEqual([10, 10, 30, 50, 80, 80, 90, 100, 100]);
    expect(times.quantiles[3]).toEqual({ at: 0.5, value: 50, low: 20, high: 90 });
    expect(times.quantiles[6]).toEqual({ at: 0.9, value: 90, low: 70, high: null });
  });

  test('of one, and of none', () => {
    expect(timesOf(Float64Array.of(7))).toMatchObject({ count: 1, mean: 7, least: 7, most: 7 });
    expect(timesOf(new Float64Array())).toBeNull();
  });

  test('are the same in whatever order, and leave what they were given as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), (values) => {
        const given = Float64Array.from(values);
        expect(timesOf(given)).toEqual(timesOf(Float64Array.from(values).reverse()));
        expect([...given]).toEqual(values);
        for (const { value, low, high } of timesOf(given)!.quantiles) {
          expect(low ?? value).toBeLessThanOrEqual(value);
          expect(high ?? value).toBeGreaterThanOrEqual(value);
        }
      }),
    );
  });

  test('have intervals that hold the true quantile 95 times in 100 or oftener', () => {
    const draw = seeded(SEED);
    const of = { form: 'lognormal', median: 600, sigma: 1 } as const;
    const rows = 1500;
    for (const count of [8, 40, 150]) {
      const held = new Map<number, number>();
      for (let row = 0; row < rows; row++) {
        const values = Float64Array.from({ length: count }, () => quantile(of, (draw(1e9) + 0.5) / 1e9));
        for (const { at, low, high } of timesOf(values)!.quantiles) {
          const truth = quantile(of, at);
          if ((low ?? 0) <= truth && truth <= (high ?? Infinity)) held.set(at, (held.get(at) ?? 0) + 1);
        }
      }
      // At least 95 %, within three standard errors of so many rows.
      for (const hits of held.values()) expect(hits / rows).toBeGreaterThan(0.95 - 3 * Math.sqrt(0.0475 / rows));
    }
  });
});
