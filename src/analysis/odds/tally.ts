import { TOLERANCE } from '../../model/duration.js';
import { Critical } from './critical.js';
import { type Hand, secondsAt, SHORT, WRONG } from './deal.js';
import { LateOrder } from './late-order.js';
import { Orders } from './orders.js';
import type { Script } from './script.js';
import type { Streams } from './streams.js';
import type { Subject } from './subjects.js';
import { Unfailed } from './unfailed.js';

/** A customer that odds are counted for. */
export interface Target {
  readonly end: number;
  /** Seconds; null without a promise: then only the lead time is counted. */
  readonly within: number | null;
  /** What leads to it. */
  readonly subjects: readonly Subject[];
  /** How late each subject may be at each of its steps, or on its line, in seconds; null where that is not asked. */
  readonly slack: readonly (readonly number[])[] | null;
  /** 1 for the steps that lead to it. */
  readonly isUpstream: Uint8Array;
}

/** What was counted of one customer's orders in a row of runs; sums are in the order of the runs. */
export interface Counts {
  /** The lead time of each order, in seconds; NaN where it did not reach the customer. */
  readonly leadTimes: number[];
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
}

export function noCounts(subjects: number): Counts {
  const zeros = (): Float64Array => new Float64Array(subjects);
  return {
    leadTimes: [],
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
  };
}

/** Counts what became of orders, for each customer. */
export class Tally {
  readonly #critical: Critical;
  readonly #late: LateOrder;
  readonly #unfailed: Unfailed;
  readonly #among: Int32Array;

  constructor(
    private readonly script: Script,
    streams: Streams,
    private readonly orders: Orders,
    private readonly targets: readonly Target[],
  ) {
    this.#critical = new Critical(script, orders);
    this.#late = new LateOrder(script);
    this.#unfailed = new Unfailed(script, streams);
    this.#among = new Int32Array(orders.width >> 5);
  }

  /** Adds the first so many orders of a hand to the counts of each customer. */
  add(hand: Hand, orders: number, counts: readonly Counts[]): void {
    if (this.targets.some(({ subjects }) => subjects.length > 0)) this.#critical.read(hand);
    for (const [c, target] of this.targets.entries()) {
      this.#addCustomer(target, orders, counts[c]!);
      if (target.subjects.length === 0) continue;
      for (let x = 0; x < target.subjects.length; x++) this.#addOwn(x, target, hand, counts[c]!);
      this.#critical.trace(target.end);
      this.#critical.count(target.subjects, this.#among, target.end, counts[c]!.critical);
      for (let at = 0; at < orders; at++) if (this.#isLate(target, at)) this.#rescue(target, at, hand, counts[c]!);
    }
  }

  #isLate({ end, within }: Target, at: number): boolean {
    const here = end * this.orders.width + at;
    return within !== null && this.orders.inRun[here] === 1 && this.orders.start[here]! > within + TOLERANCE;
  }

