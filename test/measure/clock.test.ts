import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Clock } from '../../src/measure/clock/clock.js';
import { dayOf, weekdayOf } from '../../src/measure/day-numbers.js';
import { UTC, type Zone } from '../../src/measure/clock/zone.js';
import type { Calendar, Opening } from '../../src/model/chain.js';
import { workingMinutes } from '../support/measure/working-minutes.js';

const HOUR = 3600;
const DAY = 24 * HOUR;
const WEEKDAYS = [0, 1, 2, 3, 4];

/** Stockholm in 2026 and 2027: forward on 29 March and 28 March, back on 25 October and 31 October, always at 01:00 UTC. */
const STOCKHOLM: Zone = {
  first: HOUR,
  transitions: [
    { at: utc('2026-03-29T01:00'), offset: 2 * HOUR },
    { at: utc('2026-10-25T01:00'), offset: HOUR },
    { at: utc('2027-03-28T01:00'), offset: 2 * HOUR },
    { at: utc('2027-10-31T01:00'), offset: HOUR },
  ],
};

function utc(text: string): number {
  return Date.parse(`${text}Z`) / 1000;
}

function open(part: Partial<Opening>): Calendar {
  const opening = { from: 7 * HOUR, to: 16 * HOUR, days: WEEKDAYS, zone: null, closed: [], ...part };
  const day = opening.to > opening.from ? opening.to - opening.from : opening.to + DAY - opening.from;
  return { day, week: day * opening.days.length, given: true, opening };
}

/** Hours of working time between what the clocks on the wall show. */
function hours(calendar: Calendar, from: string, to: string, zone = STOCKHOLM): number {
  const clock = new Clock(calendar, zone);
  return clock.workingSeconds(clock.toUtc(utc(from)), clock.toUtc(utc(to))) / HOUR;
}

