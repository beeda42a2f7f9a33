import type { Path } from '../../model/chain.js';
import { SUM_TOLERANCE } from '../../model/chance.js';
import { type Distribution, mean, quantile } from '../../model/distribution.js';
import { LONGEST } from '../../model/duration.js';
import type { DistributionProblem } from '../../model/finding.js';
import { isMapValue, type MapValue } from '../tree.js';
import { pieces } from './pieces.js';
import { type Reader, report } from './reader.js';
import { chance, duration, durationText, number } from './scalars.js';

/** A duration or a distribution; null where it is not given or wrong. */
export function amount(value: unknown, path: Path, reader: Reader): Distribution | null {
  const read =
    typeof value === 'string'
      ? fromText(value, path, reader)
      : isMapValue(value)
        ? fromMap(value, path, reader)
        : fromNumber(value, path, reader);
  if (read === null || !isTooLong(read)) return read;
  return refuse(reader, path, 'too-long');
}

function fromNumber(value: unknown, path: Path, reader: Reader): Distribution | null {
  const seconds = duration(value, path, reader);
  return seconds === null ? null : { form: 'fixed', value: seconds };
}

/** `20min`, `10min..30min` or `10min..15min..40min`. */
function fromText(value: string, path: Path, reader: Reader): Distribution | null {
  const dots = value.replaceAll(/\.{3,}|…/gu, '..');
  if (dots !== value) {
    report(reader, 'duration', path, { text: value.slice(0, 60), problem: 'range', write: dots });
    return null;
  }
  const parts = pieces(value, '..');
  if (parts.length === 2 && /^\d+(?:\.\d+)?$/u.test(parts[0]!.text) && parts[0]!.text !== '0')
    return durationOnly(parts, path, reader);
  if (parts.length > 3) return refuse(reader, path, 'range-count');
  const seconds = parts.map(({ text, part }) =>
    durationText(text, parts.length > 1 ? { path, part } : { path }, reader, parts.length === 1),
  );
  if (seconds.includes(null)) return null;
  const [low, middle, high] = seconds as number[];
  if (middle === undefined) return { form: 'fixed', value: low! };
  if (high === undefined) return ordered(low!, middle, { form: 'uniform', low: low!, high: middle });
  return ordered(low!, high, { form: 'pert', low: low!, mode: middle, high }, middle);

  function ordered(from: number, to: number, made: Distribution, mode = from): Distribution | null {
    const rising = parts.map(({ text }, i) => ({ text, seconds: seconds[i]! })).sort((a, b) => a.seconds - b.seconds);
    if (from > to || mode < from || mode > to)
      return refuse(reader, path, 'order', rising.map((part) => part.text).join('..'));
    return from === to ? { form: 'fixed', value: from } : made;
  }
}

/** `2..4h` means `2h..4h`: the reader of durations knows the cure of `2-4h`. */
function durationOnly([low, high]: readonly { readonly text: string }[], path: Path, reader: Reader): null {
  durationText(`${low!.text}-${high!.text}`, { path }, reader);
  return null;
}

type Form = (value: MapValue, path: Path, reader: Reader) => Distribution | null;

/** The key that tells which form a map has. Percentiles are known by any of theirs. */
const FORMS: Readonly<Record<string, Form>> = { triangular, mean: gamma, exponential, weibull, discrete, sample };

function fromMap(value: MapValue, path: Path, reader: Reader): Distribution | null {
  const keys = Object.keys(value).filter((key) => !key.startsWith('x-'));
  const forms = Object.keys(FORMS).filter((key) => keys.includes(key));
  const isPercentiles = keys.some((key) => PERCENTILES.has(key));
  if (forms.length + Number(isPercentiles) > 1) return refuse(reader, path, 'several-forms');
  if (isPercentiles) return percentiles(value, path, reader);
  const form = FORMS[forms[0] ?? ''];
  return form === undefined ? refuse(reader, path, 'unknown-form') : form(value, path, reader);
}

function triangular(value: MapValue, path: Path, reader: Reader): Distribution | null {
  if (!Array.isArray(value['triangular'])) return null;
  const points = value['triangular'].map((point, i) => duration(point, [...path, 'triangular', i], reader));
  if (points.length !== 3 || points.includes(null)) return null;
  const [low, mode, high] = points as [number, number, number];
  if (low > mode || mode > high) return refuse(reader, [...path, 'triangular'], 'order');
  return low === high ? { form: 'fixed', value: low } : { form: 'triangular', low, mode, high };
}

