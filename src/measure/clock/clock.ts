import type { Calendar } from '../../model/chain.js';
import { DAY } from '../../model/day.js';
import { WEEK } from '../day-numbers.js';
import { OpeningDays } from './opening-days.js';
import { WallClock } from './wall-clock.js';
import { UTC, type Zone } from './zone.js';

/**
 * Working time between instants, by a calendar and the clocks of its zone; instants are seconds since 1970-01-01 UTC. Where the calendar
 * says how long a day and a week are but not when the doors are open, or where there is none, all time counts. It is asked for
 * every delivery of a log: nothing is allocated, and an answer takes two looks into a table.
 */
export class Clock {
  /** What counts as working time: when the doors are open, or all of it. */
  readonly counts: 'opening' | 'clock';
  /** Longer times, in seconds, have a night in them, or a weekend, that a calendar without hours cannot leave out; Infinity where none has. */
  readonly longest: number;
  #nights = 0;
  readonly #wall: WallClock;
  readonly #open: OpeningDays | null;

  constructor(calendar: Calendar, zone: Zone = UTC) {
    this.#wall = new WallClock(zone);
    this.#open = calendar.opening === null ? null : new OpeningDays(calendar.opening, zone, new WallClock(zone));
    this.counts = this.#open === null ? 'clock' : 'opening';
    this.longest = this.#open === null ? longestOf(calendar) : Infinity;
  }

  /** How many wall-clock times were read that no clock showed, as clocks were put forward. */
  get skipped(): number {
    return this.#wall.skipped;
  }

  /** How many wall-clock times were read that clocks showed twice, as they were put back. */
  get repeated(): number {
    return this.#wall.repeated;
  }

  /** How many of the times that were counted are longer than that. */
  get nights(): number {
    return this.#nights;
  }

  /** The instant of a wall-clock time, given in seconds since 1970-01-01 as though it were UTC. */
  toUtc(local: number): number {
    return this.#wall.toUtc(local);
  }

  /** What the clocks show at an instant, in seconds since 1970-01-01 as though it were UTC. */
  toLocal(utc: number): number {
    return this.#wall.toLocal(utc);
  }

  /** The working time from one instant to another, to the microsecond; less than nothing where the other is earlier. */
  workingSeconds(fromUtc: number, toUtc: number): number {
    if (fromUtc > toUtc) return 0 - this.workingSeconds(toUtc, fromUtc);
    const seconds = micro(this.#between(fromUtc, toUtc));
    if (seconds > this.longest) this.#nights++;
    return seconds;
  }

  #between(earlier: number, later: number): number {
    return this.#open === null ? later - earlier : this.#open.until(later) - this.#open.until(earlier);
  }
}

/** Who works nine hours a day, from when to when nobody says, has no time in a day that is longer: it goes on the next morning. */
function longestOf({ day, week, given }: Calendar): number {
  if (!given) return Infinity;
  return day < DAY ? day : week < WEEK ? week : Infinity;
}

/** A double holds an instant of our days to a quarter of a microsecond: what lies below is rounding. */
function micro(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
