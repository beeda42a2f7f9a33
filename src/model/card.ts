import type { Named } from './assessment.js';
import type { Calendar, Pledge, Rework, Satisfaction } from './chain.js';
import type { PlaceType } from './finding.js';

/** The place in the chain of one supplier, department or customer; or one link. Times in seconds; null where not known. */
export type Card = PlaceCard | LinkCard;

interface Common extends Named {
  readonly calendar: Calendar;
  readonly note: string | null;
  /** How late it may be before each external customer's promise breaks. */
  readonly absorbs: readonly CustomerSlack[];
}

export interface PlaceCard extends Common {
  readonly kind: PlaceType;
  readonly area: string | null;
  readonly owner: string | null;
  /** Of an external customer: who it is. */
  readonly customer: {
    readonly kind: string | null;
    readonly serves: string | null;
    readonly segment: string | null;
    readonly promise: Pledge | null;
  } | null;
  /** Every visit of a department that has several, with what it usually takes. */
  readonly visits: readonly { readonly id: string; readonly usualTime: number | null }[];
  /** Queue and time together, null where not known; and the queue alone. */
  readonly usualTime: number | null;
  readonly usualQueue: number;
  readonly recoversIn: number | null;
  readonly frontOffice: boolean;
  /** Links to the nearest external customer; null where it reaches none. */
  readonly nearest: { readonly customer: Named; readonly distance: number } | null;
  readonly suppliers: readonly Relation[];
  readonly customers: readonly Relation[];
  /** Everyone downstream by when they notice, and everyone upstream by when it notices; what is not known last, nearest first. */
  readonly whoSuffers: readonly Dependence[];
  readonly whoseLateness: readonly Dependence[];
}

export interface LinkCard extends Common {
  readonly kind: 'link';
  readonly from: Named;
  readonly to: Named;
  readonly item: string | null;
  readonly relation: Relation;
}

/** A delivery seen from one of its ends: the other end, and what the two expect of each other. */
export interface Relation {
  readonly link: string;
  readonly other: Named & { readonly kind: PlaceType };
  /** The visit of the department whose card it is, where it has several. */
  readonly visit: string | null;
  readonly item: string | null;
  readonly agreed: Pledge | null;
  /** What an external customer was promised, where that is the receiver. */
  readonly promise: Pledge | null;
  /** The receiver's words, and the giver's. */
  readonly expects: Pledge | null;
  readonly offers: Pledge | null;
  /** By how much the offer falls short of what is expected; null where it does not, or one of them is not said. */
  readonly gap: Gap | null;
  readonly handover: number;
  readonly every: number | null;
  readonly stock: number;
  readonly rework: Rework | null;
  readonly request: string | null;
  readonly feedback: string | null;
  readonly followUp: string | null;
  readonly satisfaction: Satisfaction | null;
}

/** Seconds, and shares 0–1; null where there is no gap. */
export interface Gap {
  readonly within: number | null;
  readonly onTime: number | null;
  readonly full: number | null;
  readonly right: number | null;
}

export interface CustomerSlack extends Named {
  /** Infinity where no delay breaks the promise; null where no time is promised or times are missing. */
  readonly slack: number | null;
  readonly isPromised: boolean;
  readonly distance: number;
  /** False where the likeliest ways do not lead through it: then it is measured in the likeliest run that does. */
  readonly usual: boolean;
}

export interface Dependence extends Named {
  readonly kind: PlaceType;
  readonly distance: number;
  /** How late one may be before the other is later than usual; Infinity: never; null: not known, or of many the farther ones. */
  readonly after: number | null;
}
