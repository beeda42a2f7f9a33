import { percentile } from '../../analysis/odds/estimate.js';
import { toMicroseconds } from '../../model/duration.js';
import type { Quantile, Times } from '../../model/measure.js';
import { ranksOf } from './ranks.js';

const PERCENTS = [5, 10, 25, 50, 75, 80, 90, 95, 99];

/** What times come to, in seconds, in whatever order they were seen; null of none. */
export function timesOf(values: Float64Array): Times | null {
  return values.length === 0 ? null : timesOfSorted(sortedTimes(values));
}

/** The times in their order, to the microsecond, as all times are told. */
export function sortedTimes(values: Float64Array): Float64Array {
  const sorted = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) sorted[i] = toMicroseconds(values[i]!);
  return sorted.sort();
}

/** The smallest time that so many in a hundred stay within, and the two that hold that quantile of all such times. */
export function quantileOf(sorted: Float64Array, percent: number): Quantile {
  const { low, high } = ranksOf(sorted.length, percent / 100);
  return {
    at: percent / 100,
    value: percentile(sorted, percent),
    low: low === null ? null : sorted[low - 1]!,
    high: high === null ? null : sorted[high - 1]!,
  };
}

/** What times come to that are in their order; there is one at least. */
export function timesOfSorted(sorted: Float64Array): Times {
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  let sum = 0; // from the least, so that equal values have exactly that mean
  for (let i = 0; i < sorted.length; i++) sum += sorted[i]! - least;
  return {
    count: sorted.length,
    mean: least + sum / sorted.length,
    least,
    most,
    quantiles: PERCENTS.map((percent) => quantileOf(sorted, percent)),
  };
}
