import type { Network } from './network.js';
import type { Plan } from './plan.js';

/** The nodes of all external customers. */
export function customers({ places }: Network): number[] {
  return [...places.keys()].filter((node) => places[node]!.type === 'customer');
}

/** Front office: departments that deliver straight to an external customer. */
export function isFrontOffice({ graph, places }: Network, node: number): boolean {
  return (
    places[node]!.type === 'department' &&
    graph.someOutNeighbor(node, (key) => places[Number(key)]!.type === 'customer')
  );
}

/** Links from every step to one step, by the shortest way, whichever ways orders usually take; -1 where there is none. */
export function leadsTo({ node, firstOut, out, receiver }: Plan, end: number): Int32Array {
  const distance = new Int32Array(node.length).fill(-1);
  distance[end] = 0;
  for (let s = end - 1; s >= 0; s--) {
    for (let k = firstOut[s]!; k < firstOut[s + 1]!; k++) {
      const next = distance[receiver[out[k]!]!]!;
      if (next !== -1 && (distance[s] === -1 || next + 1 < distance[s]!)) distance[s] = next + 1;
    }
  }
  return distance;
}
