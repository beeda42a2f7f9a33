import { describe, expect, test } from 'vitest';
import { cellsOf, resolutionOf } from '../../../src/measure/fit/cells.js';
import { andersonDarling, gapOf, squareDistance } from '../../../src/measure/fit/distance.js';
import { lawOf } from '../../../src/measure/fit/laws.js';
import { FAMILIES, FINE, QUICK } from '../../../src/measure/fit/likeliest.js';
import { chanceOfWorse, type Fitter } from '../../../src/measure/fit/resamples.js';
import { type Distribution, cdf } from '../../../src/model/distribution.js';
import type { FittedForm } from '../../../src/model/fit.js';
import { SEED, seeded } from '../../support/seeded.js';
import { BEARINGS, PLANTED, seenOf } from './seen.js';

describe('distances', () => {
  const sorted = BEARINGS.toSorted();
  const fitted: Distribution = { form: 'weibull', scale: 81.88, shape: 2.102 };
  const chances = [...sorted].map((x) => cdf(fitted, x));

  test('A² is that of the books: −n − Σ (2i − 1) (ln Fᵢ + ln(1 − Fₙ₊₁₋ᵢ)) / n', () => {
    const n = chances.length;
    const sum = chances.reduce((all, f, i) => all + (2 * i + 1) * (Math.log(f) + Math.log(1 - chances[n - 1 - i]!)), 0);
    // To the last digit of the log a tie is two values next to each other.
    const a2 = andersonDarling(cellsOf(sorted, 1e-6), lawOf(fitted));
    expect(Math.abs(a2 - (-n - sum / n))).toBeLessThan(1e-4);
    expect(Math.abs(a2 - 0.3289)).toBeLessThan(0.01);
  });

  test('the gap is the largest step from the one cdf to the other', () => {
    const n = chances.length;
    const byHand = Math.max(...chances.map((f, i) => Math.max((i + 1) / n - f, f - i / n)));
    expect(Math.abs(gapOf(sorted, 1e-6, fitted) - byHand)).toBeLessThan(1e-6);
    expect(gapOf(Float64Array.of(10, 10, 20, 30), 10, { form: 'uniform', low: 5, high: 35 })).toBeCloseTo(1 / 6, 12);
  });

  /**
   * The points of A² in print, for figures that were fitted: D'Agostino & Stephens, Goodness-of-fit techniques (1986), chapter 4,
   * each with its factor for n values.
   */
  test.each<[FittedForm, readonly (readonly [chance: number, a2: number])[], number]>([
    [
      'lognormal',
      [
        [0.25, 0.47],
        [0.1, 0.631],
        [0.05, 0.752],
        [0.01, 1.035],
      ],
      1 + 0.75 / 100 + 2.25 / 10_000,
    ],
    [
      'exponential',
      [
        [0.25, 0.736],
        [0.1, 1.062],
        [0.05, 1.321],
        [0.01, 1.959],
      ],
      1 + 0.6 / 100,
    ],
    [
      'weibull',
      [
        [0.25, 0.474],
        [0.1, 0.637],
        [0.05, 0.757],
        [0.01, 1.038],
      ],
      1 + 0.2 / 10,
    ],
  ])('the A² of %s goes beyond the points in print as often as they say', (form, points, factor) => {
    const draw = seeded(SEED);
    const planted = PLANTED.find((each) => each.form === form)!;
    const rows = 1500;
    const distances = Array.from({ length: rows }, () => {
      const sorted = seenOf(planted, 100, draw).sort();
      const cells = cellsOf(sorted, 1e-6);
      return squareDistance(sorted, 1e-6, cells, FAMILIES[form].likeliest(cells, QUICK));
    });
    for (const [chance, point] of points) {
      const beyond = distances.filter((a2) => a2 > point / factor).length / rows;
      expect(Math.abs(beyond - chance)).toBeLessThan(0.005 + 3 * Math.sqrt((chance * (1 - chance)) / rows));
      const fitter: Fitter = (_, cells) => FAMILIES[form].likeliest(cells, QUICK);
      const p = chanceOfWorse(point / factor, planted, { count: 100, resolution: 1e-6 }, fitter);
      // Ten as bad are counted, where there are so many: two standard errors either way, and one of the 200 themselves.
      expect(p).toBeGreaterThan(0.4 * chance - 0.005);
      expect(p).toBeLessThan(2.2 * chance + 0.005);
    }
  });

  test('the resolution of the bearings is 120,000 revolutions', () => {
    expect(resolutionOf(sorted)).toBe(0.12);
  });

  test('the form that was planted is called wrong about 5 times in 100', () => {
    const draw = seeded(SEED);
    let [wrong, rows] = [0, 0];
    for (const { form, ...planted } of PLANTED)
      for (const [count, resolution] of [
        [30, 1e-6],
        [100, 300],
        [400, 1e-6],
      ] as const)
        for (let row = 0; row < 10; row++) {
          const fitter: Fitter = (_, cells) => FAMILIES[form].likeliest(cells, QUICK);
          const sorted = seenOf({ form, ...planted } as Distribution, count, draw, resolution).sort();
          const cells = cellsOf(sorted, resolution);
          const fitted = FAMILIES[form].likeliest(cells, FINE);
          const a2 = squareDistance(sorted, resolution, cells, fitted);
          rows++;
          if (chanceOfWorse(a2, fitted, { count, resolution }, fitter) <= 0.05) wrong++;
        }
    expect(rows).toBe(210);
    expect(Math.abs(wrong / rows - 0.05)).toBeLessThan(3.5 * Math.sqrt(0.0475 / rows));
  });
});
