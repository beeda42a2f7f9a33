import type { Distribution } from './distribution.js';

/** The way to a value in the file: keys and positions, from the top. */
export type Path = readonly (string | number)[];

/** Where a thing is described: at a value, at the key before it (`key`), or at some characters of its text (`part`). */
export interface At {
  readonly path: Path;
  readonly key?: true;
  readonly part?: readonly [from: number, to: number];
}

export const LANGUAGES = ['en', 'sv', 'da', 'nb'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What flows through the chain, for one and for many. */
export interface Unit {
  readonly one: string;
  readonly many: string;
}

/** Working time: how long a day and a week are, and when the doors are open where the file says so. */
export interface Calendar {
  /** Working seconds in a day and in a week. */
  readonly day: number;
  readonly week: number;
  /** False where the file has no calendar: then a day is 24 h and a week 7 d. */
  readonly given: boolean;
  readonly opening: Opening | null;
}

/** Opening hours. Seconds after midnight; `to` may be smaller than `from` (past midnight). */
export interface Opening {
  readonly from: number;
  readonly to: number;
  /** 0 is Monday. */
  readonly days: readonly number[];
  readonly zone: string | null;
  /** Dates, yyyy-mm-dd. */
  readonly closed: readonly string[];
}

/** How many of the incoming deliveries must be there before work starts. */
export type Quorum = 'all' | 'any' | number;

/** What a place waits for: a quorum of all its deliveries, or one for every item (items not named: all). */
export type Needs =
  | { readonly form: 'together'; readonly quorum: Quorum }
  | { readonly form: 'by-item'; readonly quorums: ReadonlyMap<string, Quorum> };

/** Something that goes wrong at a place or on a link. The time is in seconds, the chance 0–1. */
export interface Delay {
  readonly cause: string;
  readonly chance: number;
  readonly time: Distribution;
  readonly note: string | null;
  readonly at: At;
}

/** One event that delays several places at once. */
export interface Cause {
  readonly id: string;
  readonly name: string;
  readonly chance: number;
  readonly time: Distribution;
  readonly hits: readonly string[];
  readonly note: string | null;
  readonly at: At;
}

/** A promise to a customer, or an agreement on a link. Seconds, shares 0–1; null where not said. */
export interface Pledge {
  readonly within: number | null;
  /** What the time is written in, where that is one kind of unit: a calendar says how long days and weeks are. */
  readonly writtenIn: 'clock' | 'days' | 'weeks' | null;
  readonly onTime: number | null;
  readonly quantity: string | null;
  readonly full: number | null;
  readonly item: string | null;
  readonly right: number | null;
  readonly rightMeans: string | null;
  readonly note: string | null;
  readonly at: At;
}

interface Described {
  readonly id: string;
  /** What people read; the id where the file gives no name. */
  readonly name: string;
  readonly note: string | null;
  readonly at: At;
}

interface Worker extends Described {
  readonly area: string | null;
  readonly owner: string | null;
  /** Waiting before work starts, and the work itself, in seconds; null where not given: not known for `time`, none for `queue`. */
  readonly queue: Distribution | null;
  readonly time: Distribution | null;
  readonly full: number | null;
  readonly right: number | null;
  readonly delays: readonly Delay[];
  /** How long until it works again when it stands still altogether, in seconds. */
  readonly recoversIn: number | null;
}

export interface Supplier extends Worker {
  readonly type: 'supplier';
}

export interface Department extends Worker {
  readonly type: 'department';
  readonly needs: Needs;
  /** The share of what is wrong that this department finds. */
  readonly finds: number | null;
  /** The department whose later visit this is. */
  readonly sameAs: string | null;
}

export interface Customer extends Described {
  readonly type: 'customer';
  readonly kind: string | null;
  readonly serves: string | null;
  readonly segment: string | null;
  readonly weight: number;
  readonly promise: Pledge | null;
  readonly needs: Needs;
}

export type Place = Supplier | Department | Customer;

/** Back to an earlier place: with a chance, or whatever is found wrong. */
export type Rework = { readonly form: 'chance'; readonly chance: number } | { readonly form: 'wrong' };

/** What the receiver thinks of the deliveries. */
export interface Satisfaction {
  readonly score: number;
  readonly of: number;
  readonly answers: number | null;
}

/** A delivery from an internal supplier to an internal customer. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly item: string | null;
  readonly handover: Distribution | null;
  readonly delays: readonly Delay[];
  /** What the receiver has in hand, in seconds it lasts. */
  readonly stock: number;
  /** Seconds between departures; null where deliveries leave at any time. */
  readonly every: number | null;
  readonly share: number | null;
  readonly rework: Rework | null;
  readonly full: number | null;
  readonly right: number | null;
  readonly recover: Distribution | null;
  readonly agreed: Pledge | null;
  readonly expects: Pledge | null;
  readonly offers: Pledge | null;
  readonly feedback: string | null;
  readonly request: string | null;
  readonly followUp: string | null;
  readonly satisfaction: Satisfaction | null;
  readonly note: string | null;
  readonly at: At;
}

/** Who delivers to whom, as the file says it. Ids in links, hits and needs may still name what does not exist. */
export interface Chain {
  /** The chain's name; null where the file gives none. */
  readonly name: string | null;
  readonly language: Language | null;
  /** Null where the file does not say: an order. */
  readonly unit: Unit | null;
  readonly calendar: Calendar;
  /** True where a duration in the file is written with d or w. */
  readonly usesDays: boolean;
  readonly places: readonly Place[];
  readonly links: readonly Link[];
  readonly causes: readonly Cause[];
}
