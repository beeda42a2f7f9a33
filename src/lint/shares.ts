import type { Network } from '../graph/network.js';
import type { Link } from '../model/chain.js';
import { grouped } from './grouped.js';

/** The ways out of a place where an order takes one of them. */
interface Ways {
  readonly name: string;
  readonly sum: number;
  /** The last link with a share, in the file. */
  readonly last: Link;
  /** The links without one. */
  readonly others: readonly Link[];
}

/** The places that have shares on their links out, in the order of the file. */
export function sharesOut({ chain, places, nodeOf }: Network): Ways[] {
  if (!chain.links.some(({ share }) => share !== null)) return [];
  const forward = chain.links.filter(({ rework, from }) => rework === null && nodeOf.has(from));
  const shared = grouped(
    forward.filter(({ share }) => share !== null),
    ({ from }) => from,
  );
  const others = grouped(
    forward.filter(({ share, from }) => share === null && shared.has(from)),
    ({ from }) => from,
  );
  return [...shared].map(([id, links]) => ({
    name: places[nodeOf.get(id)!]!.name,
    sum: links.reduce((sum, { share }) => sum + share!, 0),
    last: links.at(-1)!,
    others: others.get(id) ?? [],
  }));
}
