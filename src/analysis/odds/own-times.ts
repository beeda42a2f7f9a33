import { TOLERANCE } from '../../model/duration.js';
import type { Counts, Target } from './counts.js';
import { type Hand, secondsAt } from './deal.js';
import { type Flat, varies } from './flat.js';
import { type Kernels, LANES } from './kernels.js';
import type { Orders } from './orders.js';
import type { Script } from './script.js';
import type { Subject } from './subjects.js';

/** Counts what subjects themselves take, whatever that leads to. */
export class OwnTimes {
  readonly #scratch: Scratch;
  readonly #simple: ReadonlyMap<Target, Simple>;

  constructor(
    private readonly script: Script,
    private readonly orders: Orders,
    private readonly hand: Hand,
    flat: ReadonlyMap<Target, Flat>,
    private readonly kernels: Kernels,
  ) {
    this.#scratch = scratch(orders.width);
    this.#simple = new Map([...flat].map(([target, numbers]) => [target, this.#simpleOf(target, numbers)]));
  }

  /** Adds what each of a target's subjects takes more than usual, in the first so many orders that are given as bits. */
  add(target: Target, among: Int32Array, orders: number, counts: Counts): void {
    const { reaches } = this.#scratch;
    for (let at = 0; at < reaches.length; at++) reaches[at] = (among[at >> 5]! >>> (at & 31)) & 1;
    const simple = this.#simple.get(target)!;
    simple.add(orders);
    for (const x of simple.others) this.#addOwn(x, target, this.hand, counts);
  }

  /** Puts into the counts what was added up since the last time: after each block. */
  end(target: Target, counts: Counts): void {
    const { subjects, sums, breaks } = this.#simple.get(target)!;
    for (const [k, x] of subjects.entries()) {
      counts.over[x]! += ofLanes(sums, 2 * LANES * k);
      counts.squared[x]! += ofLanes(sums, 2 * LANES * k + LANES);
      counts.contains[x]! += counts.reached;
      counts.exceeds[x]! += breaks[k]!;
    }
    sums.fill(0);
    breaks.fill(0);
  }

  #simpleOf(target: Target, { column, usual }: Flat): Simple {
    const all = [...target.subjects.keys()];
    const subjects = target.isAlways ? all.filter((x) => column[x] !== -1) : [];
    const sums = this.kernels.floats(2 * LANES * subjects.length);
    const breaks = this.kernels.words(subjects.length);
    const { kept, runs } = this.hand;
    const add = (orders: number): void => {
      for (const [k, x] of subjects.entries()) {
        const limit = (target.slack?.[x]?.[0] ?? Infinity) + TOLERANCE;
        this.kernels.moments(kept, column[x]! * runs, usual[x]!, limit, sums, 2 * LANES * k, breaks, k, orders);
      }
    };
    const { width } = this.orders;
    const addAll = this.kernels.tape(width, () => add(width));
    const others = target.isAlways ? all.filter((x) => column[x] === -1) : all;
    return { subjects, others, sums, breaks, add: (orders) => (orders === width ? addAll() : add(orders)) };
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
    const slack = target.slack?.[x] ?? null;
    const isBroken = slack !== null && slack.some((seconds) => seconds < -TOLERANCE); // then even the usual is too long
    if (fails === 0 && (varies(subject, this.script) || isBroken)) {
      over.fill(0);
      breaks = line !== -1 ? this.#addLine(subject, slack, hand) : this.#addSteps(subject, slack, hand);
      let sum = counts.over[x]!; // added up run by run, so that it does not matter how many are looked at together
      let squares = counts.squared[x]!;
      for (let at = 0; at < over.length; at++) {
        if (isIn[at] === 0) continue;
        sum += over[at]!;
        squares += over[at]! * over[at]!;
      }
      counts.over[x] = sum;
      counts.squared[x] = squares;
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
      const own = kind === 'link' ? this.#lineOwn(line, at, hand) : secondsAt(columns[0]!, hand, at);
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
    if (kind === 'cause') this.#addSeconds(hand.kept, columns[0]![0]! * hand.runs, 0, isIn, 0, limit(0));
    else if (loops.length > 0)
      for (const loop of loops) this.#addSeconds(rework, loop * width, 0, inRun, steps[0]! * width, limit(0));
    else
      for (let k = 0; k < steps.length; k++)
        if (columns[k]!.length === 1)
          this.#addSeconds(hand.kept, columns[k]![0]! * hand.runs, usual[k]!, inRun, steps[k]! * width, limit(k));
        else
          this.#addSeconds(this.#moreThanUsual(columns[k]!, usual[k]!, hand), 0, 0, inRun, steps[k]! * width, limit(k));
    let count = 0;
    for (let at = 0; at < breaks.length; at++) count += breaks[at]!;
    return count;
  }

  /** Of several columns together; of none nothing. */
  #moreThanUsual(columns: readonly number[], usual: number, hand: Hand): Float64Array {
    const { sum } = this.#scratch;
    for (let at = 0; at < sum.length; at++) sum[at] = columns.length === 0 ? 0 : secondsAt(columns, hand, at) - usual;
    return sum;
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
}

/** Subjects that are part of every order, and of which one column tells all: it is added up in a row; the others order by order. */
interface Simple {
  readonly subjects: readonly number[];
  readonly others: readonly number[];
  /** Of each of them: four lanes of what it takes more than usual, and of that squared; and how often it alone breaks the promise. */
  readonly sums: Float64Array;
  readonly breaks: Int32Array;
  /** Adds the first so many orders. */
  readonly add: (orders: number) => void;
}

/** Of the orders side by side: which reach the customer, which contain a subject, and what that takes more than usual. */
interface Scratch {
  readonly reaches: Uint8Array;
  readonly isIn: Uint8Array;
  readonly breaks: Uint8Array;
  readonly over: Float64Array;
  readonly sum: Float64Array;
}

function scratch(width: number): Scratch {
  const bytes = (): Uint8Array => new Uint8Array(width);
  return {
    reaches: bytes(),
    isIn: bytes(),
    breaks: bytes(),
    over: new Float64Array(width),
    sum: new Float64Array(width),
  };
}

function ofLanes(sums: Float64Array, at: number): number {
  return sums[at]! + sums[at + 1]! + (sums[at + 2]! + sums[at + 3]!);
}
