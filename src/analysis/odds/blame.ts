import { TOLERANCE } from '../../model/duration.js';
import type { Counts, Target } from './counts.js';
import { Critical } from './critical.js';
import type { Hand } from './deal.js';
import { LateOrder } from './late-order.js';
import type { Orders } from './orders.js';
import { OwnTimes } from './own-times.js';
import type { Script } from './script.js';
import type { Streams } from './streams.js';
import { Unfailed } from './unfailed.js';

/** Counts what upstream makes orders late: what subjects take, when they are critical, and what they would have rescued. */
export class Blame {
  readonly #own: OwnTimes;
  readonly #critical: Critical;
  readonly #order: LateOrder;
  readonly #unfailed: Unfailed;

  constructor(
    private readonly script: Script,
    streams: Streams,
    private readonly orders: Orders,
  ) {
    this.#own = new OwnTimes(script, orders);
    this.#critical = new Critical(script, orders);
    this.#order = new LateOrder(script);
    this.#unfailed = new Unfailed(script, streams);
  }

  /** Looks at the orders of a hand, before any customer is added. */
  read(hand: Hand): void {
    this.#critical.read(hand);
  }

  /** Adds what a customer's subjects did to the orders that reached it, and to those of them that are late: both as bits. */
  add(target: Target, reached: Int32Array, late: Int32Array, hand: Hand, counts: Counts): void {
    this.#own.add(target, reached, hand, counts);
    this.#critical.trace(target.end);
    this.#critical.count(target.subjects, reached, target.end, counts.critical);
    this.#rescueAll(target, late, hand, counts);
  }

  /** What each subject would have changed for each late order. */
  #rescueAll(target: Target, late: Int32Array, hand: Hand, counts: Counts): void {
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
    this.#order.load(this.orders, hand, at, end, (step) => this.#critical.isStepCritical(step, at));
    for (const x of asked) {
      const subject = subjects[x]!;
      const without =
        subject.fails !== 0
          ? this.#unfailed.leadTime(subject, this.orders, hand, at, end)
          : this.#order.spare(subject, this.orders, hand, at)
            ? this.#order.without(end, isUpstream)
            : null;
      if (without === null) continue;
      const left = Math.max(0, without - within!);
      if (left <= TOLERANCE) counts.rescued[x]!++;
      counts.removed[x]! += late - left;
    }
  }
}