describe('working time, by hand', () => {
  test('within a day, over a night, over a weekend', () => {
    expect(hours(open({}), '2027-06-09T08:00', '2027-06-09T10:30')).toBe(2.5);
    expect(hours(open({}), '2027-06-09T15:00', '2027-06-10T08:00')).toBe(2);
    expect(hours(open({}), '2027-06-11T15:00', '2027-06-14T08:00')).toBe(2); // Friday to Monday
    expect(hours(open({}), '2027-06-12T10:00', '2027-06-13T20:00')).toBe(0);
  });

  test('what happens before opening, or after closing, waits for the doors', () => {
    expect(hours(open({}), '2027-06-09T05:00', '2027-06-09T07:00')).toBe(0);
    expect(hours(open({}), '2027-06-09T05:00', '2027-06-09T08:00')).toBe(1);
    expect(hours(open({}), '2027-06-09T17:00', '2027-06-09T23:59')).toBe(0);
    expect(hours(open({}), '2027-06-09T08:00', '2027-06-09T08:00')).toBe(0);
  });

  test('a closed date has no working time', () => {
    const calendar = open({ closed: ['2027-06-25'] });
    expect(hours(calendar, '2027-06-25T08:00', '2027-06-25T15:00')).toBe(0);
    expect(hours(calendar, '2027-06-24T15:00', '2027-06-28T08:00')).toBe(2); // Thursday to Monday
  });

  test('backwards it is as much, and less than nothing', () => {
    expect(hours(open({}), '2027-06-10T08:00', '2027-06-09T15:00')).toBe(-2);
    expect(Object.is(hours(open({}), '2027-06-13T08:00', '2027-06-12T08:00'), 0)).toBe(true);
  });

  test('doors that close at 24:00, and doors that never do', () => {
    expect(hours(open({ from: 18 * HOUR, to: DAY }), '2027-06-09T12:00', '2027-06-10T12:00')).toBe(6);
    expect(hours(open({ from: 18 * HOUR, to: 0 }), '2027-06-09T12:00', '2027-06-10T12:00')).toBe(6);
    expect(hours(open({ from: 0, to: DAY }), '2027-06-11T12:00', '2027-06-14T12:00')).toBe(24);
    expect(hours(open({ from: 6 * HOUR, to: 6 * HOUR }), '2027-06-11T12:00', '2027-06-14T12:00')).toBe(24); // until Saturday 06:00
  });

  test('a night shift belongs to the day on which it begins', () => {
    const night = { from: 22 * HOUR, to: 6 * HOUR };
    expect(hours(open(night), '2027-06-11T12:00', '2027-06-12T12:00')).toBe(8); // from Friday
    expect(hours(open(night), '2027-06-13T12:00', '2027-06-14T12:00')).toBe(0); // from Sunday
    expect(hours(open({ ...night, closed: ['2027-06-10'] }), '2027-06-10T00:00', '2027-06-10T12:00')).toBe(6); // from Wednesday
    expect(hours(open({ ...night, closed: ['2027-06-10'] }), '2027-06-10T12:00', '2027-06-11T12:00')).toBe(0);
  });

  test('a night shift is an hour shorter in spring, and an hour longer in autumn', () => {
    const night = open({ from: 22 * HOUR, to: 6 * HOUR, days: [5] });
    expect(hours(night, '2027-03-20T12:00', '2027-03-21T12:00')).toBe(8);
    expect(hours(night, '2027-03-27T12:00', '2027-03-28T12:00')).toBe(7);
    expect(hours(night, '2027-10-30T12:00', '2027-10-31T12:00')).toBe(9);
  });

  test('doors that open or close at a skipped time do so as it is skipped; at a repeated one, the first time', () => {
    const [early, late] = [
      open({ from: 22 * HOUR, to: 2.5 * HOUR, days: [5] }),
      open({ from: 2.5 * HOUR, to: 6 * HOUR, days: [6] }),
    ];
    expect(hours(early, '2027-03-27T12:00', '2027-03-28T12:00')).toBe(4);
    expect(hours(late, '2027-03-27T12:00', '2027-03-28T12:00')).toBe(3);
    expect(hours(open({ from: 2.5 * HOUR, to: 2.75 * HOUR, days: [6] }), '2027-03-27T12:00', '2027-03-28T12:00')).toBe(
      0,
    );
    expect(hours(early, '2027-10-30T12:00', '2027-10-31T12:00')).toBe(4.5);
    expect(hours(late, '2027-10-30T12:00', '2027-10-31T12:00')).toBe(4.5);
  });

  test('long before and long after all that is known of clocks and dates, weeks are alike', () => {
    const calendar = open({ closed: ['2027-06-25'] });
    const night = open({ from: 22 * HOUR, to: 6 * HOUR, days: [5] });
    expect(hours(night, '2026-03-14T12:00', '2026-03-15T12:00')).toBe(8); // two weeks before the first change
    expect(hours(night, '2027-11-13T12:00', '2027-11-14T12:00')).toBe(8);
    expect(hours(calendar, '1900-01-01T00:00', '1900-01-08T00:00')).toBe(45);
    expect(hours(calendar, '9999-12-30T12:00', '9999-12-31T12:00')).toBe(9);
    expect(hours(calendar, '2027-06-21T00:00', '2037-06-22T00:00')).toBe(522 * 45 - 9); // 3,654 days are 522 weeks
  });

  test('where nobody says when doors are open, the clock is counted', () => {
    const said: Calendar = { day: 8 * HOUR, week: 40 * HOUR, given: true, opening: null };
    expect(hours(said, '2027-03-27T12:00', '2027-03-28T12:00')).toBe(23);
    expect([new Clock(said).counts, new Clock(open({})).counts]).toEqual(['clock', 'opening']);
  });

  test('to the microsecond', () => {
    const clock = new Clock(open({}));
    const friday = utc('2027-06-11T15:59:59');
    expect(clock.workingSeconds(friday + 0.999_999, utc('2027-06-14T07:00') + 0.000_002)).toBe(0.000_003);
    expect(new Clock({ ...open({}), opening: null }).workingSeconds(friday + 0.1, friday + 0.3)).toBe(0.2);
  });

  test('what is no instant has no answer', () => {
    expect(new Clock(open({})).workingSeconds(NaN, 0)).toBeNaN();
    expect(new Clock(open({})).workingSeconds(0, Infinity)).toBeNaN();
    expect(new Clock(open({}), STOCKHOLM).toUtc(NaN)).toBeNaN();
  });
});

