import type { Customer } from '../../../src/model/chain.js';
import { type Delivery, slack, type Spot } from '../reference.js';
import { MICROSECOND } from '../reference/run.js';
import type { Order } from './order.js';
import { rescuedBy, slowedBy, type Subject, subjectsTo } from './subjects.js';
import type { World } from './world.js';

/** Seconds that are as good as nothing, tried to see who is critical: two of them, lest one tells what the other does not. */
const LITTLE = [4e-6, 1e-4] as const;

/** What was counted of one subject; `unsure`: the runs of which a little more and a little less do not say the same. */
export interface Counted {
  contains: number;
  exceeds: number;
  critical: number;
  unsure: number;
  rescued: number;
  removed: number;
  over: number;
  squared: number;
}

/** What became of one customer's orders, by the definitions, order by order. */
export class CustomerCount {
  readonly within: number | null;
  readonly counts = { reached: 0, onTime: 0, full: 0, right: 0, perfect: 0, late: 0, lateness: 0 };
  readonly leadTimes: number[] = [];
  readonly subjects: ReadonlyMap<Subject, Counted>;
  /** False where the typical run is late: then nothing is asked of what one alone would do. */
  readonly isMeasured: boolean;

  constructor(
    readonly world: World,
    readonly customer: Spot,
  ) {
    this.within = (world.place(customer) as Customer).promise?.within ?? null;
    const subjects = this.within === null ? [] : subjectsTo(world, customer);
    this.subjects = new Map(subjects.map((subject) => [subject, nothing()]));
    this.isMeasured = this.within !== null && !this.#isLate(world.typical.runTo(customer).start(customer));
  }

  add(order: Order): void {
    const { counts } = this;
    if (!order.comes(this.customer)) return void this.leadTimes.push(NaN);
    const leadTime = order.start(this.customer);
    const { short, wrong } = order.failing(this.customer);
    const isLate = this.#isLate(leadTime);
    this.leadTimes.push(leadTime);
    counts.reached++;
    if (!short) counts.full++;
    if (!wrong) counts.right++;
    if (!short && !wrong && !isLate) counts.perfect++;
    if (this.within === null) return;
    counts[isLate ? 'late' : 'onTime']++;
    counts.lateness += Math.max(0, leadTime - this.within);
    for (const [subject, counted] of this.subjects) this.#addSubject(subject, counted, order, isLate);
  }

  #addSubject(subject: Subject, counted: Counted, order: Order, isLate: boolean): void {
    if (isLate) {
      const leadTime = rescuedBy(subject, order).start(this.customer);
      if (!this.#isLate(leadTime)) counted.rescued++;
      counted.removed += Math.max(0, order.start(this.customer) - this.within!) - Math.max(0, leadTime - this.within!);
    }
    const at = subject.at.filter((one) => order.has(one));
    if (at.length === 0 || subject.kind === 'short' || subject.kind === 'wrong') return;
    counted.contains++;
    const events = subject.kind === 'cause' ? at.slice(0, 1) : at; // a cause is one event, wherever it strikes
    const over = events.reduce((sum, one) => sum + subject.own(order, one) - subject.usual(one), 0);
    counted.over += over;
    counted.squared += over * over;
    if (this.isMeasured && this.#isExceeded(subject, order)) counted.exceeds++;
    const [least, more] = LITTLE.map((seconds) => this.#isLater(subject, order, seconds));
    if (least !== more) counted.unsure++;
    else if (least === true) counted.critical++;
  }

  #isLate(leadTime: number): boolean {
    return this.within !== null && leadTime > this.within + MICROSECOND;
  }

  #isLater(subject: Subject, order: Order, seconds: number): boolean {
    return slowedBy(subject, order, seconds).start(this.customer) > order.start(this.customer) + seconds / 2;
  }

  /** True where what it takes more than usual is more than its slack: at any visit alone, a cause at all it hits. */
  #isExceeded(subject: Subject, order: Order): boolean {
    const over = (one: Spot | Delivery): number => subject.own(order, one) - subject.usual(one);
    return subject.kind === 'cause'
      ? this.#isMore(over(subject.at[0]!), subject.at)
      : subject.at.some((one) => order.has(one) && this.#isMore(over(one), [one]));
  }

  /** True where so much more breaks the promise; in a run that is late by itself, where it is more than the slack there. */
  #isMore(over: number, all: readonly (Spot | Delivery)[]): boolean {
    const { run } = this.world.typical.runWith(this.customer, all);
    if (this.#isLate(run.start(this.customer)))
      return over > slack(run, all, this.customer, this.within!) + MICROSECOND;
    return over > 0 && this.#isLate(run.with(new Map(all.map((one) => [one, over]))).start(this.customer));
  }
}

function nothing(): Counted {
  return { contains: 0, exceeds: 0, critical: 0, unsure: 0, rescued: 0, removed: 0, over: 0, squared: 0 };
}
