import type { LocatedFinding, RuleEntry, Severity, Share, Span } from './finding.js';

/** What standard input is called where files have names. */
export const STANDARD_INPUT = 'standard input';

/** What a finding is to whoever checks: open; known from a baseline; or allowed by a comment beside it. */
export type Standing =
  | { readonly state: 'open' }
  | { readonly state: 'known' }
  | { readonly state: 'allowed'; readonly reason: string; readonly until: string | null };

/** A rule that somebody agreed to break on one line. */
export interface Exception {
  readonly rule: string;
  readonly reason: string;
  /** The last day on which it holds, yyyy-mm-dd; null: without an end. */
  readonly until: string | null;
  /** The line whose findings it allows. */
  readonly line: number;
  /** Where the rule's name stands in the text. */
  readonly start: number;
}

/** True of an exception whose last day is over. */
export function isPast({ until }: Pick<Exception, 'until'>, today: string): boolean {
  return until !== null && until < today;
}

/** A place or link on the way that a finding is about, where it stands in the same file. */
export interface GateStep extends Omit<Share, 'seconds'> {
  /** What it adds; null where no time is meant, as in a circle. */
  readonly seconds: number | null;
  readonly span: Span;
}

/** A finding as the gate sees it. */
export interface GateFinding {
  readonly located: LocatedFinding;
  /** The same for the same thing wrong with the same place or link, wherever in the file it stands. */
  readonly identity: string;
  readonly standing: Standing;
  /** The way that a finding is about, step by step: a circle, or what takes longest on the way to a promise. */
  readonly path?: readonly GateStep[];
}

/** A file that was checked: a model, or the configuration. */
export interface GateModel {
  /** As it was called for. */
  readonly file: string;
  /** What it is where it is no model: a configuration, a baseline, or a model that is gone. */
  readonly isBeside?: true;
  /** Where hosts find it: from the root of the repository, with `/`. Without it, as it was called for. */
  readonly inRepository?: string;
  /** Sorted by place in the file. */
  readonly findings: readonly GateFinding[];
}

/** Everything that a check found. */
export interface GateReport {
  readonly version: string;
  /** Every rule there is, for those who explain the ones that found something. */
  readonly rules: readonly RuleEntry[];
  readonly models: readonly GateModel[];
  /** Files in folders that are not models. */
  readonly skipped: readonly string[];
  /** From which severity on an open finding makes the check fail; without it, an error. */
  readonly failsAt?: Severity;
}

/** True for what nobody knew of nor allowed. */
export function isOpen({ standing }: GateFinding): boolean {
  return standing.state === 'open';
}

/** True for what makes the check fail. */
export function failsIn({ failsAt }: Pick<GateReport, 'failsAt'>): (finding: GateFinding) => boolean {
  return (one) => isOpen(one) && (one.located.finding.severity === 'error' || failsAt === 'warning');
}

/** True of a check that fails. */
export function fails(report: GateReport): boolean {
  return report.models.some(({ findings }) => findings.some(failsIn(report)));
}

/** How many there are: models, open findings of each severity, and what is let be. */
export interface Tally {
  readonly models: number;
  readonly errors: number;
  readonly warnings: number;
  readonly known: number;
  readonly allowed: number;
}

/** What a check comes to, in figures. */
export function tally(models: readonly GateModel[]): Tally {
  const all = models.flatMap(({ findings }) => findings);
  const open = all.filter(isOpen);
  const errors = open.filter(({ located }) => located.finding.severity === 'error').length;
  const inState = (state: Standing['state']): number => all.filter(({ standing }) => standing.state === state).length;
  return {
    models: models.filter(({ isBeside }) => isBeside !== true).length,
    errors,
    warnings: open.length - errors,
    known: inState('known'),
    allowed: inState('allowed'),
  };
}
