import type { Count, EventField, LogField, Reference } from './measure.js';
import type { PartsRead } from './parts.js';
/** Why a row could not be used at all. */
export type RejectReason =
  | { readonly why: 'fields'; readonly found: number; readonly expected: number }
  | { readonly why: 'quote' }
  | { readonly why: 'encoding' }
  | { readonly why: 'json' }
  | { readonly why: 'missing'; readonly field: LogField | EventField }
  | { readonly why: 'date' | 'number' | 'yes-no'; readonly field: LogField | EventField; readonly text: string };

/** A row that could not be used, and where it stands. */
export interface Rejected {
  readonly file: string;
  readonly line: number;
  readonly reason: RejectReason;
  /** The row as it stands there, cut. */
  readonly text: string;
}

/** What a log names that the model has not. */
export interface Stranger {
  readonly what: 'place' | 'link' | 'item';
  readonly from: string;
  readonly to: string;
  readonly item: string | null;
  readonly count: number;
  /** What the model has that is called nearly so; null: nothing. */
  readonly nearest: string | null;
}

/** How the log was read. */
export interface Reading {
  readonly files: readonly string[];
  readonly rows: number;
  /** Rows that told of a delivery on a link of the model. */
  readonly used: number;
  /** Rows that say the same of the same order on the same link as one before: counted once. */
  readonly twice: number;
  /** Orders that came in several rows on one link that do not say the same. */
  readonly parts: PartsRead;
  /** Of those that could not be used, how many for each reason, and the first of them. */
  readonly rejected: {
    readonly count: number;
    readonly by: readonly { readonly why: string; readonly count: number }[];
    readonly first: readonly Rejected[];
  };
  /** The most frequent first. */
  readonly strangers: readonly Stranger[];
  /** How often others are named, where there are more than are told. */
  readonly moreStrangers: number;
  /** The first and last day that anything was received or shipped, yyyy-mm-dd; null where none was. */
  readonly from: string | null;
  readonly to: string | null;
  /** Deliveries that are not there yet: counted, and not held against anybody. */
  readonly open: number;
  /** Those of them that were due before the log ends. */
  readonly overdue: number;
  /** Times that ended before they began, as received before shipped, or shipped before started: left out. */
  readonly backwards: number;
  /** Times that are longer than a day of the calendar, which does not say from when to when it is: they have nights in them. */
  readonly nights: number;
  /** Deliveries that were received before they were shipped, of those that say both. */
  readonly reversed: Count;
  /** Orders that came to a place more than once: their times there are left out. */
  readonly again: number;
  /** Deliveries of which the log does not say when they arrived: their way is part of the receiver's time. */
  readonly untold: number;
  /** Deliveries of which days are told without a time: how long anything took is left out. */
  readonly daysOnly: number;
  /** Events at places of the model from or to which no other event of their case tells of a delivery, and those without a time. */
  readonly alone: number;
  readonly timeless: number;
  /** Rows of less than nothing, as returns are written: left out. */
  readonly returned: number;
  /** Wall-clock times that no clock showed, and that clocks showed twice. */
  readonly skipped: number;
  readonly repeated: number;
  readonly reference: Reference | null;
  /** What counts as time: opening hours, or the clock. */
  readonly counts: 'opening' | 'clock';
  readonly zone: string | null;
}
