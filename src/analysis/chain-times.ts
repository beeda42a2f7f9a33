import { linkId, type Network } from '../graph/network.js';
import type { Typical } from '../model/assessment.js';
import type { ChainTimes } from '../model/chain-times.js';
import { type Distribution, mean, median } from '../model/distribution.js';

/** The usual queue, time and hand-over of every place and link of a chain, rework too: medians, or means where those are asked for. */
export function chainTimes(network: Network, typical: Typical = 'median'): ChainTimes {
  const { places, links } = network;
  const figure = typical === 'mean' ? mean : median;
  const seconds = (time: Distribution | null): number => (time === null ? 0 : figure(time));
  return {
    places: new Map(
      places.map((place) => [
        place.id,
        place.type === 'customer'
          ? { queue: 0, time: null }
          : { queue: seconds(place.queue), time: place.time === null ? null : figure(place.time) },
      ]),
    ),
    links: new Map(
      links.map(({ handover, every, stock }, edge) => [
        linkId(network, edge),
        { handover: seconds(handover), every, wait: (every ?? 0) / 2, stock },
      ]),
    ),
  };
}
