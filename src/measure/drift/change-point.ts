import { chanceOf, Streams } from '../../analysis/odds/streams.js';

/** Deliveries by period: how many, and the sum of what is looked at: hits, or logarithms of times. */
export interface Series {
  readonly count: Float64Array;
  readonly sum: Float64Array;
}

/** The largest log-likelihood of deliveries of one level, but for what does not depend on where they are split. */
export type Fit = (sum: number, count: number) => number;

/** The first period of what comes after, and by how much two levels are likelier than one. */
export interface Split {
  readonly at: number;
  readonly gain: number;
}

/** The split into two levels that is likeliest; the first of several. At least two periods. */
export function likeliestSplit({ count, sum }: Series, fit: Fit): Split {
  let [allCount, allSum] = [0, 0];
  for (let i = 0; i < count.length; i++) {
    allCount += count[i]!;
    allSum += sum[i]!;
  }
  let [at, best, ofCount, ofSum] = [1, -Infinity, 0, 0];
  for (let i = 1; i < count.length; i++) {
    ofCount += count[i - 1]!;
    ofSum += sum[i - 1]!;
    const both = fit(ofSum, ofCount) + fit(allSum - ofSum, allCount - ofCount);
    if (both > best) [at, best] = [i, both];
  }
  return { at, gain: best - fit(allSum, allCount) };
}

/** With the series as it is, it is one of two thousand orders. */
const DRAWS = 1999;
const SEED = 1;

/**
 * How often a split gains as much, where periods have no order: the series is put in other orders, block by block of so many periods,
 * so that it keeps its own spread between periods and, within blocks, how neighbours resemble each other. Drawing ends where it is plain
 * that no alarm is due (Besag & Clifford, Sequential Monte Carlo p-values, Biometrika 78, 1991).
 */
export function chanceOfGain(series: Series, fit: Fit, gain: number, block: number, alarm: number): number {
  const enough = Math.max(1, Math.round(alarm * (DRAWS + 1)));
  const asMuch = gain - 1e-9 * (1 + gain); // the same periods in another order may add up to a last digit less
  const orders = shuffles(series, block);
  let reached = 0;
  for (let draw = 1; draw <= DRAWS; draw++) {
    if (likeliestSplit(orders(), fit).gain >= asMuch) reached++;
    if (reached === enough) return reached / draw;
  }
  return (reached + 1) / (DRAWS + 1);
}

/** The series in another order each time that it is asked for, always in the same memory. */
function shuffles({ count, sum }: Series, block: number): () => Series {
  const blocks = Uint32Array.from({ length: Math.ceil(count.length / block) }, (_, i) => i * block);
  const words = new Int32Array(4 * Math.ceil(blocks.length / 4));
  const streams = new Streams(['drift'], SEED);
  const into = { count: new Float64Array(count.length), sum: new Float64Array(count.length) };
  streams.begin(0);
  return () => {
    streams.draw(0, words.length, words);
    let next = 0;
    for (let last = blocks.length - 1; last >= 0; last--) {
      const drawn = Math.floor(chanceOf(words[last]!) * (last + 1));
      const start = blocks[drawn]!;
      blocks[drawn] = blocks[last]!;
      blocks[last] = start;
      for (let i = start; i < Math.min(start + block, count.length); i++, next++) {
        into.count[next] = count[i]!;
        into.sum[next] = sum[i]!;
      }
    }
    return into;
  };
}

/**
 * How many neighbouring periods stay together as orders are drawn: as many as their likeness asks for, at which the error of a block's
 * variance is least (Carlstein, Annals of Statistics 14, 1986, for a first-order autoregression), but never so many that too few blocks are
 * left to give an alarm. Of deviations from the two levels of the split, so that a change does not count as likeness.
 */
export function blockLength(deviations: Float64Array, fewest: number): number {
  let [own, shared] = [0, 0];
  for (let i = 0; i < deviations.length; i++) {
    own += deviations[i]! * deviations[i]!;
    if (i > 0) shared += deviations[i]! * deviations[i - 1]!;
  }
  if (shared <= 0) return 1;
  const like = Math.min(shared / own, 0.99);
  const asked = (2 * like) / (1 - like * like);
  const length = Math.round(Math.cbrt(asked * asked * deviations.length));
  return Math.max(1, Math.min(length, Math.floor(deviations.length / fewest)));
}

/** As many periods as it takes until the largest change there can be, a quarter of the way in, gives an alarm: all orders but two gain less. */
export function periodsNeeded(alarm: number): number {
  for (let periods = 4; ; periods++) {
    const first = Math.floor(periods / 4);
    let orders = 1;
    for (let i = 1; i <= first; i++) orders *= (periods - first + i) / i;
    if (2 / orders <= alarm) return periods;
  }
}
