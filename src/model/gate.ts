import type { LocatedFinding } from './finding.js';

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

/** A finding as the gate sees it. */
export interface GateFinding {
  readonly located: LocatedFinding;
  /** The same for the same thing wrong with the same place or link, wherever in the file it stands. */
  readonly identity: string;
  readonly standing: Standing;
}

/** A file that was checked: a model, or the configuration. */
export interface GateModel {
  readonly file: string;
  /** Sorted by place in the file. */
  readonly findings: readonly GateFinding[];
}

/** Everything that a check found. */
export interface GateReport {
  readonly version: string;
  readonly models: readonly GateModel[];
  /** Files in folders that are not models. */
  readonly skipped: readonly string[];
}
