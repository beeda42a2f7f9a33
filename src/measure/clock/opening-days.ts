import type { Opening } from '../../model/chain.js';
import { DAY } from '../../model/day.js';
import { dayOf, WEEK, weekdayOf } from '../day-numbers.js';
import type { WallClock } from './wall-clock.js';
import type { Zone } from './zone.js';

/** As many days as clocks can be put forward or back by, and a plain week: so much is in the table on either side of what is not plain. */
const AROUND = 2;
const PLAIN = 7;

/**
 * When the doors are open, day by day. A shift belongs to the day on which it begins, opens at the first instant at which the clocks
 * show its beginning or have passed it, and closes likewise: so shifts neither overlap nor change places, whatever the clocks do.
 * The table holds the days from a plain week before the first closed date or change of clocks to a plain week after the last;
 * before and after that all weeks are alike, and an instant is looked up in the nearest of them.
 */
export class OpeningDays {
  /** The instant at which the shift of each day begins, and of the day after the last. */
  readonly #begins: Float64Array;
  /** For how long the doors then are open, and have been before in the table. */
  readonly #lasts: Float64Array;
  readonly #before: Float64Array;
  readonly #week: number;

  constructor(opening: Opening, zone: Zone, wall: WallClock) {
    const closed = new Set(opening.closed.map(dayOf));
    const isOpen = Array.from({ length: 7 }, (_, day) => opening.days.includes(day));
    const length = opening.to > opening.from ? opening.to - opening.from : opening.to + DAY - opening.from;
    const [first, end] = daysToKnow(closed, zone);
    this.#begins = new Float64Array(end - first + 1);
    this.#lasts = new Float64Array(end - first);
    this.#before = new Float64Array(end - first);
    let sum = 0;
    for (let day = first; day <= end; day++) {
      const from = day * DAY + opening.from;
      const begins = (this.#begins[day - first] = wall.reaches(from));
      if (day === end) break;
      this.#before[day - first] = sum;
      if (!isOpen[weekdayOf(day)] || closed.has(day)) continue;
      sum += this.#lasts[day - first] = wall.reaches(from + length) - begins;
    }
    this.#week = length * isOpen.filter(Boolean).length;
  }

  /** For how long the doors have been open until an instant, counted from the beginning of the table: less than nothing before it. */
  until(utc: number): number {
    const begins = this.#begins;
    const last = begins.length - 1;
    if (utc < begins[0]!) return this.#inWeeks(utc, -Math.ceil((begins[0]! - utc) / WEEK));
    if (utc >= begins[last]!) return this.#inWeeks(utc, Math.floor((utc - begins[last]!) / WEEK) + 1);
    let day = Math.min(last - 1, Math.floor((utc - begins[0]!) / DAY)); // off by the change of clocks since, at most
    while (begins[day + 1]! <= utc) day++;
    while (begins[day]! > utc) day--;
    return this.#before[day]! + Math.min(utc - begins[day]!, this.#lasts[day]!);
  }

  #inWeeks(utc: number, weeks: number): number {
    return Number.isFinite(weeks) ? weeks * this.#week + this.until(utc - weeks * WEEK) : NaN;
  }
}

/** The first day that the table has to hold, and the one after the last. */
function daysToKnow(closed: ReadonlySet<number>, { transitions }: Zone): readonly [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const day of [...closed, ...transitions.map(({ at }) => Math.floor(at / DAY))]) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  if (first > last) return [0, PLAIN];
  return [first - AROUND - PLAIN, last + AROUND + PLAIN + 1];
}
