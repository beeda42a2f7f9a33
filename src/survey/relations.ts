import { departmentOf, linkId, type Network } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';
import type { Party, Relation } from '../model/survey.js';

/** Which relations are asked about: those of some internal customers, those in which some places give or receive; null: all. */
export interface Narrowed {
  readonly customers: ReadonlySet<string> | null;
  readonly places: ReadonlySet<string> | null;
}

/** Every delivery that an internal customer judges, in the order of the flow: not what leaves the house, is sent back, or stays in one department. */
export function surveyRelations(plan: Plan): Relation[] {
  return relationsIn(plan, true);
}

/** Every other one: nobody inside is asked about those. */
export function otherRelations(plan: Plan): Relation[] {
  return relationsIn(plan, false);
}

function relationsIn({ network, step }: Plan, areJudged: boolean): Relation[] {
  const { links, places, from, to } = network;
  const isJudged = (edge: number): boolean =>
    links[edge]!.rework === null &&
    places[to[edge]!]!.type === 'department' &&
    departmentOf(network, from[edge]!) !== departmentOf(network, to[edge]!);
  const edges = [...links.keys()].filter((edge) => isJudged(edge) === areJudged);
  edges.sort((a, b) => step[to[a]!]! - step[to[b]!]! || step[from[a]!]! - step[from[b]!]! || a - b);
  return edges.map((edge) => ({
    link: linkId(network, edge),
    supplier: partyAt(network, from[edge]!),
    customer: partyAt(network, to[edge]!),
    item: links[edge]!.item,
    satisfaction: links[edge]!.satisfaction,
  }));
}

function partyAt(network: Network, node: number): Party {
  const at = (one: number): { readonly id: string; readonly name: string } => {
    const { id, name } = network.places[one]!;
    return { id, name };
  };
  return { ...at(node), department: at(departmentOf(network, node)) };
}

/** True of a relation that is asked about: a department is meant with all its visits. */
export function isAsked({ supplier, customer }: Relation, { customers, places }: Narrowed): boolean {
  const isIn = (ids: ReadonlySet<string>, { id, department }: Party): boolean => ids.has(id) || ids.has(department.id);
  if (customers !== null && !isIn(customers, customer)) return false;
  return places === null || isIn(places, supplier) || isIn(places, customer);
}
