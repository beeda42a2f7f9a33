import type { Named, ThreatKind } from './assessment.js';
import type { At, Calendar, Pledge, Quorum } from './chain.js';
import type { Distribution } from './distribution.js';
import type { LocatedFinding, PlaceType } from './finding.js';
import type { Estimate, Kept, OddsChange } from './odds.js';

/** What a change of a model does to its results, as plain data. Times in seconds of working time, chances 0–1. */
export interface Comparison {
  /** The model as it is called now; where it is gone, as it was called. */
  readonly file: string;
  /** What it was called before, where that was something else. */
  readonly was: string | null;
  /** The revision or file that it is held against, as it was named. */
  readonly against: string;
  readonly state: ModelState;
  /** Which of the two models has no figures: it is at fault, or one of them is not there. */
  readonly withoutFigures: 'before' | 'after' | 'both' | null;
  /** How long a day and a week were before, where that is other than now; else null. */
  readonly wasCalendar: Days | null;
  /** How long days and weeks were and are, where that changed and times are written in them; else null. */
  readonly calendars: { readonly before: Days; readonly after: Days } | null;
  /** The worst first. */
  readonly customers: readonly CustomerChange[];
  /** What in the description is other than it was: the chain itself, places, links, causes, each by id. */
  readonly parts: readonly PartChange[];
  /** Whose agreement demands less, or is gone. */
  readonly agreements: readonly AgreementChange[];
  readonly findings: {
    readonly new: readonly LocatedFinding[];
    /** Where they stood before. */
    readonly fixed: readonly LocatedFinding[];
  };
}

/** Working seconds in a day and in a week. */
export type Days = Pick<Calendar, 'day' | 'week'>;

/** An agreement that demands less than it did: what both agreed, or else what the giver offers. */
export interface AgreementChange {
  /** The link. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Where it stands in the file as it is now. */
  readonly at: At;
  /** Nothing is agreed or offered any more. */
  readonly isGone: boolean;
  readonly weakened: readonly WeakenedPart[];
}

/** Same: nothing told here is other than it was. */
export type ModelState = 'new' | 'gone' | 'changed' | 'same';

/**
 * What became of a customer, the worst first, by the promise as it was: `broken`: it held for certain, and for certain does not now; `mended`: it
 * did not for certain, and for certain does now, in every part; `open`: other figures, but no difference that the drawn orders can tell; `unknown`: figures are missing.
 */
