import type { RejectReason } from '../../model/reading.js';
import { type Fields, type FieldsSink, shownOf } from './csv.js';
import type { Layout } from '../columns/layout.js';
import { type Cells, putText, type Reject, type RowField, type Rows, type Slot } from '../rows.js';

/** Reads the rows of a delimited log as a layout says, behind its header. */
export class CsvRows implements FieldsSink {
  readonly #slots: readonly Slot[];
  readonly #columns: Int32Array;
  readonly #width: number;
  /** Rows that are still to come before the first that tells of something. */
  #above: number;
  count = 0;

  constructor(
    layout: Layout,
    private readonly rows: Rows,
    private readonly cells: Cells,
    private readonly reject: Reject,
  ) {
    const named = Object.entries(layout.column) as [RowField, number][];
    const there = named.filter(([field]) => rows.slot(field) !== null);
    this.#slots = there.map(([field]) => rows.slot(field)!);
    this.#columns = Int32Array.from(there, ([, column]) => column);
    this.#above = layout.saysDelimiter === true ? 2 : 1;
    this.#width = layout.header.length;
    rows.days([]);
  }

  row(fields: Readonly<Fields>): void {
    if (this.#above > 0) {
      this.#above--;
      return;
    }
    this.count++;
    const reason = this.#read(fields);
    if (reason === null) this.rows.keep(1);
    else this.reject(fields.line, reason, shown(fields));
  }

  broken(line: number, text: string): void {
    this.count++;
    this.reject(line, { why: 'quote' }, text);
  }

  #read({ bytes, starts, ends, count }: Readonly<Fields>): RejectReason | null {
    if (count !== this.#width) return { why: 'fields', found: count, expected: this.#width };
    const at = this.rows.room(1);
    for (let i = 0; i < this.#slots.length; i++) {
      const column = this.#columns[i]!;
      const wrong = putText(this.#slots[i]!, at, this.cells, bytes, starts[column]!, ends[column]!);
      if (wrong !== null) return wrong;
    }
    return null;
  }
}

function shown({ bytes, starts, ends, count }: Readonly<Fields>): string {
  return shownOf(bytes, starts[0]!, ends[Math.min(count, starts.length) - 1]!);
}
