import { TOLERANCE } from '../../model/duration.js';
import { Critical } from './critical.js';
import { type Hand, SHORT, WRONG } from './deal.js';
import { LateOrder } from './late-order.js';
import { Orders } from './orders.js';
import type { Script } from './script.js';
import type { Streams } from './streams.js';
import { Unfailed } from './unfailed.js';
import type { Counts, Target } from './counts.js';
import { Deliveries } from './links.js';
import { OwnTimes } from './own-times.js';

/** Counts what became of orders, for each customer. */
export class Tally {
  readonly #critical: Critical;
  readonly #late: LateOrder;
  readonly #unfailed: Unfailed;
  readonly #among: Int32Array;
  readonly #own: OwnTimes;
  readonly #deliveries: Deliveries;

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
    this.#own = new OwnTimes(script, orders);
    this.#deliveries = new Deliveries(script, orders);
  }

  /** Adds the first so many orders of a hand to the counts of each customer. */
  add(hand: Hand, orders: number, counts: readonly Counts[]): void {
    if (this.targets.some(({ subjects }) => subjects.length > 0)) this.#critical.read(hand);
    for (const [c, target] of this.targets.entries()) {
      this.#addCustomer(target, orders, counts[c]!);
      this.#deliveries.add(target.links, hand, orders, counts[c]!);
      if (target.subjects.length === 0) continue;
      this.#own.add(target, this.#among, hand, counts[c]!);
      this.#critical.trace(target.end);
      this.#critical.count(target.subjects, this.#among, target.end, counts[c]!.critical);
      this.#rescueAll(target, orders, hand, counts[c]!);
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

  /** What each subject would have changed for each late order. */
  #rescueAll(target: Target, orders: number, hand: Hand, counts: Counts): void {
    const late = new Int32Array(this.#among.length);
    for (let at = 0; at < orders; at++) if (this.#isLate(target, at)) late[at >> 5]! |= 1 << (at & 31);
    if (late.every((word) => word === 0)) return;
    for (const [at, asked] of this.#asked(target, late).entries())
      if (asked !== undefined) this.#rescue(target, asked, at, hand, counts);
  }

  /** Which subjects to ask of each late order: where all is waited for and nothing departs at set times, only what is critical. */
  #asked({ subjects }: Target, late: Int32Array): (number[] | undefined)[] {
    const { plan, phases } = this.script;
    const isAny = plan.hasPicks || phases.length > 0;
    const asked: (number[] | undefined)[] = [];
    for (const [x, subject] of subjects.entries())
      for (let w = 0; w < late.length; w++) {
        const could = isAny || subject.fails !== 0 ? late[w]! : late[w]! & this.#critical.bitsOf(subject, w);
        for (let rest = could; rest !== 0; rest &= rest - 1)
          (asked[32 * w + 31 - Math.clz32(rest & -rest)] ??= []).push(x);
      }
    return asked;
  }

  #rescue(
    { end, within, subjects, isUpstream }: Target,
    asked: readonly number[],
    at: number,
    hand: Hand,
    counts: Counts,
  ): void {
    const late = this.orders.start[end * this.orders.width + at]! - within!;
    this.#late.load(this.orders, hand, at, end, (step) => this.#critical.isStepCritical(step, at));
    for (const x of asked) {
      const subject = subjects[x]!;
      const without =
        subject.fails !== 0
          ? this.#unfailed.leadTime(subject, this.orders, hand, at, end)
          : this.#late.spare(subject, this.orders, hand, at)
            ? this.#late.without(end, isUpstream)
            : null;
      if (without === null) continue;
      const left = Math.max(0, without - within!);
      if (left <= TOLERANCE) counts.rescued[x]!++;
      counts.removed[x]! += late - left;
    }
  }
}
