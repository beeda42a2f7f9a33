import { type Distribution, quantile } from '../../../src/model/distribution.js';
import type { FittedForm } from '../../../src/model/fit.js';
import { type Draw, seeded } from '../../support/seeded.js';

/** One of each form that is fitted, of much the same length. */
export const PLANTED: readonly (Distribution & { readonly form: FittedForm })[] = [
  { form: 'exponential', mean: 3600 },
  { form: 'gamma', mean: 3600, sd: 1800 },
  { form: 'lognormal', median: 2400, sigma: 0.7 },
  { form: 'pert', low: 600, mode: 1800, high: 9000 },
  { form: 'triangular', low: 600, mode: 1200, high: 6000 },
  { form: 'uniform', low: 1200, high: 6000 },
  { form: 'weibull', scale: 3600, shape: 2.5 },
];

/** So many times of a distribution, as a log that is kept in such steps tells them; null: to the last digit. */
export function seenOf(of: Distribution, count: number, draw: Draw | number, step: number | null = null): Float64Array {
  const next = typeof draw === 'number' ? seeded(draw) : draw;
  return Float64Array.from({ length: count }, () => {
    const time = quantile(of, (next(1e9) + 0.5) / 1e9);
    return step === null ? time : Math.round(time / step) * step;
  });
}

/** As many times that are as even over a distribution as can be: what chance would have had them be. */
export function evenOf(of: Distribution, count: number, step: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => Math.round(quantile(of, (i + 0.5) / count) / step) * step);
}

/** Ball bearings, millions of revolutions until they failed (Lieblein & Zelen 1956): the example of many books on lifetimes. */
export const BEARINGS = Float64Array.from([
  17.88, 28.92, 33, 41.52, 42.12, 45.6, 48.48, 51.84, 51.96, 54.12, 55.56, 67.8, 68.64, 68.64, 68.88, 84.12, 93.12,
  98.64, 105.12, 105.84, 127.92, 128.04, 173.4,
]);
