import type { Named } from './assessment.js';

/** Something that a person may move to see what follows: how late something is, or how long a stock lasts. Seconds. */
export interface Lever extends Named {
  readonly kind: 'late' | 'stock';
  /** It moves by so much at a time, from 0 on, so many times. */
  readonly step: number;
  readonly steps: number;
  /** How many steps it is from 0 in the model. */
  readonly at: number;
}

/** What was moved, and where to: what is late, and stocks that are others than the model says. */
export interface Moved {
  readonly late: readonly Shift[];
  readonly stocks: readonly Shift[];
}

interface Shift {
  readonly id: string;
  readonly seconds: number;
}
