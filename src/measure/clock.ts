import type { Calendar } from '../model/chain.js';
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
  readonly #wall: WallClock;
  readonly #open: OpeningDays | null;

  constructor(calendar: Calendar, zone: Zone = UTC) {
    this.#wall = new WallClock(zone);
    this.#open = calendar.opening === null ? null : new OpeningDays(calendar.opening, zone, new WallClock(zone));
    this.counts = this.#open === null ? 'clock' : 'opening';
  }

  /** How many wall-clock times were read that no clock showed, as clocks were put forward. */
  get skipped(): number {
    return this.#wall.skipped;
  }

  /** How many wall-clock times were read that clocks showed twice, as they were put back. */
  get repeated(): number {
    return this.#wall.repeated;
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
    return fromUtc <= toUtc ? micro(this.#between(fromUtc, toUtc)) : 0 - micro(this.#between(toUtc, fromUtc));
  }

  #between(earlier: number, later: number): number {
    return this.#open === null ? later - earlier : this.#open.until(later) - this.#open.until(earlier);
  }
}

/** A double holds an instant of our days to a quarter of a microsecond: what lies below is rounding. */
function micro(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
