import type { Named } from './assessment.js';

/** Where the time of an order goes, along the critical path of a customer's typical run. Seconds; null where not known. */
export interface ValueStream extends Named {
  /** Upstream places whose time is not known: with any of them there are no sums. */
  readonly missing: readonly Named[];
  /** False where the likeliest ways do not come to this customer: then it is the likeliest run that does. */
  readonly usual: boolean;
  readonly steps: readonly StreamStep[];
  readonly sums: StreamSums | null;
  /** The share of orders that come right when every place and link is right as often as the model says; null where it says nothing. */
  readonly right: number | null;
}

/** A place on the path, and the wait before its work. */
export interface StreamStep extends Named {
  /** On the way here: null at the first place. */
  readonly delivery: {
    readonly link: string;
    readonly item: string | null;
    /** Half the interval of what leaves at intervals. */
    readonly departure: number;
    readonly handover: number;
    /** What the receiver has in hand, which the delivery need not be there for. */
    readonly stock: number;
  } | null;
  readonly isCustomer: boolean;
  readonly queue: number | null;
  readonly process: number | null;
  readonly right: number | null;
}

/** process + queue + handover + departure − stock = leadTime. */
export interface StreamSums {
  readonly process: number;
  readonly queue: number;
  readonly handover: number;
  readonly departure: number;
  readonly stock: number;
  readonly leadTime: number;
  /** The share of work in work and waiting, 0–1; null where neither takes time. */
  readonly working: number | null;
}
