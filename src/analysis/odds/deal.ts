import { type Kernels, plainKernels } from './kernels.js';
import type { Drawn, Event, Script, Timed, Toss, Ways } from './script.js';
import { chanceOf, type Streams } from './streams.js';

/** A delivery that is not whole, or not usable as it is. */
export const SHORT = 1;
export const WRONG = 2;

/** What is drawn for some runs side by side: column by column, run by run. */
export interface Hand {
  readonly runs: number;
  /** The number of the first of them. */
  first: number;
  /** Seconds, ways and chances: column c of run r at c · runs + r. */
  readonly kept: Float64Array;
  /** How each step's own work, and each line, fails: SHORT and WRONG; empty where nothing can. */
  readonly stepFails: Uint8Array;
  readonly lineFails: Uint8Array;
}

/** Room for the draws of so many runs. */
export function emptyHand(script: Script, runs: number, kernels: Kernels = plainKernels): Hand {
  const failing = script.canFail ? runs : 0;
  return {
    runs,
    first: 0,
    kept: kernels.floats(script.columns * runs),
    stepFails: new Uint8Array(script.steps.length * failing),
    lineFails: new Uint8Array(script.lines.length * failing),
  };
}

/** Seconds that are kept in some columns of a run, together. */
export function secondsAt(columns: readonly number[], { kept, runs }: Hand, run: number): number {
  let sum = 0;
  for (let i = 0; i < columns.length; i++) sum += kept[columns[i]! * runs + run]!;
  return sum;
}

/** Draws what runs take: everything that is drawn once a run. */
export class Dealer {
  readonly #words: Int32Array;
  readonly #times: Int32Array;
  readonly #one = new Int32Array(1);

  constructor(
    private readonly script: Script,
    private readonly streams: Streams,
    private readonly hand: Hand,
    private readonly kernels: Kernels = plainKernels,
  ) {
    this.#words = kernels.words(hand.runs);
    this.#times = kernels.words(hand.runs);
  }

  /** Deals the next runs of the block that the streams are in. */
  deal(): void {
    this.begin();
    for (let s = 0; s < this.script.steps.length; s++) this.dealFor(s);
  }

  /** What is needed at several steps: causes, and when what departs does. */
  begin(): void {
    for (const cause of this.script.causes) this.#dealEvent(cause);
    for (const phase of this.script.phases) this.#dealChance(phase.stream, phase.column, phase.every);
  }

  /** What is needed at one step: its own draws, and those of the lines into it. */
  dealFor(s: number): void {
    const { script, hand } = this;
    const { into } = script.plan;
    for (let i = into[s]!; i < into[s + 1]!; i++) {
      const line = script.lines[i]!;
      this.#dealDrawn(line, NONE);
      if (line.full !== null || line.right !== null) this.#dealFailures(line, hand.lineFails, i);
      if (line.recover !== null && script.canFail) this.#dealTime(line.recover);
    }
    const step = script.steps[s]!;
    this.#dealDrawn(step, step.causes);
    if (step.full !== null || step.right !== null) this.#dealFailures(step, hand.stepFails, s);
    if (step.ways !== null) this.#dealWays(step.ways);
    if (step.question !== null) {
      this.#dealChance(step.question.finds.stream, step.question.findsWord, 1);
      this.#dealChance(step.question.stream, step.question.word, 1);
    }
  }

  #dealDrawn({ times, delays, column, fixed }: Drawn, causes: readonly number[]): void {
    for (let i = 0; i < times.length; i++) this.#dealTime(times[i]!);
    for (let i = 0; i < delays.length; i++) this.#dealEvent(delays[i]!);
    if (column === -1 || (times.length === 1 && times[0]!.column === column)) return;
    const { runs, kept } = this.hand;
    const sum = column * runs;
    this.kernels.fill(kept, sum, fixed, runs);
    const add = (part: number): void => this.kernels.sum(kept, sum, kept, part * runs, 0, kept, sum, runs);
    for (const time of times) add(time.column);
    for (const delay of delays) add(delay.column);
    for (const cause of causes) add(this.script.causes[cause]!.column);
  }

  #dealTime({ column, sample, stream }: Timed): void {
    const { runs, kept } = this.hand;
    this.streams.draw(stream, runs, this.#words);
    this.kernels.sample(sample, this.#words, runs, kept, column * runs);
  }

  /** The time of an event is drawn in every run, so that it is the same whatever its chance. */
  #dealEvent({ chance, happens, column, sample, stream }: Event): void {
    const { runs, kept } = this.hand;
    const [words, times, one] = [this.#words, this.#times, this.#one];
    this.streams.draw(happens, runs, words);
    this.streams.draw(stream, runs, times);
    for (let run = 0; run < runs; run++) {
      const at = column * runs + run;
      kept[at] = 0;
      if (chanceOf(words[run]!) >= chance) continue;
      one[0] = times[run]!;
      sample.times(one, 1, kept, at);
    }
  }

  #dealChance(stream: number, column: number, scale: number): void {
    const { runs, kept } = this.hand;
    const words = this.#words;
    this.streams.draw(stream, runs, words);
    for (let run = 0; run < runs; run++) kept[column * runs + run] = chanceOf(words[run]!) * scale;
  }

  #dealWays({ stream, column, upTo }: Ways): void {
    const { runs, kept } = this.hand;
    const words = this.#words;
    this.streams.draw(stream, runs, words);
    for (let run = 0; run < runs; run++) kept[column * runs + run] = pick(upTo, chanceOf(words[run]!));
  }

  #dealFailures({ full, right }: Drawn, fails: Uint8Array, at: number): void {
    const { runs } = this.hand;
    fails.fill(0, at * runs, (at + 1) * runs);
    if (full !== null) this.#fail(full, SHORT, fails, at * runs);
    if (right !== null) this.#fail(right, WRONG, fails, at * runs);
  }

  #fail({ stream, chance }: Toss, how: number, fails: Uint8Array, from: number): void {
    const { runs } = this.hand;
    const words = this.#words;
    const first = Math.ceil(chance * 0x1_0000_0000 - 0.5); // the first word that stands for no less than the chance
    this.streams.draw(stream, runs, words);
    for (let run = 0; run < runs; run++) if (words[run]! >>> 0 >= first) fails[from + run]! |= how;
  }
}

const NONE: readonly number[] = [];

/** The first that a chance is below, of sums of chances; -1 where it is below none. */
export function pick(upTo: Float64Array, chance: number): number {
  for (let i = 0; i < upTo.length; i++) if (chance < upTo[i]!) return i;
  return -1;
}
