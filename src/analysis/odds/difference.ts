import { TOLERANCE } from '../../model/duration.js';
import { Z } from '../../model/kept.js';
import type { Estimate, OddsChange } from '../../model/odds.js';
import { SHORT, WRONG } from './deal.js';
import { shareOf } from './estimate.js';
import type { Certain } from './figures.js';

/** The orders of a customer, by run, and what of them nothing leaves to chance. */
export interface DrawnOrders {
  /** Seconds; NaN where an order did not come. */
  readonly leadTimes: readonly number[];
  /** SHORT and WRONG; empty where nothing can fail. */
  readonly failing: readonly number[];
  readonly certain: Certain;
}

/** What an order is to be: there within so many seconds, full, or right. */
export type Hit =
  | { readonly part: 'onTime'; readonly within: number }
  | { readonly part: 'full' }
  | { readonly part: 'right' };

/** The share of the orders that are so, of those that came; null where none did. */
export function shareIn(orders: DrawnOrders, hit: Hit): Estimate | null {
  const { came, hits } = counted(orders, hit);
  return came === 0 ? null : shareOf(hits, came, isCertain(orders, hit));
}

/**
 * What a change does to the share of orders that are as promised, of the orders that come on each side; null where none comes on
 * one. They are drawn with the same luck. Where the same ones come, only those that change sides count: the interval is that of
 * paired proportions (Bonett and Price, J. Educ. Behav. Stat. 37, 2012). Where others come, it is put together of the two shares'
 * own intervals and of how far they go together (Newcombe, Stat. Med. 17, 1998, method 10), their correlation that of two ratios.
 */
export function shareChange(before: DrawnOrders, first: Hit, after: DrawnOrders, second: Hit): OddsChange | null {
  const [was, is] = [shareIn(before, first), shareIn(after, second)];
  if (was === null || is === null) return null;
  const pairs = paired(before, first, after, second);
  const estimate = is.estimate - was.estimate;
  if (isCertain(before, first) && isCertain(after, second))
    return { before: was, after: is, difference: { estimate, low: estimate, high: estimate } };
  const difference =
    pairs.apart === 0
      ? pairedDifference(pairs.gained, pairs.lost, pairs.both)
      : ratioDifference(was, is, correlation(pairs, was.estimate, is.estimate));
  return { before: was, after: is, difference };
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

/** The difference of two shares with intervals of their own, of which the estimates go together so far. */
export function ratioDifference(was: Estimate, is: Estimate, together: number): Estimate {
  const estimate = is.estimate - was.estimate;
  const away = (a: number, b: number): number => Math.sqrt(Math.max(0, a * a - 2 * together * a * b + b * b));
  return {
    estimate,
    low: Math.max(-1, estimate - away(is.estimate - is.low, was.high - was.estimate)),
    high: Math.min(1, estimate + away(is.high - is.estimate, was.estimate - was.low)),
  };
}

/** How runs fall: hit and came on each side, and in how many an order comes on one side alone. */
interface Pairs {
  readonly both: number;
  readonly apart: number;
  readonly gained: number;
  readonly lost: number;
  /** Of runs that come on both sides: hit on both. */
  readonly kept: number;
  readonly came: readonly [before: number, after: number];
  readonly hits: readonly [before: number, after: number];
}

function paired(before: DrawnOrders, first: Hit, after: DrawnOrders, second: Hit): Pairs {
  const [was, is] = [outcomeOf(before, first), outcomeOf(after, second)];
  let [both, apart, gained, lost, kept] = [0, 0, 0, 0, 0];
  for (let run = 0; run < before.leadTimes.length; run++) {
    const [then, now] = [was(run), is(run)];
    if (then === null && now === null) continue;
    if (then === null || now === null) {
      apart++;
      continue;
    }
    both++;
    if (then && now) kept++;
    else if (now) gained++;
    else if (then) lost++;
  }
  const [one, other] = [counted(before, first), counted(after, second)];
  return { both, apart, gained, lost, kept, came: [one.came, other.came], hits: [one.hits, other.hits] };
}

/** Of two ratios of what is counted run by run: each run counts by how far it is from its side's share. */
function correlation({ both, gained, lost, kept, came, hits }: Pairs, p: number, q: number): number {
  const together = kept - p * (kept + gained) - q * (kept + lost) + p * q * both;
  const spread = (share: number, hit: number, all: number): number =>
    hit * (1 - share) * (1 - share) + (all - hit) * share * share;
  const size = Math.sqrt(spread(p, hits[0], came[0]) * spread(q, hits[1], came[1]));
  return size === 0 ? 0 : Math.max(-1, Math.min(1, together / size));
}

function counted(orders: DrawnOrders, hit: Hit): { readonly came: number; readonly hits: number } {
  const outcome = outcomeOf(orders, hit);
  let [came, hits] = [0, 0];
  for (let run = 0; run < orders.leadTimes.length; run++) {
    const one = outcome(run);
    if (one !== null) came++;
    if (one === true) hits++;
  }
  return { came, hits };
}

/** Whether a run's order is so; null where none came. */
function outcomeOf({ leadTimes, failing }: DrawnOrders, hit: Hit): (run: number) => boolean | null {
  const fails = hit.part === 'full' ? SHORT : WRONG;
  const isHit =
    hit.part === 'onTime'
      ? (run: number) => leadTimes[run]! <= hit.within + TOLERANCE
      : (run: number) => ((failing[run] ?? 0) & fails) === 0;
  return (run) => (Number.isNaN(leadTimes[run]!) ? null : isHit(run));
}

function isCertain({ certain }: DrawnOrders, { part }: Hit): boolean {
  return part === 'onTime' ? certain.time : certain[part];
}
