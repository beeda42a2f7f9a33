import type { Chain } from './chain.js';

/** A chain with faults to find and questions to answer, and what is right. Times in seconds, shares 0–1; links by their two ends. */
export interface Exercise {
  readonly seed: number;
  /** As it is handed out. */
  readonly chain: Chain;
  readonly yaml: string;
  /** The same chain without the faults. */
  readonly mended: string;
  readonly faults: readonly Fault[];
  readonly questions: readonly Question[];
}

export interface Ends {
  /** Ids of places. */
  readonly from: string;
  readonly to: string;
}

export type Fault =
  | (Ends & { readonly kind: 'way-forgotten'; readonly agreed: number; readonly takes: number })
  | (Ends & { readonly kind: 'wrong-unit'; readonly agreed: number; readonly meant: number })
  | (Ends & { readonly kind: 'too-long'; readonly agreed: number; readonly sum: number; readonly promised: number })
  | (Ends & {
      readonly kind: 'too-seldom-right';
      readonly right: number;
      readonly product: number;
      readonly promised: number;
    })
  | (Ends & { readonly kind: 'weak-offer'; readonly expected: number; readonly offered: number })
  | (Ends & { readonly kind: 'nothing-agreed' })
  | { readonly kind: 'dead-end'; readonly place: string };

export type FaultKind = Fault['kind'];

/** What is asked, about which place, and its one right answer. Places by id. */
export type Question =
  | { readonly kind: 'lead-time'; readonly answer: number }
  | { readonly kind: 'path'; readonly answer: readonly string[] }
  | { readonly kind: 'absorb'; readonly place: string; readonly answer: number }
  | { readonly kind: 'notice'; readonly place: string; readonly late: number; readonly answer: readonly Notice[] }
  | {
      readonly kind: 'holds';
      readonly place: string;
      readonly late: number;
      /** How much later the customer could have it; negative where too late. */
      readonly answer: number;
    }
  | { readonly kind: 'faster'; readonly place: string; readonly promise: number; readonly answer: number }
  | { readonly kind: 'right'; readonly answer: number }
  | { readonly kind: 'work'; readonly answer: number; readonly work: number; readonly all: number };

/** Who notices that something is late: beyond what, and how much later it is there. */
export interface Notice {
  readonly place: string;
  readonly after: number;
  readonly by: number;
}
