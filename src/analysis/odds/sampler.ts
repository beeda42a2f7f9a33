import type { Distribution } from '../../model/distribution.js';
import { quantile } from '../../model/distribution.js';
import { chanceOf } from './streams.js';
import { OCTAVES, quantileTable, type Table } from './table.js';

/** Turns so many random words into times, in seconds, by inversion: a greater word never gives a smaller time. */
export type Sampler = (words: Int32Array, count: number, into: Float64Array, at: number) => void;

/** The sampler of a time that varies. */
export function sampler(distribution: Distribution): Sampler {
  switch (distribution.form) {
    case 'fixed':
      return (_, count, into, at) => void into.fill(distribution.value, at, at + count);
    case 'uniform':
      return uniform(distribution.low, distribution.high);
    case 'triangular':
      return triangular(distribution);
    case 'discrete':
      return listed(distribution.values, distribution.chances);
    case 'sample':
      return listed(
        distribution.values,
        distribution.values.map(() => 1 / distribution.values.length),
      );
    default: {
      const table = quantileTable(distribution);
      return table === null ? exact(distribution) : tabled(table);
    }
  }
}

function uniform(low: number, high: number): Sampler {
  const width = high - low;
  return (words, count, into, at) => {
    for (let run = 0; run < count; run++) into[at + run] = low + chanceOf(words[run]!) * width;
  };
}

function triangular({ low, mode, high }: Triangle): Sampler {
  const width = high - low;
  const split = width === 0 ? 1 : (mode - low) / width;
  const [left, right] = [width * (mode - low), width * (high - mode)];
  return (words, count, into, at) => {
    for (let run = 0; run < count; run++) {
      const chance = chanceOf(words[run]!);
      into[at + run] = chance < split ? low + Math.sqrt(left * chance) : high - Math.sqrt(right * (1 - chance));
    }
  };
}

interface Triangle {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** Of listed values the smallest that is not exceeded with the drawn chance. */
function listed(values: readonly number[], chances: readonly number[]): Sampler {
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

function tabled({ cubics, bits }: Table): Sampler {
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

function exact(distribution: Distribution): Sampler {
  return (words, count, into, at) => {
    for (let run = 0; run < count; run++) into[at + run] = quantile(distribution, chanceOf(words[run]!));
  };
}
