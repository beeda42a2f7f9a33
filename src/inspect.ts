import { assess } from './analysis/assess.js';
import { refuseFigures, refuseNames } from './analysis/asked.js';
import { insidePromises } from './analysis/inside-promises.js';
import { promises } from './analysis/promises.js';
import { buildNetwork, type Network } from './graph/network.js';
import { buildPlan, type Plan } from './graph/plan.js';
import { lint } from './lint/lint.js';
import type { Assessment, AssessOptions } from './model/assessment.js';
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

/** What `kedja analyze` knows: the findings, and the figures where the model is sound. */
export interface Analysis {
  readonly findings: readonly LocatedFinding[];
  readonly assessment: Assessment | null;
}

/** The typical figures of a model that was looked through, and which promises cannot hold. Throws a RangeError for a wrong call. */
export function assessChecked(source: Source, { findings, plan }: Checked, asked: AssessOptions): Analysis {
  refuseFigures(asked);
  if (plan === null) return { findings, assessment: null };
  refuseNames(plan, asked);
  const assessment = assess(plan, asked);
  const broken = [...promises(plan.network, assessment), ...insidePromises(plan.network, assessment)];
  const all = broken.length === 0 ? findings : source.locate([...findings.map(({ finding }) => finding), ...broken]);
  return { findings: all, assessment };
}

/** What `kedja check` knows: what is wrong with the description, and which promises cannot hold even when nothing goes wrong. */
export function check(source: Source): readonly LocatedFinding[] {
  return assessChecked(source, inspect(source), { ...USUALLY_ASKED, threats: false }).findings;
}

/** What is asked where nothing else is said: every customer, and what threatens each. */
export const USUALLY_ASKED: AssessOptions = {
  typical: 'median',
  customers: [],
  paths: 0,
  late: [],
  threats: true,
};
