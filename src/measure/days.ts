export const DAY = 86_400;
export const WEEK = 7 * DAY;

/** The days from 1970-01-01 to a date, yyyy-mm-dd (Hinnant, chrono-compatible low-level date algorithms: days_from_civil). */
export function dayOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const years = month > 2 ? year : year - 1; // the year begins in March, so that a leap day is its last
  const months = month > 2 ? month - 3 : month + 9;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return 365 * years + leaps + Math.floor((153 * months + 2) / 5) + day - 1 - 719_468;
}

/** Which day of the week it is, so many days from 1970-01-01, which was a Thursday; 0 is Monday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
