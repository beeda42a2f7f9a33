import { customers, isFrontOffice } from '../graph/reach.js';
import { departmentOf, edgeCalled, linkId, type Network, visitsOf } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';
import type { Card, CustomerSlack, LinkCard, PlaceCard, Relation } from '../model/card.js';
import type { Assessment } from '../model/assessment.js';
import type { Place, Pledge } from '../model/chain.js';
import { type Distribution, median } from '../model/distribution.js';
import { gapOf } from '../model/gap.js';
import { dependences, nearestCustomer } from './dependence.js';
import { linkEnds, named } from './naming.js';
import { assess } from './assess.js';

/** What an id names in a chain; null where nothing is called so. Causes have no card. */
export function cardOf(plan: Plan, id: string): Card | null {
  const { network } = plan;
  const node = network.nodeOf.get(id);
  if (node !== undefined) return placeCard(plan, departmentOf(network, node));
  const edge = edgeCalled(network, id);
  return edge === -1 ? null : linkCard(plan, edge);
}

/** All places, each department once, in supplier-first order. */
export function placesOf({ network, node }: Plan): Place[] {
  return [...new Set([...node].map((one) => departmentOf(network, one)))].map((one) => network.places[one]!);
}

/** The card of a place, with figures that are known already. */
export function cardWith(plan: Plan, { id }: Pick<Place, 'id'>, known: Assessment): PlaceCard {
  return placeCard(plan, departmentOf(plan.network, plan.network.nodeOf.get(id)!), known);
}

function placeCard(plan: Plan, node: number, known: Assessment | null = null): PlaceCard {
  const { network } = plan;
  const place = network.places[node]!;
  const visits = visitsOf(network).get(node) ?? [node];
  const edges = [...network.links.keys()];
  const hasVisits = visits.length > 1;
  return {
    ...named(plan, node),
    ...common(plan, { id: place.id, kind: place.type }, visits, known),
    kind: place.type,
    note: place.note,
    area: place.type === 'customer' ? null : place.area,
    owner: place.type === 'customer' ? null : place.owner,
    customer:
      place.type === 'customer'
        ? { kind: place.kind, serves: place.serves, segment: place.segment, promise: place.promise }
        : null,
    visits: hasVisits
      ? visits.map((visit) => network.places[visit]!).map((visit) => ({ id: visit.id, usualTime: usualTime(visit) }))
      : [],
    usualTime: usualTime(place),
    usualQueue: place.type === 'customer' ? 0 : usual(place.queue),
    recoversIn: longestDown(visits.map((visit) => network.places[visit]!)),
    frontOffice: visits.some((visit) => isFrontOffice(network, visit)),
    nearest: nearestCustomer(network, visits),
    suppliers: edges
      .filter((edge) => visits.includes(network.to[edge]!))
      .map((edge) => relation(network, edge, 'from', hasVisits)),
    customers: edges
      .filter((edge) => visits.includes(network.from[edge]!))
      .map((edge) => relation(network, edge, 'to', hasVisits)),
    ...dependences(plan, visits),
  };
}

function linkCard(plan: Plan, edge: number): LinkCard {
  const { network } = plan;
  const id = linkId(network, edge);
  const ends = linkEnds(plan, edge);
  return {
    id,
    name: `${ends.from.name} → ${ends.to.name}`,
    ...common(plan, { id, kind: 'link' }, [network.to[edge]!], null),
    kind: 'link',
    ...ends,
    note: network.links[edge]!.note,
    relation: relation(network, edge, 'to', false),
  };
}

function common(
  plan: Plan,
  what: Pick<Card, 'id' | 'kind'>,
  nodes: readonly number[],
  known: Assessment | null,
): Pick<PlaceCard, 'calendar' | 'absorbs'> {
  return {
    calendar: plan.network.chain.calendar,
    absorbs: absorbs(plan, what, nodes, known),
  };
}

/** How late a place may be before each promise breaks, by figures that are known already. */
export function absorbedBy(plan: Plan, node: number, known: Assessment): readonly CustomerSlack[] {
  const { id, type } = plan.network.places[node]!;
  return absorbs(plan, { id, kind: type }, visitsOf(plan.network).get(node) ?? [node], known);
}

/** The slack of a place or link against every external customer that it leads to, nearest customer first. */
function absorbs(
  plan: Plan,
  { id, kind }: Pick<Card, 'id' | 'kind'>,
  nodes: readonly number[],
  known: Assessment | null,
): CustomerSlack[] {
  const { network } = plan;
  return customers(network).flatMap((node) => {
    if (nodes.includes(node) && kind !== 'link') return [];
    const customer = network.places[node]!.id;
    const figures =
      known === null
        ? assess(plan, { typical: 'median', customers: [customer], paths: 0, late: [] }).customers[0]!
        : known.customers.find((one) => one.id === customer);
    if (figures === undefined) return [];
    const threat = figures.threats.find((one) => one.id === id && one.kind === kind);
    const distance = threat?.distance ?? nearestCustomer(network, nodes, [node])?.distance;
    return distance === undefined
      ? []
      : [
          {
            ...named(plan, node),
            slack: threat?.slack ?? null,
            isPromised: figures.promise?.within != null,
            distance,
            usual: threat?.usual ?? true,
          },
        ];
  });
}

function relation(network: Network, edge: number, side: 'from' | 'to', hasVisits: boolean): Relation {
  const link = network.links[edge]!;
  const other = side === 'from' ? network.from[edge]! : network.to[edge]!;
  const { item, agreed, expects, offers, every, stock, rework, request, feedback, followUp, satisfaction } = link;
  return {
    link: linkId(network, edge),
    other: { ...named({ network }, other), kind: network.places[other]!.type },
    visit: hasVisits ? (side === 'from' ? link.to : link.from) : null,
    gap: gapOf(expects, offers),
    promise: promiseTo(network.places[network.to[edge]!]!),
    handover: usual(link.handover),
    item,
    agreed,
    expects,
    offers,
    every,
    stock,
    rework,
    request,
    feedback,
    followUp,
    satisfaction,
  };
}

function promiseTo(place: Place): Pledge | null {
  return place.type === 'customer' ? place.promise : null;
}

/** How long a department stands still when it does: of several visits, at the one where that lasts longest. */
function longestDown(visits: readonly Place[]): number | null {
  const times = visits.flatMap((visit) => (visit.type === 'customer' ? [] : (visit.recoversIn ?? [])));
  return times.length === 0 ? null : Math.max(...times);
}

function usualTime(place: Place): number | null {
  if (place.type === 'customer' || place.time === null) return null;
  return usual(place.queue) + usual(place.time);
}

function usual(distribution: Distribution | null): number {
  return distribution === null ? 0 : median(distribution);
}
