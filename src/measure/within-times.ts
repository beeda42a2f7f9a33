import { linkId, type Network } from '../graph/network.js';
import type { Delay } from '../model/chain.js';
import type { MeasuredLink, Measurement, Proposal } from '../model/measure.js';
import { asWritten } from './fit/written.js';

/**
 * The queues that are in times of a log already: where it does not tell of nearly all orders when work began, a time is from
 * when everything was there, and what the model says of the queue would count twice beside it.
 */
export function queuesWithin(used: readonly Proposal[], { places }: Measurement, network: Network): Proposal[] {
  const times = new Map(used.map((one) => [one.what, one]));
  return places.flatMap(({ id, queue }): Proposal[] => {
    const place = network.places[network.nodeOf.get(id)!]!;
    const time = times.get(`${id}.time`);
    if (queue !== null || time === undefined || place.type === 'customer' || place.queue === null) return [];
    return [{ what: `${id}.queue`, value: '0', count: time.count, now: asWritten(place.queue) }];
  });
}

/** What is to be set in the model for good: with a time that has the queue in it, that there is none beside it. */
export function forTheModel(measurement: Measurement, network: Network): Measurement {
  const queues = new Map(queuesWithin(measurement.proposals, measurement, network).map((one) => [one.what, one]));
  const proposals = measurement.proposals.flatMap((one) => {
    const queue = queues.get(one.what.replace(/\.time$/u, '.queue'));
    return queue === undefined || queue.what === one.what ? [one] : [queue, one];
  });
  return { ...measurement, proposals };
}

/**
 * Whose delays may count twice: a log has those of places in the times that are used where it gives no reasons, and those of a link where
 * it never names one of them; and the model has them beside that.
 */
export function delaysWithin(used: readonly Proposal[], { links }: Measurement, network: Network): string[] {
  const set = new Set(used.map(({ what }) => what));
  const hasReasons = links.some(({ reasons }) => reasons.length > 0);
  const places = network.places.filter(
    (place) => !hasReasons && place.type !== 'customer' && place.delays.length > 0 && set.has(`${place.id}.time`),
  );
  const delaysOf = new Map(network.links.map(({ delays }, edge) => [linkId(network, edge), delays]));
  const ways = links.filter((link) => set.has(`${link.id}.handover`) && hasUnnamed(link, delaysOf.get(link.id)!));
  return [...places, ...ways].map(({ id }) => id);
}

function hasUnnamed({ reasons }: MeasuredLink, delays: readonly Delay[]): boolean {
  const named = new Set(reasons.map(({ reason, cause }) => (cause ?? reason).toLowerCase()));
  return delays.length > 0 && !delays.some(({ cause }) => named.has(cause.toLowerCase()));
}
