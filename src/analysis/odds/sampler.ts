import type { Distribution } from '../../model/distribution.js';
import { quantile } from '../../model/distribution.js';
import { remember } from '../remember.js';
import { chanceOf } from './streams.js';
import { OCTAVES, quantileTable, type Table } from './table.js';

/** How a time is drawn: what the kernels need to know of it, and the same as it can be read, for any number of words. */
export interface Sampler {
  readonly shape: Shape;
  readonly times: Times;
}

/** Turns so many random words into times, in seconds, by inversion: a greater word never gives a smaller time. */
type Times = (words: Int32Array, count: number, into: Float64Array, at: number) => void;

/** What there are kernels for. A word stands for the chance in the middle of its cell: half above it, of 2^32. */
export type Shape = Triangle | Uniform | ({ readonly form: 'table' } & Table) | { readonly form: 'other' };

interface Uniform {
  readonly form: 'uniform';
  readonly low: number;
  /** Seconds from one word to the next. */
  readonly slope: number;
}

/** A side of a triangle is the root of the words from its end, times its slope. */
interface Triangle {
  readonly form: 'triangular';
  readonly low: number;
  readonly high: number;
  /** The last word on the left side. */
  readonly last: number;
  readonly up: number;
  readonly down: number;
}

const CELLS = 0x1_0000_0000;

/** Tables take milliseconds to make: one model after the other has the same times, and the same model before and after a change. */
const known = remember(100, (distribution: string) => ({
  table: quantileTable(JSON.parse(distribution) as Distribution),
}));

/** The sampler of a time that varies. */
export function sampler(distribution: Distribution): Sampler {
  switch (distribution.form) {
    case 'fixed':
      return other((_, count, into, at) => void into.fill(distribution.value, at, at + count));
    case 'uniform':
      return uniform(distribution.low, distribution.high);
    case 'triangular':
      return triangular(distribution);
    case 'discrete':
      return other(listed(distribution.values, distribution.chances));
    case 'sample':
      return other(
        listed(
          distribution.values,
          distribution.values.map(() => 1 / distribution.values.length),
        ),
      );
    default: {
      const { table } = known(JSON.stringify(distribution));
      return table === null ? other(exact(distribution)) : { shape: { form: 'table', ...table }, times: tabled(table) };
    }
  }
}

function other(times: Times): Sampler {
  return { shape: { form: 'other' }, times };
}

function uniform(low: number, high: number): Sampler {
  const slope = (high - low) / CELLS;
  const times: Times = (words, count, into, at) => {
    for (let run = 0; run < count; run++) into[at + run] = low + ((words[run]! >>> 0) + 0.5) * slope;
  };
  return { shape: { form: 'uniform', low, slope }, times };
}

function triangular({ low, mode, high }: Extract<Distribution, { form: 'triangular' }>): Sampler {
  const width = high - low;
  const split = width === 0 ? 1 : (mode - low) / width;
  const last = (Math.min(CELLS - 1, Math.max(0, Math.ceil(split * CELLS - 0.5) - 1)) | 1) >>> 0; // odd: see below
  const up = Math.sqrt((width * (mode - low)) / CELLS);
  const down = -Math.sqrt((width * (high - mode)) / CELLS);
  const [ends, slopes] = [Float64Array.of(low, high), Float64Array.of(up, down)];
  const times: Times = (words, count, into, at) => {
    for (let run = 0; run < count; run++) {
      const word = words[run]!;
      const isRight = ((last >>> 1) - (word >>> 1)) >> 31; // all bits or none: a branch would be guessed wrong half the time
      into[at + run] = ends[isRight & 1]! + Math.sqrt(((word ^ isRight) >>> 0) + 0.5) * slopes[isRight & 1]!;
    }
  };
  return { shape: { form: 'triangular', low, high, last, up, down }, times };
}

/** Of listed values the smallest that is not exceeded with the drawn chance. */
function listed(values: readonly number[], chances: readonly number[]): Times {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const times = Float64Array.from(order, (i) => values[i]!);
  const upTo = Float64Array.from(order, (i) => chances[i]!);
  for (let i = 1; i < upTo.length; i++) upTo[i]! += upTo[i - 1]!;
  const last = times.length - 1;
  return (words, count, into, at) => {
    for (let run = 0; run < count; run++) {
      const chance = chanceOf(words[run]!);
      let low = 0;
      for (let high = last; low < high;) {
        const middle = (low + high) >> 1;
        if (chance <= upTo[middle]!) high = middle;
        else low = middle + 1;
      }
      into[at + run] = times[low]!;
    }
  };
}

function tabled({ cubics, bits }: Table): Times {
  const [cellOf, keep] = [32 - bits, bits];
  return (words, count, into, at) => {
    for (let run = 0; run < count; run++) {
      const word = words[run]!;
      const folded = word ^ (word >> 31);
      const octave = Math.clz32(folded);
      const rest = (folded << octave) << 1;
      const cell = (((word >>> 31) * OCTAVES + octave) << keep) + (rest >>> cellOf);
      const x = ((rest << keep) >>> 0) * 2.3283064365386963e-10; // 2^-32
      const i = 4 * cell;
      into[at + run] = cubics[i]! + x * (cubics[i + 1]! + x * (cubics[i + 2]! + x * cubics[i + 3]!));
    }
  };
}

function exact(distribution: Distribution): Times {
  return (words, count, into, at) => {
    for (let run = 0; run < count; run++) into[at + run] = quantile(distribution, chanceOf(words[run]!));
  };
}