  #addCustomer(target: Target, orders: number, counts: Counts): void {
    const { end, within } = target;
    const { width, start, inRun, fails } = this.orders;
    this.#among.fill(0);
    for (let at = 0; at < orders; at++) {
      const here = end * width + at;
      counts.leadTimes.push(start[here]!);
      if (inRun[here] === 0) continue;
      counts.reached++;
      this.#among[at >> 5]! |= 1 << (at & 31);
      const leadTime = start[here]!;
      const failing = fails.length > 0 ? fails[here]! : 0;
      const isLate = this.#isLate(target, at);
      if (isLate) counts.late++;
      else if (within !== null) counts.onTime++;
      if ((failing & SHORT) === 0) counts.full++;
      if ((failing & WRONG) === 0) counts.right++;
      if (failing === 0 && !isLate) counts.perfect++;
      if (isLate) counts.lateness += leadTime - within!;
    }
  }

  /** What a subject itself takes, more than usual, in the orders that reach the customer and contain it. */
  #addOwn(x: number, target: Target, hand: Hand, counts: Counts): void {
    const { width, taken, inRun, rework } = this.orders;
    const { steps, line, columns, usual, loops, kind, fails } = target.subjects[x]!;
    const slack = target.slack?.[x] ?? null;
    for (let at = 0; at < width; at++) {
      if (((this.#among[at >> 5]! >>> (at & 31)) & 1) === 0) continue;
      let contains = false;
      let breaks = false;
      let over = 0;
      if (line !== -1) {
        contains = taken[line * width + at] === 1;
        if (contains && fails === 0) {
          over = kind === 'link' ? this.#lineOwn(line, at, hand) - usual[0]! : secondsAt(columns[0]!, hand, at);
          breaks = slack !== null && over > slack[0]! + TOLERANCE;
        }
      }
      for (let k = 0; k < steps.length; k++) {
        if (inRun[steps[k]! * width + at] === 0) continue;
        const isFirst = !contains;
        contains = true;
        if (fails !== 0) break;
        const more =
          loops.length > 0
            ? loops.reduce((sum, loop) => sum + rework[loop * width + at]!, 0)
            : columns[k]!.length === 0
              ? 0
              : secondsAt(columns[k]!, hand, at) - usual[k]!;
        if (kind !== 'cause' || isFirst) over += more;
        breaks ||= slack !== null && more > slack[k]! + TOLERANCE;
      }
      if (!contains) continue;
      counts.contains[x]!++;
      if (breaks) counts.exceeds[x]!++;
      counts.over[x]! += over;
      counts.squared[x]! += over * over;
    }
  }

  /** What a line itself takes: hand-over, delays, and putting right what came short or wrong. */
  #lineOwn(line: number, at: number, { kept, runs, lineFails }: Hand): number {
    const { column, fixed, recover } = this.script.lines[line]!;
    const own = column === -1 ? fixed : kept[column * runs + at]!;
    if (recover === null || this.orders.fails.length === 0) return own;
    const giver = this.script.plan.giver[line]!;
    const isFailing = (this.orders.fails[giver * this.orders.width + at]! | lineFails[line * runs + at]!) !== 0;
    return isFailing ? own + kept[recover.column * runs + at]! : own;
  }

  /** What each subject would have changed for a late order. */
  #rescue({ end, within, subjects, isUpstream }: Target, at: number, hand: Hand, counts: Counts): void {
    const { plan } = this.script;
    const late = this.orders.start[end * this.orders.width + at]! - within!;
    this.#late.load(this.orders, hand, at);
    for (const [x, subject] of subjects.entries()) {
      const without =
        subject.fails !== 0
          ? this.#unfailed.leadTime(subject, this.orders, hand, at, end)
          : this.#couldMatter(subject, at, plan.hasPicks) && this.#late.spare(subject, this.orders, hand, at)
            ? this.#late.without(end, isUpstream)
            : null;
      if (without === null) continue;
      const left = Math.max(0, without - within!);
      if (left <= TOLERANCE) counts.rescued[x]!++;
      counts.removed[x]! += late - left;
    }
  }

  /** Where all is waited for and nothing departs at set times, only what is critical can help. */
  #couldMatter(subject: Subject, at: number, hasPicks: boolean): boolean {
    return hasPicks || this.script.phases.length > 0 || this.#critical.isCritical(subject, at);
  }
}

/** Adds what was counted later to what was counted before. */
export function addCounts(total: Counts, more: Counts): void {
  for (const time of more.leadTimes) total.leadTimes.push(time);
  for (const what of ['reached', 'onTime', 'full', 'right', 'perfect', 'late', 'lateness'] as const)
    total[what] += more[what];
  for (const what of ['contains', 'exceeds', 'critical', 'rescued', 'removed', 'over', 'squared'] as const)
    for (let x = 0; x < more[what].length; x++) total[what][x]! += more[what][x]!;
}
