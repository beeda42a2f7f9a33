import type { Plan } from '../../graph/plan.js';

/**
 * The longest paths to a customer that do not go through a step, for every critical step of one order at once: where all is waited
 * for, what goes faster there shortens the lead time to the longest of these, and no further. A path goes around a step by a line
 * from before it to after it in supplier-first order, or begins after it: at any step, at time 0. So each line is held against the
 * critical steps it goes around; a range of them is kept as two overlapping ranges of a power of two (a sparse table, backwards).
 */
export class Sweep {
  /** Seconds from the start of each step to the customer by the longest way; -Infinity where none leads there. */
  readonly #head: Float64Array;
  /** How many critical steps there are before each step, and with it. */
  readonly #before: Int32Array;
  readonly #upTo: Int32Array;
  readonly #levels: Float64Array[] = [];
  #critical = 0;
  #last: Int32Array = new Int32Array(0);

  constructor(private readonly plan: Plan) {
    this.#head = new Float64Array(plan.node.length).fill(-Infinity);
    this.#before = new Int32Array(plan.node.length);
    this.#upTo = new Int32Array(plan.node.length);
  }

  /** Takes up an order: when each step that leads to the last of them is done and starts, what each line takes, and what is critical. */
  load(
    upstream: Int32Array,
    finish: Float64Array,
    own: Float64Array,
    lag: Float64Array,
    taken: Uint8Array,
    isCritical: (step: number) => boolean,
  ): void {
    const { into, giver } = this.plan;
    const head = this.#head;
    const end = upstream[upstream.length - 1]!;
    this.#markCritical(upstream, isCritical);
    for (const s of this.#last) head[s] = -Infinity;
    this.#last = upstream;
    head[end] = 0;
    for (let k = upstream.length - 1; k >= 0; k--) {
      const s = upstream[k]!;
      if (head[s] === -Infinity) continue;
      if (s !== end) head[s]! += own[s]!;
      this.#around(0, this.#before[s]!, head[s]!);
      for (let i = into[s]!; i < into[s + 1]!; i++) {
        if (taken[i] === 0) continue;
        const u = giver[i]!;
        const behind = lag[i]! + head[s]!;
        if (behind > head[u]!) head[u] = behind;
        this.#around(this.#upTo[u]!, this.#before[s]!, finish[u]! + behind);
      }
    }
    this.#pushDown();
  }

  /** The longest path around a step, in seconds; Infinity of one that is not critical: nothing depends on it. */
  around(step: number): number {
    if (this.#before[step] === this.#upTo[step]) return Infinity;
    return this.#levels[0]![this.#before[step]!]!;
  }

  /** The longest path that does not take a line which is critical: around its giver, or out of it by another line. */
  aroundLine(line: number, finish: Float64Array, lag: Float64Array, taken: Uint8Array): number {
    const { giver, receiver, firstOut, out } = this.plan;
    const u = giver[line]!;
    let longest = this.around(u);
    for (let k = firstOut[u]!; k < firstOut[u + 1]!; k++) {
      const other = out[k]!;
      if (other === line || taken[other] === 0) continue;
      longest = Math.max(longest, finish[u]! + lag[other]! + this.#head[receiver[other]!]!);
    }
    return longest;
  }

  #markCritical(upstream: Int32Array, isCritical: (step: number) => boolean): void {
    let count = 0;
    for (const s of upstream) {
      this.#before[s] = count;
      if (isCritical(s)) count++;
      this.#upTo[s] = count;
    }
    this.#critical = count;
    for (let level = 0; level === 0 || 1 << level <= count; level++) {
      this.#levels[level] ??= new Float64Array(this.plan.node.length + 1);
      this.#levels[level]!.fill(-Infinity, 0, count);
    }
  }

  /** A path of this length goes around the critical steps from the low-th up to before the high-th. */
  #around(low: number, high: number, length: number): void {
    if (low >= high) return;
    const level = 31 - Math.clz32(high - low);
    const lengths = this.#levels[level]!;
    const last = high - (1 << level);
    if (length > lengths[low]!) lengths[low] = length;
    if (length > lengths[last]!) lengths[last] = length;
  }

  #pushDown(): void {
    for (let level = 31 - Math.clz32(Math.max(1, this.#critical)); level > 0; level--) {
      const [from, to, half] = [this.#levels[level]!, this.#levels[level - 1]!, 1 << (level - 1)];
      for (let i = 0; i + 2 * half <= this.#critical; i++) {
        const length = from[i]!;
        if (length > to[i]!) to[i] = length;
        if (length > to[i + half]!) to[i + half] = length;
      }
    }
  }
}
