import { type EventField, type LogField, TIME_FIELDS, type TimeField } from '../model/measure.js';
import type { RejectReason } from '../model/reading.js';
import { Batch, BATCH, type RowSink, type Texts } from './batch.js';
import { EventBatch, type EventSink, type EventTexts } from './events/event-batch.js';
import type { Interner } from './interner.js';

export type RowField = LogField | EventField;

/** A column of a log, and what it tells. */
export interface Wanted {
  readonly field: RowField;
  readonly column: string;
}

/** How cells that are texts are understood: in UTF-8, without blanks around them, never empty. */
export interface Cells {
  /** Seconds since 1970-01-01 UTC, of a day without a time its end; NaN where it is no moment. */
  time(field: RowField, bytes: Uint8Array, start: number, end: number): number;
  /** NaN where it is no number. */
  number(field: RowField, bytes: Uint8Array, start: number, end: number): number;
  /** 1: it was, 0: it was not, -2: it is written neither way. */
  usable(bytes: Uint8Array, start: number, end: number): number;
  /** The instant at which clocks showed a time: both in seconds since 1970-01-01. */
  toUtc(local: number): number;
}

/** Where the cells of a column go. */
export type Slot =
  | {
      readonly kind: 'text';
      readonly field: RowField;
      readonly into: Int32Array;
      readonly names: Interner;
      /** A row without it cannot be used. */
      readonly isNeeded: boolean;
    }
  | { readonly kind: 'time' | 'number'; readonly field: RowField; readonly into: Float64Array }
  | { readonly kind: 'usable'; readonly field: RowField; readonly into: Int8Array };

/** Rows that are being read, of deliveries or of events: each cell goes into its slot, behind the rows that are kept. */
export interface Rows {
  /** Null of a field that such rows have not. */
  slot(field: RowField): Slot | null;
  /** Where the next row goes; there is room for so many more. */
  room(rows: number): number;
  keep(rows: number): void;
  /** Hands over what is left. */
  flush(): void;
  /** Said before the first row: the fields that are days without a time by their type. */
  days(fields: readonly RowField[]): void;
}

/** Rows that each tell of a delivery; those moments that are texts are days without a time where they are `written` so. */
export function deliveryRows(texts: Texts, sink: RowSink, written: readonly TimeField[] = []): Rows {
  const batch = new Batch();
  const { times, usable, asked, quantity } = batch;
  const { places, items, orders, reasons } = texts;
  const slots: Slot[] = [
    { kind: 'text', field: 'from', into: batch.from, names: places, isNeeded: true },
    { kind: 'text', field: 'to', into: batch.to, names: places, isNeeded: true },
    { kind: 'text', field: 'item', into: batch.item, names: items, isNeeded: false },
    { kind: 'text', field: 'order', into: batch.order, names: orders, isNeeded: false },
    { kind: 'text', field: 'reason', into: batch.reason, names: reasons, isNeeded: false },
    ...TIME_FIELDS.map((field) => ({ kind: 'time' as const, field, into: times[field] })),
    { kind: 'number', field: 'asked', into: asked },
    { kind: 'number', field: 'quantity', into: quantity },
    { kind: 'usable', field: 'usable', into: usable },
  ];
  return rowsInto(slots, batch, sink, (fields) => sink.days(new Set([...written, ...fields.filter(isTimeField)])));
}

/** Rows that each tell of something done for a case: when it began, when it ended, or both. */
export function eventRows(texts: EventTexts, sink: EventSink): Rows {
  const batch = new EventBatch();
  const slots: Slot[] = [
    { kind: 'text', field: 'case', into: batch.case, names: texts.cases, isNeeded: true },
    { kind: 'text', field: 'activity', into: batch.activity, names: texts.activities, isNeeded: true },
    { kind: 'time', field: 'start', into: batch.start },
    { kind: 'time', field: 'end', into: batch.end },
  ];
  return rowsInto(slots, batch, sink, () => undefined);
}

function isTimeField(field: RowField): field is TimeField {
  return (TIME_FIELDS as readonly string[]).includes(field);
}

function rowsInto<B extends { count: number }>(
  slots: readonly Slot[],
  batch: B,
  sink: { add(batch: B): void },
  days: Rows['days'],
): Rows {
  const flush = (): void => {
    if (batch.count > 0) sink.add(batch);
    batch.count = 0;
  };
  return {
    slot: (field) => slots.find((slot) => slot.field === field) ?? null,
    room(rows) {
      if (batch.count + rows > BATCH) flush();
      return batch.count;
    },
    keep: (rows) => void (batch.count += rows),
    flush,
    days,
  };
}

/** Puts a cell that is a text into a row; what is wrong with it, or null. */
export function putText(
  slot: Slot,
  at: number,
  cells: Cells,
  bytes: Uint8Array,
  from: number,
  to: number,
): RejectReason | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(bytes[start]!)) start++;
  while (end > start && isBlank(bytes[end - 1]!)) end--;
  if (start === end) return putNothing(slot, at);
  const { field } = slot;
  switch (slot.kind) {
    case 'text':
      return slot.names.isText((slot.into[at] = slot.names.ofBytes(bytes, start, end))) ? null : { why: 'encoding' };
    case 'time':
      return Number.isNaN((slot.into[at] = cells.time(field, bytes, start, end)))
        ? { why: 'date', field, text: textOf(bytes, start, end) }
        : null;
    case 'number':
      return Number.isNaN((slot.into[at] = cells.number(field, bytes, start, end)))
        ? { why: 'number', field, text: textOf(bytes, start, end) }
        : null;
    case 'usable':
      return (slot.into[at] = cells.usable(bytes, start, end)) === -2
        ? { why: 'yes-no', field, text: textOf(bytes, start, end) }
        : null;
  }
}

/** Puts into a row that it does not say; what is wrong with that, or null. */
export function putNothing(slot: Slot, at: number): RejectReason | null {
  slot.into[at] = slot.kind === 'text' || slot.kind === 'usable' ? -1 : NaN;
  return slot.kind === 'text' && slot.isNeeded ? { why: 'missing', field: slot.field } : null;
}

function isBlank(byte: number): boolean {
  return byte === 32 || byte === 9;
}

/** What bytes say; those that are no UTF-8 as U+FFFD. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, end));
}
