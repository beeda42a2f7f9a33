import type { BesidePhrases } from './beside-phrases.js';
import type { ShareName, Waiting } from '../model/measured.js';
import type { DryRun } from '../model/measure-dry-run.js';
import type { Drift, Reference } from '../model/measure.js';
import type { Reading, RejectReason, Stranger } from '../model/reading.js';
import type { PartsTaken } from '../model/parts.js';

/** What reports of a log say beside what all reports do. Names and figures come in ready to print. */
export interface MeasurePhrases {
  /** A count, with a mark between thousands. */
  readonly number: (count: number) => string;

  // The head.
  readonly period: (from: string, to: string) => string;
  readonly rowsUsed: (used: number, rows: number) => string;
  readonly noRows: string;
  readonly noneUsed: string;

  /** So many of so many deliveries were received before they were shipped. */
  readonly reversed: (hits: number, of: number) => string;
  readonly nights: (times: number) => string;

  // A customer, and what it got.
  readonly deliveries: (count: number) => string;
  readonly orders: (count: number) => string;
  /** Why deliveries are held against no promise: it is for orders. */
  readonly unknownOrders: string;
  readonly heldAgainst: (reference: Reference) => string;
  readonly onTime: (share: string) => string;
  readonly otif: (share: string) => string;
  /** No longer than was promised or agreed, of those whose beginning is known. */
  readonly within: (time: string | null) => string;
  readonly leadTime: (median: string) => string;
  readonly few: string;
  /** So many were due before the log ends, and no row says that they came; the share that is on time with them late, the first of their orders, and how many more there are. */
  readonly overdue: (count: number, share: string | null, orders: readonly string[], more: number) => string;
  /** So many orders in parts are left out of a share, and may turn what it says. */
  readonly inParts: (what: string, count: number) => string;
  /** So many deliveries would tell, those that were seen among them; null: more than anybody has. */
  readonly cannotTell: (what: string, agreed: string, needs: number | null) => string;

  // Tables.
  readonly links: string;
  readonly column: Readonly<Record<ShareName, string>>;
  readonly onTheWay: string;
  readonly actual: string;
  /** Of the times that work was done which could have been sent back. */
  readonly sentBack: (share: string) => string;
  /** Why deliveries were late or bad: the reason, and what of all. */
  readonly why: (reasons: readonly string[]) => string;
  readonly places: string;
  readonly median: string;
  readonly seen: string;
  readonly queue: string;
  readonly waitsForRest: string;
  readonly waiting: (
    waits: readonly { readonly where: Waiting['where']; readonly name: string; readonly time: string }[],
  ) => string;

  // What has changed.
  readonly drifts: string;
  readonly drift: (name: string, what: Drift['what'], before: string, after: string, from: string) => string;
  /** Chance alone makes as much of it once in so many series of its kind; null: hardly ever. */
  readonly byChance: (oneIn: number | null) => string;

  // What a model might say.
  readonly proposals: string;
  /** So many figures stand in the model as they were seen. */
  readonly knownAlready: (figures: number) => string;
  /** Of a figure that has changed on a day. */
  readonly changedFrom: (day: string) => string;
  /** Of so many times and deliveries at least figures are proposed. */
  readonly noProposals: (times: number, shares: number) => string;
  /** Why no share of it is proposed. */
  readonly putRight: Readonly<Record<'full' | 'right', string>>;
  readonly now: (value: string) => string;
  readonly from: (count: number) => string;
  /** The comment that is left with figures in a model: when, and of how many the least and the most told come. Edits know it again by how it begins. */
  readonly note: (from: string, to: string, least: number, most: number) => string;

  // What was not used.
  readonly rejectedRows: (count: number) => string;
  readonly rejectedFor: (why: RejectReason['why']) => string;
  readonly rejected: (reason: RejectReason) => string;
  readonly strangers: string;
  /** How often a log names more of them than are told one by one. */
  readonly otherStrangers: (times: number) => string;
  /** How a mapping says what places of the log are in the model: `Drejebænk: lathe`. */
  readonly sayNames: (said: string) => string;
  /** So many deliveries have reasons that no delay of the model is called by; what to write stands below. */
  readonly otherReasons: (deliveries: number, reasons: readonly string[], more: number) => string;
  readonly stranger: (what: Stranger['what'], name: string) => string;
  readonly rows: (count: number) => string;
  readonly nearest: (name: string) => string;
  /** What else is to be said of rows; only where there are some. */
  readonly aside: Readonly<
    Record<
      keyof Pick<
        Reading,
        | 'twice'
        | 'open'
        | 'backwards'
        | 'again'
        | 'untold'
        | 'daysOnly'
        | 'alone'
        | 'timeless'
        | 'returned'
        | 'skipped'
        | 'repeated'
      >,
      (count: number) => string
    >
  >;
  /** Orders with several rows on one link: taken together; null: nobody says so, and what to write for it stands below. */
  readonly parts: (orders: number, taken: Exclude<PartsTaken, 'each'> | null) => string;
  readonly unseenPlaces: (names: readonly string[], more: number) => string;
  readonly unseenLinks: (names: readonly string[], more: number) => string;

  // The foot.
  readonly counts: (by: Reading['counts'], zone: string | null) => string;
  readonly onTimeBy: (reference: Reference) => string;
  readonly noReference: string;
  readonly whatIsWithin: string;
  readonly whatIsOtif: string;
  readonly whatIsPerfect: string;
  readonly intervals: string;
  readonly whatIsOpen: string;
  readonly whatIsFew: string;

  // How the first rows are understood.
  readonly dryRun: DryRunPhrases;

  // An analysis that uses what was measured.
  readonly beside: BesidePhrases;
}

export interface DryRunPhrases {
  /** How a file is read: each with its value. */
  readonly how: Readonly<
    Record<keyof Pick<DryRun, 'delimiter' | 'decimal' | 'dates' | 'zone'>, (value: string) => string>
  > & { readonly parts: Readonly<Record<PartsTaken, string>> };
  readonly tab: string;
  readonly space: string;
  readonly field: string;
  readonly column: string;
  readonly line: (line: number) => string;
  /** Of a log that says itself what its columns are. */
  readonly event: (number: number) => string;
  readonly noColumn: string;
  readonly notUnderstood: (text: string) => string;
  readonly more: (count: number) => string;
  readonly unmapped: (columns: readonly string[], more: number) => string;
  readonly noRows: string;
  readonly paste: string;
}
