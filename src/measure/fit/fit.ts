import type { Distribution } from '../../model/distribution.js';
import { type Chosen, type Fit, FITTED_FORMS, type Fitted, type FittedForm, type Misfit } from '../../model/fit.js';
import { FEW } from '../../model/measured.js';
import { percentile } from '../../analysis/odds/estimate.js';
import { type Cells, cellsOf, resolutionOf } from './cells.js';
import { gapOf, squareDistance } from './distance.js';
import { lawOf, logLikelihood } from './laws.js';
import { FAMILIES, FINE, QUICK } from './likeliest.js';
import { chanceOfWorse, type Fitter } from './resamples.js';
import { quantileOf, sortedTimes } from './times.js';
import { asWritten, isWritable, rounded, throughQuantiles } from './written.js';

/** A misfit that nobody minds, however many values prove that it is none of chance: no chance in the model is off by more. */
const SMALL = 0.05;
/** Of true forms so many are taken for wrong. */
const SIGNIFICANT = 0.05;
/** A form whose AICc is so far above the best has no claim left. */
const HOPELESS = 10;
/** So many values stand for all, where no form does. */
const MOST_SAMPLED = 50;

/**
 * The distribution to propose for times in seconds, in whatever order they were seen, and how every form fares; null of none.
 * A form fits where chance explains its misfit (p ≥ 5 %), or where the misfit is small (gap ≤ 5 %): of few values the first holds
 * for nearly any form, of many for hardly one, as no time is quite of any form. Where it is enough to know what to propose, only so
 * many forms are tested as it takes: that is what costs time, where there are hundreds of links.
 */
export function fit(values: Float64Array, tests: 'all' | 'enough' = 'all'): Fit | null {
  return values.length === 0 ? null : fitOfSorted(sortedTimes(values), tests);
}

/** The same of times that are in their order; there is one at least. */
export function fitOfSorted(sorted: Float64Array, tests: 'all' | 'enough'): Fit {
  const seen = lookedAt(sorted);
  const [median, p90] = [quantileOf(seen.sorted, 50), quantileOf(seen.sorted, 90)];
  const quantiles = isAlike(seen) ? null : byQuantiles(seen);
  const isTold = tests === 'enough' && quantiles !== null;
  const forms = isAlike(seen) ? [] : fittedForms(seen, isTold ? 'none' : tests);
  return {
    count: sorted.length,
    few: sorted.length < FEW,
    resolution: seen.resolution,
    median,
    p90,
    forms,
    chosen: chosenOf(seen, quantiles, forms),
  };
}

interface Seen {
  readonly count: number;
  readonly sorted: Float64Array;
  readonly resolution: number;
  readonly cells: Cells;
}

function lookedAt(sorted: Float64Array): Seen {
  const resolution = resolutionOf(sorted);
  return { count: sorted.length, sorted, resolution, cells: cellsOf(sorted, resolution) };
}

function isAlike({ sorted }: Seen): boolean {
  return sorted[0] === sorted.at(-1);
}

interface Likeliest {
  readonly form: FittedForm;
  readonly distribution: Distribution;
  readonly logLikelihood: number;
  readonly aicc: number | null;
}

/** Every form, the likeliest first. */
function fittedForms(seen: Seen, tests: 'all' | 'enough' | 'none'): readonly Fitted[] {
  const forms = FITTED_FORMS.map((form) => likeliestOf(form, seen)).sort(likelierFirst);
  const best = forms[0]!.aicc ?? -Infinity;
  let isEnough = tests === 'none';
  return forms.map((each) => {
    const isRival = each.aicc === null || each.aicc <= best + HOPELESS;
    const misfit = misfitOf(each, seen, isRival && !isEnough);
    const fits = isFit(misfit);
    isEnough ||= tests === 'enough' && fits && each.aicc !== null;
    return { ...each, parameters: FAMILIES[each.form].parameters, misfit, fits };
  });
}

function likeliestOf(form: FittedForm, { cells, count }: Seen): Likeliest {
  const { parameters, likeliest } = FAMILIES[form];
  const distribution = likeliest(cells, FINE);
  const likelihood = logLikelihood(cells, lawOf(distribution));
  return { form, distribution, logLikelihood: likelihood, aicc: aiccOf(likelihood, parameters, count) };
}

/** Akaike's criterion, corrected for few values (Hurvich & Tsai 1989). */
function aiccOf(likelihood: number, parameters: number, count: number): number | null {
  const rest = count - parameters - 1;
  return rest <= 0 ? null : 2 * parameters - 2 * likelihood + (2 * parameters * (parameters + 1)) / rest;
}

function likelierFirst(a: Likeliest, b: Likeliest): number {
  return a.aicc === null || b.aicc === null ? Number(a.aicc === null) - Number(b.aicc === null) : a.aicc - b.aicc;
}

function misfitOf({ form, distribution }: Likeliest, seen: Seen, isRival: boolean): Misfit {
  const fitter: Fitter = (_sorted, cells) => FAMILIES[form].likeliest(cells, QUICK);
  return isRival ? tested(distribution, seen, fitter) : { ...distanceOf(distribution, seen), p: null };
}

function tested(distribution: Distribution, seen: Seen, fitter: Fitter): Misfit {
  const distance = distanceOf(distribution, seen);
  return { ...distance, p: chanceOfWorse(distance.a2, distribution, seen, fitter) };
}

function distanceOf(distribution: Distribution, { cells, sorted, resolution }: Seen): Omit<Misfit, 'p'> {
  const a2 = squareDistance(sorted, resolution, cells, distribution);
  return { gap: gapOf(sorted, resolution, distribution), a2 };
}

function isFit({ gap, p }: Misfit): boolean {
  return gap <= SMALL || (p !== null && p >= SIGNIFICANT);
}

function chosenOf(seen: Seen, quantiles: Chosen | null, forms: readonly Fitted[]): Chosen {
  if (isAlike(seen)) return written('fixed', { form: 'fixed', value: seen.sorted[0]! }, null);
  return quantiles ?? best(seen, forms) ?? written('sample', sampleOf(seen.sorted), null);
}

function byQuantiles(seen: Seen): Chosen | null {
  const through = seenQuantiles(seen.sorted);
  return through === null ? null : asProposed('quantiles', through, seen, tested(through, seen, seenQuantiles));
}

/** The lognormal through the seen median and the seen p90; null where there is none. */
function seenQuantiles(sorted: Float64Array): Distribution | null {
  const [median, p90] = [percentile(sorted, 50), percentile(sorted, 90)];
  return median === 0 || median === p90 ? null : throughQuantiles({ median, p90 });
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
