import { TOLERANCE } from '../../model/duration.js';
import { Blame } from './blame.js';
import type { Counts, Target } from './counts.js';
import { type Hand, SHORT, WRONG } from './deal.js';
import { type Kernels, plainKernels } from './kernels.js';
import { Deliveries } from './links.js';
import type { Orders } from './orders.js';
import type { Script } from './script.js';
import type { Streams } from './streams.js';

/** Counts what became of orders, for each customer. */
export class Tally {
  readonly #deliveries: Deliveries;
  /** Null where nobody asks what upstream makes orders late. */
  readonly #blame: Blame | null;
  /** The orders that reach a customer, and those that are late, as bits. */
  readonly #reached: Int32Array;
  readonly #late: Int32Array;

  constructor(
    script: Script,
    streams: Streams,
    private readonly orders: Orders,
    private readonly hand: Hand,
    private readonly targets: readonly Target[],
    kernels: Kernels = plainKernels,
  ) {
    this.#deliveries = new Deliveries(script, orders);
    const isAsked = targets.some(({ subjects }) => subjects.length > 0);
    this.#blame = isAsked ? new Blame(script, streams, orders, hand, targets, kernels) : null;
    [this.#reached, this.#late] = [new Int32Array(orders.width >> 5), new Int32Array(orders.width >> 5)];
  }

  /** Adds the first so many orders of the hand to the counts of each customer. */
  add(orders: number, counts: readonly Counts[]): void {
    this.#blame?.read();
    for (const [c, target] of this.targets.entries()) {
      this.#addCustomer(target, orders, counts[c]!);
      this.#deliveries.add(target.links, this.hand, orders, counts[c]!);
      if (target.subjects.length > 0) this.#blame?.add(target, this.#reached, this.#late, orders, counts[c]!);
    }
  }

  /** Completes the counts of a block. */
  end(counts: readonly Counts[]): void {
    for (const [c, target] of this.targets.entries())
      if (target.subjects.length > 0) this.#blame?.end(target, counts[c]!);
  }

  #addCustomer({ end, within }: Target, orders: number, counts: Counts): void {
    const { width, start, inRun, fails } = this.orders;
    this.#reached.fill(0);
    this.#late.fill(0);
    for (let at = 0; at < orders; at++) {
      const here = end * width + at;
      counts.leadTimes.push(start[here]!);
      if (fails.length > 0) counts.failing.push(fails[here]!);
      if (inRun[here] === 0) continue;
      counts.reached++;
      this.#reached[at >> 5]! |= 1 << (at & 31);
      const leadTime = start[here]!;
      const failing = fails.length > 0 ? fails[here]! : 0;
      const isLate = within !== null && leadTime > within + TOLERANCE;
      if (isLate) this.#late[at >> 5]! |= 1 << (at & 31);
      if (isLate) counts.late++;
      else if (within !== null) counts.onTime++;
      if ((failing & SHORT) === 0) counts.full++;
      if ((failing & WRONG) === 0) counts.right++;
      if (failing === 0 && !isLate) counts.perfect++;
      if (isLate) counts.lateness += leadTime - within;
    }
  }
}
