import { type Distribution, quantile, sd } from '../../model/distribution.js';

/**
 * A quantile function as cubics over cells of the chance: each octave of the chance, from one half down to 2^-32 and the same
 * from above, in equal cells. So tails are as fine as the middle, and a word finds its cell by its leading zeros.
 */
export interface Table {
  /** Four coefficients a cell, of the place within the cell from 0 to 1. */
  readonly cubics: Float64Array;
  /** Cells in an octave: 2 to this power. */
  readonly bits: number;
}

/** Octaves of a half: words of 31 bits have 1 to 32 leading zeros. */
export const OCTAVES = 33;
/** Below one in two million, where hardly a run of a long row comes by, a straight line for an octave will do. */
const RARE = 22;
/** How far a cubic may be off in the middle of its thirds, in standard deviations. */
const ALLOWED = 2e-5;
const FINEST = 8;
/** The chance of the word 0. */
const LEAST = 0.5 / 0x1_0000_0000;

/** The table of a distribution that has a smooth quantile function; null where no table of a bearable size is near enough. */
export function quantileTable(distribution: Distribution): Table | null {
  const spread = sd(distribution);
  for (let bits = 2; bits <= FINEST; bits += 2) {
    const cubics = fit(distribution, bits, ALLOWED * spread);
    if (cubics !== null) return { cubics, bits };
  }
  return null;
}

function fit(distribution: Distribution, bits: number, allowed: number): Float64Array | null {
  const cells = 1 << bits;
  const cubics = new Float64Array(2 * OCTAVES * cells * 4);
  for (let half = 0; half < 2; half++) {
    const at = (octave: number, place: number): number => {
      const chance = ((0x8000_0000 / powerOfTwo(octave)) * (1 + place) + 0.5) / 0x1_0000_0000;
      return quantile(distribution, half === 0 ? chance : 1 - chance);
    };
    cubics[((half * OCTAVES + 32) << bits) * 4] = quantile(distribution, half === 0 ? LEAST : 1 - LEAST);
    let last = at(1, 1);
    for (let octave = 1; octave < 32; octave++) {
      const first = at(octave, 0); // where the octave begins, the next one ends
      const value = (place: number): number => (place === 0 ? first : place === 1 ? last : at(octave, place));
      const cubicsHere = octave < RARE ? cubicsOf(value, cells, allowed) : [[first, last - first, 0, 0] as const];
      if (cubicsHere === null) return null;
      spreadOut(cubicsHere, cells, cubics, ((half * OCTAVES + octave) << bits) * 4);
      last = first;
    }
  }
  return cubics;
}

/** The cubics of an octave: one where that is near enough, or one for each quarter, and so on; null where there are not cells enough. */
function cubicsOf(value: (place: number) => number, cells: number, allowed: number): Cubic[] | null {
  for (let count = 1; count <= cells; count *= 4) {
    const cubics: Cubic[] = [];
    while (cubics.length < count) {
      const from = cubics.length;
      const cubic = nearest((place) => value((from + place) / count), allowed);
      if (cubic === null || (count < cells && !rises(cubic))) break;
      cubics.push(cubic);
    }
    if (cubics.length === count) return cubics;
  }
  return null;
}

/** The cubic through the ends and thirds of a cell; null where it is too far off between them. */
function nearest(value: (place: number) => number, allowed: number): Cubic | null {
  const cubic = through(value(0), value(1 / 3), value(2 / 3), value(1));
  const off = (place: number): number => Math.abs(cubicAt(cubic, place) - value(place));
  return off(1 / 6) + off(1 / 2) <= allowed ? cubic : null;
}

/** Writes the cubics of an octave into all its cells, each into its share of them. */
function spreadOut(from: readonly Cubic[], cells: number, into: Float64Array, at: number): void {
  const wide = cells / from.length;
  for (let cell = 0; cell < cells; cell++)
    into.set(part(from[Math.floor(cell / wide)]!, (cell % wide) / wide, 1 / wide), at + 4 * cell);
}

/** 2 to a power from 0 to 31, exactly. */
function powerOfTwo(power: number): number {
  return (1 << power) >>> 0;
}

type Cubic = readonly [number, number, number, number];

/** The cubic that has these values at 0, 1/3, 2/3 and 1 (Lagrange). */
function through(first: number, second: number, third: number, last: number): Cubic {
  return [
    first,
    (-11 * first + 18 * second - 9 * third + 2 * last) / 2,
    (9 * (2 * first - 5 * second + 4 * third - last)) / 2,
    (9 * (-first + 3 * second - 3 * third + last)) / 2,
  ];
}

function cubicAt([a, b, c, d]: Cubic, x: number): number {
  return a + x * (b + x * (c + x * d));
}

/** True where a cubic falls nowhere in its cell. */
function rises([, b, c, d]: Cubic): boolean {
  const slope = (x: number): number => b + x * (2 * c + x * 3 * d);
  const turn = -c / (3 * d);
  return slope(0) >= 0 && slope(1) >= 0 && (!(turn > 0 && turn < 1) || slope(turn) >= 0);
}

/** The same cubic over a part of its cell, stretched to 0 … 1. */
function part([a, b, c, d]: Cubic, from: number, width: number): Cubic {
  return [
    cubicAt([a, b, c, d], from),
    width * (b + from * (2 * c + from * 3 * d)),
    width * width * (c + 3 * d * from),
    width * width * width * d,
  ];
}
