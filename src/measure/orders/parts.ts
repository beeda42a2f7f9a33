import type { Network } from '../../graph/network.js';
import { TIME_FIELDS, type TimeField } from '../../model/measure.js';
import { Batch, BATCH, type RowSink } from '../batch.js';
import { passesBy } from './rounds.js';
import { Twice } from '../twice.js';

/** The link that the texts of a row mean, by number; -1: none. */
export type EdgeOf = (from: number, to: number, item: number) => number;

/**
 * Makes one delivery of all rows of an order on a link, where the link names no item of an item: they are held until the last row was
 * read, and then handed on, in the order of their first rows. What has no order, or is on no link, passes at once. Whether rows on a link
 * that rework goes round by are parts is known at the end: those of an order that went back there are each a delivery.
 */
export class Parts implements RowSink {
  /** Rows that say the same as one before. */
  twice = 0;
  /** Rows that were added to another. */
  added = 0;
  #days = 0;
  readonly #held: Held[] = [];
  #count = 0;
  /** Where each delivery is held, from 1, by its order, link and item; 0: free. */
  #slots = new Int32Array(1 << 10);
  readonly #seen = new Twice();
  readonly #passing = new Batch();
  readonly #inParts = new Set<number>();
  readonly #passes: readonly (readonly number[])[];
  /** Orders that went back, each with the link. */
  readonly #wentBack = new Set<number>();

  constructor(
    private readonly sink: RowSink,
    private readonly edgeOf: EdgeOf,
    private readonly network: Network,
  ) {
    this.#passes = passesBy(network);
  }

  /** Orders that came in parts. */
  get orders(): number {
    return this.#inParts.size;
  }

  days(fields: ReadonlySet<TimeField>): void {
    this.#days = TIME_FIELDS.reduce((bits, field, at) => (fields.has(field) ? bits | (1 << at) : bits), 0);
    this.sink.days(fields);
  }

