import type { ShareKey } from '../kept.js';
import type { Estimate } from '../odds.js';

/** A share that was promised, against what the drawn orders came to. */
interface ShareFacts {
  /** The customer's. */
  readonly name: string;
  readonly part: ShareKey;
  readonly promised: number;
  readonly share: Estimate;
  /** How many orders that is known from. */
  readonly orders: number;
}

/** What rules of promises and odds have found out. */
export interface OddsFacts {
  /** `most` is within how many seconds the promised share of the orders comes, where that is known; null of what is no matter of time. */
  'odds-below-promise': ShareFacts & { readonly most: number | null };
  /** `runs` is how many drawn runs would tell; null: more than anybody draws. */
  'odds-too-close': ShareFacts & { readonly runs: number | null };
  'agreement-not-kept': {
    readonly from: string;
    readonly to: string;
    readonly item: string | null;
    /** Whether both sides agreed to it, or the giver alone offers it. */
    readonly by: 'agreed' | 'offers';
    readonly part: ShareKey;
    readonly promised: number;
    readonly share: Estimate;
    readonly orders: number;
  };
  /** The customers who would notice, the first to do so first, and how much can be absorbed on the way to each. Seconds. */
  'cannot-absorb': {
    readonly name: string;
    readonly recoversIn: number;
    readonly customers: readonly { readonly name: string; readonly slack: number }[];
  };
  /** Seconds; `least` is the share of the promise that should be left. */
  'no-slack': { readonly name: string; readonly within: number; readonly slack: number; readonly least: number };
  /** Seconds; `slack` is Infinity where no delay there breaks any promise. */
  'delay-always-absorbed': {
    readonly cause: string;
    readonly name: string;
    readonly longest: number;
    readonly slack: number;
  };
  /** The customers whose promises cannot be judged without it. */
  'missing-time': { readonly name: string; readonly customers: readonly string[] };
}
