import type { Network } from './network.js';
import { hasOrder } from './supplier-first.js';

/** A circle of nodes, from its first place in the file on, and the link that closes it. */
export interface Circle {
  readonly nodes: readonly number[];
  readonly closing: number;
}

/** One circle for every knot of forward links that lead back to where they began; links from a place to itself aside. */
export function circles(network: Network): readonly Circle[] {
  if (hasOrder(network)) return [];
  const inFile = new Map(network.chain.places.map((place, i) => [place.id, i]));
  const rank = (node: number): number => inFile.get(network.places[node]!.id)!;
  return knots(network)
    .map((knot) =>
      shortest(
        network,
        knot,
        knot.reduce((first, node) => (rank(node) < rank(first) ? node : first)),
      ),
    )
    .sort((a, b) => rank(a.nodes[0]!) - rank(b.nodes[0]!));
}

/**
 * The strongly connected components of more than one node. Tarjan's algorithm (SIAM J. Comput. 1, 1972) with a stack of its
 * own: a chain of 100,000 places would overflow the language's.
 */
function knots({ graph, places }: Network): number[][] {
  const found: number[][] = [];
  const index = new Int32Array(places.length).fill(-1);
  const low = new Int32Array(places.length);
  const isOpen = new Uint8Array(places.length);
  const open: number[] = [];
  let next = 0;
  const enter = (node: number): { readonly node: number; readonly out: number[]; i: number } => {
    index[node] = low[node] = next++;
    open.push(node);
    isOpen[node] = 1;
    return { node, out: graph.outNeighbors(node).map(Number), i: 0 };
  };
  for (const root of places.keys()) {
    if (index[root] !== -1) continue;
    const calls = [enter(root)];
    while (calls.length > 0) {
      const call = calls.at(-1)!;
      const { node, out } = call;
      if (call.i < out.length) {
        const target = out[call.i++]!;
        if (index[target] === -1) calls.push(enter(target));
        else if (isOpen[target]) low[node] = Math.min(low[node]!, index[target]!);
        continue;
      }
      calls.pop();
      const caller = calls.at(-1)?.node;
      if (caller !== undefined) low[caller] = Math.min(low[caller]!, low[node]!);
      if (low[node] === index[node]) close(node);
    }
  }
  return found;

  function close(root: number): void {
    const knot = open.splice(open.lastIndexOf(root));
    for (const node of knot) isOpen[node] = 0;
    if (knot.length > 1) found.push(knot);
  }
}

/** The shortest way from a node back to itself inside a knot, breadth first. */
function shortest({ graph }: Network, knot: readonly number[], start: number): Circle {
  const inside = new Set(knot);
  const cameBy = new Map<number, number>();
  const queue = [start];
  for (const node of queue) {
    for (const edge of graph.outEdges(node).map(Number)) {
      const target = Number(graph.target(edge));
      if (target === node) continue;
      if (target === start) return { nodes: traceBack(node), closing: edge };
      if (!inside.has(target) || cameBy.has(target)) continue;
      cameBy.set(target, node);
      queue.push(target);
    }
  }
  throw new Error('a knot without a circle');

  function traceBack(last: number): number[] {
    const nodes = [last];
    while (nodes.at(-1) !== start) nodes.push(cameBy.get(nodes.at(-1)!)!);
    return nodes.reverse();
  }
}
