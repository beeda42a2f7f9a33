import type { Calendar, Opening } from '../../model/chain.js';
import { readDuration } from '../../model/duration.js';
import { isMapValue, type MapValue } from '../tree.js';
import { type Reader, report } from './reader.js';
import { text } from './scalars.js';

const DAY = 86_400;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A chain without a calendar runs round the clock. */
export const AROUND_THE_CLOCK: Calendar = { day: DAY, week: 7 * DAY, given: false, opening: null };

/** How long a day and a week are, from opening hours or as said; round the clock where neither can be read. */
export function calendar(value: unknown, reader: Reader): Calendar {
  if (!isMapValue(value)) return AROUND_THE_CLOCK;
  const said = 'day' in value || 'week' in value;
  const opens = 'hours' in value || 'days' in value;
  if (said && opens) return refuse(reader, 'both', '', []);
  if (said) return asSaid(value, reader);
  return opens ? fromOpening(value, reader) : refuse(reader, 'neither', '', []);
}

function refuse(
  reader: Reader,
  problem: 'hours' | 'days' | 'zone' | 'date' | 'no-time' | 'short-week' | 'both' | 'neither',
  found: string,
  path: readonly (string | number)[],
): Calendar {
  report(reader, 'calendar', ['calendar', ...path], { problem, text: found });
  return AROUND_THE_CLOCK;
}

function asSaid(value: MapValue, reader: Reader): Calendar {
  const day = seconds(value['day'], 'day', DAY, reader);
  const week = seconds(value['week'], 'week', day, reader);
  if (!(day > 0 && week > 0)) return refuse(reader, 'no-time', '', []);
  if (week < day) return refuse(reader, 'short-week', '', ['week']);
  return { day, week, given: true, opening: null };
}

/** `week: 5d` counts in days of this calendar, `day: 8h` in hours of the clock. */
function seconds(value: unknown, key: string, day: number, reader: Reader): number {
  const otherwise = key === 'day' ? DAY : 7 * day;
  if (typeof value !== 'string' && typeof value !== 'number') return otherwise;
  const reading = readDuration(String(value), { day, week: 7 * day });
  if ('seconds' in reading) return reading.seconds;
  report(reader, 'duration', ['calendar', key], {
    text: String(value).slice(0, 60),
    problem: reading.problem,
    write: reading.write,
  });
  return otherwise;
}

function fromOpening(value: MapValue, reader: Reader): Calendar {
  const hours = value['hours'] === undefined ? ([0, DAY] as const) : hoursOf(text(value['hours']) ?? '');
  if (hours === null) return refuse(reader, 'hours', text(value['hours']) ?? '', ['hours']);
  const days = value['days'] === undefined ? DAYS.map((_, i) => i) : daysOf(value['days']);
  if (days === null) return refuse(reader, 'days', text(value['days']) ?? '', ['days']);
  const [from, to] = hours;
  const day = to > from ? to - from : to + DAY - from;
  const opening: Opening = {
    from,
    to,
    days,
    zone: zone(value['zone'], reader),
    closed: closed(value['closed'], reader),
  };
  return { day, week: day * days.length, given: true, opening };
}

/** `07:00-16:00`, or past midnight `22:00-06:00`; the same time twice is round the clock. */
function hoursOf(value: string): readonly [number, number] | null {
  const match = /^(\d{1,2})[:.](\d{2})\s*[-–]\s*(\d{1,2})[:.](\d{2})$/u.exec(value.trim());
  if (match === null) return null;
  const [, fromHour, fromMinute, toHour, toMinute] = match.map(Number) as [number, number, number, number, number];
  const from = fromHour * 3600 + fromMinute * 60;
  const to = toHour * 3600 + toMinute * 60;
  return fromMinute < 60 && toMinute < 60 && from < DAY && to <= DAY ? [from, to] : null;
}

/** `mon-fri`, `mon, wed, fri`, or a list of these. */
function daysOf(value: unknown): readonly number[] | null {
  const parts: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  const days = new Set<number>();
  for (const part of parts) {
    const [from, to = from, more] =
      typeof part === 'string' ? part.split(/[-–]/u, 3).map((name) => DAYS.indexOf(name.trim().toLowerCase())) : [];
    if (from === undefined || from < 0 || to === undefined || to < 0 || more !== undefined) return null;
    for (let day = from; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === to) break;
    }
  }
  return days.size === 0 ? null : [...days].sort((a, b) => a - b);
}

/** Asked for once: a model is lowered for every figure that is set in it. */
let zones: ReadonlySet<string> | null = null;

function zone(value: unknown, reader: Reader): string | null {
  if (typeof value !== 'string') return null;
  try {
    zones ??= new Set(Intl.supportedValuesOf('timeZone'));
    if (!zones.has(value)) void new Intl.DateTimeFormat('en', { timeZone: value }); // ten times as slow, but knows old names
    return value;
  } catch {
    report(reader, 'calendar', ['calendar', 'zone'], { problem: 'zone', text: value.slice(0, 60) });
    return null;
  }
}

function closed(value: unknown, reader: Reader): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((date, i): date is string => {
    if (typeof date !== 'string') return false;
    const real = /^\d{4}-\d{2}-\d{2}$/u.test(date) && isDate(date);
    if (!real) report(reader, 'calendar', ['calendar', 'closed', i], { problem: 'date', text: date.slice(0, 60) });
    return real;
  });
}

function isDate(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
