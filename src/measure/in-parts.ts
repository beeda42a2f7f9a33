import { grouped } from './grouped.js';
import type { OrderRows, WaitingRows } from './tally.js';

/** How many orders have several rows on a link, of one item where the link names none: as none is there twice, no two of them say the same. */
export function ordersInParts(
  came: OrderRows,
  waiting: WaitingRows,
  orders: number,
  namesItem: (edge: number) => boolean,
): number {
  const both = new Int32Array(came.order.length + waiting.order.length);
  both.set(came.order.values);
  both.set(waiting.order.values, came.order.length);
  const { first, sorted } = grouped(both, orders);
  const keyOf = (row: number): number => {
    const [rows, at] = row < came.order.length ? [came, row] : [waiting, row - came.order.length];
    const edge = rows.edge.at(at);
    return edge * 0x8000_0000 + (namesItem(edge) ? 0 : rows.item.at(at) + 1);
  };
  let found = 0;
  const keys = new Set<number>();
  for (let order = 0; order < orders; order++) {
    const [from, to] = [first[order]!, first[order + 1]!];
    if (to - from < 2) continue;
    for (let i = from; i < to; i++) keys.add(keyOf(sorted[i]!));
    if (keys.size < to - from) found++;
    keys.clear();
  }
  return found;
}
