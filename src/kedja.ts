import { assess, type AssessOptions } from './analysis/assess.js';
import { promises } from './analysis/promises.js';
import { buildNetwork, type Network } from './graph/network.js';
import { buildPlan, type Plan } from './graph/plan.js';
import { lint } from './lint/lint.js';
import type { Assessment } from './model/assessment.js';
import type { Finding, LocatedFinding } from './model/finding.js';
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

export type AnalyzeOptions = Partial<AssessOptions>;

const DEFAULTS: AssessOptions = { typical: 'median', customers: [], paths: 0, late: [] };

/** What `kedja analyze` knows: the findings, and the figures where the model is sound. */
export interface Analysis {
  readonly findings: readonly LocatedFinding[];
  readonly assessment: Assessment | null;
}

/** Which delays upstream threaten what was promised to each external customer. Null figures where the model is at fault. */
export function analyze(source: Source, options: AnalyzeOptions = {}): Analysis {
  const { findings, plan } = inspect(source);
  return { findings, assessment: plan === null ? null : assess(plan, { ...DEFAULTS, ...options }) };
}

/** What `kedja check` knows: what is wrong with the description, and which promises cannot hold even when nothing goes wrong. */
export function check(source: Source): readonly LocatedFinding[] {
  const { findings, plan } = inspect(source);
  if (plan === null) return findings;
  const broken: Finding[] = promises(plan.network, assess(plan, DEFAULTS));
  return broken.length === 0 ? findings : source.locate([...findings.map(({ finding }) => finding), ...broken]);
}
