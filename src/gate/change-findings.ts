import type { Comparison } from '../model/comparison.js';
import { type Finding, found, type LocatedFinding } from '../model/finding.js';
import { rules } from './changes/index.js';

/** What is wrong with what a change does to the results, rule by rule: to be located in the file as it is now. */
export function changeFindings(comparison: Comparison): Finding[] {
  return rules.flatMap((rule) =>
    [...rule.check(comparison)].map(({ at, facts }) => found(rule.id, rule.severity, at, facts)),
  );
}

/** A finding of a file that is not there: at its name, and at its beginning. */
export function atFile(finding: Finding, file: string): LocatedFinding {
  const span = { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { finding, file, span, text: '', textColumn: 1 };
}
