import { departmentOf, type Network } from '../../graph/network.js';
import type { Department } from '../../model/chain.js';

/** By node, the place that has the figures which hold for it: a later visit has those of its department, but for what it says itself. */
export interface Owners {
  /** Of queue and time: of a visit that has one of them itself both are its own. */
  readonly times: Int32Array;
  readonly delays: Int32Array;
  readonly full: Int32Array;
  readonly right: Int32Array;
}

export function ownersOf(network: Network): Owners {
  const written = new Map(network.chain.places.map((place) => [place.id, place]));
  const by = (says: (visit: Department) => boolean): Int32Array =>
    Int32Array.from(network.places, ({ id }, node) => {
      const place = written.get(id)!;
      return place.type === 'department' && says(place) ? node : departmentOf(network, node);
    });
  return {
    times: by(({ time, queue }) => time !== null || queue !== null),
    delays: by(({ delays }) => delays.length > 0),
    full: by(({ full }) => full !== null),
    right: by(({ right }) => right !== null),
  };
}

/** What a visit is called beside its department: of one that has no name of its own by its id, too. */
export function visitName(network: Network, node: number): string {
  const { id, name } = network.places[node]!;
  const main = departmentOf(network, node);
  return main !== node && network.places[main]!.name === name ? `${name} (${id})` : name;
}
