import type { Network } from '../graph/network.js';
import { grouped } from './grouped.js';
import type { OrderRows } from './tally.js';

/**
 * How many orders came in several rows on a link, of one item where the link names none: as none is there twice, no two of them say the
 * same. Those that went back over a link with rework came again.
 */
export function ordersInParts(came: OrderRows, orders: number, { links }: Network): number {
  const { first, sorted } = grouped(came.order.values, orders);
  const keyOf = (row: number): number => {
    const edge = came.edge.at(row);
    return edge * 0x8000_0000 + (links[edge]!.item !== null ? 0 : came.item.at(row) + 1);
  };
  let found = 0;
  const keys = new Set<number>();
  for (let order = 0; order < orders; order++) {
    const [from, to] = [first[order]!, first[order + 1]!];
    if (to - from < 2) continue;
    let wentBack = false;
    for (let i = from; i < to; i++) {
      keys.add(keyOf(sorted[i]!));
      wentBack ||= links[came.edge.at(sorted[i]!)]!.rework !== null;
    }
    if (keys.size < to - from && !wentBack) found++;
    keys.clear();
  }
  return found;
}
