import { LOG_FIELDS, type LogField, type RejectReason, TIME_FIELDS, type TimeField } from '../model/measure.js';
import { Batch, BATCH, type RowSink, type Texts } from './batch.js';
import { type Fields, type FieldsSink, textOf } from './csv.js';
import type { Layout } from './layout.js';
import type { Mapping } from './mapping.js';
import { MomentReader } from './moments.js';
import { readNumber } from './numbers.js';
import { readUsable } from './usable.js';

/** What takes rows that cannot be used. */
export type Reject = (line: number, reason: RejectReason, text: string) => void;

/** The way from what clocks showed to the instant that it was: both in seconds since 1970-01-01. */
export type ToUtc = (local: number) => number;

const DAY = 86_400;

/** Reads the rows of a delimited log as a layout says, behind its header, into batches. */
export class CsvRows implements FieldsSink {
  readonly #batch = new Batch();
  readonly #column: Partial<Record<LogField, number>>;
  readonly #moments: Partial<Record<TimeField, MomentReader>> = {};
  readonly #texts: readonly (readonly [LogField, Int32Array, Texts[keyof Texts]])[];
  /** How it is written that a delivery could be used, by the number of the text. */
  readonly #isUsable: (bytes: Uint8Array, start: number, end: number) => number;
  #isHeader = true;
  rows = 0;

  constructor(
    private readonly layout: Layout,
    mapping: Mapping,
    texts: Texts,
    private readonly toUtc: ToUtc,
    private readonly sink: RowSink,
    private readonly reject: Reject,
  ) {
    this.#column = layout.column;
    const { from, to, item, order, reason } = this.#batch;
    this.#texts = [
      ['from', from, texts.places] as const,
      ['to', to, texts.places] as const,
      ['item', item, texts.items] as const,
      ['order', order, texts.orders] as const,
      ['reason', reason, texts.reasons] as const,
    ].filter(([field]) => layout.column[field] !== undefined);
    for (const field of TIME_FIELDS) {
      const form = layout.forms[field];
      if (form !== undefined) this.#moments[field] = new MomentReader(form);
    }
    this.#isUsable = readUsable(mapping);
  }

  row(fields: Readonly<Fields>): void {
    if (this.#isHeader) {
      this.#isHeader = false;
      return;
    }
    this.rows++;
    const reason = this.#read(fields);
    if (reason !== null) this.reject(fields.line, reason, this.#shown(fields));
    else if (++this.#batch.count === BATCH) this.flush();
  }

  broken(line: number, text: string): void {
    this.rows++;
    this.reject(line, { why: 'quote' }, text);
  }

  /** Hands over what is left. */
  flush(): void {
    if (this.#batch.count > 0) this.sink.add(this.#batch);
    this.#batch.count = 0;
  }

  #shown({ bytes, starts, ends, count }: Readonly<Fields>): string {
    return textOf(bytes, starts[0]!, ends[Math.min(count, starts.length) - 1]!);
  }

  #read(fields: Readonly<Fields>): RejectReason | null {
    const { columns } = this.layout;
    if (fields.count !== columns) return { why: 'fields', found: fields.count, expected: columns };
    return this.#readTexts(fields) ?? this.#readTimes(fields) ?? this.#readRest(fields);
  }

  #readTexts({ bytes, starts, ends }: Readonly<Fields>): RejectReason | null {
    const at = this.#batch.count;
    for (const [field, codes, texts] of this.#texts) {
      const column = this.#column[field]!;
      const [start, end] = trimmed(bytes, starts[column]!, ends[column]!);
      if (start < end) codes[at] = texts.ofBytes(bytes, start, end);
      else if (field === 'from' || field === 'to') return { why: 'missing', field };
      else codes[at] = -1;
    }
    return null;
  }

  #readTimes({ bytes, starts, ends }: Readonly<Fields>): RejectReason | null {
    const { times, count } = this.#batch;
    for (const field of TIME_FIELDS) {
      const reader = this.#moments[field];
      if (reader === undefined) continue;
      const column = this.#column[field]!;
      const [start, end] = trimmed(bytes, starts[column]!, ends[column]!);
      if (start === end) {
        times[field][count] = NaN;
        continue;
      }
      const moment = reader.read(bytes, start, end);
      if (Number.isNaN(moment)) return { why: 'date', field, text: textOf(bytes, start, end) };
      const local = reader.form.hasTime ? moment : moment + DAY;
      times[field][count] = reader.isInstant ? local : this.toUtc(local);
    }
    return null;
  }

  #readRest({ bytes, starts, ends }: Readonly<Fields>): RejectReason | null {
    const { asked, quantity, usable, count } = this.#batch;
    for (const field of ['asked', 'quantity'] as const) {
      const column = this.#column[field];
      if (column === undefined) continue;
      const [start, end] = trimmed(bytes, starts[column]!, ends[column]!);
      const value = start === end ? NaN : readNumber(bytes, start, end, this.layout.decimal);
      if (start < end && Number.isNaN(value)) return { why: 'number', field, text: textOf(bytes, start, end) };
      (field === 'asked' ? asked : quantity)[count] = value;
    }
    const column = this.#column.usable;
    if (column === undefined) return null;
    const [start, end] = trimmed(bytes, starts[column]!, ends[column]!);
    const value = start === end ? -1 : this.#isUsable(bytes, start, end);
    usable[count] = value;
    return value === -2 ? { why: 'yes-no', field: 'usable', text: textOf(bytes, start, end) } : null;
  }
}

/** Without the blanks around it. */
function trimmed(bytes: Uint8Array, from: number, to: number): [start: number, end: number] {
  let [start, end] = [from, to];
  while (start < end && (bytes[start] === 32 || bytes[start] === 9)) start++;
  while (end > start && (bytes[end - 1] === 32 || bytes[end - 1] === 9)) end--;
  return [start, end];
}

/** True where a log's columns tell of deliveries at all. */
export function isLogField(field: string): field is LogField {
  return (LOG_FIELDS as readonly string[]).includes(field);
}
