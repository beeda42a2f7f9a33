import { assess } from './analysis/assess.js';
import { refuseFigures, refuseNames, refuseOdds } from './analysis/asked.js';
import { withOdds } from './analysis/odds/odds.js';
import { insidePromises } from './analysis/inside-promises.js';
import { promises } from './analysis/promises.js';
import { buildNetwork, type Network } from './graph/network.js';
import { buildPlan, type Plan } from './graph/plan.js';
import { lint } from './lint/lint.js';
import type { Assessment, AssessOptions } from './model/assessment.js';
import type { OddsOptions } from './model/odds.js';
import type { LocatedFinding } from './model/finding.js';
import type { Source } from './source/load.js';

/** A model that was looked through: what is wrong with it, and its plan where it can be computed with. */
export interface Checked {
  /** Sorted by place in the file. */
  readonly findings: readonly LocatedFinding[];
  /** Null where the text could not be read. */
  readonly network: Network | null;
  /** Null where findings of severity `error` stand in the way of figures. */
  readonly plan: Plan | null;
}

/** What is wrong with the description: what reading found, and what the rules find in who delivers to whom. */
export function inspect(source: Source): Checked {
  const network = source.chain !== null && source.isWhole ? buildNetwork(source.chain) : null;
  const findings = [...source.findings, ...(network === null ? [] : lint(network))];
  const isSound = !findings.some(({ severity }) => severity === 'error');
  return { findings: source.locate(findings), network, plan: isSound && network !== null ? buildPlan(network) : null };
}

/** What to look at, and how; see AssessOptions. What is left out is as on the command line. */
export type AnalyzeOptions = { readonly [K in keyof AssessOptions]?: AssessOptions[K] | undefined } & {
  /** How many orders to draw, and from which seed; null: none. */
  readonly odds?: { readonly [K in keyof OddsOptions]?: OddsOptions[K] | undefined } | null | undefined;
};

/** As many as tell a chance to the per cent. */
export const USUAL_ODDS: OddsOptions = { runs: 10_000, seed: 1, precision: null };

/** What `kedja analyze` knows: the findings, and the figures where the model is sound. */
export interface Analysis {
  readonly findings: readonly LocatedFinding[];
  readonly assessment: Assessment | null;
}

/** The figures of a model that was looked through, and which promises cannot hold. Throws a RangeError for a wrong call. */
export function analyzeChecked(source: Source, { findings, plan }: Checked, options: AnalyzeOptions): Analysis {
  const { typical = 'median', customers = [], paths = 0, late = [], threats = true, odds = {} } = options;
  const asked = { typical, customers, paths, late, threats };
  const drawn = odds === null ? null : oddsOf(odds);
  refuseFigures(asked);
  if (drawn !== null) refuseOdds(drawn);
  if (plan === null) return { findings, assessment: null };
  refuseNames(plan, asked);
  const assessment = assess(plan, asked);
  const broken = [...promises(plan.network, assessment), ...insidePromises(plan.network, assessment)];
  const all = broken.length === 0 ? findings : source.locate([...findings.map(({ finding }) => finding), ...broken]);
  return {
    findings: all,
    assessment: drawn === null ? assessment : withOdds(plan, assessment, { ...drawn, typical, threats }),
  };
}

function oddsOf({ runs, seed, precision }: NonNullable<AnalyzeOptions['odds']>): OddsOptions {
  return {
    runs: runs ?? USUAL_ODDS.runs,
    seed: seed ?? USUAL_ODDS.seed,
    precision: precision ?? USUAL_ODDS.precision,
  };
}
