import type { WhyUnused } from '../model/beside.js';

/** What an analysis says that uses the figures of a log. Names and figures come in ready to print. */
export interface BesidePhrases {
  /** In the head: how many figures are those of a log, not of the model. */
  readonly withFigures: (count: number) => string;
  readonly title: string;
  readonly inTime: string;
  readonly onTime: string;
  readonly promised: (within: string | null) => string;
  readonly believed: string;
  readonly measured: string;
  /** That the model with measured figures does not come to what the log shows of a customer: shares with their intervals. */
  readonly apart: (name: string, model: string, log: string) => string;
  readonly notSeen: string;

  // The figures that a log replaces.
  readonly figures: string;
  /** What the model says of a figure that it does not have. */
  readonly notSaid: string;
  readonly none: string;
  /** Why queues of the model are none beside a log. */
  readonly queues: string;
  /** Whose delays may count twice. */
  readonly delays: (ids: readonly string[], more: number) => string;
  readonly unused: string;
  /** The rule: that which finds the model wrong. */
  readonly why: Readonly<Record<WhyUnused, (rule: string | null) => string>>;

  // The foot.
  readonly readFrom: (files: readonly string[], period: string | null, rows: string) => string;
  readonly whatIsBelieved: string;
  readonly whatIsInTime: string;
  /** That odds take measured figures for certain. */
  readonly takenAsIs: string;
  readonly more: string;
}
