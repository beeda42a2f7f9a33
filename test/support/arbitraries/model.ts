/** A model as it stands in a file: plain data. */
export interface Model {
  readonly kedja: 1;
  readonly chain?: string;
  readonly suppliers: Readonly<Record<string, ModelPlace>>;
  readonly departments: Readonly<Record<string, ModelPlace>>;
  readonly customers: Readonly<Record<string, ModelCustomer>>;
  readonly links: readonly ModelLink[];
  readonly causes: Readonly<Record<string, ModelCause>>;
}

export interface ModelPlace extends Decoration {
  readonly time?: Time;
  readonly queue?: Time;
  readonly needs?: ModelNeeds;
  readonly 'same-as'?: string;
}

export interface ModelCustomer {
  readonly name?: string;
  readonly promise?: { readonly within: string; readonly 'on-time'?: Share };
  readonly needs?: ModelNeeds;
}

export interface ModelLink extends Decoration {
  readonly from: string;
  readonly to: string;
  readonly item?: string;
  readonly handover?: Time;
  readonly stock?: string;
  readonly departs?: { readonly every: string };
  readonly share?: Share;
  readonly rework?: Share;
}

export interface ModelCause {
  readonly chance: Share;
  readonly time: Time;
  readonly hits: readonly string[];
}

export type ModelNeeds = Quorum | Readonly<Record<string, Quorum>>;
/** A percentage, or a number; of rework also `wrong`. */
export type Share = string | number;
export type Quorum = 'all' | 'any' | number;
export type Time =
  | string
  | { readonly discrete: Readonly<Record<string, string>> }
  | { readonly sample: readonly string[] };

/** What the typical run does not look at. */
export interface Decoration {
  readonly name?: string;
  readonly area?: string;
  readonly right?: Share;
  readonly full?: Share;
  readonly delays?: readonly { readonly cause: string; readonly chance: Share; readonly time: string }[];
  readonly 'recovers-in'?: string;
  readonly agreed?: { readonly within?: string; readonly 'on-time'?: Share };
}
