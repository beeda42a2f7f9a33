import { Dealer, emptyHand, type Hand } from './deal.js';
import { type Kernels, LANES, plainKernels, STATE } from './kernels.js';
import { Orders } from './orders.js';
import { Passage } from './passage.js';
import type { Script } from './script.js';
import { simdKernels } from './simd-kernels.js';
import { BLOCK, Streams } from './streams.js';
import { type Counts, noCounts, type Target, timesAsMany } from './counts.js';
import { Tally } from './tally.js';

/**
 * How many bytes the orders that are looked at side by side may take: as many as stay near the processor; where every kernel is
 * a call by itself, rather as many as make it worth it.
 */
const NEAR = 4e6;
const ENOUGH = 64e6;
/** How many arrays the kernels are used on. */
const ARRAYS = 9;
/** A word of bits has as many; fewer at a time would be drawn one by one. */
const LEAST = 32;

/** Runs orders through a chain, block by block: each block by itself, so that any of them may be run anywhere, in any order. */
export class Blocks {
  readonly #streams: Streams;
  readonly #hand: Hand;
  readonly #passage: Passage;
  readonly #tally: Tally;

  constructor(
    private readonly script: Script,
    private readonly targets: readonly Target[],
    seed: number,
    asked: Partial<Means> = {},
  ) {
    const { width, kernels } = meansFor(script, targets, asked);
    this.#streams = new Streams(script.streams, seed, kernels);
    this.#hand = emptyHand(script, width, kernels);
    const dealer = new Dealer(script, this.#streams, this.#hand, kernels);
    const orders = new Orders(script, this.#streams, width, kernels);
    this.#passage = new Passage(script, dealer, orders, this.#hand, kernels);
    this.#tally = new Tally(script, this.#streams, orders, this.#hand, targets, kernels);
  }

  /** What became of the first so many runs of a block. */
  count(block: number, runs: number): Counts[] {
    const counts = this.targets.map(noCounts);
    const drawn = isFixed(this.script) ? Math.min(1, runs) : runs; // where nothing is left to chance one order tells all
    this.#streams.begin(block);
    for (let from = 0; from < drawn; from += this.#hand.runs) {
      this.#hand.first = block * BLOCK + from;
      this.#passage.run();
      this.#tally.add(Math.min(drawn - from, this.#hand.runs), counts);
    }
    this.#tally.end(counts);
    return drawn === runs ? counts : counts.map((one, c) => timesAsMany(this.targets[c]!, one, runs));
  }
}

function isFixed({ streams }: Script): boolean {
  return streams.length === 0;
}

/** With what runs are drawn: what is drawn is the same for any. */
export interface Means {
  /** How many orders are looked at side by side: a power of 2, from 32 to a block. */
  readonly width: number;
  readonly kernels: Kernels;
}

/** The fastest kernels that this machine has; where nothing is left to chance any do. */
function meansFor(script: Script, targets: readonly Target[], asked: Partial<Means>): Means {
  if (isFixed(script)) return { width: LEAST, kernels: plainKernels, ...asked };
  const width = asked.width ?? widthFor(script, NEAR);
  const kernels = asked.kernels ?? simdFor(script, targets, width);
  return kernels === null || kernels === plainKernels
    ? { width: asked.width ?? widthFor(script, ENOUGH), kernels: plainKernels }
    : { width, kernels };
}

function widthFor({ columns, steps, lines, isFleeting }: Script, room: number): number {
  const floats = columns + 2 * steps.length + (isFleeting ? 0 : lines.length);
  let width = BLOCK;
  while (width > LEAST && width * floats * 8 > room) width /= 2;
  return width;
}

/** Kernels with room for all that a block takes. */
function simdFor(script: Script, targets: readonly Target[], width: number): Kernels | null {
  const { streams, columns, steps, lines, samplers } = script;
  const subjects = targets.reduce((sum, target) => sum + target.subjects.length, 0);
  const words = streams.length * (2 + STATE) + 2 * width + (lines.length * width) / 32 + subjects;
  const floats = width * (columns + 2 * steps.length + lines.length) + 2 * LANES * subjects;
  return simdKernels({
    bytes: 4 * words + 8 * floats,
    arrays: ARRAYS + 2 * targets.length,
    taped: tapedOf(script) + subjects,
    samplers,
  });
}

/**
 * Kernels on tapes at most: for each time its words, its draw, and where several are added up its sum; a sum for each cause; for
 * each step and line what Orders calls, and for each line what Critical does. Tapes beyond are not played, but called.
 */
function tapedOf({ steps, lines }: Script): number {
  const ofSteps = steps.reduce((sum, { times, causes }) => sum + 3 * times.length + causes.length + 3, 0);
  return lines.reduce((sum, { times }) => sum + 3 * times.length + 7, ofSteps);
}
