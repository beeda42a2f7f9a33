import type { Network } from '../graph/network.js';
import type { Assessment } from '../model/assessment.js';
import type { Customer } from '../model/chain.js';
import { type Finding, found } from '../model/finding.js';
import { notCarried } from '../model/inside.js';
import { whereOf } from './promises.js';

const KEYS = { time: 'within', full: 'full', right: 'right' } as const;

/** Promises that what was agreed inside does not carry. */
export function insidePromises(network: Network, { customers }: Pick<Assessment, 'customers'>): Finding[] {
  return customers.flatMap((figures) => {
    const { promise, at } = network.places[network.nodeOf.get(figures.id)!] as Customer;
    const parts = notCarried(figures.inside);
    return promise === null || parts.length === 0
      ? []
      : [
          found('inside-cannot-carry', 'warning', whereOf(promise, at, KEYS[parts[0]!.what]), {
            name: figures.name,
            parts,
          }),
        ];
  });
}
