import { philox } from './philox.js';

/** Runs in a block: what is drawn for one depends on its own block only. */
export const BLOCK = 1024;
/** Generators that take turns in a stream, run by run, so that four runs can be drawn at once. */
const LANES = 4;
const WORDS = 4 * LANES;

/**
 * Streams of random words, one for each thing that is drawn, each known by its name. A stream begins anew in every block, at a
 * state that only its name, the seed and the block decide: so nothing else in a model, and no number of runs or threads, changes
 * what it gives. In a block it is four small generators in turn (sfc32: Chris Doty-Humphrey, PractRand).
 */
export class Streams {
  readonly #keys: Uint32Array;
  readonly #states: Int32Array;
  readonly #counter = new Uint32Array(4);
  readonly #state = new Uint32Array(4);

  constructor(
    names: readonly string[],
    readonly seed: number,
  ) {
    this.#keys = new Uint32Array(2 * names.length);
    for (const [i, name] of names.entries()) this.#keys.set(keyOf(name), 2 * i);
    this.#states = new Int32Array(WORDS * names.length);
  }

  /** The two words that stand for a stream's name. */
  key(stream: number): readonly [number, number] {
    return [this.#keys[2 * stream]!, this.#keys[2 * stream + 1]!];
  }

  /** Puts every stream at the beginning of a block. */
  begin(block: number): void {
    this.#counter.set([block, 0, ...halves(this.seed)]);
    for (let stream = 0; 2 * stream < this.#keys.length; stream++) {
      for (let lane = 0; lane < LANES; lane++) {
        this.#counter[1] = lane;
        philox(this.#counter, this.#keys[2 * stream]!, this.#keys[2 * stream + 1]!, this.#state);
        this.#states.set(this.#state, WORDS * stream + 4 * lane);
      }
    }
  }

  /** The next words of a stream, one for each of so many runs: a multiple of four. */
  draw(stream: number, count: number, into: Int32Array): void {
    const states = this.#states;
    for (let lane = 0; lane < LANES; lane++) {
      const at = WORDS * stream + 4 * lane;
      let a = states[at]!; // four plain variables: read from an array they would not stay in registers
      let b = states[at + 1]!;
      let c = states[at + 2]!;
      let d = states[at + 3]!;
      for (let run = lane; run < count; run += LANES) {
        const word = (((a + b) | 0) + d) | 0;
        d = (d + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = (((c << 21) | (c >>> 11)) + word) | 0;
        into[run] = word;
      }
      states[at] = a;
      states[at + 1] = b;
      states[at + 2] = c;
      states[at + 3] = d;
    }
  }
}

/** Random words for what a run draws a varying number of times: any of them at any time, by name, run, and how often it was asked. */
export class Lottery {
  readonly #counter = new Uint32Array(4);
  readonly #words = new Uint32Array(4);

  constructor(private readonly seed: number) {}

  /** A word for a name's key, in a run, at a turn. */
  word([first, second]: readonly [number, number], run: number, turn: number): number {
    this.#counter.set([run, turn, ...halves(this.seed)]);
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