describe('what the clocks show, by hand', () => {
  test('a skipped time is later by the gap, a repeated one is the first of the two; both are counted', () => {
    const clock = new Clock(open({}), STOCKHOLM);
    const at = (local: string) => new Date(clock.toUtc(utc(local)) * 1000).toISOString().slice(0, 16);
    expect(at('2027-03-28T01:59')).toBe('2027-03-28T00:59');
    expect([clock.skipped, clock.repeated]).toEqual([0, 0]);
    expect(at('2027-03-28T02:00')).toBe('2027-03-28T01:00');
    expect(at('2027-03-28T02:30')).toBe('2027-03-28T01:30'); // 03:30 on the wall
    expect([clock.skipped, clock.repeated]).toEqual([2, 0]);
    expect(at('2027-03-28T03:00')).toBe('2027-03-28T01:00');
    expect(at('2027-10-31T01:59')).toBe('2027-10-30T23:59');
    expect([clock.skipped, clock.repeated]).toEqual([2, 0]);
    expect(at('2027-10-31T02:00')).toBe('2027-10-31T00:00');
    expect(at('2027-10-31T02:59')).toBe('2027-10-31T00:59');
    expect([clock.skipped, clock.repeated]).toEqual([2, 2]);
    expect(at('2027-10-31T03:00')).toBe('2027-10-31T02:00');
    expect([clock.skipped, clock.repeated]).toEqual([2, 2]);
  });

  test('days and dates', () => {
    expect([dayOf('1970-01-01'), dayOf('2000-02-29'), dayOf('2100-03-01'), dayOf('0001-01-01')]).toEqual([
      0, 11_016, 47_541, -719_162,
    ]);
    expect([weekdayOf(0), weekdayOf(dayOf('2027-06-14')), weekdayOf(dayOf('1969-12-28'))]).toEqual([3, 0, 6]);
  });
});

const MINUTE = fc.integer({ min: 0, max: 1439 });
const START = utc('2026-01-01T00:00');
const DAYS = 2 * 365;
const date = fc
  .integer({ min: 0, max: DAYS })
  .map((day) => new Date((START + day * DAY) * 1000).toISOString().slice(0, 10));

const anyOpening: fc.Arbitrary<Opening> = fc.record({
  from: MINUTE.map((minute) => 60 * minute),
  to: fc.oneof(MINUTE, fc.constant(1440)).map((minute) => 60 * minute),
  days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
  zone: fc.constant(null),
  closed: fc.array(date, { maxLength: 30 }),
});

/** Clocks that are put forward and back by whatever minutes, some months apart. */
const anyZone: fc.Arbitrary<Zone> = fc.oneof(
  fc.constant(STOCKHOLM),
  fc.constant(UTC),
  fc
    .tuple(offset(), fc.array(fc.tuple(fc.integer({ min: 20 * 1440, max: 200 * 1440 }), offset()), { maxLength: 5 }))
    .map(([first, steps]) => {
      let at = START;
      return { first, transitions: steps.map(([minutes, offset]) => ({ at: (at += 60 * minutes), offset })) };
    }),
);

function offset(): fc.Arbitrary<number> {
  return fc.integer({ min: -12 * 60, max: 14 * 60 }).map((minutes) => 60 * minutes);
}

/** Instants, to the microsecond. */
const instant = fc
  .tuple(fc.integer({ min: -400 * DAY, max: (DAYS + 400) * DAY }), fc.integer({ min: 0, max: 999_999 }))
  .map(([second, micro]) => START + second + micro / 1e6);

