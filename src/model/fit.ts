import type { Distribution } from './distribution.js';
import type { Quantile } from './measure.js';

/** The forms of the format that are fitted by likelihood. */
export const FITTED_FORMS = ['exponential', 'gamma', 'lognormal', 'pert', 'triangular', 'uniform', 'weibull'] as const;
export type FittedForm = (typeof FITTED_FORMS)[number];

/**
 * How far a distribution is from what was seen. `gap` is the largest difference of the two cdfs (Kolmogorov's distance), 0–1;
 * `a2` is Anderson and Darling's A², which looks at the tails more; `p` is the chance of no better an A² where the form is right,
 * its figures fitted to as much data each time (see measure/fit/resamples.ts); null for a form that the likelihood rules out, as its
 * AICc is more than 10 above the best (Burnham & Anderson, Model Selection, 2002, 2.6), and of one that nobody tested.
 */
export interface Misfit {
  readonly gap: number;
  readonly a2: number;
  readonly p: number | null;
}

/** A form at its likeliest. `aicc` is null where there are too few values for so many parameters; less is better. */
export interface Fitted {
  readonly form: FittedForm;
  readonly distribution: Distribution;
  readonly parameters: number;
  readonly logLikelihood: number;
  readonly aicc: number | null;
  readonly misfit: Misfit;
  readonly fits: boolean;
}

/** Why a distribution was chosen: nothing varied; median and p90 tell it all; the likeliest form that fits; no form fits. */
export const CHOSEN_BY = ['fixed', 'quantiles', 'best', 'sample'] as const;
export type ChosenBy = (typeof CHOSEN_BY)[number];

/** What is proposed for the model: the distribution exactly as its text is read. The misfit is null where nothing was fitted. */
export interface Chosen {
  readonly by: ChosenBy;
  readonly distribution: Distribution;
  readonly written: string;
  readonly misfit: Misfit | null;
}

/** What times that were seen come to. */
export interface Fit {
  readonly count: number;
  /** Under 20 values: nearly anything fits, and the intervals are wide. */
  readonly few: boolean;
  /** The step that all values are whole multiples of, in seconds: so finely the log tells them. */
  readonly resolution: number;
  readonly median: Quantile;
  readonly p90: Quantile;
  /** The likeliest first, by AICc; none where all values are alike. */
  readonly forms: readonly Fitted[];
  readonly chosen: Chosen;
}
