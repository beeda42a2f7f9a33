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
/** How far a cubic may be off where it is farthest from its points, in standard deviations. */
const ALLOWED = 3e-5;
const FINEST = 8;
/** Places in an octave where the quantile may be asked for: the thirds of the finest cells, and where those are farthest off. */
const GRID = 6 << FINEST;
/** The chance of the word 0. */
const LEAST = 0.5 / 0x1_0000_0000;

/** The table of a distribution that has a smooth quantile function; null where no table of a bearable size is near enough. */
export function quantileTable(distribution: Distribution): Table | null {
  const allowed = ALLOWED * sd(distribution);
  const octaves: Cubic[][] = [];
  for (let half = 0; half < 2; half++) {
    const at = (octave: number, n: number): number => {
      const chance = ((0x8000_0000 / powerOfTwo(octave)) * (1 + n / GRID) + 0.5) / 0x1_0000_0000;
      return quantile(distribution, half === 0 ? chance : 1 - chance);
    };
    octaves.push([[0, 0, 0, 0]]); // no word has no leading zero: it is folded
    let last = at(1, GRID);
    for (let octave = 1; octave < OCTAVES - 1; octave++) {
      const first = at(octave, 0); // where an octave begins, the next one ends
      const cubics = octave < RARE ? cubicsOf((n) => at(octave, n), first, last, allowed) : [line(first, last)];
      if (cubics === null) return null;
      octaves.push(cubics);
      last = first;
    }
    const end = quantile(distribution, half === 0 ? LEAST : 1 - LEAST);
    octaves.push([line(end, end)]);
  }
  return tableOf(octaves);
}

/** The cubics of an octave: one where that is near enough, or one for each half, and so on; null where they would be too many. */
function cubicsOf(ask: (n: number) => number, first: number, last: number, allowed: number): Cubic[] | null {
  const known = new Map([
    [0, first],
    [GRID, last],
  ]);
  const value = (n: number): number => {
    const found = known.get(n) ?? ask(n);
    known.set(n, found);
    return found;
  };
  for (let count = 1; count <= 1 << FINEST; count *= 2) {
    const sixth = GRID / count / 6;
    const cubics: Cubic[] = [];
    while (cubics.length < count) {
      const from = 6 * sixth * cubics.length;
      const ends = [value(from), value(from + 2 * sixth), value(from + 4 * sixth), value(from + 6 * sixth)] as const;
      const cubic = through(...ends);
      if (!(Math.abs(cubicAt(cubic, 1 / 6) - value(from + sixth)) <= allowed) || !isSteady(cubic, 1e-6 * allowed))
        break;
      cubics.push(cubic);
    }
    if (cubics.length === count) return cubics;
  }
  return null;
}

/** All octaves in cells of one size: as fine as the finest. */
function tableOf(octaves: readonly (readonly Cubic[])[]): Table {
  const cells = Math.max(2, ...octaves.map(({ length }) => length)); // a word is not shifted by all of its bits
  const cubics = new Float64Array(octaves.length * cells * 4);
  for (const [octave, own] of octaves.entries()) {
    const wide = cells / own.length;
    for (let cell = 0; cell < cells; cell++)
      cubics.set(part(own[Math.floor(cell / wide)]!, (cell % wide) / wide, 1 / wide), 4 * (octave * cells + cell));
  }
  return { cubics, bits: Math.log2(cells) };
}

function line(first: number, last: number): Cubic {
  return [first, last - first, 0, 0];
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

/** True where a cubic goes one way only in its cell, but for rounding: a greater word never gives a smaller time. */
function isSteady([first, b, c, d]: Cubic, rounding: number): boolean {
  const way = cubicAt([first, b, c, d], 1) < first ? -1 : 1;
  const slope = (x: number): number => way * (b + x * (2 * c + x * 3 * d));
  const turn = -c / (3 * d);
  return [0, 1, turn > 0 && turn < 1 ? turn : 0].every((x) => slope(x) >= -rounding);
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
