import type { Transition, Zone } from '../measure/clock/zone.js';

const DAY = 86_400;
/** No zone since 1970 has changed its clocks twice in less than seven days. */
const STEP = 6 * DAY;

/** What the clocks of an IANA zone show from the beginning of one year to the end of another, as this Node knows it; null: no such zone. */
export function zoneOf(name: string, fromYear: number, toYear: number): Zone | null {
  const offset = offsetsOf(name);
  if (offset === null) return null;
  const [from, to] = [Date.UTC(fromYear, 0, 1) / 1000 - DAY, Date.UTC(toYear + 1, 0, 1) / 1000 + DAY]; // wherever on earth the year begins
  const first = offset(from);
  const transitions: Transition[] = [];
  for (let at = from, now = first; at < to;) {
    const next = Math.min(at + STEP, to);
    const then = offset(next);
    if (then === now) {
      at = next;
      continue;
    }
    at = changed(offset, now, at, next);
    now = offset(at);
    transitions.push({ at, offset: now });
  }
  return { first, transitions };
}

/** The first second at which an offset no longer holds, of two instants: at the first it does, at the second it does not. */
function changed(offset: (utc: number) => number, now: number, from: number, to: number): number {
  let [holds, over] = [from, to];
  while (over - holds > 1) {
    const middle = Math.floor((holds + over) / 2);
    if (offset(middle) === now) holds = middle;
    else over = middle;
  }
  return over;
}

/** Everything that the language or the settings of this machine might decide is said. */
function offsetsOf(name: string): ((utc: number) => number) | null {
  try {
    const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    return (utc) => {
      const [month, day, year, hour, minute, second] = format
        .format(utc * 1000)
        .match(/\d+/gu)!
        .map(Number);
      return Date.UTC(year!, month! - 1, day, hour, minute, second) / 1000 - utc;
    };
  } catch {
    return null;
  }
}
