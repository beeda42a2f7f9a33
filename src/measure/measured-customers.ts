import type { Customer } from '../model/chain.js';
import type { Deliveries, MeasuredCustomer } from '../model/measure.js';
import type { CustomerTally } from './orders/journey-tallies.js';
import { type Counted, linksBy, overdueOrders, seenTimes } from './measured.js';
import { deliveries, shareOf, summed, sumOf } from './outcomes.js';

export function measuredCustomers(counted: Counted): MeasuredCustomer[] {
  const { network, journeys, ordersOverdue } = counted;
  const into = linksBy(network, (edge) => network.to[edge]!);
  return network.places.flatMap((place, node): MeasuredCustomer[] => {
    if (place.type !== 'customer') return [];
    const edges = into.get(node) ?? [];
    const seen = journeys.customers[node]!;
    const got = whatItGot(place, edges, seen, counted);
    if (got.count === 0) return [];
    const { promise } = place;
    return [
      {
        id: place.id,
        name: place.name,
        within: promise?.within ?? null,
        inTime: shareOf(seen.inTime, promise?.onTime ?? null, ordersOverdue(edges).count, seen.inParts + seen.nights),
        inParts: seen.inParts,
        ...got,
        leadTime: seenTimes(seen.leadTime),
      },
    ];
  });
}

/** Of so many deliveries the log has to say which order they belong to. */
const NEARLY_ALL = 0.9;

/**
 * A promise is for an order: where several deliveries make one, what is promised is held against orders. Where the log does not say which
 * belong together, and they come from several places, it is held against nothing.
 */
function whatItGot(
  { promise }: Customer,
  edges: readonly number[],
  { rows, orders, known, outcomes, byParts }: CustomerTally,
  counted: Counted,
): Deliveries & Pick<MeasuredCustomer, 'counted'> {
  const { tally, mapping, overdue, ordersOverdue } = counted;
  const told = edges.filter((edge) => tally.links[edge]!.count > 0);
  const sum = summed(told.map((edge) => tally.links[edge]!));
  const isKnown = known > 0 && rows >= NEARLY_ALL * sum.count;
  if (isKnown && (told.length > 1 || orders < rows))
    return {
      counted: 'orders',
      ...deliveries(orders, outcomes, promise, {
        overdue: ordersOverdue(edges).count,
        overdueOrders: overdueOrders(counted, edges),
        leftOut: sum.count - rows + orders - known,
        ...(mapping.parts === null ? { mayBeHits: byParts } : {}),
      }),
    };
  const each = deliveries(sum.count, sum, promise, {
    overdue: sumOf(edges, overdue),
    overdueOrders: overdueOrders(counted, edges),
  });
  return { counted: 'deliveries', ...(told.length > 1 ? withoutVerdict(each) : each) };
}

function withoutVerdict({ onTime, full, right, ...rest }: Deliveries): Deliveries {
  const open = (share: Deliveries['full']): Deliveries['full'] => share && { ...share, kept: null };
  return { ...rest, onTime: open(onTime), full: open(full), right: open(right) };
}
