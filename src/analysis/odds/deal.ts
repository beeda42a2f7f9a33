import type { Drawn, Event, Script, Timed, Toss } from './script.js';
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
export function emptyHand(script: Script, runs: number): Hand {
  const failing = script.canFail ? runs : 0;
  return {
    runs,
    first: 0,
    kept: new Float64Array(script.columns * runs),
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

/** Draws what the next runs of a block take: everything that is drawn once a run. */
export function deal(script: Script, streams: Streams, hand: Hand): void {
  const { runs, kept } = hand;
  const words = new Int32Array(runs);
  const times = new Int32Array(runs);
  const one = new Int32Array(1);

  for (const cause of script.causes) dealEvent(cause);
  for (const phase of script.phases) dealChance(phase.stream, phase.column, phase.every);
  for (const [s, step] of script.steps.entries()) {
    dealDrawn(step, step.causes);
    dealFailures(step, hand.stepFails, s);
    if (step.ways !== null) dealWays(step.ways);
    if (step.question !== null) {
      dealChance(step.question.finds.stream, step.question.findsWord, 1);
      dealChance(step.question.stream, step.question.word, 1);
    }
  }
  for (const [i, line] of script.lines.entries()) {
    dealDrawn(line, []);
    dealFailures(line, hand.lineFails, i);
    if (line.recover !== null) dealTime(line.recover);
  }

  function dealDrawn({ times: parts, delays, column, fixed }: Drawn, causes: readonly number[]): void {
    for (const part of parts) dealTime(part);
    for (const delay of delays) dealEvent(delay);
    if (column === -1 || (parts.length === 1 && parts[0]!.column === column)) return;
    const sum = column * runs;
    kept.fill(fixed, sum, sum + runs);
    for (const part of parts) add(part.column * runs, sum);
    for (const delay of delays) add(delay.column * runs, sum);
    for (const cause of causes) add(script.causes[cause]!.column * runs, sum);
  }

  function add(from: number, to: number): void {
    for (let run = 0; run < runs; run++) kept[to + run]! += kept[from + run]!;
  }

  function dealTime({ column, sample, stream }: Timed): void {
    streams.draw(stream, runs, words);
    sample(words, runs, kept, column * runs);
  }

  /** The time of an event is drawn in every run, so that it is the same whatever its chance. */
  function dealEvent({ chance, happens, column, sample, stream }: Event): void {
    streams.draw(happens, runs, words);
    streams.draw(stream, runs, times);
    for (let run = 0; run < runs; run++) {
      const at = column * runs + run;
      kept[at] = 0;
      if (chanceOf(words[run]!) >= chance) continue;
      one[0] = times[run]!;
      sample(one, 1, kept, at);
    }
  }

  function dealChance(stream: number, column: number, scale: number): void {
    streams.draw(stream, runs, words);
    for (let run = 0; run < runs; run++) kept[column * runs + run] = chanceOf(words[run]!) * scale;
  }

  function dealWays({ stream, column, upTo }: { stream: number; column: number; upTo: Float64Array }): void {
    streams.draw(stream, runs, words);
    for (let run = 0; run < runs; run++) kept[column * runs + run] = pick(upTo, chanceOf(words[run]!));
  }

  function dealFailures({ full, right }: Drawn, fails: Uint8Array, at: number): void {
    if (full === null && right === null) return;
    fails.fill(0, at * runs, (at + 1) * runs);
    if (full !== null) fail(full, SHORT, fails, at);
    if (right !== null) fail(right, WRONG, fails, at);
  }

  function fail({ stream, chance }: Toss, how: number, fails: Uint8Array, at: number): void {
    streams.draw(stream, runs, words);
    for (let run = 0; run < runs; run++) if (chanceOf(words[run]!) >= chance) fails[at * runs + run]! |= how;
  }
}

/** The first that a chance is below, of sums of chances; -1 where it is below none. */
export function pick(upTo: Float64Array, chance: number): number {
  for (let i = 0; i < upTo.length; i++) if (chance < upTo[i]!) return i;
  return -1;
}
