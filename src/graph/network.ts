import { MultiDirectedGraph } from 'graphology';
import type { Chain, Department, Link, Place } from '../model/chain.js';
import { isCalled } from '../model/link-name.js';
import { byCodePoint } from '../model/order.js';

/**
 * Who delivers to whom, as a graph. Nodes are the positions of `places`, edges the positions of `links`; both are sorted
 * by id, so that nothing computed on them depends on the order of the file. Ids never reach the graph library.
 */
export interface Network {
  readonly chain: Chain;
  /** Sorted by id; of two with the same id the first in the file. Later visits have what they inherit. */
  readonly places: readonly Place[];
  /** Those whose two ends exist, sorted by giver, receiver and item. */
  readonly links: readonly Link[];
  readonly nodeOf: ReadonlyMap<string, number>;
  /** Giver and receiver of every link, as nodes. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Forward links only: without rework. */
  readonly graph: MultiDirectedGraph;
}

/** Builds the network of a chain, of a wrong one too: links to places that do not exist are left out. */
export function buildNetwork(chain: Chain): Network {
  const places = sortedPlaces(chain);
  const nodeOf = new Map(places.map((place, node) => [place.id, node]));
  const links = sortedLinks(chain, nodeOf);
  const from = Int32Array.from(links, (link) => nodeOf.get(link.from)!);
  const to = Int32Array.from(links, (link) => nodeOf.get(link.to)!);
  let graph: MultiDirectedGraph | null = null;
  return {
    chain,
    places,
    nodeOf,
    links,
    from,
    to,
    get graph() {
      return (graph ??= makeGraph(places, links, from, to)); // made when asked for: of a large chain it takes a second
    },
  };
}

function makeGraph(
  places: readonly Place[],
  links: readonly Link[],
  from: Int32Array,
  to: Int32Array,
): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (let node = 0; node < places.length; node++) graph.addNode(node);
  for (let edge = 0; edge < links.length; edge++) {
    if (links[edge]!.rework === null) graph.addDirectedEdgeWithKey(edge, from[edge], to[edge]);
  }
  return graph;
}

/** The links whose two ends exist, by giver, receiver and item. */
function sortedLinks(chain: Chain, nodeOf: ReadonlyMap<string, number>): Link[] {
  const links = chain.links.filter((link) => nodeOf.has(link.from) && nodeOf.has(link.to));
  const rank = Float64Array.from(links, (link) => nodeOf.get(link.from)! * nodeOf.size + nodeOf.get(link.to)!);
  const order = Uint32Array.from(links.keys());
  order.sort((a, b) => rank[a]! - rank[b]! || byCodePoint(links[a]!.item ?? '', links[b]!.item ?? '') || a - b);
  return Array.from(order, (i) => links[i]!);
}

/** What a link is called: `from:to`, or `from:to:item` where several links join the same two. */
export function linkId({ links, from, to }: Network, edge: number): string {
  const link = links[edge]!;
  const isSame = (other: number): boolean => from[other] === from[edge] && to[other] === to[edge];
  const isAlone = !isSame(edge - 1) && !isSame(edge + 1);
  return isAlone || link.item === null ? `${link.from}:${link.to}` : `${link.from}:${link.to}:${link.item}`;
}

/** The link that is called so; -1 where none is. */
export function edgeCalled({ links }: Network, name: string): number {
  return links.findIndex((link) => isCalled(link, name));
}

/** What the links are called that `from:to` could be, where they are several and none of them is called just so. */
export function namesakes(network: Network, id: string): readonly string[] {
  const edges = [...network.links.keys()].filter(
    (edge) => `${network.links[edge]!.from}:${network.links[edge]!.to}` === id,
  );
  const ids = edges.map((edge) => linkId(network, edge));
  return ids.length < 2 || ids.includes(id) ? [] : ids;
}

/** The node of the department that a place is a visit of: its own, but for later visits. */
export function departmentOf({ places, nodeOf }: Network, node: number): number {
  const place = places[node]!;
  const main = place.type === 'department' && place.sameAs !== null ? nodeOf.get(place.sameAs) : undefined;
  return main ?? node;
}

/** All visits of the departments of a network that have several, first visit first, by the node of the department. */
export function visitsOf(network: Network): ReadonlyMap<number, readonly number[]> {
  const visits = new Map<number, number[]>();
  for (const node of network.places.keys()) {
    const main = departmentOf(network, node);
    if (main !== node) visits.set(main, [...(visits.get(main) ?? [main]), node]);
  }
  return visits;
}

function sortedPlaces(chain: Chain): Place[] {
  const first = new Map<string, Place>();
  for (const place of chain.places) if (!first.has(place.id)) first.set(place.id, place);
  return [...first.values()].sort((a, b) => byCodePoint(a.id, b.id)).map((place) => withInherited(place, first));
}

/** A later visit has the department's name, times, delays, right and full, unless it sets its own. */
function withInherited(place: Place, byId: ReadonlyMap<string, Place>): Place {
  if (place.type !== 'department' || place.sameAs === null) return place;
  const main = byId.get(place.sameAs);
  if (main?.type !== 'department' || main === place || main.sameAs !== null) return place;
  return inherit(place, main);
}

function inherit(visit: Department, main: Department): Department {
  return {
    ...visit,
    name: visit.name === visit.id ? main.name : visit.name,
    area: visit.area ?? main.area,
    owner: visit.owner ?? main.owner,
    queue: visit.queue ?? main.queue,
    time: visit.time ?? main.time,
    full: visit.full ?? main.full,
    right: visit.right ?? main.right,
    delays: visit.delays.length > 0 ? visit.delays : main.delays,
    recoversIn: visit.recoversIn ?? main.recoversIn,
    finds: visit.finds ?? main.finds,
  };
}
