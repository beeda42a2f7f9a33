import { linkId, type Network } from '../graph/network.js';
import type { ChainTimes } from '../model/chain-times.js';
import { type Distribution, median } from '../model/distribution.js';

/** The usual queue, time and hand-over of every place and link of a chain, rework too: medians. */
export function chainTimes(network: Network): ChainTimes {
  const { places, links } = network;
  const seconds = (time: Distribution | null): number => (time === null ? 0 : median(time));
  return {
    places: new Map(
      places.map((place) => [
        place.id,
        place.type === 'customer'
          ? { queue: 0, time: null }
          : { queue: seconds(place.queue), time: place.time === null ? null : median(place.time) },
      ]),
    ),
    links: new Map(
      links.map(({ handover, every }, edge) => [
        linkId(network, edge),
        { handover: seconds(handover), every, wait: (every ?? 0) / 2 },
      ]),
    ),
  };
}
