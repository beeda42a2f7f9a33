import type { Distribution } from '../../../src/model/distribution.js';
import { sampler } from '../../../src/analysis/odds/sampler.js';
import { BLOCK, chanceOf, keyOf, Lottery, Streams } from '../../../src/analysis/odds/streams.js';

/** The words that the runs of one block draw, by the name of what draws them: the one thing that the reference shares with the engine. */
export class Draws {
  readonly #lottery: Lottery;
  readonly #rows = new Map<string, Int32Array>();

  constructor(
    private readonly seed: number,
    private readonly block: number,
    private readonly runs: number,
  ) {
    this.#lottery = new Lottery(seed);
  }

  /** The word of a run in a row that has one for each. */
  once(name: string, run: number): number {
    let row = this.#rows.get(name);
    if (row === undefined) {
      row = new Int32Array(Math.ceil(this.runs / 4) * 4);
      const streams = new Streams([name], this.seed);
      streams.begin(this.block);
      streams.draw(0, row.length, row);
      this.#rows.set(name, row);
    }
    return row[run]!;
  }

  /** The word of a run for one of its rounds. */
  again(name: string, run: number, tag: number): number {
    return this.#lottery.word(...keyOf(name), this.block * BLOCK + run, tag);
  }
}

/** What one run draws, or one round of it. */
export class Lot {
  constructor(
    private readonly draws: Draws,
    private readonly run: number,
    /** What tells a round from all others; null for the run itself. */
    readonly tag: number | null,
  ) {}

  /** What a round of the same run draws. */
  ofRound(tag: number): Lot {
    return new Lot(this.draws, this.run, tag);
  }

  chance(...name: readonly string[]): number {
    return chanceOf(this.#word(name.join('\0')));
  }

  seconds(time: Distribution | null, ...name: readonly string[]): number {
    if (time === null) return 0;
    if (time.form === 'fixed') return time.value;
    const into = new Float64Array(1);
    samplerOf(time).times(Int32Array.of(this.#word(name.join('\0'))), 1, into, 0);
    return into[0]!;
  }

  #word(name: string): number {
    return this.tag === null ? this.draws.once(name, this.run) : this.draws.again(name, this.run, this.tag);
  }
}

const samplers = new WeakMap<Distribution, ReturnType<typeof sampler>>();

function samplerOf(time: Distribution): ReturnType<typeof sampler> {
  const known = samplers.get(time) ?? sampler(time);
  samplers.set(time, known);
  return known;
}
