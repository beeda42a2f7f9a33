import { type Distribution, cdf } from '../../model/distribution.js';
import { type Cells, cellsOf } from './cells.js';
import { type Law, lawOf } from './laws.js';

/** More different places than this are not looked at, in millions of values: neighbours differ by less than 0.1 %. */
const MOST_PLACES = 2000;

/**
 * The largest difference between the seen and the fitted chance of at most so long, looked at between the cells of values only:
 * within one the log does not tell where they were. With ever finer steps it is Kolmogorov's distance.
 */
export function gapOf(sorted: Float64Array, resolution: number, distribution: Distribution): number {
  const each = Math.max(1, sorted.length / MOST_PLACES);
  let gap = 0;
  for (let from = 0, looked = 0; from < sorted.length;) {
    const value = sorted[from]!;
    let to = from + 1;
    while (to < sorted.length && sorted[to] === value) to++;
    if (to >= looked) {
      const before = cdf(distribution, value - resolution / 2);
      const after = cdf(distribution, value + resolution / 2);
      gap = Math.max(gap, before - from / sorted.length, from / sorted.length - before);
      gap = Math.max(gap, after - to / sorted.length, to / sorted.length - after);
      looked = to + each;
    }
    from = to;
  }
  return gap;
}

/**
 * The A² of a distribution. One that begins and ends is fitted by its ends, and A² has no bound there: of such the least and the
 * most are left out, as between them the others lie as if the ends were known (D'Agostino & Stephens 1986, chapter 4).
 */
export function squareDistance(
  sorted: Float64Array,
  resolution: number,
  cells: Cells,
  distribution: Distribution,
): number {
  const law = lawOf(distribution);
  if (!('low' in distribution)) return andersonDarling(cells, law);
  return sorted.length < 3 ? 0 : andersonDarling(cellsOf(sorted.subarray(1, -1), resolution), law);
}

/**
 * Anderson and Darling's A² = n ∫ (Fₙ − F)² / (F (1 − F)) dF. Between cells Fₙ is flat and the integral has a closed form; within
 * a cell it is taken from its two ends, as by Choulakian, Lockhart & Stephens (1994) for what is told in steps. With ever finer
 * steps it is the A² of the tables.
 */
export function andersonDarling(cells: Cells, law: Law): number {
  let sum = 0;
  let seen = 0;
  let end = NaN;
  let last: Place = { below: LEAST, above: 1 };
  for (let i = 0; i < cells.counts.length; i++) {
    const isPoint = cells.isNarrow[i] === 1 && cells.counts[i] === 1;
    const low = isPoint ? placeOf(law, cells.middle[i]!) : cells.low[i] === end ? last : placeOf(law, cells.low[i]!);
    const high = isPoint ? low : placeOf(law, cells.high[i]!);
    end = isPoint ? NaN : cells.high[i]!;
    sum += between(seen / cells.count, last, low);
    const inside = (off(seen / cells.count, low) + off((seen + cells.counts[i]!) / cells.count, high)) / 2;
    if (high.below > low.below) sum += (high.below - low.below) * inside;
    seen += cells.counts[i]!;
    last = high;
  }
  return cells.count * (sum + between(1, last, { below: 1, above: LEAST }));
}

/** No chance is less, so that A² is a number, though a huge one, of what was seen where none should be. */
const LEAST = 1e-300;

interface Place {
  readonly below: number;
  readonly above: number;
}

function placeOf(law: Law, x: number): Place {
  return { below: Math.max(LEAST, law.below(x)), above: Math.max(LEAST, law.above(x)) };
}

/** ∫ (c − u)² / (u (1 − u)) du = c² ln u − (1 − c)² ln(1 − u) − u. */
function between(seen: number, from: Place, to: Place): number {
  const rest = 1 - seen;
  const left = seen === 0 ? 0 : seen * seen * Math.log(to.below / from.below);
  const right = rest === 0 ? 0 : rest * rest * Math.log(from.above / to.above);
  return from.below === to.below && from.above === to.above ? 0 : left + right - (to.below - from.below);
}

function off(seen: number, { below, above }: Place): number {
  const difference = seen - below;
  return difference === 0 ? 0 : (difference * difference) / Math.max(1e-12, below * above);
}
