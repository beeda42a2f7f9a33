import type { ElkNode } from 'elkjs';
import type { Direction } from './ports.js';

/** The layer of each node of a graph without circles, from 1 on: as far on as the longest way to it; the text on an edge has a layer of its own. */
export function ranksOf(graph: ElkNode): Map<string, number> {
  const ways = waysIn(graph);
  const ids = graph.children!.map(({ id }) => id);
  const [order, out] = [inFlow(ids, ways), by(ways, ({ from }) => from)];
  const ranks = new Map(ids.map((id) => [id, 1]));
  for (const id of order)
    for (const { to, length } of out.get(id) ?? []) ranks.set(to, Math.max(ranks.get(to)!, ranks.get(id)! + length));
  closer(
    order,
    out,
    by(ways, ({ to }) => to),
    ranks,
  );
  return ranks;
}

/** How many nodes the engine makes of a graph at most: one in every layer that an edge passes, too. */
export function nodesIn(graph: ElkNode, ranks: ReadonlyMap<string, number>): number {
  return waysIn(graph).reduce(
    (sum, { from, to }) => sum + ranks.get(to)! - ranks.get(from)! - 1,
    graph.children!.length,
  );
}

function waysIn({ children = [], edges = [] }: ElkNode): Way[] {
  const owner = new Map(
    children.flatMap(({ id, ports = [] }) => [[id, id] as const, ...ports.map((port) => [port.id, id] as const)]),
  );
  return edges.flatMap(({ sources, targets, labels = [] }): Way[] => {
    const [from, to] = [owner.get(sources[0]!)!, owner.get(targets[0]!)!];
    return from === to ? [] : [{ from, to, length: 1 + labels.length }];
  });
}

interface Way {
  readonly from: string;
  readonly to: string;
  readonly length: number;
}

/** What more comes out of than goes in stands close to what it leads to, so that few lines are long. */
function closer(
  order: readonly string[],
  out: ReadonlyMap<string, readonly Way[]>,
  into: ReadonlyMap<string, readonly Way[]>,
  ranks: Map<string, number>,
): void {
  for (const id of order.toReversed()) {
    const ways = out.get(id) ?? [];
    if (ways.length <= (into.get(id) ?? []).length) continue;
    ranks.set(
      id,
      ways.reduce((least, { to, length }) => Math.min(least, ranks.get(to)! - length), Infinity),
    );
  }
}

/** Each before all that it leads to. */
function inFlow(ids: readonly string[], ways: readonly Way[]): string[] {
  const [out, waits] = [by(ways, ({ from }) => from), new Map<string, number>()];
  for (const { to } of ways) waits.set(to, (waits.get(to) ?? 0) + 1);
  const order = ids.filter((id) => !waits.has(id));
  for (let i = 0; i < order.length; i++)
    for (const { to } of out.get(order[i]!) ?? []) {
      waits.set(to, waits.get(to)! - 1);
      if (waits.get(to) === 0) order.push(to);
    }
  return order;
}

function by(ways: readonly Way[], end: (way: Way) => string): Map<string, Way[]> {
  const found = new Map<string, Way[]>();
  for (const way of ways) {
    const known = found.get(end(way));
    if (known === undefined) found.set(end(way), [way]);
    else known.push(way);
  }
  return found;
}

/** Above so many nodes the engine's recursion might not end on a small stack: with twice as many it does, on one of 600 kB. */
const MOST_IN_A_ROW = 1000;
/** The same where lines are placed as straight as can be, of all that the engine makes nodes of. */
const MOST_STRAIGHTENED = 1500;

/** True of so many nodes, that the engine is not to find their layers by itself. */
export function isDeep(nodes: number): boolean {
  return nodes > MOST_IN_A_ROW;
}

/** True where the engine has a stack for the most straight lines, on any machine. */
export function canBeStraight(nodes: number): boolean {
  return nodes <= MOST_STRAIGHTENED;
}

/** So far apart, in pixels, no node comes near the next layer. */
const APART = 1e6;

/** A graph whose layers are found here, and not by the engine, which goes deeper into itself for each node in a row. */
export function withRanks(graph: ElkNode, ranks: ReadonlyMap<string, number>, direction: Direction): ElkNode {
  const way = direction === 'right' || direction === 'down' ? 1 : -1;
  return {
    ...graph,
    layoutOptions: {
      ...graph.layoutOptions,
      'elk.layered.layering.strategy': 'INTERACTIVE',
      'elk.separateConnectedComponents': 'false',
    },
    children: graph.children!.map((child) => {
      const at = way * ranks.get(child.id)! * APART;
      return { ...child, x: at, y: at };
    }),
  };
}
