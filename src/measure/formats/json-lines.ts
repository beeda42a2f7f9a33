import type { RejectReason } from '../../model/reading.js';
import { JsonScan, KIND } from './json-scan.js';
import type { Row } from '../columns/layout.js';
import { type Cells, putNothing, putText, type Reject, type Rows, type Slot, textOf, type Wanted } from '../rows.js';

/** No line is longer: what is has lost its ends of lines. */
const LONGEST = 1 << 24;
const SHOWN = 200;

/**
 * Reads rows of JSON, one object a line, however they come in pieces. What is asked for stands in the object itself, not deeper;
 * other keys are no matter. Every line is a row or told to be none; only empty ones are not.
 */
export class JsonLines {
  /** Lines with something on them. */
  lines = 0;
  #line = 0;
  #left = new Uint8Array(0);
  #isSkipping = false;
  readonly #scan: JsonScan;
  readonly #slots: readonly Slot[];

  constructor(
    wanted: readonly Wanted[],
    private readonly rows: Rows,
    private readonly cells: Cells,
    private readonly reject: Reject,
  ) {
    const there = wanted.filter(({ field }) => rows.slot(field) !== null);
    this.#slots = there.map(({ field }) => rows.slot(field)!);
    this.#scan = new JsonScan(there.map(({ column }) => column));
    rows.days([]);
  }

  push(chunk: Uint8Array): void {
    const bytes = this.#left.length === 0 ? chunk : joined(this.#left, chunk);
    let at = 0;
    for (let end = bytes.indexOf(10, this.#left.length); end !== -1; end = bytes.indexOf(10, at)) {
      this.#take(bytes, at, end);
      at = end + 1;
    }
    if (bytes.length - at > LONGEST) {
      if (!this.#isSkipping) this.#tooLong(bytes, at);
      this.#left = new Uint8Array(0);
    } else this.#left = bytes.slice(at);
  }

  /** What is behind the last end of a line is a line, too. */
  end(): void {
    if (this.#left.length > 0) this.#take(this.#left, 0, this.#left.length);
    this.#left = new Uint8Array(0);
    this.rows.flush();
  }

  #tooLong(bytes: Uint8Array, at: number): void {
    this.#isSkipping = true;
    this.lines++;
    this.reject(this.#line + 1, { why: 'json' }, textOf(bytes, at, at + SHOWN));
  }

  #take(bytes: Uint8Array, from: number, end: number): void {
    this.#line++;
    const wasSkipped = this.#isSkipping;
    this.#isSkipping = false;
    if (wasSkipped) return;
    const start = this.#line === 1 && hasMark(bytes, from, end) ? from + 3 : from;
    if (isEmpty(bytes, start, end)) return;
    this.lines++;
    const reason = this.#read(bytes, start, end);
    if (reason === null) this.rows.keep(1);
    else this.reject(this.#line, reason, textOf(bytes, start, Math.min(end, start + SHOWN)).trim());
  }

  #read(bytes: Uint8Array, start: number, end: number): RejectReason | null {
    if (!this.#scan.scan(bytes, start, end)) return { why: 'json' };
    if (this.#scan.isWide && !isUtf8(bytes, start, end)) return { why: 'encoding' };
    const at = this.rows.room(1);
    for (let i = 0; i < this.#slots.length; i++) {
      const reason = this.#put(this.#slots[i]!, at, i, bytes);
      if (reason !== null) return reason;
    }
    return null;
  }

  #put(slot: Slot, at: number, i: number, bytes: Uint8Array): RejectReason | null {
    const { kind, start, end, said } = this.#scan;
    switch (kind[i]) {
      case KIND.none:
      case KIND.null:
        return putNothing(slot, at);
      case KIND.text: {
        const own = said[i]!;
        return own === null
          ? putText(slot, at, this.cells, bytes, start[i]!, end[i]!)
          : putText(slot, at, this.cells, own, 0, own.length);
      }
      case KIND.number:
        if (slot.kind !== 'number') return putText(slot, at, this.cells, bytes, start[i]!, end[i]!);
        slot.into[at] = Number(textOf(bytes, start[i]!, end[i]!));
        return null;
      case KIND.nested:
        return { why: 'json' };
      default:
        if (slot.kind !== 'usable') return putText(slot, at, this.cells, bytes, start[i]!, end[i]!);
        slot.into[at] = kind[i] === KIND.true ? 1 : 0;
        return null;
    }
  }
}

/** The first rows, and all keys of them in the order in which they come: to see what there is to be asked for. */
export function jsonRows(
  head: Uint8Array,
  most: number,
): { readonly header: readonly string[]; readonly rows: readonly Row[] } {
  const columns = new Map<string, number>();
  const lines = new TextDecoder().decode(head).split('\n');
  const whole = head.length < most ? lines : lines.slice(0, -1);
  const rows = whole.flatMap((line, i) => {
    const fields: string[] = [];
    for (const [key, value] of membersOf(line)) {
      if (!columns.has(key)) columns.set(key, columns.size);
      fields[columns.get(key)!] = typeof value === 'string' ? value : isPlain(value) ? JSON.stringify(value) : '';
    }
    return fields.length === 0 ? [] : [{ line: i + 1, fields }];
  });
  const header = [...columns.keys()];
  return { header, rows: rows.map(({ line, fields }) => ({ line, fields: header.map((_, i) => fields[i] ?? '') })) };
}

function isPlain(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function membersOf(line: string): [string, unknown][] {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  } catch {
    return [];
  }
}

function joined(left: Uint8Array, chunk: Uint8Array): Uint8Array {
  const both = new Uint8Array(left.length + chunk.length);
  both.set(left);
  both.set(chunk, left.length);
  return both;
}

function hasMark(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= 3 && bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;
}

function isEmpty(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] !== 32 && bytes[i] !== 9 && bytes[i] !== 13) return false;
  return true;
}

function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    return true;
  } catch {
    return false;
  }
}
