import type { Network } from '../graph/network.js';
import type { Interner } from './interner.js';
import type { Mapping } from './mapping.js';

/** Which delay of a place a reason of the log is, by the position of it in the file; -1: none. */
export type DelayOf = (node: number, reason: number) => number;

export function delaysOf({ places }: Network, { reasons }: Mapping, texts: Interner): DelayOf {
  const known = new Map<string, number>();
  return (node, reason) => {
    const key = `${node} ${reason}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const place = places[node]!;
    const text = texts.text(reason) ?? '';
    const cause = reasons.get(text) ?? text;
    const delays = place.type === 'customer' ? [] : place.delays;
    const made = delays.findIndex((delay) => delay.cause.toLowerCase() === cause.toLowerCase());
    known.set(key, made);
    return made;
  };
}
