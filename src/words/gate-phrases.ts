import type { Language } from '../model/chain.js';

/** What a check says to those who look at a change: in a pull request, in a list of alerts. */
export interface GatePhrases {
  /** Hosts are told which language they get. */
  readonly language: Language;
  readonly passes: string;
  readonly fails: string;
  /** Nothing but what is known or allowed. */
  readonly nothingNew: string;
  known(count: number): string;
  allowed(count: number): string;

  /** Heads of columns: where, what, what to do about it, and why it is let be. */
  readonly line: string;
  readonly finding: string;
  readonly cure: string;
  readonly why: string;

  /** Over what is known or allowed. */
  readonly setAside: string;
  readonly isKnown: string;
  /** The reason as it was written, with the day where it has one. */
  isAllowed(reason: string): string;

  /** Behind the findings that a host has room for. */
  /** So many changed models are left out. */
  changesNotShown(count: number): string;
  notShown(count: number): string;
}
