import { type Analysis, analyzeChecked, type AnalyzeOptions, inspect } from './inspect.js';
import type { Assessment } from './model/assessment.js';
import type { OddsChange } from './model/odds.js';
import type { LocatedFinding } from './model/finding.js';
import type { Source } from './source/load.js';

/**
 * Which delays upstream threaten what was promised to each external customer. Null figures where the model is at fault, of which
 * it never throws; a RangeError where the call is: options that make no sense, or names that a sound model does not have.
 */
export function analyze(source: Source, options: AnalyzeOptions = {}): Analysis {
  return analyzeChecked(source, inspect(source), options);
}

/** What `kedja check` knows: what is wrong with the description, and which promises cannot hold even when nothing goes wrong. */
export function check(source: Source): readonly LocatedFinding[] {
  return analyzeChecked(source, inspect(source), { threats: false, odds: null }).findings;
}

/** An assessment with each customer's figures before something was changed beside them. */
export function compare(
  assessment: Assessment,
  before: Assessment,
  change: (customer: string) => OddsChange | null = () => null,
): Assessment {
  const typical = new Map(before.customers.map((customer) => [customer.id, customer.typical]));
  return {
    ...assessment,
    customers: assessment.customers.map((customer) => {
      const was = typical.get(customer.id) ?? null;
      return { ...customer, before: was === null ? null : { ...was, odds: change(customer.id) } };
    }),
  };
}
