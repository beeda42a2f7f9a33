import type { Network } from './network.js';

/** True where every place can come after all its suppliers: where no forward links go in a circle. */
export function hasOrder(network: Network): boolean {
  return supplierFirst(network, outgoing(network)) !== null;
}

/** Forward links by place: edges[first[node]] up to edges[first[node + 1]]. */
export interface ByPlace {
  readonly first: Int32Array;
  readonly edges: Int32Array;
}

/** Forward links by giver: the network has them sorted so already. */
export function outgoing({ places, links, from }: Network): ByPlace {
  const first = new Int32Array(places.length + 1);
  const edges = new Int32Array(links.length);
  let count = 0;
  for (let edge = 0; edge < links.length; edge++) {
    if (links[edge]!.rework !== null) continue;
    first[from[edge]! + 1]!++;
    edges[count++] = edge;
  }
  for (let node = 0; node < places.length; node++) first[node + 1]! += first[node]!;
  return { first, edges: edges.subarray(0, count) };
}

/** Kahn's order (CACM 5, 1962): a place comes when all its suppliers have. Null where some never do. */
export function supplierFirst({ places, to }: Network, { first, edges }: ByPlace): Int32Array | null {
  const waiting = new Int32Array(places.length);
  for (const edge of edges) waiting[to[edge]!]!++;
  const order = new Int32Array(places.length);
  let count = 0;
  for (let node = 0; node < places.length; node++) if (waiting[node] === 0) order[count++] = node;
  for (let i = 0; i < count; i++) {
    for (let k = first[order[i]!]!; k < first[order[i]! + 1]!; k++) {
      const target = to[edges[k]!]!;
      if (--waiting[target]! === 0) order[count++] = target;
    }
  }
  return count === places.length ? order : null;
}