  add(batch: Batch): void {
    for (let i = 0; i < batch.count; i++) {
      const edge = batch.order[i] === -1 ? -1 : this.edgeOf(batch.from[i]!, batch.to[i]!, batch.item[i]!);
      if (edge === -1) this.#passing.take(batch, i);
      else if (this.#seen.has(batch, i, edge)) this.twice++;
      else this.#hold(batch, i, edge);
    }
    if (this.#passing.count > 0) this.sink.add(this.#passing);
    this.#passing.count = 0;
  }

  /** Hands on what is held: nothing more is to come. */
  end(): void {
    for (let at = 0; at < this.#count; at++)
      if (this.#held[at >> BITS]!.mayPass[at & (BATCH - 1)] === 1) this.#settle(at);
    for (let held = this.#held.shift(); held !== undefined; held = this.#held.shift()) {
      held.settle();
      held.handTo(this.sink, this.#passing);
    }
  }

  #hold(batch: Batch, i: number, edge: number): void {
    const { rework, item: named } = this.network.links[edge]!;
    const item = named === null ? batch.item[i]! : -1; // all that is taken for an item that is named is the same
    if (rework !== null) this.#wentBack.add(this.#backOf(batch.order[i]!, edge));
    const mayPass = this.#passes[edge]!.length > 0;
    if (!mayPass) {
      const slot = this.#slotOf(batch.order[i]!, edge, item);
      if (this.#slots[slot] !== 0) return this.#join(slot, batch, i, this.#days);
      this.#slots[slot] = this.#count + 1;
    }
    if (this.#count % BATCH === 0) this.#held.push(new Held());
    this.#held.at(-1)!.take(batch, i, edge, item, this.#days, mayPass);
    if (2 * ++this.#count > this.#slots.length) this.#grow();
  }

  #join(slot: number, batch: Batch, i: number, days: number): void {
    const known = this.#slots[slot]! - 1;
    this.#held[known >> BITS]!.add(known & (BATCH - 1), batch, i, days);
    this.#inParts.add(batch.order[i]!);
    this.added++;
  }

  /** Of a row on a link that rework goes round by: it is a pass where its order went back, else a part as any other. */
  #settle(at: number): void {
    const held = this.#held[at >> BITS]!;
    const i = at & (BATCH - 1);
    const order = held.batch.order[i]!;
    if (this.#passes[held.edge[i]!]!.some((back) => this.#wentBack.has(this.#backOf(order, back)))) return;
    const slot = this.#slotOf(order, held.edge[i]!, held.item[i]!);
    if (this.#slots[slot] === 0) this.#slots[slot] = at + 1;
    else {
      this.#join(slot, held.batch, i, held.days[i]!);
      held.drop(i);
    }
  }

  #backOf(order: number, edge: number): number {
    return order * this.#passes.length + edge;
  }

  /** Where a delivery is, or has room. */
  #slotOf(order: number, edge: number, item: number): number {
    const mask = this.#slots.length - 1;
    let slot = mixed(order, edge, item) & mask;
    for (let at = this.#slots[slot]!; at !== 0; at = this.#slots[slot]!) {
      if (this.#held[(at - 1) >> BITS]!.is((at - 1) & (BATCH - 1), order, edge, item)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let at = 0; at < this.#count; at++) {
      const { batch, edge, item, mayPass } = this.#held[at >> BITS]!;
      const i = at & (BATCH - 1);
      if (mayPass[i] === 0) this.#slots[this.#slotOf(batch.order[i]!, edge[i]!, item[i]!)] = at + 1;
    }
  }
}

const BITS = Math.log2(BATCH);

function mixed(order: number, edge: number, item: number): number {
  let hash = Math.imul(order, 0x9e37_79b1) ^ Math.imul(edge, 0x85eb_ca77) ^ Math.imul(item, 0xc2b2_ae3d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
  return hash ^ (hash >>> 13);
}

/** Deliveries of which more parts may come: each as its first row, changed by every other. */
class Held {
  readonly batch = new Batch();
  readonly edge = new Int32Array(BATCH);
  readonly item = new Int32Array(BATCH);
  readonly #parts = new Int32Array(BATCH);
  /** What all parts together asked for. */
  readonly #asked = new Float64Array(BATCH);
  /** A bit for each field of moments: it is a day without a time. */
  readonly days = new Uint8Array(BATCH);
  /** 1: whether it is a part is not known before the end. */
  readonly mayPass = new Uint8Array(BATCH);
  #isThinned = false;

  is(at: number, order: number, edge: number, item: number): boolean {
    return this.batch.order[at] === order && this.edge[at] === edge && this.item[at] === item;
  }

  take(from: Batch, i: number, edge: number, item: number, days: number, mayPass: boolean): void {
    const at = this.batch.count;
    this.batch.take(from, i);
    this.edge[at] = edge;
    this.item[at] = item;
    this.#parts[at] = 1;
    this.#asked[at] = from.asked[i]!;
    this.days[at] = days;
    this.mayPass[at] = mayPass ? 1 : 0;
  }

  add(at: number, from: Batch, i: number, days: number): void {
    const { asked, quantity, usable, reason, times, way } = this.batch;
    this.#parts[at]!++;
    this.#asked[at]! += from.asked[i]!;
    quantity[at]! += from.quantity[i]!;
    if (asked[at] !== from.asked[i]) asked[at] = NaN;
    usable[at] = usable[at] === 0 || from.usable[i] === 0 ? 0 : Math.min(usable[at]!, from.usable[i]!);
    if (reason[at] === -1) reason[at] = from.reason[i]!;
    for (const field of FIRST)
      if (from.times[field][i]! < orEver(times[field][at]!)) this.#say(field, at, from, i, days);
    for (const field of LAST)
      if (from.times[field][i]! > orNever(times[field][at]!)) this.#say(field, at, from, i, days);
    if (!isLater(from.times, i, times, at)) return;
    for (const field of WAY) this.#say(field, at, from, i, days);
    way[at] = from.way[i]!;
  }

  /** Takes out what was added to another. */
  drop(at: number): void {
    this.#parts[at] = 0;
    this.#isThinned = true;
  }

  #say(field: TimeField, at: number, from: Batch, i: number, days: number): void {
    const bit = 1 << TIME_FIELDS.indexOf(field);
    this.batch.times[field][at] = from.times[field][i]!;
    this.days[at] = (this.days[at]! & ~bit) | (days & bit);
  }

  /** Says of each what its parts come to. */
  settle(): void {
    const { asked, quantity, count } = this.batch;
    for (let at = 0; at < count; at++) {
      if (this.#parts[at]! < 2) continue;
      quantity[at] = rounded(quantity[at]!);
      asked[at] = wholeAsked(asked[at]!, rounded(this.#asked[at]!), quantity[at]!);
    }
  }

  /** Hands its rows on, those at once that have the same days. */
  handTo(sink: RowSink, some: Batch): void {
    const { count } = this.batch;
    for (let from = 0, to = 0; from < count; from = to) {
      while (to < count && this.days[to] === this.days[from]) to++;
      sink.days(new Set(TIME_FIELDS.filter((_, field) => ((this.days[from]! >> field) & 1) === 1)));
      const isAll = to - from === count && !this.#isThinned;
      some.count = 0;
      if (!isAll) for (let i = from; i < to; i++) if (this.#parts[i] !== 0) some.take(this.batch, i);
      sink.add(isAll ? this.batch : some);
    }
  }
}

/** The giver began when the first part was begun, and the order is that of the first. */
const FIRST = ['ordered', 'started'] as const;
/** The whole is wanted when its last part is. */
const LAST = ['requested', 'promised', 'confirmed'] as const;
/** The way is that of the part that came last: what the others waited is nobody's way, and the giver was not done before. */
const WAY = ['shipped', 'received'] as const;

/** What is not there yet comes last; of what came at once, what was shipped last. */
function isLater(one: Batch['times'], i: number, other: Batch['times'], at: number): boolean {
  const [received, known] = [orEver(one.received[i]!), orEver(other.received[at]!)];
  return received > known || (received === known && one.shipped[i]! > orNever(other.shipped[at]!));
}

/**
 * What was asked for: the sum where rows say different quantities. Where all say the same, it is either that of the order or that of
 * each row; if the one says that all of it came and the other that it did not, nobody knows.
 */
function wholeAsked(same: number, sum: number, quantity: number): number {
  if (Number.isNaN(same)) return sum;
  return quantity > same && quantity < sum ? NaN : same;
}

/** A sum of decimals as it is written: 0.7 and 0.1 are 0.8. */
function rounded(sum: number): number {
  return Number(sum.toPrecision(12));
}

function orEver(moment: number): number {
  return Number.isNaN(moment) ? Infinity : moment;
}

function orNever(moment: number): number {
  return Number.isNaN(moment) ? -Infinity : moment;
}
