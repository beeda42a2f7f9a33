import type { Network } from '../../graph/network.js';
import type { Link, Pledge } from '../../model/chain.js';
import type { AgreementChange } from '../../model/comparison.js';
import { linksInBoth } from './parts.js';
import { type Calendars, weakened } from './weakened.js';

/** Which agreements demand less than they did, or are gone, of links that are there before and after. */
export function agreementChanges(before: Network, after: Network, calendars: Calendars): AgreementChange[] {
  return linksInBoth(before, after).flatMap(({ was, is }) => {
    const [first, second] = [termsOf(was.link), termsOf(is.link)];
    const parts = weakened(first, second, calendars);
    const { from, to, at } = is.link;
    return parts.length === 0 ? [] : [{ id: is.id, from, to, at, isGone: second === null, weakened: parts }];
  });
}

/** What both agreed; where they did not, what the giver offers. */
function termsOf({ agreed, offers }: Link): Pledge | null {
  return agreed ?? offers;
}
