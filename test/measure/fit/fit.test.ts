import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../../src/measure/fit/cells.js';
import { fit } from '../../../src/measure/fit/fit.js';
import { lawOf, logLikelihood } from '../../../src/measure/fit/laws.js';
import { FAMILIES, FINE } from '../../../src/measure/fit/likeliest.js';
import { asWritten } from '../../../src/measure/fit/written.js';
import { quantile } from '../../../src/model/distribution.js';
import { type Fit, FITTED_FORMS, type FittedForm } from '../../../src/model/fit.js';
import { load } from '../../../src/source/load.js';
import { SEED, seeded } from '../../support/seeded.js';
import { evenOf, PLANTED, seenOf } from './seen.js';

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

  test('it has figures that are numbers, and stands in a model as it is told, whatever was seen', () => {
    const wild = fc.array(fc.constantFrom(0, 1e-6, 0.3, 600, 601, 3600, 86_400, 3e9), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(wild, (values) => {
        const { chosen, forms } = fitOf(...values);
        for (const { distribution, logLikelihood, misfit } of forms)
          for (const figure of [...Object.values(distribution).slice(1), logLikelihood, misfit.a2, misfit.gap])
            expect(Number.isFinite(figure)).toBe(true);
        const { chain, findings } = load(
          `kedja: 1\ndepartments: { p: { time: ${chosen.written} } }\ncustomers: { c: 1h }\nlinks: [p -> c]\n`,
        );
        expect(findings).toEqual([]);
        expect(chain!.places.find(({ id }) => id === 'p')).toMatchObject({ time: chosen.distribution });
      }),
      { numRuns: 40 },
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
      const found = Array.from({ length: 10 }, () => likeliestForm(seenOf(planted, 2000, draw)));
      // The exponential is a gamma and a Weibull as well, and they may come a little nearer.
      const least = planted.form === 'exponential' ? 5 : 8;
      expect(found.filter((form) => form === planted.form).length, planted.form).toBeGreaterThanOrEqual(least);
    }
  });

  test('a million times take a moment', () => {
    const million = seenOf({ form: 'weibull', scale: 3600, shape: 1.5 }, 10_000, 1);
    const values = Float64Array.from({ length: 1_000_000 }, (_, i) => million[i % 10_000]! + (i % 997) / 97);
    const start = performance.now();
    expect(fit(values)!.count).toBe(1_000_000);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
