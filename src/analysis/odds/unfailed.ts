import type { Hand } from './deal.js';
import { Orders } from './orders.js';
import type { Script } from './script.js';
import type { Streams } from './streams.js';
import type { Subject } from './subjects.js';
import type { Undo } from './undo.js';

/** One order once more as though something in it had not been short, or wrong, and what that set off derived anew. */
export class Unfailed {
  readonly #order: Orders;
  readonly #undo: Undo;

  constructor(
    private readonly script: Script,
    streams: Streams,
  ) {
    this.#order = new Orders(script, streams, 1);
    this.#undo = { stepFails: new Uint8Array(script.steps.length), lineFails: new Uint8Array(script.lines.length) };
  }

  /** The lead time to a customer; null where the subject failed nowhere in the order. */
  leadTime(subject: Subject, orders: Orders, hand: Hand, at: number, end: number): number | null {
    const { steps, line, fails } = subject;
    if (!this.#failed(subject, orders, hand, at)) return null;
    for (const step of steps) this.#undo.stepFails[step] = fails;
    if (line !== -1) this.#undo.lineFails[line] = fails;
    this.#order.runOne(hand, at, this.#undo);
    for (const step of steps) this.#undo.stepFails[step] = 0;
    if (line !== -1) this.#undo.lineFails[line] = 0;
    return this.#order.start[end]!;
  }

  /** In the order itself, or perhaps in a round that it took. */
  #failed({ steps, line, fails }: Subject, { width, inRun, taken, rework }: Orders, hand: Hand, at: number): boolean {
    const { runs, stepFails, lineFails } = hand;
    const wentRound = this.script.loops.some(
      ({ hasStep, hasLine }, l) =>
        rework[l * width + at]! > 0 &&
        (steps.some((step) => hasStep[step] === 1) || (line !== -1 && hasLine[line] === 1)),
    );
    return (
      wentRound ||
      steps.some((step) => inRun[step * width + at] === 1 && (stepFails[step * runs + at]! & fails) !== 0) ||
      (line !== -1 && taken[line * width + at] === 1 && (lineFails[line * runs + at]! & fails) !== 0)
    );
  }
}
