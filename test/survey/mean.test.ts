import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanOf, studentQuantile } from '../../src/survey/mean.js';
import { SEED, seeded } from '../support/seeded.js';

const anyCounts = fc
  .array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 })
  .filter((counts) => counts.some((count) => count > 0));

describe("Student's t", () => {
  test('is that of the tables: 12.706, 4.303, 2.776, 2.228, 2.045, 1.984', () => {
    const table = [
      [1, 12.7062],
      [2, 4.30265],
      [4, 2.77645],
      [10, 2.22814],
      [29, 2.04523],
      [99, 1.98422],
    ] as const;
    for (const [degrees, t] of table) expect(studentQuantile(degrees)).toBeCloseTo(t, 4);
  });
});

describe('the mean of marks', () => {
  test('by hand: two 1, one 2 and one 5 are 2.25; one answer tells nothing of how they vary', () => {
    expect(meanOf([2, 1, 0, 0, 1])!.estimate).toBe(2.25);
    expect(meanOf([0, 0, 0, 1, 0])).toEqual({ estimate: 4, low: 1, high: 5 });
    expect(meanOf([0, 0, 0, 0, 0])).toBeNull();
  });

  test('by hand, where all say 5: a mean m has likelihood ((m - 1)/4)^n, so the interval begins at 1 + 4 exp(-t²/2n)', () => {
    const { low, high } = meanOf([0, 0, 0, 0, 5])!;
    expect(low).toBeCloseTo(1 + 4 * Math.exp(-(2.776445 * 2.776445) / 10), 5);
    expect(high).toBe(5);
  });

  test('by hand, of as many 1 as 5: that of a share of one half, by its likelihood', () => {
    const { low, high } = meanOf([6, 0, 0, 0, 6])!;
    const p = (low - 1) / 4;
    expect(-12 * Math.log(4 * p * (1 - p))).toBeCloseTo(2.200985 * 2.200985, 4); // 2 Σ nₖ ln(nₖ/n pₖ)
    expect(low + high).toBeCloseTo(6, 9);
  });

  test('is told apart by plainly trying every spread of marks on a grid', () => {
    const counts = [1, 0, 2, 3, 2];
    const { low, high } = meanOf(counts)!;
    const t = studentQuantile(7);
    const found = possibleMeans(counts, t * t);
    expect(low).toBeLessThanOrEqual(found.low + 1e-9);
    expect(high).toBeGreaterThanOrEqual(found.high - 1e-9);
    expect(found.low - low).toBeLessThan(0.06); // the grid is that coarse
    expect(high - found.high).toBeLessThan(0.06);
  });

  test('lies in its interval, which stays on the scale and has a width', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const { estimate, low, high } = meanOf(counts)!;
        expect(1 <= low && low <= estimate && estimate <= high && high <= 5 && low < high).toBe(true);
      }),
    );
  });

  test('is the same seen from the other end of the scale', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const [one, other] = [meanOf(counts)!, meanOf(counts.toReversed())!];
        expect(other.low).toBeCloseTo(6 - one.high, 6);
        expect(other.high).toBeCloseTo(6 - one.low, 6);
      }),
    );
  });

  test('of twice as many that say the same is told more closely', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const [few, many] = [meanOf(counts)!, meanOf(counts.map((count) => 2 * count))!];
        expect(many.high - many.low).toBeLessThanOrEqual(few.high - few.low + 1e-9);
      }),
    );
  });

  test.each([
    ['as often as any', [0.2, 0.2, 0.2, 0.2, 0.2]],
    ['mostly content', [0.05, 0.1, 0.25, 0.4, 0.2]],
    ['nearly all content', [0.02, 0.03, 0.05, 0.1, 0.8]],
    ['of two minds', [0.4, 0.1, 0, 0.1, 0.4]],
    ['not content', [0.5, 0.3, 0.1, 0.06, 0.04]],
  ])('%s: the interval holds what was planted 95 times in 100', (_, chances) => {
    const draw = seeded(SEED);
    const planted = chances.reduce((sum, chance, i) => sum + chance * (i + 1), 0);
    for (const answers of [5, 12, 40]) {
      const held = Array.from({ length: TIMES }, () => meanOf(drawn(chances, answers, draw))!).filter(
        ({ low, high }) => low <= planted && planted <= high,
      );
      expect(held.length / TIMES).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / TIMES));
    }
  });
});

const TIMES = 300;

function drawn(chances: readonly number[], answers: number, draw: (below: number) => number): number[] {
  const counts = chances.map(() => 0);
  for (let i = 0; i < answers; i++) {
    let left = draw(1_000_000) / 1_000_000;
    const mark = chances.findIndex((chance) => (left -= chance) < 0);
    counts[mark === -1 ? 4 : mark]!++;
  }
  return counts;
}

/** The least and the largest mean of all spreads of marks, in steps of one fiftieth, that are not too unlikely. */
function possibleMeans(counts: readonly number[], limit: number): { readonly low: number; readonly high: number } {
  const parts = 50;
  const all = counts.reduce((sum, count) => sum + count, 0);
  let [low, high] = [5, 1];
  const visit = (spread: readonly number[], left: number): void => {
    if (spread.length < 4) for (let part = 0; part <= left; part++) visit([...spread, part], left - part);
    else {
      const chances = [...spread, left].map((part) => part / parts);
      const unlikely = counts.reduce(
        (sum, count, i) => (count === 0 ? sum : sum + 2 * count * Math.log(count / all / chances[i]!)),
        0,
      );
      const mean = chances.reduce((sum, chance, i) => sum + chance * (i + 1), 0);
      if (unlikely <= limit) [low, high] = [Math.min(low, mean), Math.max(high, mean)];
    }
  };
  visit([], parts);
  return { low, high };
}
