import type { Chain, Link, Pledge } from '../model/chain.js';
import type { Side } from '../model/facts/agreement.js';

/** The words on a link that make an agreement. */
export const SIDES: readonly Side[] = ['agreed', 'expects', 'offers'];

/** What was agreed on a link, or one of its sides says; without a giver what a customer was promised. */
interface Pledged {
  readonly pledge: Pledge;
  readonly from: string | null;
  readonly to: string;
  readonly item: string | null;
}

/** Links that agreements belong to: not those of rework. */
export function* forward({ links }: Chain): Generator<Link> {
  for (const link of links) if (link.rework === null) yield link;
}

/** Everything that was promised, agreed, expected or offered. */
export function* pledges(chain: Chain): Generator<Pledged> {
  for (const place of chain.places) {
    if (place.type === 'customer' && place.promise !== null)
      yield { pledge: place.promise, from: null, to: place.id, item: place.promise.item };
  }
  for (const link of forward(chain)) {
    for (const side of SIDES) {
      const pledge = link[side];
      if (pledge !== null) yield { pledge, from: link.from, to: link.to, item: pledge.item ?? link.item };
    }
  }
}
