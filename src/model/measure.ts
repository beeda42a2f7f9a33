import type { Estimate, KeptPart } from './odds.js';

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

/** What a log of events may tell, as process mining tools export it. */
export const EVENT_FIELDS = ['case', 'activity', 'start', 'end'] as const;
export type EventField = (typeof EVENT_FIELDS)[number];

/** The date that a delivery is held against: as the customer asked, as was first confirmed, or as was confirmed last. */
export const REFERENCES = ['requested', 'promised', 'confirmed'] as const;
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
