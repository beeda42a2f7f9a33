import { BATCH } from '../batch.js';
import type { Interner } from '../interner.js';

/** What texts in a log of events are called: by number. Cases are what a delivery calls its order. */
export interface EventTexts {
  readonly cases: Interner;
  readonly activities: Interner;
}

/** An event that tells of its own when it began and ended, and one that is half of something that went on, without a name for it. */
export const WHOLE = -2;
export const HALF = -1;

/** Some events of a log, column by column: who reads a log fills the first `count` of each, in any order. */
export class EventBatch {
  count = 0;
  readonly case = new Int32Array(BATCH);
  readonly activity = new Int32Array(BATCH);
  /** Seconds since 1970-01-01 UTC; NaN where it is not said. One of the two is. */
  readonly start = new Float64Array(BATCH).fill(NaN);
  readonly end = new Float64Array(BATCH).fill(NaN);
  /** WHOLE; or HALF, a start or an end that another event may tell the rest of; from 0 on, only one with the same number. */
  readonly instance = new Int32Array(BATCH).fill(WHOLE);
}

/** What takes the events of a log. */
export interface EventSink {
  add(batch: EventBatch): void;
}
