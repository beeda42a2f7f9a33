import type { RuleEntry, RuleId, Severity } from './finding.js';

/** The sets of rules that there are to begin with. */
export const RULE_SETS = ['recommended', 'strict', 'training'] as const;
export type RuleSet = (typeof RULE_SETS)[number];

export type Level = Severity | 'off';

/** Where rules that measure draw their lines. */
export interface Limits {
  /** Fewer answers than these say little of what a receiver thinks. */
  readonly answers: number;
  /** A time so many times those of its neighbours is asked about. */
  readonly slip: number;
  /** A promise of which the usual run leaves less than this share is said to have no slack. */
  readonly slack: number;
}

export const USUAL_LIMITS: Limits = { answers: 5, slip: 100, slack: 0.1 };

/** By what findings are judged: how much each rule matters, and where lines are drawn. */
export interface Ruling {
  readonly levelOf: (rule: RuleId) => Level;
  readonly limits: Limits;
}

/** True of what no figure makes sense with: it can be neither turned off nor allowed. */
export function stands({ group, severity }: RuleEntry): boolean {
  return severity === 'error' && (group === 'reading' || group === 'structure');
}

/** How much a rule matters in a set. */
export function levelIn(set: RuleSet, { severity, sets, strictly }: RuleEntry): Level {
  if (sets !== undefined && !sets.includes(set)) return 'off';
  return set === 'strict' && strictly === true ? 'error' : severity;
}
