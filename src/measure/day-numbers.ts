import { DAY, daysIn } from '../model/day.js';

export const WEEK = 7 * DAY;

/**
 * Days from 1970-01-01 to a day of the Gregorian calendar (Hinnant, chrono-compatible low-level date algorithms); NaN where there is
 * no such day.
 */
export function dayNumber(year: number, month: number, day: number): number {
  if (!(day >= 1 && day <= daysIn(year, month))) return NaN;
  const y = month <= 2 ? year - 1 : year; // years from March, so that leap days come last
  const m = month <= 2 ? month + 9 : month - 3;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    719_469
  );
}

/** The same of a date, yyyy-mm-dd. */
export function dayOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return dayNumber(year, month, day);
}

/** Which day of the week it is, so many days from 1970-01-01, which was a Thursday; 0 is Monday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Which week clocks show, from Monday to Sunday; 0 is that of 1970-01-01. */
export function weekOf(local: number): number {
  return Math.floor((local + 3 * DAY) / WEEK);
}

/** The Monday of a week, yyyy-mm-dd. */
export function mondayOf(week: number): string {
  return dayText(7 * week - 3);
}

/** The day that a number of days since 1970-01-01 is, yyyy-mm-dd. */
export function dayText(days: number): string {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const inEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * m + 2) / 5) + 1;
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Nobody logs deliveries of other years: what says so is a slip, or stands for nothing. */
const [FIRST, LAST] = [1970, 2100];
const [FIRST_MOMENT, LAST_MOMENT] = [0, DAY * dayNumber(LAST + 1, 1, 2)];

/** True of an instant, in seconds since 1970-01-01 UTC, that a delivery may be logged at. */
export function isLogged(moment: number): boolean {
  return moment >= FIRST_MOMENT - DAY && moment <= LAST_MOMENT;
}

/** The numbers of days, of which a log has few. */
export class Days {
  readonly #keys = new Int32Array(4096).fill(-1);
  readonly #numbers = new Float64Array(4096);

  /** Days since 1970-01-01; NaN of a day that there is not. */
  number(year: number, month: number, day: number): number {
    if (!(month <= 12 && day <= 31)) return NaN; // else they would share a key with others
    const key = (year * 16 + month) * 32 + day;
    const slot = key & 4095; // eight years of them
    if (this.#keys[slot] === key) return this.#numbers[slot]!;
    const made = year < FIRST || year > LAST ? NaN : dayNumber(year, month, day);
    if (Number.isNaN(made)) return NaN;
    this.#keys[slot] = key;
    return (this.#numbers[slot] = made);
  }
}
