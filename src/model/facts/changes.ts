import type { BrokenPart, Days, WeakenedPart } from '../comparison.js';

/** What rules of what a change does to the results have found out. */
export interface ChangeFacts {
  /** `isGone`: nothing is agreed or offered any more. */
  'agreement-weakened': {
    readonly from: string;
    readonly to: string;
    readonly isGone: boolean;
    readonly parts: readonly WeakenedPart[];
  };
  'calendar-changed': { readonly before: Days; readonly after: Days };
  'customer-gone': { readonly name: string };
  /** `missing`: the names of the places upstream whose times are not known now. */
  'figures-lost': { readonly name: string; readonly missing: readonly string[] };
  /** Of a chance `most` may be lost; so many runs would tell, null: more than there can be. */
  'loss-too-close': { readonly name: string; readonly most: number; readonly runs: number | null };
  /** `against`: the revision or file that it was in. */
  'model-gone': { readonly against: string };
  'old-promise-broken': { readonly name: string; readonly parts: readonly BrokenPart[] };
  /** Chances; `lost` for certain, `most` that may be lost. */
  'on-time-lost': {
    readonly name: string;
    readonly before: number;
    readonly after: number;
    readonly lost: number;
    readonly most: number;
  };
  'promise-weakened': { readonly name: string; readonly parts: readonly WeakenedPart[] };
  'slack-lost': { readonly name: string; readonly before: number; readonly after: number; readonly most: number };
}
