import type { Named } from './assessment.js';
import type { MeasuredCustomer, Proposal, Share } from './measure.js';
import type { Reading } from './reading.js';
import type { Estimate, KeptPart } from './odds.js';

/** The parts of an agreement that a share tells of; in time is from when the giver could start, of a customer from its order. */
export const BESIDE_PARTS = ['inTime', 'full', 'right'] as const;
export type BesidePart = (typeof BESIDE_PARTS)[number];

/** What was agreed or promised; null where nothing was. */
export interface Terms {
  /** Seconds. */
  readonly within: number | null;
  readonly onTime: number | null;
  readonly full: number | null;
  readonly right: number | null;
}

/** A share that the drawn orders came to, and whether what was agreed is held. */
export interface BelievedShare {
  readonly share: Estimate;
  readonly kept: KeptPart;
}

/** What the model as it is written comes to. */
export type Believed = Readonly<Record<BesidePart, BelievedShare | null>>;

/** What the log shows. */
export interface Shown extends Readonly<Record<BesidePart, Share | null>> {
  readonly count: number;
  /** What the count is of. */
  readonly counted: MeasuredCustomer['counted'];
  /** By the reference date. */
  readonly onTime: Share | null;
}

/** A promise or an agreement, what the model makes of it, and what the log shows. */
export interface BesideRow extends Named {
  readonly kind: 'customer' | 'link';
  /** The two ends of a link and what it carries; null of a customer. */
  readonly link: { readonly from: Named; readonly to: Named; readonly item: string | null } | null;
  /** Whether both sides agreed, or the giver offers; or it is what a customer was promised. */
  readonly by: 'promise' | 'agreed' | 'offers';
  readonly agreed: Terms;
  /** Null where nothing was drawn. */
  readonly believed: Believed | null;
  /** Null where the log tells nothing of it. */
  readonly measured: Shown | null;
}

/**
 * Why a figure of the log is not used: the call sets it, another figure of the log is the same, nothing of that kind can be set, or
 * the model would be wrong with it.
 */
export type WhyUnused = 'set' | 'twice' | 'cannot' | 'wrong';

export interface Unused extends Proposal {
  readonly why: WhyUnused;
  /** The rule that finds the model wrong with it; else null. */
  readonly rule: string | null;
}

/** Which figures of a log an analysis uses. */
export interface Taken {
  readonly used: readonly Proposal[];
  readonly unused: readonly Unused[];
  /** Those among them that are queues, and none any more: the log has them in the times. */
  readonly queues: readonly string[];
  /** The places and links whose delays may count twice: the log has them in the times, too. */
  readonly delays: readonly string[];
}

/** What was agreed, believed and measured, side by side, where an analysis uses the figures of a log. */
export interface Beside extends Taken {
  readonly reading: Reading;
  readonly putRight: readonly ('full' | 'right')[];
  /** The worst first. */
  readonly rows: readonly BesideRow[];
  /** Customers of whom the model, with measured figures, says what the log does not, for all that chance can tell. */
  readonly apart: readonly Apart[];
}

/** How many orders of a customer come within the promise: as the model has it with measured figures, and as the log shows. */
export interface Apart {
  readonly id: string;
  readonly name: string;
  readonly model: Estimate;
  readonly log: Estimate;
}
