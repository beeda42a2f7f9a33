import type { Distribution } from '../../model/distribution.js';
import type { FittedForm } from '../../model/fit.js';
import type { Cells } from './cells.js';
import { type Pace, climb } from './climb.js';
import { lawOf, logLikelihood } from './laws.js';

/** How a form is fitted: how many figures it has, and the distribution of it that makes what was seen likeliest. */
export interface Family {
  readonly parameters: number;
  readonly likeliest: (cells: Cells, pace: Pace) => Distribution;
}

/** To the last digit that anybody writes, and beyond. */
export const FINE: Pace = { step: 0.1, close: 1e-9 };
/** To a small part of what chance makes of a hundred values. */
export const QUICK: Pace = { step: 0.1, close: 1e-2 };

/**
 * Every form by maximum likelihood. Where all cells are narrow that gives what the textbooks have: the mean for the exponential,
 * mean and deviation of the logarithms for the lognormal.
 */
export const FAMILIES: Readonly<Record<FittedForm, Family>> = {
  exponential: smooth(1, (s) => [Math.log(s.mean)], exponential),
  gamma: smooth(2, (s) => [Math.log(s.mean), Math.log(gammaShape(s))], gamma),
  lognormal: smooth(2, (s) => [s.logMean, Math.log(s.logSd)], lognormal),
  pert: smooth(3, (s) => sides(s, (6 * s.mean - s.least - s.most) / 4), pointed('pert')),
  triangular: smooth(3, (s) => sides(s, 3 * s.mean - s.least - s.most), pointed('triangular')),
  uniform: { parameters: 2, likeliest: uniform },
  weibull: smooth(2, weibullStart, weibull),
};

/** What is seen at once: where a search begins. */
interface Summary {
  readonly mean: number;
  readonly logMean: number;
  readonly logSd: number;
  /** Where the ends of a bounded form may not come in beyond. */
  readonly least: number;
  readonly most: number;
  readonly range: number;
}

type Figures = readonly number[];

/** A form whose likelihood is climbed; its figures are logarithms and the like, so that none can go astray. */
function smooth(
  parameters: number,
  start: (s: Summary) => Figures,
  made: (figures: Figures, s: Summary) => Distribution,
): Family {
  return {
    parameters,
    likeliest(cells, pace) {
      const s = summary(cells);
      const height = (at: Figures): number => logLikelihood(cells, lawOf(made(at, s)));
      return made(climb(height, start(s), pace), s);
    },
  };
}

function summary(cells: Cells): Summary {
  const average = (of: Float64Array): number =>
    of.reduce((sum, value, i) => sum + cells.counts[i]! * value, 0) / cells.count;
  const logMean = average(cells.logMiddle);
  const last = cells.counts.length - 1;
  const least = cells.isNarrow[0] === 1 ? cells.middle[0]! : cells.high[0]!;
  const most = cells.isNarrow[last] === 1 ? cells.middle[last]! : cells.low[last]!;
  return {
    mean: average(cells.middle),
    logMean,
    logSd: Math.sqrt(average(cells.logMiddle.map((value) => (value - logMean) * (value - logMean)))),
    least: Math.min(least, most),
    most: Math.max(least, most),
    range: cells.high[last]! - cells.low[0]!,
  };
}

/** Nothing is known beyond: a shape or a width from e⁻¹⁵ to e¹⁵. */
function positive(logarithm: number): number {
  return Math.exp(Math.max(-15, Math.min(15, logarithm)));
}

function exponential([logMean]: Figures): Distribution {
  return { form: 'exponential', mean: Math.exp(logMean!) };
}

function gamma([logMean, logShape]: Figures): Distribution {
  const mean = Math.exp(logMean!);
  return { form: 'gamma', mean, sd: mean / Math.sqrt(positive(logShape!)) };
}

/** Minka (2002), Estimating a gamma distribution: within 1.5 % of the likeliest. */
function gammaShape({ mean, logMean }: Summary): number {
  const s = Math.max(1e-9, Math.log(mean) - logMean);
  return (3 - s + Math.sqrt((s - 3) * (s - 3) + 24 * s)) / (12 * s);
}

function lognormal([logMedian, logSigma]: Figures): Distribution {
  return { form: 'lognormal', median: Math.exp(logMedian!), sigma: positive(logSigma!) };
}

function weibull([logScale, logShape]: Figures): Distribution {
  return { form: 'weibull', scale: Math.exp(logScale!), shape: positive(logShape!) };
}

/** The logarithm of a Weibull time has the deviation π/√6 / shape, and lies 0.5772 / shape below that of the scale. */
function weibullStart({ logMean, logSd }: Summary): Figures {
  const shape = Math.PI / Math.sqrt(6) / logSd;
  return [logMean + 0.5772156649015329 / shape, Math.log(shape)];
}

/** How far beyond what was seen a bounded form begins and ends, in ranges; and its peak, between them. */
function sides({ least, most, range }: Summary, peak: number): Figures {
  const share = Math.max(0.05, Math.min(0.95, (peak - least + 0.1 * range) / (most - least + 0.2 * range)));
  return [Math.log(0.1), Math.log(0.1), Math.log(share / (1 - share))];
}

function pointed(form: 'pert' | 'triangular') {
  return ([before, after, peak]: Figures, { least, most, range }: Summary): Distribution => {
    // Down to 0 without an edge that a climber could be caught at.
    const low = least === 0 ? 0 : least * Math.exp((-range / least) * Math.exp(Math.min(15, before!)));
    const high = most + range * Math.exp(Math.max(-15, Math.min(3, after!)));
    return { form, low, mode: Math.min(high, low + (high - low) / (1 + Math.exp(-peak!))), high };
  };
}

/**
 * Of the outermost cells the likeliest uniform takes as much as their share of the values (at most all): there more likelihood
 * is gained by a narrower range than lost at the ends. Of narrow ones half, as their middle stands for them.
 */
function uniform(cells: Cells): Distribution {
  const last = cells.counts.length - 1;
  const inner = cells.low[last]! - cells.high[0]!;
  let [first, end] = [outermost(cells, 0, Infinity), outermost(cells, last, Infinity)];
  for (let n = 0; n < 100; n++) {
    const all = inner + first + end;
    first = outermost(cells, 0, all);
    end = outermost(cells, last, all);
  }
  return { form: 'uniform', low: Math.max(0, cells.high[0]! - first), high: cells.low[last]! + end };
}

function outermost(cells: Cells, i: number, all: number): number {
  const width = cells.high[i]! - cells.low[i]!;
  return cells.isNarrow[i] === 1 ? width / 2 : Math.min(width, (all * cells.counts[i]!) / cells.count);
}
