import { TIME_FIELDS, type TimeField } from '../../model/measure.js';
import { Batch, BATCH, type RowSink } from '../batch.js';

/** Deliveries of which more parts may come: each as its first row, changed by every other. */
export class Held {
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
 * each row: if more came than the order would ask for, and less than all rows would, nobody knows which.
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
