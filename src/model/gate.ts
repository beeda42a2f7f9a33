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
