import type Bindings from '@duckdb/node-bindings';
import { dayText, isLogged } from '../measure/day-numbers.js';
import { type Cells, putNothing, putText, type Rows, type Slot } from '../measure/rows.js';
import type { RejectReason } from '../model/reading.js';
import type { Way } from './table-columns.js';

/** A text as it lies in a vector: its length, and itself where it is short, else four bytes of it and where the rest is. */
const SIZE = 16;
const SHORT = 12;
const DAY = 86_400;

export interface Wrong {
  /** From 0. */
  readonly row: number;
  readonly reason: RejectReason;
}

/** Some rows as they lie in memory, put into their slots column by column; the rows that cannot be used are taken out again. */
export class TableChunk {
  #reasons = new Map<number, RejectReason>();

  constructor(
    private readonly columns: readonly { readonly slot: Slot; readonly way: Way }[],
    private readonly rows: Rows,
    private readonly cells: Cells,
    private readonly duck: typeof Bindings,
  ) {}

  /** The rows that were rejected; the first is row `from` of its file. Its number stands in the first column. */
  read(chunk: Bindings.DataChunk, count: number, from: number): readonly Wrong[] {
    this.#reasons = new Map();
    this.#checkOrder(chunk, count, from);
    const at = this.rows.room(count);
    for (const [i, { slot, way }] of this.columns.entries()) {
      const vector = this.duck.data_chunk_get_vector(chunk, i + 1);
      if (way === 'text') this.#texts(vector, slot, at, count);
      else if (way === 'yes-no') this.#into(slot, new Int8Array(this.#doublesOf(vector, count, 1)), at);
      else this.#numbers(new Float64Array(this.#doublesOf(vector, count, 8)), slot, way, at);
    }
    this.rows.keep(this.#compact(at, count));
    return [...this.#reasons].sort(([a], [b]) => a - b).map(([row, reason]) => ({ row: from + row, reason }));
  }

  /** DuckDB tells rows in the order of the file; were it ever otherwise, no row would be where we say it is. */
  #checkOrder(chunk: Bindings.DataChunk, count: number, from: number): void {
    const numbers = new Float64Array(this.#doublesOf(this.duck.data_chunk_get_vector(chunk, 0), count, 8));
    for (let r = 0; r < count; r++)
      if (numbers[r] !== from + r) throw new RangeError(`row ${from + r} is out of order`);
  }

  /** A copy, as the memory of a vector need not lie where numbers can be read. */
  #doublesOf(vector: Bindings.Vector, count: number, size: number): ArrayBuffer {
    return this.duck.vector_get_data(vector, count * size).slice().buffer;
  }

  #into(slot: Slot, values: Int8Array | Float64Array, at: number): void {
    slot.into.set(values, at);
  }

  #numbers(values: Float64Array, slot: Slot, way: Way, at: number): void {
    for (let r = 0; r < values.length; r++) {
      const value = values[r]!;
      if (Number.isNaN(value)) continue;
      if (!Number.isFinite(value)) this.#infinite(r, slot, value);
      else if (way === 'local') values[r] = this.cells.toUtc(value);
      else if (way === 'day') values[r] = this.cells.toUtc((value + 1) * DAY);
      if (slot.kind === 'time' && Number.isFinite(value) && !isLogged(values[r]!))
        this.#wrong(r, { why: 'date', field: slot.field, text: dayText(Math.floor(values[r]! / DAY)) });
    }
    this.#into(slot, values, at);
  }

  #infinite(row: number, { kind, field }: Slot, value: number): void {
    this.#wrong(row, { why: kind === 'number' ? 'number' : 'date', field, text: value < 0 ? '-infinity' : 'infinity' });
  }

  /** Of several reasons the first counts. */
  #wrong(row: number, reason: RejectReason | null): void {
    if (reason !== null && !this.#reasons.has(row)) this.#reasons.set(row, reason);
  }

  #texts(vector: Bindings.Vector, slot: Slot, at: number, count: number): void {
    const bytes = this.duck.vector_get_data(vector, count * SIZE);
    const view = new DataView(bytes.buffer, bytes.byteOffset, count * SIZE);
    const known = this.#known(vector, count);
    let run: Uint8Array = bytes;
    let [next, end] = [0, 0]; // in the run, which holds the texts of the rows before `end`
    for (let r = 0; r < count; r++) {
      if (known !== null && ((known[r >> 3]! >> (r & 7)) & 1) === 0) {
        this.#wrong(r, putNothing(slot, at + r));
        continue;
      }
      const length = view.getUint32(r * SIZE, true);
      if (length <= SHORT) {
        this.#wrong(r, putText(slot, at + r, this.cells, bytes, r * SIZE + 4, r * SIZE + 4 + length));
        continue;
      }
      if (r >= end) {
        const [size, behind] = runFrom(view, r, count, known);
        run = this.duck.get_data_from_pointer(bytes.buffer as ArrayBuffer, bytes.byteOffset + r * SIZE + 8, size);
        [next, end] = [0, behind];
      }
      this.#wrong(r, putText(slot, at + r, this.cells, run, next, next + length));
      next += length;
    }
  }

  /** A bit for each row, 0 where there is nothing; null: there is something everywhere. */
  #known(vector: Bindings.Vector, count: number): Uint8Array | null {
    return this.duck.vector_get_validity(vector, Math.ceil(count / 64) * 8);
  }

  /** Closes the gaps that rejected rows leave; how many rows are left. */
  #compact(at: number, count: number): number {
    if (this.#reasons.size === 0) return count;
    let kept = 0;
    for (let r = 0; r < count; r++) {
      if (this.#reasons.has(r)) continue;
      if (kept < r) for (const { slot } of this.columns) slot.into[at + kept] = slot.into[at + r]!;
      kept++;
    }
    return kept;
  }
}

/**
 * How many bytes of long texts lie one behind the other from a row on, and which row is behind them: fetched at once they are
 * fetched ten times as fast.
 */
function runFrom(view: DataView, from: number, count: number, known: Uint8Array | null): readonly [number, number] {
  const [low, high] = [view.getUint32(from * SIZE + 8, true), view.getUint32(from * SIZE + 12, true)];
  let size = 0;
  for (let r = from; r < count; r++) {
    if (known !== null && ((known[r >> 3]! >> (r & 7)) & 1) === 0) continue;
    const length = view.getUint32(r * SIZE, true);
    if (length <= SHORT) continue;
    const isNext = view.getUint32(r * SIZE + 8, true) === low + size && view.getUint32(r * SIZE + 12, true) === high;
    if (!isNext) return [size, r];
    size += length;
  }
  return [size, count];
}
