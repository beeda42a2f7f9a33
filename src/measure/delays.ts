import type { Network } from '../graph/network.js';
import type { Delay } from '../model/chain.js';
import type { Interner } from './interner.js';
import type { Mapping } from './mapping.js';

/** Which delay of the model the reason of a delivery is, by the position of it in the file; -1: none. */
type Delays = (edge: number, reason: number) => number;

/** One that the giver and the way both have may be either's: nobody can tell. */
export interface DelayOf {
  readonly giver: Delays;
  readonly way: Delays;
}

export function delaysOf({ places, links, from }: Network, { reasons }: Mapping, texts: Interner): DelayOf {
  const called = (delays: readonly Delay[], reason: number): number => {
    const text = texts.text(reason) ?? '';
    const cause = (reasons.get(text) ?? text).toLowerCase();
    return delays.findIndex((delay) => delay.cause.toLowerCase() === cause);
  };
  return {
    giver: remembered((edge, reason) => {
      const place = places[from[edge]!]!;
      return place.type === 'customer' ? -1 : called(place.delays, reason);
    }),
    way: remembered((edge, reason) => called(links[edge]!.delays, reason)),
  };
}

function remembered(delays: Delays): Delays {
  const known = new Map<number, Map<number, number>>();
  return (edge, reason) => {
    if (reason === -1) return -1;
    let ofEdge = known.get(edge);
    if (ofEdge === undefined) known.set(edge, (ofEdge = new Map()));
    let found = ofEdge.get(reason);
    if (found === undefined) ofEdge.set(reason, (found = delays(edge, reason)));
    return found;
  };
}
