import type { Zone } from './zone.js';

/**
 * What the clocks of a zone show, and when. Of two neighbouring offsets the earlier one holds until the wall clock has shown its last: so
 * a time that is skipped in spring is read by the offset before the gap (later by the gap), and one that is shown twice in autumn is
 * the first of the two, as in RFC 5545 (3.3.5) and java.time.
 */
export class WallClock {
  /** From which instants on the offsets hold, and from which wall-clock times on; the first always has, and Infinity ends them. */
  readonly #at: Float64Array;
  readonly #shown: Float64Array;
  /** From which wall-clock times on it is no longer plain that the next offset does not hold yet. */
  readonly #doubt: Float64Array;
  readonly #offset: Float64Array;
  /** Where the last answers were: the next is most often there, too. */
  #utc = 0;
  #local = 0;
  #skipped = 0;
  #repeated = 0;

  constructor({ first, transitions }: Zone) {
    const at = transitions.map((one) => one.at);
    const offset = [first, ...transitions.map((one) => one.offset)];
    this.#at = Float64Array.of(-Infinity, ...at, Infinity);
    this.#shown = Float64Array.of(-Infinity, ...at.map((at, i) => at + Math.max(offset[i]!, offset[i + 1]!)), Infinity);
    this.#doubt = Float64Array.of(-Infinity, ...at.map((at, i) => at + Math.min(offset[i]!, offset[i + 1]!)), Infinity);
    this.#offset = Float64Array.from(offset);
  }

  /** How many of the wall-clock times that were asked for no clock ever showed. */
  get skipped(): number {
    return this.#skipped;
  }

  /** How many of the wall-clock times that were asked for the clocks showed twice. */
  get repeated(): number {
    return this.#repeated;
  }

  /** The instant at which the clocks show a time: both in seconds, the time since 1970-01-01 00:00 on the wall. */
  toUtc(local: number): number {
    const i = this.#placed(local);
    if (local >= this.#doubt[i + 1]!) {
      if (this.#offset[i + 1]! > this.#offset[i]!) this.#skipped++;
      else this.#repeated++;
    }
    return local - this.#offset[i]!;
  }

  /** What the clocks show at an instant. */
  toLocal(utc: number): number {
    let i = this.#utc;
    if (!(utc >= this.#at[i]! && utc < this.#at[i + 1]!)) this.#utc = i = lastUpTo(this.#at, utc);
    return utc + this.#offset[i]!;
  }

  /** The first instant at which the clocks show a time or have passed it: doors that open at 02:30 open as it becomes 03:00 in spring. */
  reaches(local: number): number {
    const i = this.#placed(local);
    const isSkipped = local >= this.#doubt[i + 1]! && this.#offset[i + 1]! > this.#offset[i]!;
    return isSkipped ? this.#at[i + 1]! : local - this.#offset[i]!;
  }

  /** By which offset a wall-clock time is read. */
  #placed(local: number): number {
    const i = this.#local;
    if (local >= this.#shown[i]! && local < this.#shown[i + 1]!) return i;
    return (this.#local = lastUpTo(this.#shown, local));
  }
}

/** The last but the end of sorted numbers that is not above one. */
function lastUpTo(sorted: Float64Array, one: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= one) low = middle;
    else high = middle;
  }
  return low;
}
