import { DAY } from '../../model/day.js';
import { Days } from '../day-numbers.js';
import type { MomentForm, Piece } from './moment-form.js';

/** No zone is farther from UTC, in seconds. */
const FARTHEST = 14 * 3600;

/** Reads moments written in one form. */
export class MomentReader {
  /** True where the moment that was read last said its zone: it is UTC, else what clocks showed. */
  isInstant = false;
  #at = 0;
  readonly #days = new Days();
  readonly #places: Places | null;

  constructor(readonly form: MomentForm) {
    this.#places = placesIn(form);
  }

  /** Seconds since 1970-01-01, of a day its beginning; NaN where it is not written so. */
  read(bytes: Uint8Array, start: number, end: number): number {
    this.isInstant = false;
    const places = this.#places;
    if (places !== null && end - start === places.length) {
      const moment = this.#atPlaces(bytes, start, places);
      if (!Number.isNaN(moment)) return moment;
    }
    return this.#piece(bytes, start, end);
  }

  /** Where all of it is written in full, as most are: every figure stands where the form has it. */
  #atPlaces(bytes: Uint8Array, start: number, { year, month, day, hour, marks, wanted }: Places): number {
    for (let i = 0; i < marks.length; i++) if (!isMark(bytes[start + marks[i]!]!, wanted[i]!)) return NaN;
    const time = hour === -1 ? 0 : 60 * two(bytes, start + hour) + two(bytes, start + hour + 3);
    if (!(time >= 0 && time < 1440) || (hour !== -1 && two(bytes, start + hour + 3) > 59)) return NaN;
    const years = 100 * two(bytes, start + year) + two(bytes, start + year + 2);
    return this.#days.number(years, two(bytes, start + month), two(bytes, start + day)) * DAY + 60 * time;
  }

  #piece(bytes: Uint8Array, start: number, end: number): number {
    this.#at = start;
    let [year, month, day, hour, minute, second] = [0, 0, 0, 0, 0, 0];
    let half = -1;
    const { pieces, hasTime } = this.form;
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i]!;
      switch (piece.kind) {
        case 'mark':
          if (this.#at >= end || !isMark(bytes[this.#at]!, piece.byte)) return NaN;
          this.#at++;
          break;
        case 'half':
          half = this.#half(bytes, end);
          if (half === -1) return NaN;
          break;
        case 'year':
          year = this.#number(bytes, end, 4, 4);
          break;
        case 'short-year':
          year = 2000 + this.#number(bytes, end, 2, 2);
          break;
        case 'month':
          month = this.#number(bytes, end, pieces[i + 1]?.kind === 'day' ? 2 : 1, 2);
          break;
        case 'day':
          day = this.#number(bytes, end, pieces[i - 1]?.kind === 'month' ? 2 : 1, 2);
          break;
        case 'hour':
          hour = this.#number(bytes, end, 1, 2);
          break;
        case 'minute':
          minute = this.#number(bytes, end, 2, 2);
          if (pieces[i + 1]?.kind === 'mark' && pieces[i + 2]?.kind === 'second') break;
          second = this.#seconds(bytes, end, pieces[i - 1]);
          break;
        case 'second':
          second = this.#number(bytes, end, 2, 2) + this.#fraction(bytes, end);
          break;
      }
    }
    const offset = hasTime ? this.#zone(bytes, end) : 0;
    if (this.#at !== end) return NaN;
    if (half !== -1) hour = hour >= 1 && hour <= 12 ? (hour % 12) + 12 * half : NaN;
    const days = this.#days.number(year, month, day);
    return hour <= 24 && minute < 60 && second < 61 && (hour < 24 || minute + second === 0)
      ? days * DAY + hour * 3600 + minute * 60 + second - offset
      : NaN;
  }

  #number(bytes: Uint8Array, end: number, least: number, most: number): number {
    let [value, count] = [0, 0];
    while (count < most && this.#at < end) {
      const digit = bytes[this.#at]! - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
      this.#at++;
      count++;
    }
    return count < least ? NaN : value;
  }

  /** Behind the minutes, after the mark that stands before them. */
  #seconds(bytes: Uint8Array, end: number, mark: Piece | undefined): number {
    if (mark?.kind !== 'mark' || this.#at + 2 >= end || bytes[this.#at] !== mark.byte) return 0;
    this.#at++;
    return this.#number(bytes, end, 2, 2) + this.#fraction(bytes, end);
  }

  #fraction(bytes: Uint8Array, end: number): number {
    const mark = bytes[this.#at];
    if (this.#at + 1 >= end || (mark !== 46 && mark !== 44)) return 0;
    this.#at++;
    let [value, scale] = [0, 1];
    for (let count = 0; this.#at < end; count++, this.#at++) {
      const digit = bytes[this.#at]! - 48;
      if (digit < 0 || digit > 9) break;
      if (count < 6) [value, scale] = [value * 10 + digit, scale * 10];
    }
    return value / scale;
  }

  /** Seconds east: `Z`, `+01:00`, `+0100` or `+01`, a blank before it or none. */
  #zone(bytes: Uint8Array, end: number): number {
    if (this.#at < end && bytes[this.#at] === 32) this.#at++;
    const mark = this.#at < end ? bytes[this.#at] : -1;
    if (mark === 90 || mark === 122) {
      this.#at++;
      this.isInstant = true;
      return 0;
    }
    if (mark !== 43 && mark !== 45) return 0;
    this.#at++;
    const hours = this.#number(bytes, end, 2, 2);
    if (this.#at < end && bytes[this.#at] === 58) this.#at++;
    const minutes = this.#at < end ? this.#number(bytes, end, 2, 2) : 0;
    this.isInstant = true;
    const offset = hours * 3600 + minutes * 60;
    return minutes < 60 && offset <= FARTHEST ? (mark === 45 ? -offset : offset) : NaN;
  }

  /** 0 before noon, 1 after; -1 where neither is said. */
  #half(bytes: Uint8Array, end: number): number {
    const [first, second] = [(bytes[this.#at] ?? 0) | 32, (bytes[this.#at + 1] ?? 0) | 32];
    if (this.#at + 2 > end || second !== 109 || (first !== 97 && first !== 112)) return -1;
    this.#at += 2;
    return first === 112 ? 1 : 0;
  }
}

/** Where the figures of a form stand that is written in full, such as yyyy-MM-dd HH:mm; an hour of -1: there is none. */
interface Places {
  readonly length: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly marks: readonly number[];
  readonly wanted: readonly number[];
}

/** Null of a form whose figures may stand elsewhere, or that is more than a day, an hour and minutes behind one mark. */
function placesIn({ pieces, hasTime }: MomentForm): Places | null {
  const at = new Map<Piece['kind'], number>();
  const [marks, wanted]: [number[], number[]] = [[], []];
  let length = 0;
  for (const piece of pieces) {
    if (piece.kind === 'mark') {
      marks.push(length);
      wanted.push(piece.byte);
    } else at.set(piece.kind, length);
    length += piece.kind === 'year' ? 4 : piece.kind === 'mark' ? 1 : 2;
  }
  const [year, month, day] = [at.get('year'), at.get('month'), at.get('day')];
  if (year === undefined || month === undefined || day === undefined || at.has('half') || at.has('second')) return null;
  const hour = hasTime ? at.get('hour')! : -1;
  if (hasTime && at.get('minute') !== hour + 3) return null;
  return { length, year, month, day, hour, marks, wanted };
}

/** Two digits as a number; NaN where they are none. */
function two(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48;
  const ones = bytes[at + 1]! - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NaN;
}

/** A T between day and time is as good as a blank. */
function isMark(byte: number, wanted: number): boolean {
  return byte === wanted || ((wanted === 32 || wanted === 84) && (byte === 84 || byte === 32));
}
