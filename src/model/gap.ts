import type { Gap } from './card.js';
import type { Pledge } from './chain.js';

/** By how much an offer falls short of what is expected. */
export function gapOf(expects: Pledge | null, offers: Pledge | null): Gap | null {
  if (expects === null || offers === null) return null;
  const above = (wanted: number | null, given: number | null): number | null =>
    wanted !== null && given !== null && wanted - given > 1e-9 ? wanted - given : null;
  const gap = {
    within: above(offers.within, expects.within),
    onTime: above(expects.onTime, offers.onTime),
    full: above(expects.full, offers.full),
    right: above(expects.right, offers.right),
  };
  return Object.values(gap).every((one) => one === null) ? null : gap;
}
