import { departmentOf, linkId } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';
import type { Leg, LinkFigures, Named, DeliveryPath, Threat } from '../model/assessment.js';
import type { Cause, Place } from '../model/chain.js';
import type { PathTo } from './paths.js';

/** What a node is called. */
export function named({ network }: Pick<Plan, 'network'>, node: number): Named {
  const { id, name } = network.places[node]!;
  return { id, name };
}

/** The kind of threat that a place is. */
export function placeKind(place: Place): 'supplier' | 'department' {
  return place.type === 'supplier' ? 'supplier' : 'department';
}

/** The two ends of a link by name, and what it carries. */
export function linkEnds(plan: Pick<Plan, 'network'>, edge: number): NonNullable<Threat['link']> {
  const { network } = plan;
  return {
    from: named(plan, network.from[edge]!),
    to: named(plan, network.to[edge]!),
    item: network.links[edge]!.item,
  };
}

/** Every link of the chain, rework too, by id. */
export function linkFigures(plan: Plan): LinkFigures[] {
  return plan.network.links.map(({ agreed, expects, offers }, edge) => ({
    id: linkId(plan.network, edge),
    ...linkEnds(plan, edge),
    agreed,
    expects,
    offers,
    odds: null,
  }));
}

/** The steps that a cause hits: every visit of the departments it names, by id, each once. */
export function stepsOfCause({ network, step }: Plan, cause: Cause): number[] {
  const hit = new Set(cause.hits.map((id) => network.nodeOf.get(id)).filter((node) => node !== undefined));
  const departments = new Set([...hit].map((node) => departmentOf(network, node)));
  const nodes = [...network.places.keys()].filter((node) => departments.has(departmentOf(network, node)));
  return nodes.map((node) => step[node]!);
}

/** A path told with ids and names. */
export function tellPath(plan: Plan, stock: Float64Array, { length, legs }: PathTo): DeliveryPath {
  const told = legs.map(({ kind, at, from, to }): Leg => {
    if (kind === 'step') return { kind: 'place', ...named(plan, plan.node[at]!), from, to, stock: 0 };
    const edge = plan.edge[at]!;
    const { item } = linkEnds(plan, edge);
    return { kind: 'link', id: linkId(plan.network, edge), name: item ?? '', from, to, stock: stock[at]! };
  });
  return { length, legs: told };
}
