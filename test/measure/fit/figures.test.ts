import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../../src/measure/fit/cells.js';
import { squareDistance } from '../../../src/measure/fit/distance.js';
import { fit } from '../../../src/measure/fit/fit.js';
import type { Fitted, FittedForm } from '../../../src/model/fit.js';
import { BEARINGS, evenOf, PLANTED, seenOf } from './seen.js';

const formOf = (forms: readonly Fitted[], form: FittedForm): Fitted => forms.find((one) => one.form === form)!;

describe('figures worked out elsewhere', () => {
  /**
   * The bearings, told in steps of 0.12: scipy 1.17 (expon, gamma, lognorm, weibull_min), Σ ln(F(x + 0.06) − F(x − 0.06)) made
   * largest by its Nelder–Mead, and 2k − 2 ln L + 2k(k + 1)/(23 − k − 1).
   */
  test.each<[FittedForm, logLikelihood: number, aicc: number]>([
    ['exponential', -170.200935, 342.592345],
    ['gamma', -161.795347, 328.190693],
    ['lognormal', -161.894625, 328.389249],
    ['weibull', -162.457356, 329.514712],
  ])('the AICc of the bearings as %s', (form, logLikelihood, aicc) => {
    const found = formOf(fit(BEARINGS)!.forms, form);
    // Of a narrow cell the density is taken in its middle: to one in 10,000 each.
    expect(Math.abs(found.logLikelihood - logLikelihood)).toBeLessThan(2e-3);
    expect(Math.abs(found.aicc! - aicc)).toBeLessThan(4e-3);
  });

  /** The same in steps of 5, where the middle of a cell does not tell its chance: half of every value's step to either side. */
  test.each<[FittedForm, logLikelihood: number]>([
    ['exponential', -84.604116],
    ['gamma', -76.090801],
    ['lognormal', -75.973956],
    ['weibull', -76.864842],
  ])('the likelihood of the bearings in coarse steps as %s', (form, logLikelihood) => {
    const found = formOf(fit(BEARINGS.map((value) => 5 * Math.round(value / 5)))!.forms, form);
    expect(Math.abs(found.logLikelihood - logLikelihood)).toBeLessThan(1e-5);
  });

  test('AICc is asked for with two values more than figures, and more', () => {
    const of = (count: number): (number | null)[] => {
      const { forms } = fit(Float64Array.from({ length: count }, (_, i) => 600 + 60 * i * i))!;
      return [formOf(forms, 'exponential').aicc, formOf(forms, 'gamma').aicc, formOf(forms, 'pert').aicc];
    };
    expect(of(3)).toEqual([expect.any(Number), null, null]);
    expect(of(4)).toEqual([expect.any(Number), expect.any(Number), null]);
    expect(of(5)).toEqual([expect.any(Number), expect.any(Number), expect.any(Number)]);
  });

  /** −5 − Σ (2i − 1)(ln Fᵢ + ln(1 − F₆₋ᵢ))/5 of 12, 17, 20, 31 and 33 between 8 and 42, by numpy: without the least and the most. */
  test('the A² of what begins and ends is that of all but the ends', () => {
    const sorted = Float64Array.of(10, 12, 17, 20, 31, 33, 40);
    const a2 = squareDistance(sorted, 1e-6, cellsOf(sorted, 1e-6), { form: 'uniform', low: 8, high: 42 });
    expect(Math.abs(a2 - 0.401631)).toBeLessThan(1e-5);
  });
});

describe('which forms are tested', () => {
  test('those whose AICc is no more than 10 above the least', () => {
    const { forms } = fit(evenOf({ form: 'gamma', mean: 3600, sd: 1800 }, 60, 1))!;
    const above = forms.map(({ aicc }) => aicc! - forms[0]!.aicc!);
    expect(forms.map(({ misfit }) => misfit.p !== null)).toEqual(above.map((more) => more <= 10));
    expect(above.some((more) => more > 2 && more <= 10)).toBe(true); // and there are some on both sides
    expect(above.some((more) => more > 10)).toBe(true);
  });
});

test('a form fits where chance explains its misfit 5 times in 100, or the misfit is no more than 5 %', () => {
  const found = Array.from({ length: 12 }, (_, seed) => fit(seenOf(PLANTED[2]!, 60, seed, 1))!.forms).flat();
  for (const { fits, misfit } of found) expect(fits).toBe(misfit.gap <= 0.05 || (misfit.p ?? 0) >= 0.05);
  const between = ({ misfit: { gap, p } }: Fitted): boolean => gap > 0.05 && p !== null && p > 0.01 && p < 0.05;
  expect(found.some(between)).toBe(true);
});
