import type { Network } from './network.js';

/** Links from every node to the nearest of the targets, along the flow; -1 where none is reached. */
export function distances({ graph, places }: Network, targets: readonly number[]): Int32Array {
  const distance = new Int32Array(places.length).fill(-1);
  for (const target of targets) distance[target] = 0;
  const queue = [...targets];
  for (const node of queue) {
    graph.forEachInNeighbor(node, (key) => {
      const giver = Number(key);
      if (distance[giver] !== -1) return;
      distance[giver] = distance[node]! + 1;
      queue.push(giver);
    });
  }
  return distance;
}

/** The nodes of all external customers. */
export function customers({ places }: Network): number[] {
  return [...places.keys()].filter((node) => places[node]!.type === 'customer');
}

/** Nodes upstream of a node (itself not among them), or downstream, in no order. */
export function reached({ graph }: Network, start: number, direction: 'upstream' | 'downstream'): ReadonlySet<number> {
  const seen = new Set([start]);
  const visit = (key: string): void => void seen.add(Number(key));
  for (const node of seen) {
    if (direction === 'upstream') graph.forEachInNeighbor(node, visit);
    else graph.forEachOutNeighbor(node, visit);
  }
  seen.delete(start);
  return seen;
}

/** Front office: departments that deliver straight to an external customer. */
export function isFrontOffice({ graph, places }: Network, node: number): boolean {
  return (
    places[node]!.type === 'department' &&
    graph.someOutNeighbor(node, (key) => places[Number(key)]!.type === 'customer')
  );
}
