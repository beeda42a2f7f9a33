import { Z } from '../../model/kept.js';
import type { Estimate, Histogram, Spread } from '../../model/odds.js';

/** The share of hits, with its 95 % interval (Wilson, JASA 22, 1927). Null of no trials. */
export function wilson(hits: number, trials: number): Estimate | null {
  if (trials === 0) return null;
  const share = hits / trials;
  const spread = Z * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials));
  const [centre, scale] = [share + (Z * Z) / (2 * trials), 1 + (Z * Z) / trials];
  return {
    estimate: share,
    low: hits === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    high: hits === trials ? 1 : Math.min(1, (centre + spread) / scale),
  };
}

/** The share of hits of at least one trial, with its 95 % interval; certain: nothing is left to chance, and the interval has no width. */
export function shareOf(hits: number, trials: number, isCertain: boolean): Estimate {
  const share = hits / trials;
  return isCertain ? { estimate: share, low: share, high: share } : wilson(hits, trials)!;
}

const BARS = 40;

/** Mean, deviation (of these orders, divided by one less), percentiles and histogram of times in seconds. */
export function spread(times: Float64Array): Spread {
  const sorted = times.toSorted();
  let sum = 0;
  for (let i = 0; i < times.length; i++) sum += times[i]!;
  const mean = sum / times.length;
  let squares = 0;
  for (let i = 0; i < times.length; i++) squares += (times[i]! - mean) * (times[i]! - mean);
  return {
    mean,
    sd: times.length > 1 ? Math.sqrt(squares / (times.length - 1)) : 0,
    p50: percentile(sorted, 50),
    p80: percentile(sorted, 80),
    p95: percentile(sorted, 95),
    histogram: histogram(sorted),
  };
}

/** The smallest of sorted times that at least so many in a hundred stay within. */
export function percentile(sorted: Float64Array, percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)]!;
}

/** From the least to what 99 of 100 stay within; the last bar counts what is beyond, too. */
function histogram(sorted: Float64Array): Histogram {
  const [from, to] = [sorted[0]!, percentile(sorted, 99)];
  if (from === to) return { from, step: 0, counts: [sorted.length] };
  const counts = Array.from({ length: BARS }, () => 0);
  const step = (to - from) / BARS;
  for (const time of sorted) counts[Math.min(BARS - 1, Math.floor((time - from) / step))]!++;
  return { from, step, counts };
}
