import type { Network } from '../../graph/network.js';
import type { grouped } from './grouped.js';
import type { OrderRows } from './order-rows.js';

/** Of so much of what a place did the log has to tell when work began: a queue of few is none of all, and what is left of a time is no work. */
const NEARLY_ALL = 0.9;

/** By node, 1 where the log tells of nearly all orders when work on them began there, or on another visit whose times are the same place's. */
export function beginningsTold(
  { edge, times: { started } }: OrderRows,
  { first, sorted }: ReturnType<typeof grouped>,
  { places, from }: Network,
  owner: Int32Array,
): Uint8Array {
  const seen = { order: new Int32Array(places.length).fill(-1), count: new Int32Array(places.length) };
  const told = { order: new Int32Array(places.length).fill(-1), count: new Int32Array(places.length) };
  const once = ({ order, count }: typeof seen, node: number, one: number): void => {
    if (order[node] === one) return;
    order[node] = one;
    count[owner[node]!]!++;
  };
  for (let order = 0; order + 1 < first.length; order++)
    for (let i = first[order]!; i < first[order + 1]!; i++) {
      const node = from[edge.at(sorted[i]!)]!;
      once(seen, node, order);
      if (!Number.isNaN(started.at(sorted[i]!))) once(told, node, order);
    }
  return Uint8Array.from(places, (_, node) => Number(told.count[node]! >= NEARLY_ALL * seen.count[node]!));
}
