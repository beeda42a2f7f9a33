import type { Network } from '../graph/network.js';
import type { MeasuredLink } from '../model/measure.js';
import type { OtherReason } from '../model/other-reason.js';
import { nearest } from '../model/nearest.js';
import { byCodePoint } from '../model/order.js';

/** Of so many it is looked up what they may be meant for. */
const LOOKED_UP = 1000;

/** Reasons of the log that no delay of the model is called by, the most frequent first; none where the model has no delays. */
export function otherReasons({ places, links, chain }: Network, measured: readonly MeasuredLink[]): OtherReason[] {
  const ofPlaces = places.flatMap((place) => (place.type === 'customer' ? [] : place.delays));
  const delays = new Set([...ofPlaces, ...links.flatMap((link) => link.delays)].map(({ cause }) => cause));
  if (delays.size === 0) return [];
  const known = new Set([...delays, ...chain.causes.map(({ id }) => id)].map((cause) => cause.toLowerCase()));
  const found = new Map<string, { readonly meant: string; count: number }>();
  for (const { reason, cause, count } of measured.flatMap(({ reasons }) => reasons)) {
    const meant = cause ?? reason;
    if (known.has(meant.toLowerCase())) continue;
    const before = found.get(reason);
    if (before === undefined) found.set(reason, { meant, count: count.hits });
    else before.count += count.hits;
  }
  return [...found]
    .sort(([a, one], [b, other]) => other.count - one.count || byCodePoint(a, b))
    .map(([reason, { meant, count }], i) => ({
      reason,
      count,
      nearest: i < LOOKED_UP ? nearest(meant, delays) : null,
    }));
}
