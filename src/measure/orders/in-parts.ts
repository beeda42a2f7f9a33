import type { Network } from '../../graph/network.js';
import { grouped } from './grouped.js';
import { passesBy } from './rounds.js';
import type { OrderRows } from './order-rows.js';

/**
 * How many orders came in several rows on a link, of one item where the link names none: as none is there twice, no two of them say the
 * same. Of those that went back over a link with rework the rows on the links of its round are no parts.
 */
export function ordersInParts(came: OrderRows, orders: number, network: Network): number {
  const { first, sorted } = grouped(came.order.values, orders);
  const { links } = network;
  const passes = passesBy(network);
  let found = 0;
  const keys = new Set<number>();
  for (let order = 0; order < orders; order++) {
    const [from, to] = [first[order]!, first[order + 1]!];
    if (to - from < 2) continue;
    const rows = sorted.subarray(from, to);
    const wentBack = new Set<number>();
    for (const row of rows) if (links[came.edge.at(row)]!.rework !== null) wentBack.add(came.edge.at(row));
    let parts = 0;
    for (const row of rows) {
      const edge = came.edge.at(row);
      if (wentBack.size > 0 && passes[edge]!.some((back) => wentBack.has(back))) continue;
      parts++;
      keys.add(edge * 0x8000_0000 + (links[edge]!.item !== null ? 0 : came.item.at(row) + 1));
    }
    if (keys.size < parts) found++;
    keys.clear();
  }
  return found;
}
