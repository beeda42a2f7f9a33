/** Seconds. */
export const DAY = 86_400;

/** A day that there is, as yyyy-mm-dd. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)?.map(Number) ?? [];
  return year !== undefined && day! >= 1 && day! <= daysIn(year, month!);
}

/** How many days a month has; 0 where there is no such month. */
export function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
