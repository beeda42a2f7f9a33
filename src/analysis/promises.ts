import type { Assessment, CustomerFigures } from '../model/assessment.js';
import type { At, Customer, Pledge } from '../model/chain.js';
import { TOLERANCE } from '../model/duration.js';
import { type Finding, found, type Share } from '../model/finding.js';
import type { Network } from '../graph/network.js';

/** How many of the places and links that take longest are named. */
const NAMED = 3;

/** Promises that cannot hold even when nothing goes wrong. */
export function promises(network: Network, { customers }: Pick<Assessment, 'customers'>): Finding[] {
  return customers.flatMap((figures) => {
    const { promise, at } = network.places[network.nodeOf.get(figures.id)!] as Customer;
    const { typical } = figures;
    if (
      promise === null ||
      promise.within === null ||
      typical === null ||
      typical.slack === null ||
      typical.slack >= -TOLERANCE
    )
      return [];
    return [
      found('promise-cannot-hold', 'error', whereOf(promise, at, 'within'), {
        name: figures.name,
        within: promise.within,
        leadTime: typical.leadTime,
        most: most(figures),
      }),
    ];
  });
}

/** A part of a promise in the file, or the whole where it is written short. */
export function whereOf(promise: Pledge, customer: At, part: string): At {
  return promise.at.path.length > customer.path.length ? { path: [...promise.at.path, part] } : promise.at;
}

/** What takes the most of the critical path. */
function most({ typical }: CustomerFigures): Share[] {
  const legs = typical!.path.legs.map((leg, i, all) => ({
    name: leg.kind === 'place' ? leg.name : `${all[i - 1]?.name ?? ''} → ${all[i + 1]?.name ?? ''}`,
    seconds: leg.to - leg.from,
  }));
  return legs
    .filter(({ seconds }) => seconds > 0)
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, NAMED);
}
