import { DAY } from '../../model/day.js';
import { dayOf, isLogged } from '../day-numbers.js';

const FORM = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d(?:[.,]\d+)?))?\s*(?:(Z)|([+-])(\d\d):?(\d\d)?)?$/iu;
/** No zone is farther from UTC, in seconds. */
const FARTHEST = 14 * 3600;

/** The instant of a date and time as in XML Schema, in seconds since 1970-01-01 UTC: what clocks showed where it names no zone; else NaN. */
export function dateTime(text: string, toUtc: (local: number) => number): number {
  const found = FORM.exec(text);
  if (found === null) return NaN;
  const [, date, hour, minute, second = '0', z, sign, east, beyond = '0'] = found;
  const seconds = Number(second.replace(',', '.'));
  const time = Number(hour) * 3600 + Number(minute) * 60 + seconds;
  if (Number(minute) > 59 || seconds >= 61 || time > DAY) return NaN;
  const local = dayOf(date!) * DAY + time;
  if (!isLogged(local)) return NaN; // as where there is no such day
  if (z !== undefined) return local;
  if (sign === undefined) return toUtc(local);
  const offset = Number(east) * 3600 + Number(beyond) * 60;
  if (offset > FARTHEST || Number(beyond) > 59) return NaN;
  return sign === '+' ? local - offset : local + offset;
}
