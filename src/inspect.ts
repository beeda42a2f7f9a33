import { assess } from './analysis/assess.js';
import { refuseFigures, refuseNames } from './analysis/asked.js';
import { figureFindings, neededFor } from './analysis/figure-findings.js';
import { buildNetwork, type Network } from './graph/network.js';
import { buildPlan, type Plan } from './graph/plan.js';
import { lint } from './lint/lint.js';
import type { Assessment, AssessOptions } from './model/assessment.js';
import type { Finding, LocatedFinding } from './model/finding.js';
import type { Ruling } from './model/ruling.js';
import { RECOMMENDED } from './rules.js';
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
export function inspect(source: Source, ruling: Ruling = RECOMMENDED): Checked {
  const network = source.chain !== null && source.isWhole ? buildNetwork(source.chain) : null;
  const findings = [...source.findings, ...(network === null ? [] : lint(network, ruling.limits))];
  const isSound = !findings.some(({ severity }) => severity === 'error'); // by itself, whatever it is taken for
  return {
    findings: source.locate(judged(findings, ruling)),
    network,
    plan: isSound && network !== null ? buildPlan(network) : null,
  };
}

/** Findings as a ruling takes them: those of rules that are off are left out. */
export function judged(findings: readonly Finding[], { levelOf }: Ruling): Finding[] {
  return findings.flatMap((finding) => {
    const level = levelOf(finding.rule);
    return level === 'off' ? [] : [level === finding.severity ? finding : { ...finding, severity: level }];
  });
}

/** What `kedja analyze` knows: the findings, and the figures where the model is sound. */
export interface Analysis {
  readonly findings: readonly LocatedFinding[];
  readonly assessment: Assessment | null;
}

/** The typical figures of a model that was looked through, and what they find wrong. Throws a RangeError for a wrong call. */
export function assessChecked(
  source: Source,
  checked: Checked,
  asked: AssessOptions,
  ruling: Ruling = RECOMMENDED,
): Analysis {
  const { findings, plan } = checked;
  refuseFigures(asked);
  if (plan === null) return { findings, assessment: null };
  refuseNames(plan, asked);
  const assessment = assess(plan, asked);
  return { findings: withFigures(source, checked, assessment, ruling), assessment };
}

/** What is wrong with a model, and what its figures find: typical ones, or those with odds. */
export function withFigures(
  source: Source,
  { findings, network }: Checked,
  assessment: Assessment,
  ruling: Ruling,
): readonly LocatedFinding[] {
  const found = judged(figureFindings(network!, assessment, ruling.limits), ruling);
  return found.length === 0 ? findings : source.locate([...findings.map(({ finding }) => finding), ...found]);
}

/** What `kedja check` knows without drawing: what is wrong with the description, and which promises cannot hold even when nothing goes wrong. */
export function check(source: Source, ruling: Ruling = RECOMMENDED): readonly LocatedFinding[] {
  return assessChecked(source, inspect(source, ruling), askedBy(ruling), ruling).findings;
}

/** What a ruling asks: every customer, and what threatens each where a rule is on that looks at it. */
export function askedBy(ruling: Ruling): AssessOptions {
  return { ...USUALLY_ASKED, threats: neededFor(ruling).has('threats') };
}

/** What is asked where nothing else is said: every customer, and what threatens each. */
export const USUALLY_ASKED: AssessOptions = {
  typical: 'median',
  customers: [],
  paths: 0,
  late: [],
  threats: true,
};
