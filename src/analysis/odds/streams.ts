import { type Kernels, plainKernels, STATE } from './kernels.js';
import { philox } from './philox.js';

/** Runs in a block: what is drawn for one depends on its own block only. */
export const BLOCK = 1024;

/**
 * Streams of random words, one for each thing that is drawn, each known by its name. A stream begins anew in every block, at a
 * state that only its name, the seed and the block decide: so nothing else in a model, and no number of runs or threads, changes
 * what it gives. In a block it is four small generators in turn (sfc32: Chris Doty-Humphrey, PractRand).
 */
export class Streams {
  /** The two words that stand for the name of each stream. */
  readonly keys: Int32Array;
  readonly #states: Int32Array;

  constructor(
    names: readonly string[],
    readonly seed: number,
    private readonly kernels: Kernels = plainKernels,
  ) {
    this.keys = kernels.words(2 * names.length);
    this.#states = kernels.words(STATE * names.length);
    for (const [i, name] of names.entries()) this.keys.set(keyOf(name), 2 * i);
  }

  /** Puts every stream at the beginning of a block. */
  begin(block: number): void {
    this.kernels.begin(this.keys, this.#states, block, halves(this.seed));
  }

  /** The next words of a stream, one for each of so many runs: a multiple of four. */
  draw(stream: number, count: number, into: Int32Array): void {
    this.kernels.draw(this.#states, STATE * stream, count, into);
  }
}

/** Random words for what a run draws a varying number of times: any of them at any time, by name, run, and how often it was asked. */
export class Lottery {
  readonly #counter: Uint32Array;
  readonly #words = new Uint32Array(4);

  constructor(seed: number) {
    this.#counter = Uint32Array.of(0, 0, ...halves(seed));
  }

  /** A word for the two that stand for a name, in a run, at a turn. */
  word(first: number, second: number, run: number, turn: number): number {
    this.#counter[0] = run;
    this.#counter[1] = turn;
    philox(this.#counter, first ^ OF_A_RUN, second, this.#words);
    return this.#words[0]! | 0;
  }
}

/** Keeps the words of single runs apart from the beginnings of streams. */
const OF_A_RUN = 0x5bd1e995;

function halves(seed: number): [number, number] {
  return [seed >>> 0, Math.floor(seed / 0x1_0000_0000) >>> 0];
}

/** Two words that stand for a name: two multiplicative hashes of its code units, each stirred into the other (after cyrb53). */
export function keyOf(name: string): [number, number] {
  let [first, second] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    first = Math.imul(first ^ unit, 2654435761);
    second = Math.imul(second ^ unit, 1597334677);
  }
  first = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  second = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return [first >>> 0, second >>> 0];
}

/** A word as a chance: in the middle of one of 2^32 equal cells, so never 0 and never 1. */
export function chanceOf(word: number): number {
  return ((word >>> 0) + 0.5) / 0x1_0000_0000;
}
