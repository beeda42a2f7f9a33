import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf, resolutionOf } from '../../../src/measure/fit/cells.js';
import { andersonDarling, gapOf, squareDistance } from '../../../src/measure/fit/distance.js';
import { fit } from '../../../src/measure/fit/fit.js';
import { lawOf, logLikelihood } from '../../../src/measure/fit/laws.js';
import { FAMILIES, FINE, QUICK } from '../../../src/measure/fit/likeliest.js';
import { chanceOfWorse, type Fitter } from '../../../src/measure/fit/resamples.js';
import { asWritten } from '../../../src/measure/fit/written.js';
import { type Distribution, cdf, quantile } from '../../../src/model/distribution.js';
import { type Fit, FITTED_FORMS, type FittedForm } from '../../../src/model/fit.js';
import { SEED, seeded } from '../../support/seeded.js';
import { BEARINGS, evenOf, PLANTED, seenOf } from './seen.js';

const fitOf = (...values: number[]): Fit => fit(Float64Array.from(values))!;

describe('what is proposed', () => {
  test('is fixed where nothing varies', () => {
    const { chosen, forms, few } = fitOf(1200, 1200, 1200);
    expect(chosen).toEqual({
      by: 'fixed',
      distribution: { form: 'fixed', value: 1200 },
      written: '20min',
      misfit: null,
    });
    expect([forms, few]).toEqual([[], true]);
  });

  test('of one time is that time, of none nothing', () => {
    expect(fitOf(90).chosen.written).toBe('1min 30s');
    expect(fitOf(0).chosen.written).toBe('0');
    expect(fit(new Float64Array())).toBeNull();
  });

  test('is the median and the p90 that were seen, where they tell the rest', () => {
    const { chosen, median, p90, few } = fit(evenOf({ form: 'lognormal', median: 600, sigma: 0.715 }, 2000, 60))!;
    expect([chosen.by, chosen.written]).toEqual(['quantiles', '{ median: 10min, p90: 25min }']);
    expect([median.value, p90.value, few]).toEqual([600, 1500, false]);
    expect(median.low).toBeLessThanOrEqual(600);
    expect(p90.high).toBeGreaterThanOrEqual(1500);
  });

  test('is the likeliest form where they do not', () => {
    const { chosen } = fit(evenOf({ form: 'exponential', mean: 3600 }, 2000, 1))!;
    expect([chosen.by, chosen.written]).toEqual(['best', '{ exponential: 1h }']);
  });

  test('is a sample of what was seen where no form fits, all of it or 50 in even steps', () => {
    const twoPeaks = (count: number): Float64Array =>
      Float64Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 600 + i : 36_000 + i));
    const { chosen, forms } = fit(twoPeaks(200))!;
    expect([chosen.by, chosen.misfit, forms.some(({ fits }) => fits)]).toEqual(['sample', null, false]);
    expect((chosen.distribution as { values: readonly number[] }).values).toHaveLength(50);
    const all = fit(twoPeaks(40))!.chosen;
    expect(all.by).toBe('sample');
    expect((all.distribution as { values: readonly number[] }).values).toHaveLength(40);
    expect(all.written).toMatch(/^\{ sample: \[10min, 10min 2s, /u);
  });

  test('of times of which many are nothing has no form that forbids it', () => {
    const seen = [...seenOf({ form: 'gamma', mean: 3600, sd: 900 }, 300, 9, 1), ...Array.from({ length: 60 }, () => 0)];
    const { forms, chosen } = fit(Float64Array.from(seen))!;
    expect(forms.filter(({ fits }) => fits)).toEqual([]);
    expect(chosen.by).toBe('sample');
  });

  test('of times that were cut to nothing by the steps of the log is not held against a form', () => {
    const { forms } = fit(seenOf({ form: 'exponential', mean: 3600 }, 1000, 12, 1800))!;
    const own = forms.find(({ form }) => form === 'exponential')!;
    expect(own.fits).toBe(true);
    expect(Math.abs((own.distribution as { mean: number }).mean - 3600)).toBeLessThan(3600 * 0.1);
  });

  test('may stand in a model', () => {
    const { chosen } = fitOf(1, 1, 1, 1, 1, 1, 1, 1, 1e6, 1e6);
    expect(quantile(chosen.distribution, 1 - 1e-6)).toBeLessThan(3.2e9);
  });
});

/** The form with the least AICc, without asking how well any fits. */
function likeliestForm(values: Float64Array): FittedForm {
  const cells = cellsOf(values.toSorted(), 1e-6);
  const criterion = (form: FittedForm): number => {
    const { parameters, likeliest } = FAMILIES[form];
    return 2 * parameters - 2 * logLikelihood(cells, lawOf(likeliest(cells, FINE)));
  };
  return FITTED_FORMS.map((form) => ({ form, at: criterion(form) })).reduce((a, b) => (b.at < a.at ? b : a)).form;
}

describe('laws of a fit', () => {
  const times = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 60 });

  test('it is whole, and the same in whatever order', () => {
    fc.assert(
      fc.property(times, (values) => {
        const found = fitOf(...values);
        expect(fitOf(...values.toReversed())).toEqual(found);
        expect(asWritten(found.chosen.distribution)).toBe(found.chosen.written);
        for (const { misfit, logLikelihood } of found.forms) {
          expect(logLikelihood).toBeGreaterThan(-Infinity);
          expect(misfit.a2).toBeGreaterThanOrEqual(-1e-9);
          expect(misfit.gap).toBeGreaterThanOrEqual(0);
          expect(misfit.gap).toBeLessThanOrEqual(1);
          expect(misfit.p ?? 1).toBeGreaterThan(0);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('what takes twice as long is of the same forms, twice as long', () => {
    for (const [i, planted] of PLANTED.entries()) {
      const values = seenOf(planted, 60, i, 60);
      const [once, twice] = [fit(values)!, fit(values.map((value) => 2 * value))!];
      expect(twice.forms.map(({ form }) => form)).toEqual(once.forms.map(({ form }) => form));
      expect([twice.chosen.by, twice.median.value]).toEqual([once.chosen.by, 2 * once.median.value]);
      for (const p of [0.1, 0.5, 0.9]) {
        const [long, short] = [quantile(twice.chosen.distribution, p), quantile(once.chosen.distribution, p)];
        expect(Math.abs(long / short / 2 - 1)).toBeLessThan(0.02);
      }
    }
  });

  test('the form that was planted is the likeliest, of many values nearly always', () => {
    const draw = seeded(SEED);
    for (const planted of PLANTED) {
      const found = Array.from({ length: 20 }, () => likeliestForm(seenOf(planted, 2000, draw)));
      // The exponential is a gamma and a Weibull as well, and they may come a little nearer.
      const least = planted.form === 'exponential' ? 10 : 17;
      expect(found.filter((form) => form === planted.form).length, planted.form).toBeGreaterThanOrEqual(least);
    }
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

  test('a million times take a moment', () => {
    const million = seenOf({ form: 'weibull', scale: 3600, shape: 1.5 }, 10_000, 1);
    const values = Float64Array.from({ length: 1_000_000 }, (_, i) => million[i % 10_000]! + (i % 997) / 97);
    const start = performance.now();
    expect(fit(values)!.count).toBe(1_000_000);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

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
   * The points of A² in print, for figures that were fitted: D'Agostino & Stephens, Goodness-of-fit techniques (1986), tables 4.7,
   * 4.14 and 4.17, each with its factor for n values.
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
});
