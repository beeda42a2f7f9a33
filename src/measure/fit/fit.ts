import type { Distribution } from '../../model/distribution.js';
import { type Chosen, type Fit, FITTED_FORMS, type Fitted, type FittedForm, type Misfit } from '../../model/fit.js';
import { percentile } from '../../analysis/odds/estimate.js';
import { type Cells, cellsOf, resolutionOf } from './cells.js';
import { andersonDarling, gapOf } from './distance.js';
import { lawOf, logLikelihood } from './laws.js';
import { FAMILIES, FINE, QUICK } from './likeliest.js';
import { chanceOfWorse, type Fitter } from './resamples.js';
import { quantileOf, sortedTimes } from './times.js';
import { asWritten, isWritable, rounded, throughQuantiles } from './written.js';

/** Fewer values than this tell little of a form. */
const FEW = 20;
/** A misfit that nobody minds, however many values prove that it is none of chance: no chance in the model is off by more. */
const SMALL = 0.05;
/** Of true forms so many are taken for wrong. */
const SIGNIFICANT = 0.05;
/** So many values stand for all, where no form does. */
const MOST_SAMPLED = 50;

/**
 * The distribution to propose for times in seconds, in whatever order they were seen, and how every form fares; null of none.
 * A form fits where chance explains its misfit (p ≥ 5 %), or where the misfit is small (gap ≤ 5 %): of few values the first holds
 * for nearly any form, of many for hardly one, as no time is quite of any form.
 */
export function fit(values: Float64Array): Fit | null {
  if (values.length === 0) return null;
  const seen = lookedAt(values);
  const [median, p90] = [quantileOf(seen.sorted, 50), quantileOf(seen.sorted, 90)];
  const forms = isAlike(seen) ? [] : FITTED_FORMS.map((form) => fitted(form, seen)).sort(likelierFirst);
  return {
    count: values.length,
    few: values.length < FEW,
    resolution: seen.resolution,
    median,
    p90,
    forms,
    chosen: chosenOf(seen, forms),
  };
}

interface Seen {
  readonly count: number;
  readonly sorted: Float64Array;
  readonly resolution: number;
  readonly cells: Cells;
}

function lookedAt(values: Float64Array): Seen {
  const sorted = sortedTimes(values);
  const resolution = resolutionOf(sorted);
  return { count: sorted.length, sorted, resolution, cells: cellsOf(sorted, resolution) };
}

function isAlike({ sorted }: Seen): boolean {
  return sorted[0] === sorted.at(-1);
}

function fitted(form: FittedForm, seen: Seen): Fitted {
  const { parameters, likeliest } = FAMILIES[form];
  const distribution = likeliest(seen.cells, FINE);
  const likelihood = logLikelihood(seen.cells, lawOf(distribution));
  const misfit = misfitOf(distribution, seen, (_sorted, cells) => likeliest(cells, QUICK));
  const aicc = aiccOf(likelihood, parameters, seen.count);
  return { form, distribution, parameters, logLikelihood: likelihood, aicc, misfit, fits: isFit(misfit) };
}

/** Akaike's criterion, corrected for few values (Hurvich & Tsai 1989). */
function aiccOf(likelihood: number, parameters: number, count: number): number | null {
  const rest = count - parameters - 1;
  return rest <= 0 ? null : 2 * parameters - 2 * likelihood + (2 * parameters * (parameters + 1)) / rest;
}

function likelierFirst(a: Fitted, b: Fitted): number {
  return a.aicc === null || b.aicc === null ? Number(a.aicc === null) - Number(b.aicc === null) : a.aicc - b.aicc;
}

function misfitOf(distribution: Distribution, seen: Seen, fitter: Fitter): Misfit {
  const a2 = andersonDarling(seen.cells, lawOf(distribution));
  const gap = gapOf(seen.sorted, seen.resolution, distribution);
  return { gap, a2, p: chanceOfWorse(a2, distribution, seen, fitter) };
}

function isFit({ gap, p }: Misfit): boolean {
  return p >= SIGNIFICANT || gap <= SMALL;
}

function chosenOf(seen: Seen, forms: readonly Fitted[]): Chosen {
  if (isAlike(seen)) return written('fixed', { form: 'fixed', value: seen.sorted[0]! }, null);
  return byQuantiles(seen) ?? best(seen, forms) ?? written('sample', sampleOf(seen.sorted), null);
}

function byQuantiles(seen: Seen): Chosen | null {
  const through = seenQuantiles(seen.sorted);
  return through === null ? null : asProposed('quantiles', through, seen, misfitOf(through, seen, seenQuantiles));
}

/** The lognormal through the seen median and the seen p90; null where there is none. */
function seenQuantiles(sorted: Float64Array): Distribution | null {
  const [median, p90] = [percentile(sorted, 50), percentile(sorted, 90)];
  return median === 0 || median === p90 ? null : throughQuantiles(median, p90);
}

function best(seen: Seen, forms: readonly Fitted[]): Chosen | null {
  for (const { aicc, fits, distribution, misfit } of forms) {
    const proposed = aicc !== null && fits ? asProposed('best', distribution, seen, misfit) : null;
    if (proposed !== null) return proposed;
  }
  return null;
}

/** What fits, with the gap that it has as it is written; null where it does not fit, or no model may have it. */
function asProposed(by: 'quantiles' | 'best', exact: Distribution, seen: Seen, misfit: Misfit): Chosen | null {
  const chosen = written(by, exact, misfit);
  if (chosen.distribution.form === 'fixed' || !isWritable(chosen.distribution)) return null;
  const asIs = { ...misfit, gap: gapOf(seen.sorted, seen.resolution, chosen.distribution) };
  return isFit(asIs) ? { ...chosen, misfit: asIs } : null;
}

function written(by: Chosen['by'], exact: Distribution, misfit: Misfit | null): Chosen {
  const distribution = rounded(exact);
  return { by, distribution, written: asWritten(distribution), misfit };
}

/** All values, or the middle ones of so many equal parts. */
function sampleOf(sorted: Float64Array): Distribution {
  const length = Math.min(MOST_SAMPLED, sorted.length);
  const values = Array.from({ length }, (_, i) => sorted[Math.floor(((i + 0.5) * sorted.length) / length)]!);
  return { form: 'sample', values };
}
