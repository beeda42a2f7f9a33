/** Which words on a link are meant: what both agreed, what the receiver expects, or what the giver offers. */
export type Side = 'agreed' | 'expects' | 'offers';

/** What of an offer falls short. Seconds for a time, else shares 0–1. */
export interface ShortOffer {
  readonly part: 'within' | 'onTime' | 'full' | 'right';
  readonly expects: number;
  readonly offers: number;
}

/** What rules of what was agreed have found out. `from` is null where a customer was promised it. */
export interface AgreementFacts {
  /** Some of the customers that get nothing without it, and whether there are more. */
  'single-point': { readonly name: string; readonly customers: readonly string[]; readonly more: boolean };
  'agreement-without-share': {
    readonly from: string;
    readonly to: string;
    readonly side: Side;
    readonly within: number;
  };
  'item-renamed': { readonly item: string; readonly other: string };
  'no-agreement': { readonly from: string; readonly to: string };
  'no-feedback': { readonly from: string; readonly to: string };
  'no-owner': { readonly name: string };
  'no-request': { readonly from: string; readonly to: string };
  'offer-below-expectation': {
    readonly from: string;
    readonly to: string;
    readonly parts: readonly ShortOffer[];
  };
  'promise-without-share': { readonly name: string; readonly within: number };
  /** `usual` is the unit of most of the quantities of an item, or of what the receiver expects. */
  'quantity-unit': {
    readonly problem: 'sides' | 'item';
    readonly from: string | null;
    readonly to: string;
    readonly item: string | null;
    readonly unit: string;
    readonly usual: string;
  };
  'right-without-meaning': { readonly from: string | null; readonly to: string; readonly right: number };
}