function gamma(value: MapValue, path: Path, reader: Reader): Distribution | null {
  const middle = duration(value['mean'], [...path, 'mean'], reader);
  const sd = duration(value['sd'], [...path, 'sd'], reader);
  if (middle === null || sd === null) return null;
  if (middle === 0 && sd > 0) return refuse(reader, [...path, 'mean'], 'not-positive');
  return sd === 0 ? { form: 'fixed', value: middle } : { form: 'gamma', mean: middle, sd };
}

function exponential(value: MapValue, path: Path, reader: Reader): Distribution | null {
  const seconds = duration(value['exponential'], [...path, 'exponential'], reader);
  if (seconds === null) return null;
  return seconds === 0 ? { form: 'fixed', value: 0 } : { form: 'exponential', mean: seconds };
}

function weibull(value: MapValue, path: Path, reader: Reader): Distribution | null {
  const inner = value['weibull'];
  if (!isMapValue(inner)) return null;
  const scale = duration(inner['scale'], [...path, 'weibull', 'scale'], reader);
  const shape = number(inner['shape'], null);
  if (scale === null || shape === null || shape <= 0) return null;
  return scale === 0 ? { form: 'fixed', value: 0 } : { form: 'weibull', scale, shape };
}

function discrete(value: MapValue, path: Path, reader: Reader): Distribution | null {
  const inner = value['discrete'];
  if (!isMapValue(inner)) return null;
  const here = [...path, 'discrete'];
  const entries = Object.keys(inner).map((key) => {
    const seconds = key.length > 200 ? null : durationText(key, { path: [...here, key], key: true }, reader);
    return { seconds, chance: chance(inner[key], [...here, key], reader) };
  });
  if (entries.length === 0 || entries.some((entry) => entry.seconds === null || entry.chance === null)) return null;
  const sorted = (entries as { seconds: number; chance: number }[]).sort((a, b) => a.seconds - b.seconds);
  if (sorted.some((entry, i) => entry.seconds === sorted[i - 1]?.seconds))
    return refuse(reader, here, 'same-value-twice');
  const sum = sorted.reduce((total, entry) => total + entry.chance, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE) {
    report(reader, 'chance-sum', here, { sum });
    return null;
  }
  return {
    form: 'discrete',
    values: sorted.map((entry) => entry.seconds),
    chances: sorted.map((entry) => entry.chance / sum),
  };
}

function sample(value: MapValue, path: Path, reader: Reader): Distribution | null {
  const inner = value['sample'];
  if (!Array.isArray(inner) || inner.length === 0) return null;
  const values = inner.map((entry, i) => duration(entry, [...path, 'sample', i], reader));
  return values.includes(null) ? null : { form: 'sample', values: (values as number[]).sort((a, b) => a - b) };
}

/** The percentiles that may be given, with the standard normal quantile of each. */
const PERCENTILES: ReadonlyMap<string, number> = new Map([
  ['p5', -1.6448536269514722],
  ['p10', -1.2815515655446004],
  ['p25', -0.6744897501960817],
  ['median', 0],
  ['p75', 0.6744897501960817],
  ['p80', 0.8416212335729143],
  ['p90', 1.2815515655446004],
  ['p95', 1.6448536269514722],
  ['p99', 2.3263478740408408],
]);

/** A lognormal through two percentiles: ln x = ln median + sigma · z at both. */
function percentiles(value: MapValue, path: Path, reader: Reader): Distribution | null {
  const given = [...PERCENTILES].filter(([key]) => key in value);
  if (given.length !== 2) return refuse(reader, path, 'percentile-count');
  const [[lowKey, lowZ], [highKey, highZ]] = given as [[string, number], [string, number]];
  const low = duration(value[lowKey], [...path, lowKey], reader);
  const high = duration(value[highKey], [...path, highKey], reader);
  if (low === null || high === null) return null;
  if (low > high) return refuse(reader, path, 'percentile-order');
  if (low === high) return { form: 'fixed', value: low };
  if (low === 0) return refuse(reader, [...path, lowKey], 'not-positive');
  const sigma = Math.log(high / low) / (highZ - lowZ);
  const median = lowZ === 0 ? low : highZ === 0 ? high : low * Math.exp(-sigma * lowZ);
  return { form: 'lognormal', median, sigma };
}

function isTooLong(distribution: Distribution): boolean {
  return !(mean(distribution) <= LONGEST && quantile(distribution, 1 - 1e-6) <= LONGEST);
}

function refuse(reader: Reader, path: Path, problem: DistributionProblem, write: string | null = null): null {
  report(reader, 'distribution', path, { problem, write });
  return null;
}
