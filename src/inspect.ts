import { assess } from './analysis/assess.js';
import { promises } from './analysis/promises.js';
import { buildNetwork, type Network } from './graph/network.js';
import { buildPlan, type Plan } from './graph/plan.js';
import { lint } from './lint/lint.js';
import type { LocatedFinding } from './model/finding.js';
import type { Source } from './source/load.js';
import type { Analysis, AnalyzeOptions } from './kedja.js';

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

/** The same of a model that was looked through before. */
export function analyzeChecked(source: Source, { findings, plan }: Checked, options: AnalyzeOptions): Analysis {
  if (plan === null) return { findings, assessment: null };
  const { typical = 'median', customers = [], paths = 0, late = [], threats = true } = options;
  const assessment = assess(plan, { typical, customers, paths, late, threats });
  const broken = promises(plan.network, assessment);
  const all = broken.length === 0 ? findings : source.locate([...findings.map(({ finding }) => finding), ...broken]);
  return { findings: all, assessment };
}
