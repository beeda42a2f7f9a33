import { listedCdf, listedMean, listedQuantile, listedSd } from './listed.js';
import { betaP, betaQuantile } from './special/beta.js';
import { gammaQuantile } from './special/gamma-quantile.js';
import { gammaP } from './special/incomplete-gamma.js';
import { logGamma1p } from './special/log-gamma.js';
import { normalCdf, normalQuantile } from './special/normal.js';
import { triangularCdf, triangularQuantile, triangularSd } from './triangular.js';

/** A time that varies. All figures in seconds; see the table of forms in the model format. */
export type Distribution =
  | { readonly form: 'fixed'; readonly value: number }
  | { readonly form: 'uniform'; readonly low: number; readonly high: number }
  | { readonly form: 'pert'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly form: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly form: 'gamma'; readonly mean: number; readonly sd: number }
  | { readonly form: 'lognormal'; readonly median: number; readonly sigma: number }
  | { readonly form: 'exponential'; readonly mean: number }
  | { readonly form: 'weibull'; readonly scale: number; readonly shape: number }
  | { readonly form: 'discrete'; readonly values: readonly number[]; readonly chances: readonly number[] }
  | { readonly form: 'sample'; readonly values: readonly number[] };

/** The mean, in seconds. */
export function mean(distribution: Distribution): number {
  const d = settle(distribution);
  switch (d.form) {
    case 'fixed':
      return d.value;
    case 'uniform':
      return (d.low + d.high) / 2;
    case 'pert':
      return (d.low + 4 * d.mode + d.high) / 6;
    case 'triangular':
      return (d.low + d.mode + d.high) / 3;
    case 'gamma':
    case 'exponential':
      return d.mean;
    case 'lognormal':
      return d.median * Math.exp((d.sigma * d.sigma) / 2);
    case 'weibull':
      return d.scale * Math.exp(logGamma1p(1 / d.shape));
    case 'discrete':
    case 'sample':
      return listedMean(d);
  }
}

/** The standard deviation, in seconds; of a sample as it is drawn from, so divided by its number, not one less. */
export function sd(distribution: Distribution): number {
  const d = settle(distribution);
  switch (d.form) {
    case 'fixed':
      return 0;
    case 'uniform':
      return (d.high - d.low) / Math.sqrt(12);
    case 'pert':
      return pertSd(d);
    case 'triangular':
      return triangularSd(d);
    case 'gamma':
      return d.sd;
    case 'lognormal':
      return mean(d) * Math.sqrt(Math.expm1(d.sigma * d.sigma));
    case 'exponential':
      return d.mean;
    case 'weibull':
      return weibullSd(d);
    case 'discrete':
    case 'sample':
      return listedSd(d);
  }
}

/** The smallest value that is not exceeded with chance p, 0 ≤ p ≤ 1, in seconds; the ends at 0 and 1, Infinity where there is none. */
export function quantile(distribution: Distribution, p: number): number {
  const d = settle(distribution);
  if (d.form === 'discrete' || d.form === 'sample') return listedQuantile(d, p);
  if (d.form === 'fixed') return d.value;
  const [low, high] = ends(d);
  if (p <= 0) return low;
  if (p >= 1) return high;
  // The last digit must not carry a value past an end.
  return Math.max(low, Math.min(high, innerQuantile(d, p)));
}

/** The median, in seconds: of listed values the smallest with half the chance at or below it. */
export function median(distribution: Distribution): number {
  return quantile(distribution, 0.5);
}

/** The chance of at most x seconds. */
export function cdf(distribution: Distribution, x: number): number {
  const d = settle(distribution);
  if (d.form === 'discrete' || d.form === 'sample') return listedCdf(d, x);
  if (d.form === 'fixed') return x >= d.value ? 1 : 0;
  const [low, high] = ends(d);
  if (x >= high) return 1;
  return x <= low ? 0 : innerCdf(d, x);
}

type Form<F extends Distribution['form']> = Extract<Distribution, { form: F }>;
type Smooth = Exclude<Distribution, Form<'fixed' | 'discrete' | 'sample'>>;

/** What does not vary at all, as a fixed time: the formulas below would divide by its width. */
function settle(d: Distribution): Distribution {
  const value = onlyValue(d);
  return value === null ? d : { form: 'fixed', value };
}

function onlyValue(d: Distribution): number | null {
  switch (d.form) {
    case 'uniform':
    case 'pert':
    case 'triangular':
      return d.low === d.high ? d.low : null;
    case 'gamma':
      return d.mean === 0 || d.sd === 0 || gammaShape(d) === Infinity ? d.mean : null;
    case 'lognormal':
      return d.median === 0 || d.sigma === 0 ? d.median : null;
    case 'exponential':
      return d.mean === 0 ? 0 : null;
    case 'weibull':
      return d.scale === 0 ? 0 : null;
    default:
      return null;
  }
}

function ends(d: Smooth): readonly [low: number, high: number] {
  return 'low' in d ? [d.low, d.high] : [0, Infinity];
}

function innerQuantile(d: Smooth, p: number): number {
  switch (d.form) {
    case 'uniform':
      return d.low + p * (d.high - d.low);
    case 'pert':
      return d.low + (d.high - d.low) * betaQuantile(...pertShapes(d), p);
    case 'triangular':
      return triangularQuantile(d, p);
    case 'gamma':
      return (d.mean / gammaShape(d)) * gammaQuantile(gammaShape(d), p);
    case 'lognormal':
      return d.median * Math.exp(d.sigma * normalQuantile(p));
    case 'exponential':
      return -d.mean * Math.log1p(-p);
    case 'weibull':
      return d.scale * Math.exp(Math.log(-Math.log1p(-p)) / d.shape);
  }
}

function innerCdf(d: Smooth, x: number): number {
  switch (d.form) {
    case 'uniform':
      return (x - d.low) / (d.high - d.low);
    case 'pert':
      return betaP(...pertShapes(d), (x - d.low) / (d.high - d.low));
    case 'triangular':
      return triangularCdf(d, x);
    case 'gamma':
      return gammaP(gammaShape(d), (x / d.mean) * gammaShape(d));
    case 'lognormal':
      return normalCdf(Math.log(x / d.median) / d.sigma);
    case 'exponential':
      return -Math.expm1(-x / d.mean);
    case 'weibull':
      return -Math.expm1(-Math.exp(d.shape * Math.log(x / d.scale)));
  }
}

function gammaShape(d: Form<'gamma'>): number {
  const ratio = d.mean / d.sd;
  return ratio * ratio;
}

/** α and β of the beta that PERT stretches over its range, λ = 4. */
function pertShapes(d: Form<'pert'>): [alpha: number, beta: number] {
  const width = d.high - d.low;
  return [1 + (4 * (d.mode - d.low)) / width, 1 + (4 * (d.high - d.mode)) / width];
}

function pertSd(d: Form<'pert'>): number {
  const [alpha, beta] = pertShapes(d);
  return ((d.high - d.low) * Math.sqrt((alpha * beta) / 7)) / 6;
}

/** From the logarithms of Γ, as the difference of the squares loses all digits for a large shape. */
function weibullSd(d: Form<'weibull'>): number {
  const centre = mean(d);
  if (centre === Infinity) return Infinity;
  const spread = logGamma1p(2 / d.shape) - 2 * logGamma1p(1 / d.shape);
  return centre * Math.sqrt(Math.expm1(Math.max(0, spread)));
}
