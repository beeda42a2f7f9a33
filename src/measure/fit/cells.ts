/**
 * Times as the log tells them: a value x that is told in steps of h was somewhere in [x − h/2, x + h/2], never below 0. So ties
 * are nothing odd, and a zero is a time shorter than half a step.
 */
export interface Cells {
  /** How many values, in all cells. */
  readonly count: number;
  readonly counts: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly middle: Float64Array;
  readonly logMiddle: Float64Array;
  readonly logWidth: Float64Array;
  /** 1 where a density hardly changes within the cell, so that its middle tells enough. */
  readonly isNarrow: Uint8Array;
}

/** So many cells tell what millions of values do: neighbours share one where there are more different values. */
export const MOST_CELLS = 128;

/** Narrower than this part of its place and of the spread: the chance is the density at the middle to about one in 10,000. */
const NARROW = 0.05;
/** The same, where chance moves everything a hundred times as far: a deviation comes out 0.3 % wide. */
export const NARROW_ENOUGH = 0.25;

/** The greatest step that all values are whole multiples of, in seconds; the microsecond where there is none. */
export function resolutionOf(sorted: Float64Array): number {
  let step = 0;
  let last = 0;
  for (let i = sorted.length - 1; i >= 0 && step !== 1; i--) {
    if (sorted[i] === last) continue;
    last = sorted[i]!;
    step = greatestCommon(Math.round(last * 1e6), step);
  }
  return step === 0 ? 1e-6 : step / 1e6;
}

/** Sorted values, each in its cell; where there are too many different ones, cells of about as many values each, the least and the most alone. */
export function cellsOf(sorted: Float64Array, resolution: number, narrow = NARROW): Cells {
  const [first, last, counts] = grouped(sorted);
  const spread = middleSpread(sorted);
  const low = Float64Array.from(first, (value) => Math.max(0, value - resolution / 2));
  const high = Float64Array.from(last, (value) => value + resolution / 2);
  const middle = low.map((value, i) => (value + high[i]!) / 2);
  return {
    count: sorted.length,
    counts: Float64Array.from(counts),
    low,
    high,
    middle,
    logMiddle: middle.map(Math.log),
    logWidth: low.map((value, i) => Math.log(high[i]! - value)),
    isNarrow: Uint8Array.from(low, (value, i) => (high[i]! - value <= narrow * Math.min(middle[i]!, spread) ? 1 : 0)),
  };
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b);
}

/** The first and the last value of every cell, and how many there are. */
function grouped(sorted: Float64Array): readonly [first: number[], last: number[], counts: number[]] {
  const each = hasMoreThan(MOST_CELLS, sorted) ? sorted.length / MOST_CELLS : 0;
  const [first, last, counts]: [number[], number[], number[]] = [[], [], []];
  const [least, most] = [sorted[0], sorted.at(-1)];
  for (let i = 0, from = 0; i < sorted.length; i++) {
    const isLast = i + 1 === sorted.length;
    const isOuter = sorted[i] === least || sorted[i + 1] === most;
    if (!isLast && (sorted[i + 1] === sorted[i] || (!isOuter && i + 1 < (counts.length + 1) * each))) continue;
    first.push(sorted[from]!);
    last.push(sorted[i]!);
    counts.push(i + 1 - from);
    from = i + 1;
  }
  return [first, last, counts];
}

function hasMoreThan(most: number, sorted: Float64Array): boolean {
  let different = 1;
  for (let i = 1; i < sorted.length && different <= most; i++) if (sorted[i] !== sorted[i - 1]) different++;
  return different > most;
}

/** Half of what two thirds in the middle span: about a standard deviation, whatever the tails. */
function middleSpread(sorted: Float64Array): number {
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return (at(0.84) - at(0.16)) / 2;
}
