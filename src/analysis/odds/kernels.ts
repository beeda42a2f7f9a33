import { philox } from './philox.js';
import type { Sampler } from './sampler.js';

/** Generators that take turns in a stream, run by run, so that four runs can be drawn at once. */
export const LANES = 4;
/** Words of state that a stream has: the four of each generator, the first of all of them first. */
export const STATE = 4 * LANES;

/**
 * The loops that drawing spends its time in, each over many runs side by side: counts are multiples of four. There are two sets
 * of them, which give the same bit for bit: the plain one here, and one that computes several runs at a time. All arrays come
 * from the set that they are used with.
 */
export interface Kernels {
  floats(count: number): Float64Array;
  words(count: number): Int32Array;
  /** Puts every stream at the beginning of a block: two words of key each. */
  begin(keys: Int32Array, states: Int32Array, block: number, seed: readonly [low: number, high: number]): void;
  /** The next words of the stream that has its state there. */
  draw(states: Int32Array, at: number, count: number, into: Int32Array): void;
  /** Turns words into times. */
  sample(sampler: Sampler, words: Int32Array, count: number, into: Float64Array, at: number): void;
  fill(into: Float64Array, to: number, value: number, count: number): void;
  /** into = a + seconds */
  plus(a: Float64Array, at: number, seconds: number, into: Float64Array, to: number, count: number): void;
  /** into = a + b − less */
  sum(
    a: Float64Array,
    at: number,
    b: Float64Array,
    bAt: number,
    less: number,
    into: Float64Array,
    to: number,
    count: number,
  ): void;
  /** into = the later of into and a */
  latest(a: Float64Array, at: number, into: Float64Array, to: number, count: number): void;
  /** into = the later of into and a + seconds */
  latestPlus(a: Float64Array, at: number, seconds: number, into: Float64Array, to: number, count: number): void;
  /** into = the later of into and a + b − less */
  latestSum(
    a: Float64Array,
    at: number,
    b: Float64Array,
    bAt: number,
    less: number,
    into: Float64Array,
    to: number,
    count: number,
  ): void;
  /** A bit for each run, 32 in a word, where a ≥ b − less; counts are multiples of 32. */
  nearly(
    a: Float64Array,
    at: number,
    b: Float64Array,
    bAt: number,
    less: number,
    into: Int32Array,
    to: number,
    count: number,
  ): void;
  /**
   * What a is above the usual: added up in four lanes, run by run in turn, and behind them squared; and in how many runs that is
   * above a limit. Any count of runs.
   */
  moments(
    a: Float64Array,
    at: number,
    usual: number,
    limit: number,
    sums: Float64Array,
    to: number,
    breaks: Int32Array,
    b: number,
    count: number,
  ): void;
  /**
   * Something that is to be done over and over, just so: what kernels it calls, and with what, never changes, and they are all
   * that it does; each time for so many runs. Where kernels are quicker than calling them it is only read once, and played.
   */
  tape(count: number, calls: () => void): () => void;
}

/** The kernels as they can be read, one run after the other. */
export const plainKernels: Kernels = {
  floats: (count) => new Float64Array(count),
  words: (count) => new Int32Array(count),

  begin(keys, states, block, [low, high]) {
    const counter = Uint32Array.of(block, 0, low, high);
    const four = new Uint32Array(4);
    for (let stream = 0; 2 * stream < keys.length; stream++) {
      for (let lane = 0; lane < LANES; lane++) {
        counter[1] = lane;
        philox(counter, keys[2 * stream]!, keys[2 * stream + 1]!, four);
        for (let i = 0; i < 4; i++) states[STATE * stream + LANES * i + lane] = four[i]!;
      }
    }
  },

  /** sfc32 (Chris Doty-Humphrey, PractRand). */
  draw(states, from, count, into) {
    for (let lane = 0; lane < LANES; lane++) {
      const at = from + lane;
      let a = states[at]!; // four plain variables: read from an array they would not stay in registers
      let b = states[at + LANES]!;
      let c = states[at + 2 * LANES]!;
      let d = states[at + 3 * LANES]!;
      for (let run = lane; run < count; run += LANES) {
        const word = (((a + b) | 0) + d) | 0;
        d = (d + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = (((c << 21) | (c >>> 11)) + word) | 0;
        into[run] = word;
      }
      states[at] = a;
      states[at + LANES] = b;
      states[at + 2 * LANES] = c;
      states[at + 3 * LANES] = d;
    }
  },

  sample: ({ times }, words, count, into, at) => times(words, count, into, at),

  fill: (into, to, value, count) => void into.fill(value, to, to + count),

  plus(a, at, seconds, into, to, count) {
    for (let r = 0; r < count; r++) into[to + r] = a[at + r]! + seconds;
  },

  sum(a, at, b, bAt, less, into, to, count) {
    for (let r = 0; r < count; r++) into[to + r] = a[at + r]! + b[bAt + r]! - less;
  },

  latest(a, at, into, to, count) {
    for (let r = 0; r < count; r++) if (into[to + r]! < a[at + r]!) into[to + r] = a[at + r]!;
  },

  latestPlus(a, at, seconds, into, to, count) {
    for (let r = 0; r < count; r++) {
      const there = a[at + r]! + seconds;
      if (into[to + r]! < there) into[to + r] = there;
    }
  },

  latestSum(a, at, b, bAt, less, into, to, count) {
    for (let r = 0; r < count; r++) {
      const there = a[at + r]! + b[bAt + r]! - less;
      if (into[to + r]! < there) into[to + r] = there;
    }
  },

  nearly(a, at, b, bAt, less, into, to, count) {
    for (let w = 0; 32 * w < count; w++) {
      let bits = 0;
      for (let r = 32 * w; r < 32 * w + 32; r++) if (a[at + r]! >= b[bAt + r]! - less) bits |= 1 << (r & 31);
      into[to + w] = bits;
    }
  },

  moments(a, at, usual, limit, sums, to, breaks, b, count) {
    for (let r = 0; r < count; r++) {
      const more = a[at + r]! - usual;
      sums[to + (r & 3)]! += more;
      sums[to + LANES + (r & 3)]! += more * more;
      if (more > limit) breaks[b]!++;
    }
  },

  tape: (_, calls) => calls,
};
