import type { Pledge } from './chain.js';
import { type Estimate, type KeptPart, MOST_RUNS } from './odds.js';

/** The standard normal quantile of 97.5 %. */
export const Z = 1.959963984540054;

/** Whether a share holds what was promised or agreed, for all that chance can tell; null where nothing was, or nothing is known. */
export function keptBy(share: Estimate | null, promised: number | null | undefined): KeptPart {
  if (share === null || promised == null) return null;
  return share.low >= promised ? 'yes' : share.high < promised ? 'no' : 'open';
}

/** What each outcome is marked with, where a person reads it. */
export const MARKS: Readonly<Record<NonNullable<KeptPart>, string>> = { yes: '✓', no: '✗', open: '?' };

/** The parts of a promise or an agreement that name a share, by their keys. */
export const SHARE_KEYS = ['on-time', 'full', 'right'] as const;
export type ShareKey = (typeof SHARE_KEYS)[number];

/** A share that was promised or agreed, against what the drawn orders came to. */
export interface ShareKept {
  readonly part: ShareKey;
  readonly promised: number;
  readonly share: Estimate;
  readonly kept: NonNullable<KeptPart>;
}

/** Every share of a pledge that something is known of. */
export function sharesKept(
  pledge: Pledge,
  known: { readonly onTime: Estimate | null; readonly full: Estimate; readonly right: Estimate },
): ShareKept[] {
  const of = { 'on-time': 'onTime', full: 'full', right: 'right' } as const;
  return SHARE_KEYS.flatMap((part) => {
    const [promised, share] = [pledge[of[part]], known[of[part]]];
    const kept = keptBy(share, promised);
    return kept === null ? [] : [{ part, promised: promised!, share: share!, kept }];
  });
}

/**
 * How many orders of its kind would part the interval of a share from what was promised, if the share stayed as it is: Wilson's
 * interval leaves the promised share out from there on. Infinity where the two are the same.
 */
export function ordersToPart({ estimate }: Estimate, promised: number): number {
  const apart = estimate - promised;
  return apart === 0 ? Infinity : Math.ceil((Z * Z * promised * (1 - promised)) / (apart * apart));
}

/** So many runs as tell, as a number that can be typed; null: more than anybody draws. */
export function enough(runs: number): number | null {
  return Number.isFinite(runs) && runs <= MOST_RUNS ? roundUp(runs) : null;
}

/** To two figures, upwards: nobody needs to know it better. */
function roundUp(runs: number): number {
  let step = 1;
  while (step * 100 < runs) step *= 10;
  return Math.ceil(runs / step) * step;
}
