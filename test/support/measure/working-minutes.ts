import type { Opening } from '../../../src/model/chain.js';
import type { Zone } from '../../../src/measure/clock/zone.js';

/**
 * The plain way to count working time: every minute between two instants is asked whether doors are open. It keeps the furthest that
 * the clocks have shown: a shift is on from when they have come to its beginning until they have come to its end.
 */
export function workingMinutes(opening: Opening, zone: Zone, fromUtc: number, toUtc: number): number {
  const [from, to] = [fromUtc / 60, toUtc / 60];
  let shown = -Infinity;
  let open = 0;
  for (let minute = from - 3 * 1440; minute < to; minute++) {
    shown = Math.max(shown, minute * 60 + offsetAt(zone, minute * 60));
    if (minute >= from && isOpen(opening, shown)) open++;
  }
  return open * 60;
}

export function offsetAt({ first, transitions }: Zone, utc: number): number {
  return transitions.findLast(({ at }) => at <= utc)?.offset ?? first;
}

function isOpen({ from, to, days, closed }: Opening, shown: number): boolean {
  const today = Math.floor(shown / 86_400);
  return [today - 1, today].some((day) => {
    const date = new Date(day * 86_400_000);
    if (!days.includes((date.getUTCDay() + 6) % 7) || closed.includes(date.toISOString().slice(0, 10))) return false;
    const since = shown - day * 86_400;
    return since >= from && since < (to > from ? to : to + 86_400);
  });
}
