import { departmentOf, edgeCalled, type Network } from './network.js';

/** How many suppliers and customers of a place are left out. */
export interface Rim {
  readonly suppliers: number;
  readonly customers: number;
}

/** Some of the places of a network, and what of those at the rim is not among them. */
export interface Part {
  /** Nodes, in their order. */
  readonly nodes: readonly number[];
  readonly rim: ReadonlyMap<number, Rim>;
  /** False where what it was to be around leads to none of the customers. */
  readonly hasFocus: boolean;
}

/** The places that lead to some customers, or all where none is named; around something, by id, those within so many links of it. Null where nothing is called so. */
export function partOf(
  network: Network,
  customers: readonly string[],
  focus: { readonly id: string; readonly depth: number } | null,
): Part | null {
  const around = focus === null ? null : nodesCalled(network, focus.id);
  if (focus !== null && around === null) return null;
  const ends = customers.length === 0 ? [...network.places.keys()] : customers.map((id) => network.nodeOf.get(id)!);
  const upstream = customers.length === 0 ? new Set(ends) : spread(network, ends, Infinity, 'up');
  const near = around === null ? upstream : both(upstream, neighbourhood(network, around, focus!.depth));
  const hasFocus = around === null || around.some((node) => near.has(node));
  return { nodes: [...near].sort((a, b) => a - b), rim: rimOf(network, near), hasFocus };
}

function both(a: ReadonlySet<number>, b: ReadonlySet<number>): Set<number> {
  return new Set([...a].filter((node) => b.has(node)));
}

/** Every visit of a department, or the two ends of a link. */
function nodesCalled(network: Network, id: string): number[] | null {
  const node = network.nodeOf.get(id);
  if (node !== undefined) {
    const main = departmentOf(network, node);
    return [...network.places.keys()].filter((one) => departmentOf(network, one) === main);
  }
  const edge = edgeCalled(network, id);
  return edge === -1 ? null : [network.from[edge]!, network.to[edge]!];
}

function neighbourhood(network: Network, from: readonly number[], depth: number): Set<number> {
  return new Set([...spread(network, from, depth, 'up'), ...spread(network, from, depth, 'down')]);
}

/** What can be reached in so many links, against the flow or with it; rework does not count. */
function spread(
  { links, from, to }: Network,
  start: readonly number[],
  depth: number,
  way: 'up' | 'down',
): Set<number> {
  const [here, there] = way === 'up' ? [to, from] : [from, to];
  const next = new Map<number, number[]>();
  for (const [edge, { rework }] of links.entries()) {
    if (rework !== null) continue;
    const known = next.get(here[edge]!);
    if (known === undefined) next.set(here[edge]!, [there[edge]!]);
    else known.push(there[edge]!);
  }
  const found = new Set(start);
  for (let front = [...found], step = 0; step < depth && front.length > 0; step++) {
    front = [...new Set(front.flatMap((node) => next.get(node) ?? []))].filter((node) => !found.has(node));
    for (const node of front) found.add(node);
  }
  return found;
}

function rimOf({ links, from, to }: Network, inside: ReadonlySet<number>): Map<number, Rim> {
  const outside = new Map<number, { suppliers: Set<number>; customers: Set<number> }>();
  const at = (node: number): { suppliers: Set<number>; customers: Set<number> } => {
    const known = outside.get(node) ?? { suppliers: new Set<number>(), customers: new Set<number>() };
    outside.set(node, known);
    return known;
  };
  for (const [edge, { rework }] of links.entries()) {
    const [giver, receiver] = [from[edge]!, to[edge]!];
    if (rework !== null || inside.has(giver) === inside.has(receiver)) continue;
    if (inside.has(receiver)) at(receiver).suppliers.add(giver);
    else at(giver).customers.add(receiver);
  }
  return new Map(
    [...outside].map(([node, { suppliers, customers }]) => [
      node,
      { suppliers: suppliers.size, customers: customers.size },
    ]),
  );
}
