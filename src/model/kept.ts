import type { Estimate, KeptPart } from './odds.js';

/** Whether a share holds what was promised or agreed, for all that chance can tell; null where nothing was, or nothing is known. */
export function keptBy(share: Estimate | null, promised: number | null | undefined): KeptPart {
  if (share === null || promised == null) return null;
  return share.low >= promised ? 'yes' : share.high < promised ? 'no' : 'open';
}

/** What each outcome is marked with, where a person reads it. */
export const MARKS: Readonly<Record<NonNullable<KeptPart>, string>> = { yes: '✓', no: '✗', open: '?' };
