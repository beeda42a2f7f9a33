import type { Range } from './tree.js';

/** Where a value stands, or may stand: the pair of a map, or the item of a list. */
export interface Slot {
  /** Null where nothing stands there. */
  readonly spot: Spot | null;
  readonly key: Key | null;
  /** The outermost brackets around it, if any. */
  readonly outer: Range | null;
}

/** The key of a pair as it is written. */
export interface Key {
  readonly name: string;
  readonly range: Range;
  readonly quote: Quote;
  /** Just behind the colon; null where there is none. */
  readonly colon: number | null;
}

export type Quote = '' | '"' | "'";

/** A value as it is written. */
export type Spot =
  | {
      readonly type: 'scalar';
      readonly range: Range;
      readonly value: unknown;
      readonly quote: Quote;
      /** True for a text of lines below a `|` or `>`. */
      readonly isBlock: boolean;
    }
  | { readonly type: 'map'; readonly range: Range; readonly isFlow: boolean; readonly pairs: readonly Slot[] }
  | { readonly type: 'list'; readonly range: Range; readonly isFlow: boolean; readonly items: readonly Slot[] };

/** Where the last character of what stands in a slot is. Neither a comment nor an empty line behind it counts. */
export function endOf(slot: Slot, text: string): number {
  const { spot, key } = slot;
  if (spot === null) return key === null ? 0 : (key.colon ?? key.range[1]);
  const [start, end] = spot.range;
  if (spot.type === 'scalar') return spot.isBlock ? start + text.slice(start, end).trimEnd().length : end;
  const last = (spot.type === 'map' ? spot.pairs : spot.items).at(-1);
  return spot.isFlow || last === undefined ? end : endOf(last, text);
}

/** The plain value of a spot. */
export function valueOf(spot: Spot | null): unknown {
  if (spot === null) return null;
  if (spot.type === 'scalar') return spot.value;
  return spot.type === 'list'
    ? spot.items.map((item) => valueOf(item.spot))
    : Object.fromEntries(spot.pairs.map((pair) => [pair.key!.name, valueOf(pair.spot)]).reverse());
}
