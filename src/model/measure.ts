import type { Named } from './assessment.js';
import type { Fit } from './fit.js';
import type { Estimate, KeptPart } from './odds.js';
import type { OtherReason } from './other-reason.js';
import type { Reading } from './reading.js';

/** What a log may tell of a delivery, by the key that a mapping gives its column. */
export const LOG_FIELDS = [
  'from',
  'to',
  'item',
  'order',
  'ordered',
  'requested',
  'promised',
  'confirmed',
  'started',
  'shipped',
  'received',
  'asked',
  'quantity',
  'usable',
  'reason',
] as const;
export type LogField = (typeof LOG_FIELDS)[number];

/** Those that are moments. */
export const TIME_FIELDS = [
  'ordered',
  'requested',
  'promised',
  'confirmed',
  'started',
  'shipped',
  'received',
] as const satisfies readonly LogField[];
export type TimeField = (typeof TIME_FIELDS)[number];

/** What a log of events may tell, as process mining tools export it. */
export const EVENT_FIELDS = ['case', 'activity', 'start', 'end'] as const;
export type EventField = (typeof EVENT_FIELDS)[number];

/** The date that a delivery is held against: as the customer asked, as was first confirmed, or as was confirmed last. */
export const REFERENCES = ['requested', 'promised', 'confirmed'] as const satisfies readonly TimeField[];
export type Reference = (typeof REFERENCES)[number];

/** A part of so many: 18 of 20. */
export interface Count {
  readonly hits: number;
  readonly of: number;
}

/** A share that was counted, with its 95 % interval (Wilson), and whether what was agreed is held; null where nothing is known. */
export interface Share extends Count {
  readonly share: Estimate;
  readonly agreed: number | null;
  readonly kept: KeptPart;
}

/** A quantile of times in seconds, with an interval that holds it 95 times in 100 (order statistics); an end is null where too few were seen. */
export interface Quantile {
  readonly at: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** How long something took, each time that it is known: seconds of working time. */
export interface Times {
  readonly count: number;
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  readonly quantiles: readonly Quantile[];
}

/** Times that were seen, and the distribution they come to; null where none were seen. */
export interface SeenTimes {
  readonly times: Times;
  readonly fit: Fit;
}

/** What became of deliveries. A share is null where the log tells it of none. */
export interface Deliveries {
  readonly count: number;
  /** So many more were due before the log ends, and no row says that they came: what holds has to hold with them, too. */
  readonly overdue: number;
  /** Orders that they belong to, at most twenty, those first that have been due for longest. */
  readonly overdueOrders: readonly string[];
  /** By the reference date. */
  readonly onTime: Share | null;
  readonly full: Share | null;
  /** On time and in full. */
  readonly otif: Share | null;
  /** As the receiver judged. */
  readonly right: Share | null;
  /** On time, full and right. */
  readonly perfect: Share | null;
}

/** A shift over time: from which day on (yyyy-mm-dd), between which levels, and how often chance alone makes one as large. */
export interface Drift {
  readonly what: 'onTime' | 'handover' | 'time';
  readonly from: string;
  /** A share 0–1, or seconds. */
  readonly before: number;
  readonly after: number;
  readonly falseAlarm: number;
}

/** What the log tells of a link of the model. */
export interface MeasuredLink extends Deliveries {
  /** As the model calls it. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly item: string | null;
  readonly fromName: string;
  readonly toName: string;
  /** What it is held against: what was agreed, else what is offered; null where nothing is. */
  readonly by: 'agreed' | 'offers' | null;
  /** Seconds of that from when the giver could start until it is there. */
  readonly within: number | null;
  /** Deliveries that took no longer than that, rework included, of those whose start is known. */
  readonly inTime: Share | null;
  /** Those that are not among them, as they, or what they rest on, came in parts. */
  readonly inParts: number;
  /** From shipped to received. */
  readonly handover: SeenTimes | null;
  /** Of a link back: how often it was taken, of the times that the giver had done an order; null where the log does not tell. */
  readonly sentBack: Share | null;
  readonly drifts: readonly Drift[];
  /** Why deliveries were late or bad, as the log says: the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly cause: string | null; readonly count: Count }[];
}

/** What the log tells of a supplier or department. */
export interface MeasuredPlace extends Deliveries {
  readonly id: string;
  readonly name: string;
  /** From when everything was there until it was shipped; from its start where the log tells that of nearly all orders. */
  readonly time: SeenTimes | null;
  /** From when everything was there until it started; null where the log does not tell of nearly all orders when that was. */
  readonly queue: SeenTimes | null;
  /** How long what came first waited for what came last, in seconds; null where one delivery is enough. What is in stock is not waited for. */
  readonly waitsForRest: { readonly count: number; readonly median: number } | null;
  readonly drifts: readonly Drift[];
}

/** What the log tells of an external customer. */
export interface MeasuredCustomer extends Deliveries {
  readonly id: string;
  readonly name: string;
  /**
   * What shares but `inTime` are of: orders where several deliveries make one; deliveries where each is one. Of deliveries of which nobody
   * knows which belong together none is held against what was promised.
   */
  readonly counted: 'orders' | 'deliveries';
  readonly within: number | null;
  /** Orders that came within the promised time, of those whose beginning is known. */
  readonly inTime: Share | null;
  /** Those that are not among them, as they came in parts. */
  readonly inParts: number;
  /** From ordered to received, order by order. */
  readonly leadTime: SeenTimes | null;
}

/** A value to set in the model: as --set names it, and as it is written there. */
export interface Proposal {
  readonly what: string;
  readonly value: string;
  /** How many times or deliveries it comes of. */
  readonly count: number;
  /** As the model has it now; null where it says nothing. */
  readonly now: string | null;
}

/** What actually happened, by a log. */
export interface Measurement {
  readonly chain: string | null;
  readonly reading: Reading;
  readonly customers: readonly MeasuredCustomer[];
  readonly places: readonly MeasuredPlace[];
  readonly links: readonly MeasuredLink[];
  /** What the model has and the log says nothing of, by id. */
  readonly unseen: { readonly places: readonly Named[]; readonly links: readonly Named[] };
  /** The most frequent first; none where the model has no delays. */
  readonly otherReasons: readonly OtherReason[];
  readonly proposals: readonly Proposal[];
  /** What was put right on the way: deliveries were full, or right, though what they rested on was not. Then no share of it is proposed, as in a model one that fails makes all fail that rest on it. */
  readonly putRight: readonly ('full' | 'right')[];
}
