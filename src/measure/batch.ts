import { TIME_FIELDS, type TimeField } from '../model/measure.js';
import { Interner } from './interner.js';

/** So many rows are looked at together. */
export const BATCH = 8192;

/** What texts in a log are called: by number, from 0. Givers and receivers share their numbers. */
export interface Texts {
  readonly places: Interner;
  readonly items: Interner;
  readonly orders: Interner;
  readonly reasons: Interner;
}

export function noTexts(): Texts {
  return { places: new Interner(), items: new Interner(), orders: new Interner(), reasons: new Interner() };
}

/**
 * Some rows of a log, column by column: who reads a log fills the first `count` of each, in the order of the file, and a tally adds
 * them up. A number of -1, NaN of a moment or a quantity: the row does not say.
 */
export class Batch {
  count = 0;
  readonly from = new Int32Array(BATCH);
  readonly to = new Int32Array(BATCH);
  readonly item = new Int32Array(BATCH).fill(-1);
  readonly order = new Int32Array(BATCH).fill(-1);
  readonly reason = new Int32Array(BATCH).fill(-1);
  /** 1: it was, 0: it was not. */
  readonly usable = new Int8Array(BATCH).fill(-1);
  /** 0: when it arrived is not known, and `received` is when it was shipped: the way is part of the receiver's time. */
  readonly way = new Int8Array(BATCH).fill(1);
  readonly asked = new Float64Array(BATCH).fill(NaN);
  readonly quantity = new Float64Array(BATCH).fill(NaN);
  /** Seconds since 1970-01-01 UTC. Of a day without a time, its end. */
  readonly times: Readonly<Record<TimeField, Float64Array>> = Object.fromEntries(
    TIME_FIELDS.map((field) => [field, new Float64Array(BATCH).fill(NaN)]),
  ) as unknown as Record<TimeField, Float64Array>;

  /** Puts a row of another batch behind its own. */
  take(other: Batch, i: number): void {
    const at = this.count++;
    this.from[at] = other.from[i]!;
    this.to[at] = other.to[i]!;
    this.item[at] = other.item[i]!;
    this.order[at] = other.order[i]!;
    this.reason[at] = other.reason[i]!;
    this.usable[at] = other.usable[i]!;
    this.way[at] = other.way[i]!;
    this.asked[at] = other.asked[i]!;
    this.quantity[at] = other.quantity[i]!;
    for (const field of TIME_FIELDS) this.times[field][at] = other.times[field][i]!;
  }
}

/** What takes the rows of a log. */
export interface RowSink {
  /** The fields that are days without a time: a moment of them is the end of the day. */
  days(fields: ReadonlySet<TimeField>): void;
  add(batch: Batch): void;
}
