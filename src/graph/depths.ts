import type { Network } from './network.js';
import { outgoing, supplierFirst } from './supplier-first.js';

/** How many links each place is behind the farthest of those that begin, by its node; all 0 where links go in a circle. */
export function depths(network: Network): Int32Array {
  const depth = new Int32Array(network.places.length);
  const { first, edges } = outgoing(network);
  for (const node of supplierFirst(network, { first, edges }) ?? []) {
    for (let k = first[node]!; k < first[node + 1]!; k++) {
      const to = network.to[edges[k]!]!;
      depth[to] = Math.max(depth[to]!, depth[node]! + 1);
    }
  }
  return depth;
}
