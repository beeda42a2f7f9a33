import type { LinkTarget } from './links.js';
import type { Subject } from './subjects.js';

/** A customer that odds are counted for. */
export interface Target {
  readonly end: number;
  /** Seconds; null without a promise: then only the lead time is counted. */
  readonly within: number | null;
  /** What leads to it. */
  readonly subjects: readonly Subject[];
  /** How late each subject may be at each of its steps, or on its line, in seconds; null where that is not asked. */
  readonly slack: readonly (readonly number[])[] | null;
  /** True where no order of the chain takes one way or another: all come here, by everything that leads here. */
  readonly isAlways: boolean;
  /** 1 for the steps that lead to it. */
  readonly isUpstream: Uint8Array;
  /** The links whose deliveries are counted beside it: each at one customer only. */
  readonly links: readonly LinkTarget[];
}

/** What was counted of one customer's orders in a row of runs; sums are in the order of the runs. */
export interface Counts {
  /** The lead time of each order, in seconds; NaN where it did not reach the customer. */
  readonly leadTimes: number[];
  /** How each order fails, SHORT and WRONG; empty where nothing can. */
  readonly failing: number[];
  reached: number;
  onTime: number;
  full: number;
  right: number;
  perfect: number;
  late: number;
  /** Seconds. */
  lateness: number;
  /** Of each subject: orders that contain it, that it alone makes late, in which it is critical, that it would rescue. */
  readonly contains: Float64Array;
  readonly exceeds: Float64Array;
  readonly critical: Float64Array;
  readonly rescued: Float64Array;
  /** Seconds of lateness it would save; what it takes more than usual, and that squared. */
  readonly removed: Float64Array;
  readonly over: Float64Array;
  readonly squared: Float64Array;
  /** Of each link: deliveries, those in time, full, right, and all three; and the seconds they took. */
  readonly delivered: Float64Array;
  readonly inTime: Float64Array;
  readonly linkFull: Float64Array;
  readonly linkRight: Float64Array;
  readonly linkPerfect: Float64Array;
  readonly took: Float64Array;
}

export function noCounts({ subjects, links }: Pick<Target, 'subjects' | 'links'>): Counts {
  const zeros = (): Float64Array => new Float64Array(subjects.length);
  const none = (): Float64Array => new Float64Array(links.length);
  return {
    leadTimes: [],
    failing: [],
    reached: 0,
    onTime: 0,
    full: 0,
    right: 0,
    perfect: 0,
    late: 0,
    lateness: 0,
    contains: zeros(),
    exceeds: zeros(),
    critical: zeros(),
    rescued: zeros(),
    removed: zeros(),
    over: zeros(),
    squared: zeros(),
    delivered: none(),
    inTime: none(),
    linkFull: none(),
    linkRight: none(),
    linkPerfect: none(),
    took: none(),
  };
}

const NUMBERS = ['reached', 'onTime', 'full', 'right', 'perfect', 'late', 'lateness'] as const;
const BY_SUBJECT = ['contains', 'exceeds', 'critical', 'rescued', 'removed', 'over', 'squared'] as const;
const BY_LINK = ['delivered', 'inTime', 'linkFull', 'linkRight', 'linkPerfect', 'took'] as const;
const LISTS = [...BY_SUBJECT, ...BY_LINK] as const;

/** Adds what was counted later to what was counted before. */
export function addCounts(total: Counts, more: Counts): void {
  for (const time of more.leadTimes) total.leadTimes.push(time);
  for (const fails of more.failing) total.failing.push(fails);
  for (const what of NUMBERS) total[what] += more[what];
  for (const what of LISTS) for (let x = 0; x < more[what].length; x++) total[what][x]! += more[what][x]!;
}

/** What would be counted of so many orders that are all like the one that was. */
export function timesAsMany(target: Target, counts: Counts, orders: number): Counts {
  const all = noCounts(target);
  for (let order = 0; order < orders; order++) {
    for (const time of counts.leadTimes) all.leadTimes.push(time);
    for (const fails of counts.failing) all.failing.push(fails);
  }
  for (const what of NUMBERS) all[what] = orders * counts[what];
  for (const what of LISTS) for (let x = 0; x < all[what].length; x++) all[what][x] = orders * counts[what][x]!;
  return all;
}
