import type { Needs, Place } from '../model/chain.js';
import { byCodePoint } from '../model/order.js';
import type { Network } from './network.js';
import type { ByPlace } from './supplier-first.js';

/** The quorum of a group of deliveries of which a place waits for every one. */
export const ALL = 0;

/** Forward links by receiver, in the groups that it waits for: of the lines, in their order, the network's links. */
export interface Lines {
  readonly edge: Int32Array;
  readonly firstGroup: Int32Array;
  readonly firstLine: Int32Array;
  readonly quorum: Int32Array;
}

/** The lines into each place, of nodes in supplier-first order. */
export function groupLines(network: Network, node: Int32Array): Lines {
  const incoming = incomingEdges(network);
  const edge: number[] = [];
  const firstGroup = [0];
  const firstLine = [0];
  const quorum: number[] = [];
  for (let s = 0; s < node.length; s++) {
    const edges = incoming.edges.subarray(incoming.first[node[s]!], incoming.first[node[s]! + 1]);
    for (const group of groupsOf(network, network.places[node[s]!]!, edges)) {
      for (const one of group.edges) edge.push(one);
      quorum.push(group.quorum);
      firstLine.push(edge.length);
    }
    firstGroup.push(quorum.length);
  }
  return {
    edge: Int32Array.from(edge),
    firstGroup: Int32Array.from(firstGroup),
    firstLine: Int32Array.from(firstLine),
    quorum: Int32Array.from(quorum),
  };
}

/** Forward links by receiver, each receiver's by id. */
function incomingEdges({ places, links, to }: Network): ByPlace {
  const first = new Int32Array(places.length + 1);
  for (let edge = 0; edge < links.length; edge++) if (links[edge]!.rework === null) first[to[edge]! + 1]!++;
  for (let node = 0; node < places.length; node++) first[node + 1]! += first[node]!;
  const next = first.slice();
  const edges = new Int32Array(first[places.length]!);
  for (let edge = 0; edge < links.length; edge++) {
    if (links[edge]!.rework === null) edges[next[to[edge]!]!++] = edge;
  }
  return { first, edges };
}

interface Group {
  readonly quorum: number;
  readonly edges: Iterable<number>;
}

/** The groups of a place in the order of their items; without quorums by item, all its deliveries are one. */
function groupsOf({ links }: Network, place: Place, edges: Int32Array): Group[] {
  if (edges.length === 0) return [];
  const needs: Needs = place.type === 'supplier' ? { form: 'together', quorum: 'all' } : place.needs;
  if (needs.form === 'together') return [{ quorum: quorumOf(needs.quorum), edges }];
  const named = [...needs.quorums]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([item, quorum]) => ({
      quorum: quorumOf(quorum),
      edges: [...edges].filter((edge) => links[edge]!.item === item),
    }));
  const others = [...edges].filter((edge) => !needs.quorums.has(links[edge]!.item ?? ''));
  return [...named, { quorum: ALL, edges: others }].filter((group) => group.edges.length > 0);
}

function quorumOf(quorum: 'all' | 'any' | number): number {
  return quorum === 'all' ? ALL : quorum === 'any' ? 1 : quorum;
}
