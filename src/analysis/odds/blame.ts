import { TOLERANCE } from '../../model/duration.js';
import type { Counts, Target } from './counts.js';
import { Critical } from './critical.js';
import type { Hand } from './deal.js';
import { type Flat, flatten } from './flat.js';
import type { Kernels } from './kernels.js';
import { LateOrder } from './late-order.js';
import type { Orders } from './orders.js';
import { OwnTimes } from './own-times.js';
import type { Script } from './script.js';
import type { Streams } from './streams.js';
import { Unfailed } from './unfailed.js';

/** Counts what upstream makes orders late: what subjects take, when they are critical, and what they would have rescued. */
export class Blame {
  readonly #flat: ReadonlyMap<Target, Flat>;
  readonly #own: OwnTimes;
  readonly #critical: Critical;
  readonly #order: LateOrder;
  readonly #unfailed: Unfailed;

  constructor(
    script: Script,
    streams: Streams,
    private readonly orders: Orders,
    private readonly hand: Hand,
    targets: readonly Target[],
    kernels: Kernels,
  ) {
    this.#flat = new Map(targets.map((target) => [target, flatten(target, script)]));
    this.#own = new OwnTimes(script, orders, hand, this.#flat, kernels);
    this.#critical = new Critical(script, orders, kernels);
    this.#order = new LateOrder(script);
    this.#unfailed = new Unfailed(script, streams);
  }

  /** Looks at the orders of a hand, before any customer is added. */
  read(): void {
    this.#critical.read(this.hand);
  }

  /** Adds what a customer's subjects did to those of the first so many orders that reached it, and to the late ones: both as bits. */
  add(target: Target, reached: Int32Array, late: Int32Array, orders: number, counts: Counts): void {
    this.#own.add(target, reached, orders, counts);
    const flat = this.#flat.get(target)!;
    this.#critical.trace(target.end, flat);
    this.#critical.count(target, flat, reached, counts.critical);
    this.#rescueAll(target, flat, late, counts);
  }

  /** After each block: puts into the counts what was added up on the way. */
  end(target: Target, counts: Counts): void {
    this.#own.end(target, counts);
  }

  /** What each subject would have changed for each late order. */
  #rescueAll(target: Target, flat: Flat, late: Int32Array, counts: Counts): void {
    for (const [at, asked] of this.#asked(flat, late).entries())
      if (asked !== undefined) this.#rescue(target, flat, asked, at, counts);
  }

  /** Which subjects to ask of each late order: where the sweep tells, only what is critical. */
  #asked(flat: Flat, late: Int32Array): (number[] | undefined)[] {
    const asked: (number[] | undefined)[] = [];
    for (const [w, word] of late.entries()) {
      if (word === 0) continue;
      for (let x = 0; x < flat.length; x++) {
        if (flat.varies[x] === 0) continue;
        const isAny = !this.#order.sweeps || flat.fails[x] === 1;
        for (let rest = isAny ? word : word & this.#critical.bitsOf(flat, x, w); rest !== 0; rest &= rest - 1)
          (asked[32 * w + 31 - Math.clz32(rest & -rest)] ??= []).push(x);
      }
    }
    return asked;
  }

  #rescue(target: Target, flat: Flat, asked: readonly number[], at: number, counts: Counts): void {
    const { end, within } = target;
    const late = this.orders.start[end * this.orders.width + at]! - within!;
    this.#order.load(this.orders, this.hand, at, end, flat, (step) => this.#critical.isStepCritical(step, at));
    for (const x of asked) {
      const without =
        this.#order.sweeps && flat.column[x] !== -1
          ? this.#order.sweepWithout(flat, x, this.hand, at)
          : this.#leadTimeWithout(target, x, at);
      if (without === null) continue;
      const left = Math.max(0, without - within!);
      if (left <= TOLERANCE) counts.rescued[x]!++;
      counts.removed[x]! += late - left;
    }
  }

  /** The lead time of an order without a subject; null where that changes nothing. */
  #leadTimeWithout({ subjects, end, isUpstream }: Target, x: number, at: number): number | null {
    const subject = subjects[x]!;
    if (subject.fails !== 0) return this.#unfailed.leadTime(subject, this.orders, this.hand, at, end);
    return this.#order.spare(subject, this.orders, this.hand, at) ? this.#order.without(isUpstream) : null;
  }
}
