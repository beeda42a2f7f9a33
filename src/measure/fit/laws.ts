import type { Distribution } from '../../model/distribution.js';
import { betaP } from '../../model/special/beta.js';
import { gammaP, gammaQ } from '../../model/special/incomplete-gamma.js';
import { logGamma } from '../../model/special/log-gamma.js';
import { normalCdf } from '../../model/special/normal.js';
import { triangularCdf } from '../../model/triangular.js';
import type { Cells } from './cells.js';

/** What a likelihood asks of a distribution: the chance of at most x and of more (each exact where it is tiny), and the density. */
export interface Law {
  readonly below: (x: number) => number;
  readonly above: (x: number) => number;
  readonly logDensity: (x: number, logX: number) => number;
}

type Form<F extends Distribution['form']> = Extract<Distribution, { form: F }>;

/** The law of a distribution that was fitted; only what varies has one. */
export function lawOf(d: Distribution): Law {
  switch (d.form) {
    case 'exponential':
      return weibullLaw({ form: 'weibull', scale: d.mean, shape: 1 });
    case 'gamma':
      return gammaLaw(d);
    case 'lognormal':
      return lognormalLaw(d);
    case 'weibull':
      return weibullLaw(d);
    case 'uniform':
      return uniformLaw(d);
    case 'pert':
      return pertLaw(d);
    case 'triangular':
      return triangularLaw(d);
    default:
      throw new RangeError(`no law of ${d.form}`);
  }
}

/** The log likelihood of a law: of every value the chance of its cell. */
export function logLikelihood(cells: Cells, law: Law): number {
  let sum = 0;
  let end: End = { x: NaN, below: 0 };
  for (let i = 0; i < cells.counts.length; i++) {
    const chance = cells.isNarrow[i] === 1 ? 0 : chanceOf(cells, i);
    // Far out, where a chance is too small for a number, the logarithm of its density is none.
    sum += cells.counts[i]! * (chance > 0 ? Math.log(chance) : logDensity(cells, i, law));
  }
  return Number.isNaN(sum) ? -Infinity : sum;

  function chanceOf({ low, high }: Cells, i: number): number {
    // Where one cell begins as the last one ended, one chance does for both.
    const from = low[i] === end.x ? end : endOf(law, low[i]!);
    end = endOf(law, high[i]!);
    return from.below < 0.5 ? end.below - from.below : aboveOf(law, from) - aboveOf(law, end);
  }
}

function logDensity({ middle, logMiddle, logWidth }: Cells, i: number, law: Law): number {
  return law.logDensity(middle[i]!, logMiddle[i]!) + logWidth[i]!;
}

/** Where a cell ends. The chance of more is asked for beyond the middle only: the difference of the smaller tails keeps its digits. */
interface End {
  readonly x: number;
  readonly below: number;
  above?: number;
}

function endOf(law: Law, x: number): End {
  return { x, below: law.below(x) };
}

function aboveOf(law: Law, end: End): number {
  return (end.above ??= law.above(end.x));
}

const HALF_LOG_TWO_PI = 0.9189385332046728;

function lognormalLaw({ median, sigma }: Form<'lognormal'>): Law {
  const centre = Math.log(median);
  const constant = -Math.log(sigma) - HALF_LOG_TWO_PI;
  return {
    below: (x) => (x <= 0 ? 0 : normalCdf((Math.log(x) - centre) / sigma)),
    above: (x) => (x <= 0 ? 1 : normalCdf((centre - Math.log(x)) / sigma)),
    logDensity(_x, logX) {
      const z = (logX - centre) / sigma;
      return constant - logX - (z * z) / 2;
    },
  };
}

function gammaLaw({ mean, sd }: Form<'gamma'>): Law {
  const shape = (mean / sd) * (mean / sd);
  const scale = mean / shape;
  const constant = -logGamma(shape) - shape * Math.log(scale);
  return {
    below: (x) => gammaP(shape, x / scale),
    above: (x) => gammaQ(shape, x / scale),
    logDensity: (x, logX) => constant + (shape - 1) * logX - x / scale,
  };
}

function weibullLaw({ scale, shape }: Form<'weibull'>): Law {
  const logScale = Math.log(scale);
  const constant = Math.log(shape) - shape * logScale;
  const power = (x: number): number => Math.exp(shape * (Math.log(x) - logScale));
  return {
    below: (x) => (x <= 0 ? 0 : -Math.expm1(-power(x))),
    above: (x) => (x <= 0 ? 1 : Math.exp(-power(x))),
    logDensity: (_x, logX) => constant + (shape - 1) * logX - Math.exp(shape * (logX - logScale)),
  };
}

function uniformLaw({ low, high }: Form<'uniform'>): Law {
  const width = high - low;
  const density = -Math.log(width);
  return bounded(low, high, {
    below: (x) => (x - low) / width,
    above: (x) => (high - x) / width,
    logDensity: () => density,
  });
}

function triangularLaw({ low, mode, high }: Form<'triangular'>): Law {
  const top = Math.log(2 / (high - low));
  return bounded(low, high, {
    below: (x) => triangularCdf({ low, mode, high }, x),
    above: (x) => triangularCdf({ low: -high, mode: -mode, high: -low }, -x),
    logDensity: (x) =>
      x === mode ? top : top + Math.log(x < mode ? (x - low) / (mode - low) : (high - x) / (high - mode)),
  });
}

function pertLaw({ low, mode, high }: Form<'pert'>): Law {
  const width = high - low;
  const a = 1 + (4 * (mode - low)) / width;
  const b = 1 + (4 * (high - mode)) / width;
  const constant = logGamma(6) - logGamma(a) - logGamma(b) - Math.log(width);
  return bounded(low, high, {
    below: (x) => betaP(a, b, (x - low) / width),
    above: (x) => betaP(b, a, (high - x) / width),
    logDensity: (x) => constant + part(a, (x - low) / width) + part(b, (high - x) / width),
  });
}

/** (a − 1) ln x, which is 0 for a of 1 at 0 too. */
function part(a: number, x: number): number {
  return a === 1 ? 0 : (a - 1) * Math.log(x);
}

function bounded(low: number, high: number, inner: Law): Law {
  return {
    below: (x) => (x <= low ? 0 : x >= high ? 1 : inner.below(x)),
    above: (x) => (x <= low ? 1 : x >= high ? 0 : inner.above(x)),
    logDensity: (x, logX) => (x < low || x > high ? -Infinity : inner.logDensity(x, logX)),
  };
}
