import { TOLERANCE } from '../model/duration.js';
import type { Excess, Trial } from './delayed.js';

/** More trials than any chain has needed; halving alone comes from 100 years to a microsecond in 52. */
const MOST_TRIALS = 400;

/**
 * The largest delay that does not break the limit, to the microsecond: from `low`, which does not break it, to `high`, which
 * does. What a delay does grows with it, in straight pieces; so the root of the piece at `high` is tried, then the middle.
 */
export function largestDelay(trial: Trial, low: number, high: number): number {
  let best = low;
  let worst = high;
  let excess = trial(high);
  for (let i = 0; i < MOST_TRIALS && worst - best > TOLERANCE; i++) {
    const tried = next(best, worst, excess, i % 4 === 3);
    const result = trial(tried);
    if (result.seconds > TOLERANCE) {
      [worst, excess] = [tried, result];
      continue;
    }
    const more = tried + 2 * TOLERANCE;
    if (more >= worst || breaks(trial, more)) return tried;
    best = more;
  }
  return best;
}

/** Where the straight piece at `worst` meets the limit; the middle where it is level, misses, or has been tried often. */
function next(best: number, worst: number, { seconds, slope }: Excess, halve: boolean): number {
  const root = worst - seconds / slope;
  return halve || !(root >= best - TOLERANCE) ? (best + worst) / 2 : Math.max(root, best);
}

/** True where a delay breaks the limit by more than a microsecond. */
export function breaks(trial: Trial, delay: number): boolean {
  return trial(delay).seconds > TOLERANCE;
}
