import { TOLERANCE } from '../../model/duration.js';
import { Critical } from './critical.js';
import { type Hand, SHORT, WRONG } from './deal.js';
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
  readonly #scratch: Scratch;

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
    this.#scratch = scratch(orders.width);
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
    this.#scratch.reaches.fill(0);
    for (let at = 0; at < orders; at++) {
      const here = end * width + at;
      counts.leadTimes.push(start[here]!);
      if (inRun[here] === 0) continue;
      counts.reached++;
      this.#among[at >> 5]! |= 1 << (at & 31);
      this.#scratch.reaches[at] = 1;
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
    const subject = target.subjects[x]!;
    const { steps, line, fails } = subject;
    const { over, isIn } = this.#scratch;
    let breaks = 0;
    isIn.fill(0);
    if (line !== -1) this.#mark(this.orders.taken, line);
    for (const step of steps) this.#mark(this.orders.inRun, step);
    if (fails === 0 && varies(subject, this.script)) {
      over.fill(0);
      const slack = target.slack?.[x] ?? null;
      if (line !== -1) breaks = this.#addLine(subject, slack, hand);
      else breaks = this.#addSteps(subject, slack, hand);
      let [sum, squares] = [0, 0];
      for (let at = 0; at < over.length; at++) {
        if (isIn[at] === 0) continue;
        const more = over[at]!;
        sum += more;
        squares += more * more;
      }
      counts.over[x]! += sum;
      counts.squared[x]! += squares;
    }
    let contains = 0;
    for (let at = 0; at < isIn.length; at++) contains += isIn[at]!;
    counts.contains[x]! += contains;
    counts.exceeds[x]! += breaks;
  }

  /** Marks the orders that reach the customer and take a line, or come by a step. */
  #mark(by: Uint8Array, column: number): void {
    const { isIn, reaches } = this.#scratch;
    const from = column * isIn.length;
    for (let at = 0; at < isIn.length; at++) isIn[at]! |= by[from + at]! & reaches[at]!;
  }

  /** What a line takes more than usual, into `over`; gives in how many orders that alone breaks the promise. */
  #addLine({ line, kind, columns, usual }: Subject, slack: readonly number[] | null, hand: Hand): number {
    const { over, isIn } = this.#scratch;
    const limit = slack === null ? Infinity : slack[0]! + TOLERANCE;
    let breaks = 0;
    for (let at = 0; at < over.length; at++) {
      if (isIn[at] === 0) continue;
      const own = kind === 'link' ? this.#lineOwn(line, at, hand) : hand.kept[columns[0]! * hand.runs + at]!;
      over[at] = own - usual[0]!;
      if (over[at]! > limit) breaks++;
    }
    return breaks;
  }

  /** The same of steps: added up over them, while any of them may break the promise; a cause takes its time once, wherever it hits. */
  #addSteps({ kind, steps, columns, usual, loops }: Subject, slack: readonly number[] | null, hand: Hand): number {
    const { isIn, breaks } = this.#scratch;
    const { width, inRun, rework } = this.orders;
    const limit = (k: number): number => (slack === null ? Infinity : slack[k]! + TOLERANCE);
    breaks.fill(0);
    if (kind === 'cause') this.#addSeconds(hand.kept, columns[0]! * hand.runs, 0, isIn, 0, limit(0));
    else if (loops.length > 0)
      for (const loop of loops) this.#addSeconds(rework, loop * width, 0, inRun, steps[0]! * width, limit(0));
    else
      for (let k = 0; k < steps.length; k++)
        if (columns[k] !== -1)
          this.#addSeconds(hand.kept, columns[k]! * hand.runs, usual[k]!, inRun, steps[k]! * width, limit(k));
    let count = 0;
    for (let at = 0; at < breaks.length; at++) count += breaks[at]!;
    return count;
  }

  /** Adds seconds above the usual of the orders that come by, and marks those where they are above the limit. */
  #addSeconds(
    seconds: Float64Array,
    from: number,
    usual: number,
    comesBy: Uint8Array,
    to: number,
    limit: number,
  ): void {
    const { over, isIn, breaks } = this.#scratch;
    for (let at = 0; at < over.length; at++) {
      if ((isIn[at]! & comesBy[to + at]!) === 0) continue;
      const more = seconds[from + at]! - usual;
      over[at]! += more;
      if (more > limit) breaks[at] = 1;
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

/** Of the orders side by side: which reach the customer, which contain a subject, and what that takes more than usual. */
interface Scratch {
  readonly reaches: Uint8Array;
  readonly isIn: Uint8Array;
  readonly breaks: Uint8Array;
  readonly over: Float64Array;
}

function scratch(width: number): Scratch {
  const bytes = (): Uint8Array => new Uint8Array(width);
  return { reaches: bytes(), isIn: bytes(), breaks: bytes(), over: new Float64Array(width) };
}

/** False of what takes as long as usual in every order. */
function varies({ columns, loops, line, kind }: Subject, { lines }: Script): boolean {
  return (
    loops.length > 0 || columns.some((column) => column !== -1) || (kind === 'link' && lines[line]!.recover !== null)
  );
}

/** Adds what was counted later to what was counted before. */
export function addCounts(total: Counts, more: Counts): void {
  for (const time of more.leadTimes) total.leadTimes.push(time);
  for (const what of ['reached', 'onTime', 'full', 'right', 'perfect', 'late', 'lateness'] as const)
    total[what] += more[what];
  for (const what of ['contains', 'exceeds', 'critical', 'rescued', 'removed', 'over', 'squared'] as const)
    for (let x = 0; x < more[what].length; x++) total[what][x]! += more[what][x]!;
}
