/** No more orders than this are drawn, however precise the odds should be. */
export const MOST_RUNS = 10_000_000;
/** A chance that was estimated, and the interval that holds it 95 times in 100. */
export interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** How long it took: seconds. Percentiles are the smallest time that so many of the orders stay within. */
export interface Spread {
  readonly mean: number;
  readonly sd: number;
  readonly p50: number;
  readonly p80: number;
  readonly p95: number;
  readonly histogram: Histogram;
}

/** How many orders took how long: counts[k] from `from + k · step` up to the next; the last counts all beyond. */
export interface Histogram {
  readonly from: number;
  readonly step: number;
  readonly counts: readonly number[];
}

/** What became of the orders that reached a customer, in drawn runs. */
export interface CustomerOdds {
  /** How many reached it. */
  readonly runs: number;
  /** Chances; of on time null without a promised time. */
  readonly onTime: Estimate | null;
  readonly full: Estimate;
  readonly right: Estimate;
  readonly perfect: Estimate;
  readonly leadTime: Spread;
  /** Orders that came late; null without a promised time. */
  readonly late: number | null;
  /** Seconds late, on average over all that reached it; null without a promised time. */
  readonly lateness: number | null;
  /** Whether each part of the promise holds. */
  readonly kept: Kept;
  /** How many runs would tell whether a promised share holds, where these can't; else null. */
  readonly runsToTell: number | null;
}

/** What something upstream does to the orders that reach a customer, in drawn runs. */
export interface ThreatOdds {
  /** The chance that it alone breaks the promise; null where the typical run does, and of what has no time of its own. */
  readonly exceeds: number | null;
  /** The share of orders that the least delay of it makes later; null of what has no time of its own. */
  readonly criticality: number | null;
  /** Schedule sensitivity index: criticality by how much it varies against the lead time; null where nothing varies. */
  readonly ssi: number | null;
  /** The share of late orders that would have been on time without it; null below 100 late orders. */
  readonly rescue: Estimate | null;
  /** How many of the late orders those are. */
  readonly rescued: number;
  /** Seconds of lateness it is answerable for, on average over all orders. */
  readonly latenessRemoved: number;
}

/** What became of a link's deliveries in drawn runs: what its giver made of them, whatever came late to it. */
export interface LinkOdds {
  /** Deliveries: the orders that take the link. */
  readonly runs: number;
  /** From when the giver could start until it was there, rework included, stock not taken off: within the agreed time. Null where none is. */
  readonly inTime: Estimate | null;
  /** As it was handed over, before anything was put right. */
  readonly full: Estimate;
  readonly right: Estimate;
  /** In time where a time was agreed, full and right. */
  readonly perfect: Estimate;
  /** How long it took on average, in seconds. */
  readonly takes: number;
}

/** How many orders were drawn, and from which seed. */
export interface OddsSettings {
  readonly runs: number;
  readonly seed: number;
}

/** The chance of being on time before and after a change, of the same orders drawn with the same luck. */
export interface OddsChange {
  readonly before: Estimate;
  readonly after: Estimate;
  /** After less before; `low` and `high` hold it 95 times in 100. */
  readonly difference: Estimate;
}

/** How many orders to draw. */
export interface OddsOptions {
  /** From 1 to 10 million. */
  readonly runs: number;
  /** A whole number from 0 up. */
  readonly seed: number;
  /** As many runs as it takes for the interval of every chance to be at most this far from its estimate, 0–1; null: as said. */
  readonly precision: number | null;
}

/** Open where the interval lies on both sides of what was promised; null where nothing was. */
export type KeptPart = 'yes' | 'no' | 'open' | null;

export interface Kept {
  readonly onTime: KeptPart;
  readonly full: KeptPart;
  readonly right: KeptPart;
}
