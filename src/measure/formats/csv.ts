const [QUOTE, NEWLINE, RETURN] = [34, 10, 13];
/** No row is longer; what seems to be has a quote that nothing closes. */
const LONGEST = 1 << 20;
/** No row has more fields that anybody could name. */
const MOST = 4096;

/** The fields of a row: where each begins and ends in the bytes. What was said of it holds until the next row comes. */
export interface Fields {
  bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  count: number;
  /** Of the file, from 1: where the row begins. */
  line: number;
}

/** What takes rows, and those that cannot be taken apart. */
export interface FieldsSink {
  row(fields: Readonly<Fields>): void;
  /** A quote that nothing closes, or behind which something stands: its line alone is left out. */
  broken(line: number, text: string): void;
}

/**
 * Takes delimited text apart (RFC 4180), however it comes in pieces: fields in quotes may hold delimiters, ends of lines and doubled
 * quotes; lines end in LF or CRLF. Every row is told, or told to be broken; only empty lines are not.
 */
export class CsvReader {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  #line = 1;
  #isFirst = true;
  /** True within a line that is left out, and longer than what is looked at together. */
  #isSkipping = false;
  readonly #starts = new Int32Array(MOST);
  readonly #ends = new Int32Array(MOST);
  /** One for all rows: there are millions. */
  readonly #fields: Fields = { bytes: this.#bytes, starts: this.#starts, ends: this.#ends, count: 0, line: 0 };

  constructor(
    private readonly delimiter: number,
    private readonly sink: FieldsSink,
  ) {}

  push(chunk: Uint8Array): void {
    if (this.#length + chunk.length > this.#bytes.length) {
      const more = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + chunk.length));
      more.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = more;
    }
    this.#bytes.set(chunk, this.#length);
    this.#length += chunk.length;
    this.#read(false);
  }

  end(): void {
    this.#read(true);
  }

  #read(isEnd: boolean): void {
    let at = 0;
    if (this.#isFirst && (this.#length >= 3 || isEnd)) {
      if (this.#bytes[0] === 0xef && this.#bytes[1] === 0xbb && this.#bytes[2] === 0xbf) at = 3;
      this.#isFirst = false;
    }
    if (this.#isSkipping) at = this.#skipped(at);
    while (at < this.#length) {
      const next = this.#row(at, isEnd);
      if (next === -1) break;
      at = Math.min(next, this.#length);
    }
    this.#bytes.copyWithin(0, at, this.#length);
    this.#length -= at;
  }

  /** Takes one row apart; where the next begins, or -1 where this one is not there as a whole yet. */
  #row(from: number, isEnd: boolean): number {
    const { delimiter } = this;
    const bytes = this.#bytes;
    const length = this.#length;
    const starts = this.#starts;
    const ends = this.#ends;
    let at = from;
    let count = 0;
    let lines = 0;
    let isQuoted = false;
    for (;;) {
      if (at < length && bytes[at] === QUOTE) {
        const close = this.#quoted(at, length);
        if (close < 0) return isEnd || length - from > LONGEST ? this.#broken(from, isEnd) : -1;
        for (let i = at; i < close; i++) if (bytes[i] === NEWLINE) lines++;
        isQuoted = true;
        if (count < MOST) {
          starts[count] = at + 1;
          ends[count] = close;
        }
        at = close + 1;
        const byte = at < length ? bytes[at] : -1;
        const isReturn = byte === RETURN && (at + 1 < length ? bytes[at + 1] === NEWLINE : isEnd);
        if (at + 1 >= length && !isEnd && byte !== delimiter && byte !== NEWLINE) return -1;
        if (byte !== -1 && byte !== delimiter && byte !== NEWLINE && !isReturn) return this.#broken(from, isEnd);
        if (isReturn) at++;
      } else {
        const start = at;
        for (; at < length; at++) {
          const byte = bytes[at]!;
          if (byte === delimiter || byte === NEWLINE) break;
        }
        if (at >= length && !isEnd) return length - from > LONGEST ? this.#broken(from, false) : -1;
        const isLast = at >= length || bytes[at] === NEWLINE;
        if (count < MOST) {
          starts[count] = start;
          ends[count] = isLast && at > start && bytes[at - 1] === RETURN ? at - 1 : at;
        }
      }
      count++;
      if (at < length && bytes[at] === delimiter) at++;
      else break;
      if (at >= length && !isEnd) return -1;
    }
    const isBlank = count === 1 && starts[0] === ends[0] && !isQuoted;
    // Only now: a row that is not whole yet is read again.
    const looked = isQuoted ? Math.min(count, MOST) : 0;
    for (let i = 0; i < looked; i++)
      if (bytes[starts[i]! - 1] === QUOTE && starts[i]! > from) ends[i] = this.#unescaped(starts[i]!, ends[i]!);
    const fields = this.#fields;
    fields.bytes = bytes;
    fields.count = count;
    fields.line = this.#line;
    if (!isBlank) this.sink.row(fields);
    this.#line += lines + 1;
    return at + 1;
  }

  /** Where the quote is closed that is opened there; -1 where it is not yet. */
  #quoted(open: number, length: number): number {
    const bytes = this.#bytes;
    for (let at = open + 1; at < length; at++) {
      if (bytes[at] !== QUOTE) continue;
      if (at + 1 < length && bytes[at + 1] === QUOTE) at++;
      else return at;
    }
    return -1;
  }

  /** Doubled quotes as one, where they stand; the end of what is left. */
  #unescaped(from: number, to: number): number {
    const bytes = this.#bytes;
    let end = from;
    for (let at = from; at < to; at++) {
      bytes[end++] = bytes[at]!;
      if (bytes[at] === QUOTE) at++;
    }
    return end;
  }

  /** The line alone is left out, and what follows is read as though it began there; -1 where its end is not there yet. */
  #broken(from: number, isEnd: boolean): number {
    const found = this.#bytes.subarray(from, this.#length).indexOf(NEWLINE);
    const isTooLong = this.#length - from > LONGEST;
    if (found === -1 && !isEnd && !isTooLong) return -1;
    const end = found === -1 ? this.#length : from + found;
    this.sink.broken(this.#line, shownOf(this.#bytes, from, end));
    this.#isSkipping = found === -1 && !isEnd;
    if (!this.#isSkipping) this.#line++;
    return end + 1;
  }

  /** Where the line ends that is left out. */
  #skipped(from: number): number {
    const found = this.#bytes.subarray(from, this.#length).indexOf(NEWLINE);
    if (found === -1) return this.#length;
    this.#isSkipping = false;
    this.#line++;
    return from + found + 1;
  }
}

/** Characters of a row that are shown. */
const SHOWN = 200;

/** Bytes as a text to be shown, whatever they are. */
export function shownOf(bytes: Uint8Array, start: number, end: number): string {
  const text = new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 4 * SHOWN)));
  const shown = [...text.replace(/\r$/u, '')];
  return shown.length > SHOWN ? `${shown.slice(0, SHOWN).join('')}…` : shown.join('');
}
