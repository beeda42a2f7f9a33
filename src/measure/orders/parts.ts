import type { Network } from '../../graph/network.js';
import { TIME_FIELDS, type TimeField } from '../../model/measure.js';
import { Batch, BATCH, type RowSink } from '../batch.js';
import { Held } from './held.js';
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
