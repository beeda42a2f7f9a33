import { TOLERANCE } from '../../model/duration.js';
import { Integers, Numbers } from '../growing.js';
import type { OrderRows } from './order-rows.js';

/** What became of deliveries of which a row does not say that they came. */
export interface OpenTold {
  readonly count: number;
  /** By link: those that were due before the log ends. Whether they came late, or nobody wrote it down, no log tells. */
  readonly overdue: Int32Array;
  /** The orders that have any of them on some links. */
  readonly ordersOverdue: (links: readonly number[]) => OrdersOverdue;
}

/** How many orders, each delivery that belongs to none by itself; and the numbers of them, those first that have been due for longest. */
export interface OrdersOverdue {
  readonly count: number;
  readonly orders: readonly number[];
}

/** Deliveries of which a row does not say that they came: that of an order may come in another row. */
export class StillOpen {
  readonly #order = new Integers();
  readonly #link = new Integers();
  readonly #due = new Numbers();
  readonly #quantity = new Numbers();

  /** `due` and `quantity` are NaN where nobody says them; the order is -1 where there is none. */
  add(order: number, link: number, due: number, quantity: number): void {
    this.#quantity.push(quantity);
    this.#order.push(order);
    this.#link.push(link);
    this.#due.push(due);
  }

  /** By all rows of orders that did come, and the moment up to which the log surely goes. Where it tells of no arrival on a link, nothing is late there. */
  told(came: OrderRows, links: readonly { readonly count: number }[], end: number): OpenTold {
    const overdue = new Int32Array(links.length);
    const late = new Map<number, { readonly order: number; readonly due: number }[]>();
    const there = this.#there(came, links.length);
    let count = 0;
    for (let i = 0; i < this.#link.length; i++) {
      if (there.has(i)) continue;
      const [order, link] = [this.#order.at(i), this.#link.at(i)];
      count++;
      if (links[link]!.count === 0 || !(this.#due.at(i) + TOLERANCE < end)) continue;
      overdue[link]!++;
      const [one, known] = [{ order, due: this.#due.at(i) }, late.get(link)];
      if (known === undefined) late.set(link, [one]);
      else known.push(one);
    }
    const ordersOverdue = (some: readonly number[]): OrdersOverdue => {
      const all = some.flatMap((link) => late.get(link) ?? []).sort((a, b) => a.due - b.due || a.order - b.order);
      const known = all.flatMap(({ order }) => (order === -1 ? [] : [order]));
      const orders = [...new Set(known)];
      return { count: orders.length + all.length - known.length, orders };
    };
    return { count, overdue, ordersOverdue };
  }

  /** Those that another row of their order says to have come: due at the same time, and of as many where both say it. */
  #there(came: OrderRows, links: number): ReadonlySet<number> {
    const open = new Map<number, number[]>();
    for (let i = 0; i < this.#link.length; i++) {
      if (this.#order.at(i) === -1) continue;
      const key = this.#order.at(i) * links + this.#link.at(i);
      const same = open.get(key);
      if (same === undefined) open.set(key, [i]);
      else same.push(i);
    }
    const there = new Set<number>();
    for (let row = 0; open.size > 0 && row < came.order.length; row++)
      for (const i of open.get(came.order.at(row) * links + came.edge.at(row)) ?? [])
        if (this.#isSame(i, came, row)) there.add(i);
    return there;
  }

  #isSame(i: number, came: OrderRows, row: number): boolean {
    const [quantity, other] = [this.#quantity.at(i), came.quantity.at(row)];
    const isAsMany = Number.isNaN(quantity) || Number.isNaN(other) || quantity === other;
    return isAsMany && minuteOf(this.#due.at(i)) === came.due.at(row);
  }
}

/** A moment in whole minutes since 1970; -1 where nobody says it. */
export function minuteOf(moment: number): number {
  return Number.isNaN(moment) ? -1 : Math.floor(moment / 60);
}

/** Up to when a log surely goes: the third latest moment, as one or two may be slips of the pen; -Infinity where there are no three. */
export class LogEnd {
  readonly #latest = [-Infinity, -Infinity, -Infinity];

  get moment(): number {
    return this.#latest[2]!;
  }

  add(moment: number): void {
    const latest = this.#latest;
    if (moment <= latest[2]!) return;
    latest[2] = moment;
    latest.sort((a, b) => b - a);
  }
}