describe('working time, whatever the calendar', () => {
  test('is what counting minute by minute gives', () => {
    const span = fc.tuple(fc.integer({ min: -20 * 1440, max: DAYS * 1440 }), fc.integer({ min: 0, max: 20 * 1440 }));
    fc.assert(
      fc.property(anyOpening, anyZone, span, fc.nat(), (opening, zone, [from, minutes], near) => {
        const changes = zone.transitions.map(({ at }) => at - 600 * minutes);
        const begin = near % 2 === 0 || changes.length === 0 ? START + 60 * from : changes[near % changes.length]!;
        const start = begin - (begin % 60);
        expect(new Clock(open(opening), zone).workingSeconds(start, start + 60 * minutes)).toBe(
          workingMinutes(opening, zone, start, start + 60 * minutes),
        );
      }),
      { numRuns: 120 },
    );
  });

  test('adds up, never goes backwards, and is never more than the clock', () => {
    fc.assert(
      fc.property(anyOpening, anyZone, instant, instant, instant, (opening, zone, a, b, c) => {
        const clock = new Clock(open(opening), zone);
        const [ab, bc, ac] = [clock.workingSeconds(a, b), clock.workingSeconds(b, c), clock.workingSeconds(a, c)];
        expect(Math.round((ab + bc) * 1e6)).toBe(Math.round(ac * 1e6));
        expect(clock.workingSeconds(b, a)).toBe(0 - ab);
        expect(b >= a ? ab : 0 - ab).toBeGreaterThanOrEqual(0);
        expect(Math.abs(ab)).toBeLessThanOrEqual(Math.abs(b - a) + 1e-6);
      }),
    );
  });

  test('is a week of the calendar in any week without closed dates or a change of clocks', () => {
    fc.assert(
      fc.property(anyOpening, instant, offset(), (opening, from, first) => {
        const calendar = open({ ...opening, closed: [] });
        expect(new Clock(calendar, { first, transitions: [] }).workingSeconds(from, from + 7 * DAY)).toBe(
          calendar.week,
        );
      }),
    );
  });

  test('before and after all closed dates and changes of clocks is what it would be without any', () => {
    const around = fc.integer({ min: 0, max: 60 * DAY });
    fc.assert(
      fc.property(anyOpening, fc.boolean(), anyZone, around, around, (opening, isClosed, zone, a, b) => {
        const closed = isClosed ? opening.closed : [];
        const clock = new Clock(open({ ...opening, closed }), zone);
        const plain = (first: number) => new Clock(open({ ...opening, closed: [] }), { first, transitions: [] });
        const changes = [...zone.transitions.map(({ at }) => at), ...closed.map((date) => dayOf(date) * DAY)];
        if (changes.length === 0) changes.push(START);
        const [begin, end] = [Math.min(...changes) - 2 * DAY, Math.max(...changes) + 3 * DAY];
        expect(clock.workingSeconds(begin - a, begin - b)).toBe(plain(zone.first).workingSeconds(begin - a, begin - b));
        const last = zone.transitions.at(-1)?.offset ?? zone.first;
        expect(clock.workingSeconds(end + a, end + b)).toBe(plain(last).workingSeconds(end + a, end + b));
      }),
    );
  });

  test('is that of the clock where doors are always open', () => {
    fc.assert(
      fc.property(MINUTE, anyZone, instant, instant, (minute, zone, a, b) => {
        const always = open({ from: 60 * minute, to: 60 * minute, days: [0, 1, 2, 3, 4, 5, 6] });
        expect(new Clock(always, zone).workingSeconds(a, b)).toBe(
          new Clock({ ...always, opening: null }, zone).workingSeconds(a, b),
        );
      }),
    );
  });

  test('does not depend on what was asked before', () => {
    fc.assert(
      fc.property(
        anyOpening,
        anyZone,
        fc.array(instant, { minLength: 2, maxLength: 20 }),
        (opening, zone, instants) => {
          const asked = new Clock(open(opening), zone);
          for (const one of instants) {
            const anew = new Clock(open(opening), zone);
            expect([asked.toUtc(one), asked.toLocal(one), asked.workingSeconds(START, one)]).toEqual([
              anew.toUtc(one),
              anew.toLocal(one),
              anew.workingSeconds(START, one),
            ]);
          }
        },
      ),
    );
  });

  test('the clocks show at an instant what it was found by, but for what they skip', () => {
    fc.assert(
      fc.property(anyZone, fc.integer({ min: -DAY, max: DAY }), fc.nat(), (zone, away, which) => {
        const clock = new Clock(open({}), zone);
        const local = (zone.transitions[which % Math.max(1, zone.transitions.length)]?.at ?? START) + away;
        const shown = clock.toLocal(clock.toUtc(local));
        if (clock.skipped === 0) expect(shown).toBe(local);
        else expect(shown).toBeGreaterThan(local);
      }),
    );
  });
});
