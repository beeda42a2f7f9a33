import type { Network } from '../../graph/network.js';
import type { Link, Pledge } from '../../model/chain.js';
import type { AgreementChange } from '../../model/comparison.js';
import { linksInBoth, linksLost } from './parts.js';
import { type Calendars, weakened } from './weakened.js';

/** Which agreements demand less than they did, or are gone: with their link, too, unless another that came takes their place. */
export function agreementChanges(before: Network, after: Network, calendars: Calendars): AgreementChange[] {
  const kept = linksInBoth(before, after).flatMap(({ was, is }) => {
    const [first, second] = [termsOf(was.link), termsOf(is.link)];
    const parts = weakened(first, second, calendars);
    const { from, to, at } = is.link;
    return parts.length === 0 ? [] : [{ id: is.id, from, to, at, isGone: second === null, weakened: parts }];
  });
  const come = linksLost(after, before).map(({ link }) => link);
  const lost = linksLost(before, after).flatMap(({ id, link }) => {
    const { from, to } = link;
    const isTaken = come.some(
      (one) => (one.from === from || one.to === to) && weakened(termsOf(link), termsOf(one), calendars).length === 0,
    );
    const parts = isTaken ? [] : weakened(termsOf(link), null, calendars);
    return parts.length === 0 ? [] : [{ id, from, to, at: LINKS, isGone: true, weakened: parts }];
  });
  return [...kept, ...lost];
}

/** Where a link stood that is not there any more. */
const LINKS = { path: ['links'], key: true } as const;

/** What both agreed; where they did not, what the giver offers. */
function termsOf({ agreed, offers }: Link): Pledge | null {
  return agreed ?? offers;
}
