import type { Count } from './measure.js';
import type { Estimate } from './odds.js';

/** Whether something has changed over time, and if so, from when on. */
export type Drift<Change> =
  | { readonly state: 'too-few'; readonly periods: Seen; readonly deliveries: Seen }
  | ({ readonly state: 'none' } & Told)
  | ({ readonly state: 'changed'; readonly change: Change } & Told);

interface Told {
  /** The chance that what never changed looks as changed as this. */
  readonly chance: number;
  /** The chance from which on, downwards, a change is told: so many of those that never changed are told to have. */
  readonly alarm: number;
  /** How many neighbouring periods were taken to be alike; 1: each stands for itself. */
  readonly together: number;
}

/** How many were seen, and how many it takes to tell. */
export interface Seen {
  readonly seen: number;
  readonly needed: number;
}

/** The period from which a share is another, counted from 0, and what it was before and has been since. */
export interface ShareChange {
  readonly from: number;
  readonly before: ShareLevel;
  readonly after: ShareLevel;
}

export interface ShareLevel extends Count {
  readonly share: Estimate;
}

/** The period from which something takes another time, counted from 0, and how many times as long it takes since. */
export interface TimeChange {
  readonly from: number;
  readonly before: TimeLevel;
  readonly after: TimeLevel;
  readonly ratio: Estimate;
}

/** What times come to on a scale of logarithms: their geometric mean, in seconds. */
export interface TimeLevel {
  readonly count: number;
  readonly middle: number;
}
