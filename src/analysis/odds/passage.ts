import type { Dealer, Hand } from './deal.js';
import type { Kernels } from './kernels.js';
import type { Orders } from './orders.js';
import type { Drawn, Script } from './script.js';

/** Deals what orders take and sends them through the chain, step by step: what is drawn for a step is still near when it is used. */
export class Passage {
  readonly #parts: readonly (() => void)[];

  constructor(
    private readonly script: Script,
    private readonly dealer: Dealer,
    private readonly orders: Orders,
    private readonly hand: Hand,
    kernels: Kernels,
  ) {
    const parts: (() => void)[] = [];
    const all = script.steps.length;
    for (let from = 0, to = 0; from < all; from = to) {
      const isTaped = this.#isTaped(from);
      while (to < all && this.#isTaped(to) === isTaped) to++;
      const [first, end] = [from, to];
      const part = (): void => this.#pass(first, end);
      parts.push(isTaped ? kernels.tape(orders.width, part) : part);
    }
    this.#parts = parts;
  }

  /** All orders of a hand, from the first step to the last. */
  run(): void {
    this.dealer.begin();
    for (const part of this.#parts) part();
  }

  #pass(from: number, to: number): void {
    for (let s = from; s < to; s++) {
      this.dealer.dealFor(s);
      this.orders.runStep(s, this.hand);
    }
  }

  /** True where kernels do all that there is to do at a step. */
  #isTaped(s: number): boolean {
    const { into } = this.script.plan;
    let isTaped = this.orders.isPlain(s) && isTimesOnly(this.script.steps[s]!);
    for (let i = into[s]!; i < into[s + 1]!; i++) isTaped &&= isTimesOnly(this.script.lines[i]!) && !this.#recovers(i);
    return isTaped;
  }

  /** True where it is drawn how long it takes to put right what fails. */
  #recovers(line: number): boolean {
    return this.script.canFail && this.script.lines[line]!.recover !== null;
  }
}

/** True where nothing is drawn but times that there are kernels for. */
function isTimesOnly({ times, delays, full, right }: Drawn): boolean {
  const hasKernels = times.every(({ sample }) => sample.shape.form !== 'other');
  return hasKernels && delays.length === 0 && full === null && right === null;
}
