import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDuration, type WorkingTime } from '../../src/model/duration.js';
import { words } from '../../src/words/en/index.js';
import { formatFor } from '../../src/words/format.js';

const HOUR = 3600;

function told(seconds: number, day: number, week: number, rounding: 'nearest' | 'down' = 'nearest'): string {
  return formatFor({ day, week }, words.report.figures).duration(seconds, rounding);
}

describe('a duration', () => {
  const day = 7.5 * HOUR;

  test('is told as it was written, where a day is not whole hours', () => {
    expect(told(11 * day, day, 5 * day)).toBe('11 d');
    expect(told(15 * day, day, 5 * day)).toBe('3 w');
    expect(told(11 * day + 20 * 60, day, 5 * day)).toBe('11 d 20 min');
    expect(told(3 * (HOUR + 1), HOUR + 1, 5 * (HOUR + 1))).toBe('3 d');
    expect(told(3 * 37 * HOUR, day, 37 * HOUR)).toBe('3 w');
  });

  test('is rounded beside its whole days, up to the next one at most', () => {
    expect(told(11 * day + 2.4 * HOUR + 1, day, 5 * day)).toBe('11 d 2 h');
    expect(told(11 * day + 7.4 * HOUR + 1, day, 5 * day)).toBe('11 d 7 h');
    expect(told(11 * day - 1, day, 5 * day, 'down')).toBe('10 d 7 h');
    expect(told(12 * 7.8 * HOUR - 1, 7.8 * HOUR, 39 * HOUR)).toBe('12 d');
    expect(told(3 * day - 1, day, 5 * day)).toBe('3 d');
    expect(told(5 * day - 1, day, 5 * day)).toBe('1 w');
  });

  test('has no days where the length of one is not known', () => {
    expect(told(72 * HOUR, Infinity, Infinity)).toBe('72 h');
    expect(told(72 * HOUR + 90, Infinity, Infinity)).toBe('72 h 2 min');
    expect(told(0, Infinity, Infinity)).toBe('0 s');
  });

  test('of whole days or weeks reads back as what it was, however long those are', () => {
    const time = fc
      .tuple(fc.integer({ min: 1, max: 86_400 }), fc.integer({ min: 1, max: 6 * 86_400 }))
      .map(([seconds, more]): WorkingTime => ({ day: seconds, week: seconds + more }));
    fc.assert(
      fc.property(
        time,
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom('d', 'w'),
        fc.constantFrom('nearest' as const, 'down' as const),
        (calendar, amount, unit, rounding) => {
          const meant = readDuration(`${amount}${unit}`, calendar);
          if (!('seconds' in meant)) return;
          const text = told(meant.seconds, calendar.day, calendar.week, rounding);
          expect(readDuration(text, calendar)).toEqual({ seconds: meant.seconds, usesDays: true });
        },
      ),
    );
  });
});
