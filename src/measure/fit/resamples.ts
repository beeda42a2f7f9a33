import { chanceOf, keyOf, Lottery } from '../../analysis/odds/streams.js';
import { type Distribution, quantile } from '../../model/distribution.js';
import { type Cells, cellsOf, NARROW_ENOUGH } from './cells.js';
import { squareDistance } from './distance.js';

/** Fits a form to values; null where they allow none. */
export type Fitter = (sorted: Float64Array, cells: Cells) => Distribution | null;

/** What a form was fitted to, and how finely that was told. */
export interface Told {
  readonly count: number;
  readonly resolution: number;
}

/** Resamples, and values in each: A² hardly depends on how many (Stephens 1974), so a million are tested by these too. */
const RESAMPLES = 199;
const MOST_VALUES = 128;
/** So many as bad settle it: then p is known to about a third of itself (Besag & Clifford, Biometrika 78, 1991). */
const SETTLED = 10;
/** Beyond it p is under 0.1 % even where nothing was fitted (Marsaglia & Marsaglia 2004); where much was, it is less. */
const HOPELESS = 6;
/** No form is better for so little, where it fits whatever was drawn. */
const DUST = 1e-9;

/**
 * The chance of an A² at least as large where the distribution is the true one: values are drawn from it, rounded as the log
 * rounds, the form is fitted to them in the same way, and their A² is held against it (parametric bootstrap; Stute, González
 * Manteiga & Presedo Quindimil 1993). So p is right though the figures were fitted, which tables of A² are for single forms only.
 * It is never under 1 in 200. The same draws each time: one seed, and a word for each resample and value.
 */
export function chanceOfWorse(a2: number, distribution: Distribution, told: Told, fitter: Fitter): number {
  if (!(a2 < HOPELESS)) return 1 / (RESAMPLES + 1);
  const draw = drawerOf(distribution, told);
  let worse = 0;
  for (let run = 0; run < RESAMPLES; run++) {
    if (distanceOf(draw(run), told, fitter) < a2 - DUST) continue;
    worse++;
    if (worse === SETTLED) return SETTLED / (run + 1);
  }
  return (worse + 1) / (RESAMPLES + 1);
}

/** The A² of a resample to which the form is fitted anew; what is all alike, or has no such form, is not held against it. */
function distanceOf(sorted: Float64Array, { resolution }: Told, fitter: Fitter): number {
  if (sorted[0] === sorted.at(-1)) return 0;
  const cells = cellsOf(sorted, resolution, NARROW_ENOUGH);
  const fitted = fitter(sorted, cells);
  return fitted === null ? 0 : squareDistance(sorted, resolution, cells, fitted);
}

const SEED = 1;
const KEY = keyOf('fit');
/** Cells of chance in which a quantile is taken for a straight line; in the first and the last it is asked for. */
const STRAIGHT = 256;

function drawerOf(distribution: Distribution, { count, resolution }: Told): (run: number) => Float64Array {
  const lottery = new Lottery(SEED);
  const corners = Float64Array.from({ length: STRAIGHT + 1 }, (_, i) => quantile(distribution, i / STRAIGHT));
  const at = (chance: number): number => {
    const cell = Math.floor(chance * STRAIGHT);
    if (cell === 0 || cell === STRAIGHT - 1) return quantile(distribution, chance);
    return corners[cell]! + (chance * STRAIGHT - cell) * (corners[cell + 1]! - corners[cell]!);
  };
  return (run) => {
    const values = new Float64Array(Math.min(count, MOST_VALUES));
    for (let i = 0; i < values.length; i++)
      values[i] = Math.round(at(chanceOf(lottery.word(...KEY, run, i))) / resolution) * resolution;
    return values.sort();
  };
}
