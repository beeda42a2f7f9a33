import type { Hand } from './deal.js';
import { type Coming, join, roomFor, waitFrom } from './join.js';
import { type Kernels, plainKernels } from './kernels.js';
import { Rounds } from './rounds.js';
import type { Script } from './script.js';
import type { Streams } from './streams.js';
import { AT_ONCE, PLAIN, stepKinds } from './step-kinds.js';
import type { Undo } from './undo.js';

/** What became of some orders, side by side. */
export interface Outcome extends Coming {
  /** When a step is done, seconds from the order; NaN where it does not come by, as in `start` and `raw`. */
  readonly finish: Float64Array;
  readonly inRun: Uint8Array;
  /** Seconds that each loop's rounds took. */
  readonly rework: Float64Array;
}

/** Orders that go through the chain as they were drawn: section 1 of the semantics. */
export class Orders implements Outcome {
  readonly start: Float64Array;
  readonly finish: Float64Array;
  readonly raw: Float64Array;
  readonly taken: Uint8Array;
  readonly inRun: Uint8Array;
  readonly fails: Uint8Array;
  readonly lineFails: Uint8Array;
  readonly rework: Float64Array;
  readonly #rounds: Rounds;
  readonly #kinds: Uint8Array;
  readonly #room: Float64Array;

  constructor(
    private readonly script: Script,
    streams: Streams,
    readonly width: number,
    private readonly kernels: Kernels = plainKernels,
  ) {
    const { plan, loops, canFail } = script;
    const [steps, lines] = [plan.node.length, plan.edge.length];
    this.start = kernels.floats(steps * width);
    this.finish = kernels.floats(steps * width);
    this.raw = kernels.floats(lines * width);
    this.taken = new Uint8Array(lines * width).fill(1);
    this.inRun = new Uint8Array(steps * width).fill(1);
    this.fails = new Uint8Array(canFail ? steps * width : 0);
    this.lineFails = new Uint8Array(canFail ? lines * width : 0);
    this.rework = new Float64Array(loops.length * width);
    this.#rounds = new Rounds(script, streams);
    this.#kinds = stepKinds(script);
    this.#room = roomFor(plan);
  }

  /** True where kernels compute a step of all orders at once. */
  isPlain(s: number): boolean {
    return this.#kinds[s] === PLAIN;
  }

  /** Every order of a hand. */
  runAll(hand: Hand): void {
    for (let s = 0; s < this.script.steps.length; s++) this.runStep(s, hand);
  }

  /** One step of every order, whose draws are dealt. */
  runStep(s: number, hand: Hand): void {
    if (this.#kinds[s] === PLAIN) this.#passPlainly(s, hand);
    else if (this.#kinds[s] === AT_ONCE) this.#passAtOnce(s, hand);
    else for (let at = 0; at < this.width; at++) this.#visit(s, at, hand, at, null);
  }

  /** One order of a hand, by itself, into place 0. */
  runOne(hand: Hand, order: number, undo: Undo | null): void {
    for (let s = 0; s < this.script.steps.length; s++) this.#visit(s, 0, hand, order, undo);
  }

  /** A plain step of all orders: its start is the latest delivery, its end that much later. */
  #passPlainly(s: number, { kept }: Hand): void {
    const { plan } = this.script;
    const at = s * this.width;
    this.kernels.fill(this.start, at, 0, this.width);
    for (let i = plan.into[s]!; i < plan.into[s + 1]!; i++)
      if (this.script.isFleeting && plan.stock[i] === 0) this.#arrive(i, at, kept);
      else this.#arriveAndKeep(i, at, kept);
    this.#finishAll(s, kept);
  }

  /** The same of one at which something can fail, or go back, or leaves at set times. */
  #passAtOnce(s: number, hand: Hand): void {
    const { width, start, finish, raw, fails, kernels } = this;
    const { plan, steps } = this.script;
    const { question, ways } = steps[s]!;
    const at = s * width;
    kernels.fill(start, at, 0, width);
    if (fails.length > 0) fails.set(hand.stepFails.subarray(at, at + width), at);
    for (let i = plan.into[s]!; i < plan.into[s + 1]!; i++) {
      this.#deliverAll(i, hand);
      kernels.latest(raw, i * width, start, at, width);
      for (let r = 0; fails.length > 0 && r < width; r++) fails[at + r]! |= this.lineFails[i * width + r]!;
    }
    this.#finishAll(s, hand.kept);
    if (question !== null)
      for (let r = 0; r < width; r++) finish[at + r]! += this.#rounds.after(s, r, hand, r, null, this);
    if (ways !== null) for (let r = 0; r < width; r++) this.#sendOn(s, r, hand, r);
  }

