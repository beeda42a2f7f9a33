import { Z } from '../../model/kept.js';
import type { Estimate, OddsChange } from '../../model/odds.js';
import { TOLERANCE } from '../../model/duration.js';
import { wilson } from './estimate.js';

/** Lead times in seconds by run, NaN where an order did not come, and what was promised. */
export interface Drawn {
  readonly leadTimes: readonly number[];
  readonly within: number | null;
}

/**
 * What a change does to the chance of being on time, over the orders that come to the customer before and after it. They are drawn
 * with the same luck, so only those that change sides count: the interval is that of paired proportions (Bonett and Price,
 * J. Educ. Behav. Stat. 37, 2012). Null where nothing was promised, or no order came.
 */
export function onTimeChange(before: Drawn, after: Drawn): OddsChange | null {
  if (before.within === null || after.within === null) return null;
  let [both, gained, lost, neither] = [0, 0, 0, 0];
  for (const [run, leadTime] of before.leadTimes.entries()) {
    const later = after.leadTimes[run] ?? NaN;
    if (Number.isNaN(leadTime) || Number.isNaN(later)) continue;
    const [was, is] = [leadTime <= before.within + TOLERANCE, later <= after.within + TOLERANCE];
    if (was && is) both++;
    else if (is) gained++;
    else if (was) lost++;
    else neither++;
  }
  const orders = both + gained + lost + neither;
  if (orders === 0) return null;
  return {
    before: wilson(both + lost, orders)!,
    after: wilson(both + gained, orders)!,
    difference: pairedDifference(gained, lost, orders),
  };
}

/** The difference of two paired proportions, of so many trials, with its 95 % interval. */
export function pairedDifference(gained: number, lost: number, trials: number): Estimate {
  const [up, down] = [(gained + 1) / (trials + 2), (lost + 1) / (trials + 2)];
  const spread = Z * Math.sqrt((up + down - (up - down) * (up - down)) / (trials + 2));
  return {
    estimate: (gained - lost) / trials,
    low: Math.max(-1, up - down - spread),
    high: Math.min(1, up - down + spread),
  };
}
