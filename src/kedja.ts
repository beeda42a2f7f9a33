import { analyzeChecked, inspect } from './inspect.js';
import type { Assessment, AssessOptions } from './model/assessment.js';
import type { LocatedFinding } from './model/finding.js';
import type { Source } from './source/load.js';

/** What to look at, and how; see AssessOptions. What is left out is as on the command line. */
export type AnalyzeOptions = { readonly [K in keyof AssessOptions]?: AssessOptions[K] | undefined };

/** What `kedja analyze` knows: the findings, and the figures where the model is sound. */
export interface Analysis {
  readonly findings: readonly LocatedFinding[];
  readonly assessment: Assessment | null;
}

/** Which delays upstream threaten what was promised to each external customer. Null figures where the model is at fault. */
export function analyze(source: Source, options: AnalyzeOptions = {}): Analysis {
  return analyzeChecked(source, inspect(source), options);
}

/** What `kedja check` knows: what is wrong with the description, and which promises cannot hold even when nothing goes wrong. */
export function check(source: Source): readonly LocatedFinding[] {
  return analyzeChecked(source, inspect(source), { threats: false }).findings;
}

/** An assessment with each customer's figures before something was changed beside them. */
export function compare(assessment: Assessment, before: Assessment): Assessment {
  const typical = new Map(before.customers.map((customer) => [customer.id, customer.typical]));
  return {
    ...assessment,
    customers: assessment.customers.map((customer) => ({ ...customer, before: typical.get(customer.id) ?? null })),
  };
}