  #deliverAll(i: number, hand: Hand): void {
    const { width, fails, lineFails } = this;
    const { every, recover } = this.script.lines[i]!;
    const canFail = fails.length > 0;
    if (every > 0 || (canFail && recover !== null)) {
      for (let r = 0; r < width; r++) this.#deliver(i, r, hand, r, null);
      return;
    }
    this.#keep(i, hand.kept);
    const [from, here] = [this.script.plan.giver[i]! * width, i * width];
    if (canFail) for (let r = 0; r < width; r++) lineFails[here + r] = fails[from + r]! | hand.lineFails[here + r]!;
  }

  #finishAll(s: number, kept: Float64Array): void {
    const { width, finish, start, kernels } = this;
    const { column, fixed } = this.script.steps[s]!;
    const at = s * width;
    if (column === -1) kernels.plus(start, at, fixed, finish, at, width);
    else kernels.sum(start, at, kept, column * width, 0, finish, at, width);
  }

  /** When a line's deliveries are there, where no stock stands in for them and nobody asks later. */
  #arrive(i: number, to: number, kept: Float64Array): void {
    const { width, finish, start, kernels } = this;
    const { column, fixed } = this.script.lines[i]!;
    const from = this.script.plan.giver[i]! * width;
    if (column === -1) kernels.latestPlus(finish, from, fixed, start, to, width);
    else kernels.latestSum(finish, from, kept, column * width, 0, start, to, width);
  }

  /** The same, and when the deliveries are there, for whoever asks later. */
  #arriveAndKeep(i: number, to: number, kept: Float64Array): void {
    this.#keep(i, kept);
    this.kernels.latest(this.raw, i * this.width, this.start, to, this.width);
  }

  #keep(i: number, kept: Float64Array): void {
    const { width, finish, raw, kernels } = this;
    const { giver, stock } = this.script.plan;
    const { column, fixed } = this.script.lines[i]!;
    const [from, here] = [giver[i]! * width, i * width];
    if (column !== -1) return kernels.sum(finish, from, kept, column * width, stock[i]!, raw, here, width);
    kernels.plus(finish, from, fixed, raw, here, width);
    if (stock[i]! > 0) kernels.plus(raw, here, -stock[i]!, raw, here, width);
  }

  /** One step of one order. */
  #visit(s: number, at: number, hand: Hand, order: number, undo: Undo | null): void {
    const { width } = this;
    const here = s * width + at;
    if (!this.#comes(s, at)) return this.#isAway(s, at);
    this.inRun[here] = 1;
    const start = this.#startOf(s, at, hand, order, undo);
    const { column, fixed, question } = this.script.steps[s]!;
    const own = column === -1 ? fixed : hand.kept[column * hand.runs + order]!;
    let finish = start + own;
    if (question !== null) finish += this.#rounds.after(s, at, hand, order, undo, this);
    this.finish[here] = finish;
    this.#sendOn(s, at, hand, order);
  }

  #comes(s: number, at: number): boolean {
    const { into } = this.script.plan;
    if (into[s] === into[s + 1]) return true;
    for (let i = into[s]!; i < into[s + 1]!; i++) if (this.taken[i * this.width + at] === 1) return true;
    return false;
  }

  #isAway(s: number, at: number): void {
    const { into, firstOut, out } = this.script.plan;
    const { width } = this;
    this.inRun[s * width + at] = 0;
    this.start[s * width + at] = this.finish[s * width + at] = NaN;
    if (this.fails.length > 0) this.fails[s * width + at] = 0;
    for (let i = into[s]!; i < into[s + 1]!; i++) this.raw[i * width + at] = NaN;
    for (let k = firstOut[s]!; k < firstOut[s + 1]!; k++) this.taken[out[k]! * width + at] = 0;
  }

  #sendOn(s: number, at: number, { kept, runs }: Hand, order: number): void {
    const { firstOut, out } = this.script.plan;
    const { ways } = this.script.steps[s]!;
    for (let k = firstOut[s]!; k < firstOut[s + 1]!; k++) {
      const isTaken = ways === null || ways.wayOf.get(out[k]!) === kept[ways.column * runs + order];
      this.taken[out[k]! * this.width + at] = isTaken ? 1 : 0;
    }
  }

  /** When a step has what it waits for. What it used tells how its own delivery fails, beside its own work. */
  #startOf(s: number, at: number, hand: Hand, order: number, undo: Undo | null): number {
    const { plan } = this.script;
    const { width, fails } = this;
    for (let i = plan.into[s]!; i < plan.into[s + 1]!; i++) {
      if (this.taken[i * width + at] === 1) this.#deliver(i, at, hand, order, undo);
      else this.raw[i * width + at] = NaN;
    }
    join(plan, s, at, this, this.#room);
    if (fails.length > 0) {
      const own = hand.stepFails[s * hand.runs + order]!;
      fails[s * width + at]! |= undo === null ? own : own & ~undo.stepFails[s]!;
    }
    return this.start[s * width + at]!;
  }

  /** When a line's delivery is there, and how it fails. */
  #deliver(i: number, at: number, { kept, runs, lineFails }: Hand, order: number, undo: Undo | null): void {
    const { giver, stock } = this.script.plan;
    const { width } = this;
    const { column, fixed, every, phase, recover } = this.script.lines[i]!;
    const from = giver[i]! * width + at;
    const done = this.finish[from]!;
    let own = column === -1 ? fixed : kept[column * runs + order]!;
    if (this.fails.length > 0) {
      const drawn = lineFails[i * runs + order]!;
      let fails = this.fails[from]! | (undo === null ? drawn : drawn & ~undo.lineFails[i]!);
      if (fails !== 0 && recover !== null) {
        own += kept[recover.column * runs + order]!;
        fails = 0;
      }
      this.lineFails[i * width + at] = fails;
    }
    const wait = every > 0 ? waitFrom(done, kept[this.script.phases[phase]!.column * runs + order]!, every) : 0;
    this.raw[i * width + at] = done + wait + own - stock[i]!;
  }
}
