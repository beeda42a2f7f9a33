import { departmentOf, linkId } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';
import type { Overview } from '../model/overview.js';
import { named } from './naming.js';

/** A chain at a glance, places and deliveries in the order of the flow. */
export function overviewOf({ network, node, step }: Plan): Overview {
  const { chain, places, links, from, to } = network;
  const edges = [...links.keys()].sort(
    (a, b) => step[from[a]!]! - step[from[b]!]! || step[to[a]!]! - step[to[b]!]! || a - b,
  );
  return {
    chain: { name: chain.name, unit: chain.unit, calendar: chain.calendar, usesDays: chain.usesDays },
    places: [...node].map((at) => {
      const place = places[at]!;
      return {
        ...named({ network }, at),
        kind: place.type,
        department: places[departmentOf(network, at)]!.id,
        promise: place.type === 'customer' ? place.promise : null,
      };
    }),
    deliveries: edges.map((edge) => {
      const { from, to, item, agreed, expects, offers, rework } = links[edge]!;
      return { link: linkId(network, edge), from, to, item, agreed, expects, offers, isRework: rework !== null };
    }),
  };
}
