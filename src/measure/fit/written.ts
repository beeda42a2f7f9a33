import { type Distribution, mean, quantile } from '../../model/distribution.js';
import { LONGEST, toMicroseconds } from '../../model/duration.js';

/** The standard normal quantile of 90 %, as files are read with. */
const Z90 = 1.2815515655446004;

/** A distribution as a model has it, in the shortest form of the format: YAML for one line. */
export function asWritten(distribution: Distribution): string {
  const d = rounded(distribution);
  switch (d.form) {
    case 'fixed':
      return durationText(d.value);
    case 'uniform':
      return `${durationText(d.low)}..${durationText(d.high)}`;
    case 'pert':
      return `${durationText(d.low)}..${durationText(d.mode)}..${durationText(d.high)}`;
    case 'triangular':
      return `{ triangular: [${[d.low, d.mode, d.high].map(durationText).join(', ')}] }`;
    case 'gamma':
      return `{ mean: ${durationText(d.mean)}, sd: ${durationText(d.sd)} }`;
    case 'lognormal':
      return `{ median: ${durationText(d.median)}, p90: ${durationText(quantilesOf(d).p90)} }`;
    case 'exponential':
      return `{ exponential: ${durationText(d.mean)} }`;
    case 'weibull':
      return `{ weibull: { scale: ${durationText(d.scale)}, shape: ${d.shape} } }`;
    case 'discrete':
      return `{ discrete: { ${d.values.map((value, i) => `${durationText(value)}: ${d.chances[i]}`).join(', ')} } }`;
    case 'sample':
      return `{ sample: [${d.values.map(durationText).join(', ')}] }`;
  }
}

/** A distribution with its figures as they are written: about three figures each, or what the width needs; of discrete ones as they are. */
export function rounded(d: Distribution): Distribution {
  switch (d.form) {
    case 'fixed':
      return { form: 'fixed', value: round(d.value) };
    case 'uniform':
      return ranged({ ...d, low: round(d.low, d.high - d.low), high: round(d.high, d.high - d.low) });
    case 'pert':
    case 'triangular':
      return pointed(d);
    case 'gamma':
      return spread({ form: 'gamma', mean: round(d.mean, d.sd), sd: round(d.sd) });
    case 'lognormal':
      return throughQuantiles(quantilesOf(d));
    case 'exponential':
      return fixedAt(0, { form: 'exponential', mean: round(d.mean) }, round(d.mean) === 0);
    case 'weibull':
      return fixedAt(0, { form: 'weibull', scale: round(d.scale), shape: threeFigures(d.shape) }, round(d.scale) === 0);
    case 'discrete':
      return d;
    case 'sample': {
      const range = Math.max(...d.values) - Math.min(...d.values);
      return { form: 'sample', values: d.values.map((value) => round(value, range)).sort((a, b) => a - b) };
    }
  }
}

/** What a lognormal is told by. */
interface Quantiles {
  readonly median: number;
  readonly p90: number;
}

/** The lognormal through two quantiles, as a file that gives the two is read. */
export function throughQuantiles({ median, p90 }: Quantiles): Distribution {
  if (median === p90) return { form: 'fixed', value: median };
  return { form: 'lognormal', median, sigma: Math.log(p90 / median) / Z90 };
}

function quantilesOf({ median, sigma }: Form<'lognormal'>): Quantiles {
  const p90 = median * Math.exp(Z90 * sigma);
  return { median: round(median, p90 - median), p90: round(p90, p90 - median) };
}

/** True for what a model may have: nothing in it, but for one in a million, lasts longer than anything may. */
export function isWritable(d: Distribution): boolean {
  return mean(d) <= LONGEST && quantile(d, 1 - 1e-6) <= LONGEST;
}

type Form<F extends Distribution['form']> = Extract<Distribution, { form: F }>;

function ranged(d: Form<'uniform'>): Distribution {
  return fixedAt(d.low, d, d.low === d.high);
}

function pointed(d: Form<'pert' | 'triangular'>): Distribution {
  const [low, mode, high] = [d.low, d.mode, d.high].map((value) => round(value, d.high - d.low)) as [
    number,
    number,
    number,
  ];
  return fixedAt(low, { form: d.form, low, mode, high }, low === high);
}

function spread(d: Form<'gamma'>): Distribution {
  return fixedAt(d.mean, d, d.sd === 0 || d.mean === 0);
}

function fixedAt(value: number, otherwise: Distribution, isFixed: boolean): Distribution {
  return isFixed ? { form: 'fixed', value } : otherwise;
}

/** Steps that read well as so many hours, minutes and seconds. */
const STEPS = [36_000, 3600, 600, 60, 10, 1, 0.1, 0.01, 1e-3, 1e-4, 1e-5];

/** To three figures, in the unit that the last of them is told in: off by 0.5 % at most, and by 2 % of the width around it. */
function round(seconds: number, width = Infinity): number {
  const allowed = Math.min(seconds, 4 * width) / 100;
  const step = STEPS.find((each) => each <= allowed);
  if (step === undefined) return toMicroseconds(seconds);
  return step < 1 ? Math.round(seconds * inverse(step)) / inverse(step) : Math.round(seconds / step) * step;
}

/** 10, 100, … exactly, so that tenths are the tenths that are read. */
function inverse(step: number): number {
  return Math.round(1 / step);
}

function threeFigures(value: number): number {
  return Number(value.toPrecision(3));
}

/** Seconds as a model has them: `1h 24min`, `2min 3.5s`, `0`. */
function durationText(seconds: number): string {
  const micros = Math.round(seconds * 1e6);
  const hours = Math.floor(micros / 3.6e9);
  const minutes = Math.floor((micros - hours * 3.6e9) / 6e7);
  const rest = (micros - hours * 3.6e9 - minutes * 6e7) / 1e6;
  const parts = [hours > 0 ? `${hours}h` : '', minutes > 0 ? `${minutes}min` : '', rest > 0 ? `${decimal(rest)}s` : ''];
  return parts.filter(Boolean).join(' ') || '0';
}

/** Under a minute, to the microsecond, never as 1e-6. */
function decimal(seconds: number): string {
  return seconds.toFixed(6).replace(/\.?0+$/u, '');
}