export const VERDICTS = [
  'broken',
  'worse',
  'mixed',
  'gone',
  'unknown',
  'open',
  'new',
  'same',
  'better',
  'mended',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A customer before and after a change. */
export interface CustomerChange extends Named {
  /** Where it stands in the file as it is now; null where it is gone. */
  readonly at: At | null;
  readonly verdict: Verdict;
  readonly before: CustomerSide | null;
  readonly after: CustomerSide | null;
  /** Null where nothing was promised before, or figures are missing. */
  readonly byOldPromise: ByOldPromise | null;
  /** The chance of being on time, each side by its own promise; null where one has no promised time, or nothing was drawn. */
  readonly onTime: OddsChange | null;
  /** The shares that are full and right; null where nothing was drawn. */
  readonly full: OddsChange | null;
  readonly right: OddsChange | null;
  /** In what the promise demands less than before. */
  readonly weakened: readonly WeakenedPart[];
  readonly threats: ThreatChanges;
  readonly loss: Loss;
}

/** A customer on one side of the change, by its promise there. */
export interface CustomerSide {
  readonly promise: Pledge | null;
  /** Null where it is not known. */
  readonly leadTime: number | null;
  readonly slack: number | null;
  readonly onTime: Estimate | null;
  readonly full: Estimate | null;
  readonly right: Estimate | null;
  readonly holds: boolean | null;
  readonly missing: readonly Named[];
}

/** Both sides by the promise as it was, so that a weaker promise makes nothing better. */
export interface ByOldPromise {
  readonly promise: Pledge;
  readonly slack: { readonly before: number; readonly after: number } | null;
  readonly onTime: OddsChange | null;
  readonly kept: { readonly before: Kept; readonly after: Kept };
  /** What was kept for certain, and for certain is not now. */
  readonly broken: readonly BrokenPart[];
  /** How many runs would tell whether it is kept now, where these can't; else null. */
  readonly runsToTell: number | null;
}

/** A part of a promise that is not kept any more. */
export type BrokenPart =
  | {
      readonly part: 'within';
      readonly promised: number;
      readonly leadTime: number;
      /** The calendar that it was promised by, where that is other than now. */
      readonly wasCalendar?: Days;
    }
  | { readonly part: 'onTime' | 'full' | 'right'; readonly promised: number; readonly share: number };

/** A part of a promise that demands less: `after` is null where it is gone. */
export type WeakenedPart =
  | {
      readonly part: 'within';
      readonly before: number;
      readonly after: number | null;
      /** The calendar of `before`, where that is other than now. */
      readonly wasCalendar?: Days;
    }
  | { readonly part: 'onTime' | 'full' | 'right'; readonly before: number; readonly after: number | null }
  | { readonly part: 'quantity'; readonly before: string; readonly after: string | null }
  | { readonly part: 'item' | 'rightMeans'; readonly before: string; readonly after: null };

/** What may be lost before it is a finding; null: any amount. */
export interface LossLimits {
  /** Seconds of what a customer can absorb. */
  readonly slack: number | null;
  /** Of the chance of being on time, 0–1. */
  readonly onTime: number | null;
}

/** Whether more was lost than may be, by the promise as it was; null where that is not asked, or not known. */
export interface Loss {
  readonly slack: { readonly isTooMuch: boolean; readonly most: number } | null;
  /** Open where the interval of the loss lies on both sides of what may be lost. */
  readonly onTime: {
    readonly isTooMuch: 'yes' | 'no' | 'open';
    readonly most: number;
    readonly runsToTell: number | null;
  } | null;
}

/** Threats with an end to what they can absorb, by the promise as it was; where no time was promised then, by that of now. */
export interface ThreatChanges {
  readonly new: readonly ThreatChange[];
  readonly gone: readonly ThreatChange[];
  /** Three at most, those that changed most first. */
  readonly shrunk: readonly ThreatChange[];
  readonly grown: readonly ThreatChange[];
}

export interface ThreatChange extends Named {
  readonly kind: ThreatKind;
  /** What it can absorb; null where it is no such threat. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Something in the description that is other than it was. */
export interface PartChange extends Named {
  readonly what: 'chain' | 'place' | 'link' | 'cause';
  readonly change: 'added' | 'removed' | 'changed';
  /** Of what was added or removed: nothing. */
  readonly values: readonly ValueChange[];
}

export type ValueKey =
  | 'area'
  | 'agreed'
  | 'chance'
  | 'day'
  | 'delay'
  | 'every'
  | 'expects'
  | 'feedback'
  | 'finds'
  | 'followUp'
  | 'full'
  | 'handover'
  | 'hits'
  | 'item'
  | 'name'
  | 'needs'
  | 'offers'
  | 'owner'
  | 'promise'
  | 'queue'
  | 'recover'
  | 'recoversIn'
  | 'request'
  | 'rework'
  | 'right'
  | 'sameAs'
  | 'satisfaction'
  | 'share'
  | 'stock'
  | 'time'
  | 'type'
  | 'week'
  | 'weight';

export type PledgePart = keyof Omit<Pledge, 'note' | 'writtenIn' | 'at'>;

/** A key and what it says; null: nothing. */
export interface ValueChange {
  readonly key: ValueKey;
  /** Which part of an agreement or promise. */
  readonly part: PledgePart | null;
  /** Of a delay: its cause. */
  readonly of: string | null;
  readonly before: Value | null;
  readonly after: Value | null;
}

export type Value =
  | { readonly form: 'time'; readonly time: Distribution }
  | { readonly form: 'seconds'; readonly seconds: number }
  | { readonly form: 'share'; readonly share: number }
  | { readonly form: 'number'; readonly number: number }
  | { readonly form: 'text'; readonly text: string }
  | { readonly form: 'ids'; readonly ids: readonly string[] }
  | { readonly form: 'type'; readonly type: PlaceType }
  | { readonly form: 'wrong' }
  | { readonly form: 'needs'; readonly needs: readonly { readonly item: string | null; readonly quorum: Quorum }[] }
  | { readonly form: 'delay'; readonly chance: number; readonly time: Distribution }
  | { readonly form: 'score'; readonly score: number; readonly of: number; readonly answers: number | null };
