import type { Network } from '../graph/network.js';
import type { Measurement, Proposal } from '../model/measure.js';
import { asWritten } from './fit/written.js';

/**
 * The queues that are in times of a log already: where it does not tell when work began, a time is from when everything was there, and
 * what the model says of the queue would count twice beside it.
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
