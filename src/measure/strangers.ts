import { byCodePoint } from '../model/order.js';
import { nearest } from '../model/nearest.js';
import type { Stranger } from '../model/reading.js';
import type { Interner } from './interner.js';

/** So many are told; the rows of others are only counted. */
const TOLD = 10_000;

/** So many links and items are told apart, as they come; places are all told apart, by their numbers. */
const APART = 100_000;

/** Of so many it is looked up what they may be meant for. */
const LOOKED_UP = 1000;

type Found = Omit<Stranger, 'nearest'>;

/** Counts what a log names that the model has not. */
export class Strangers {
  readonly #named = new Map<string, { readonly stranger: Omit<Found, 'count'>; count: number }>();
  /** Rows that name a place, by its number. */
  #places = new Float64Array(64);
  #known = 0;
  /** Rows of those links and items that are not told apart. */
  #more = 0;

  constructor(private readonly places: Interner) {}

  addPlace(code: number, count = 1): void {
    if (code >= this.#places.length) {
      const more = new Float64Array(2 * (code + 1));
      more.set(this.#places);
      this.#places = more;
    }
    this.#places[code]! += count;
    this.#known = Math.max(this.#known, code + 1);
  }

  add(stranger: { readonly what: 'link' | 'item' } & Omit<Found, 'what' | 'count'>): void {
    const key = JSON.stringify([stranger.what, stranger.from, stranger.to, stranger.item]);
    const known = this.#named.get(key);
    if (known !== undefined) known.count++;
    else if (this.#named.size < APART) this.#named.set(key, { stranger, count: 1 });
    else this.#more++;
  }

  /** The most frequent first, each with what the model has that is called nearly so; and how many rows name others. */
  told(
    known: Readonly<Record<'place' | 'item', readonly string[]>>,
    most = TOLD,
  ): { readonly first: readonly Stranger[]; readonly more: number } {
    const first = new MostFrequent(most);
    for (const { stranger, count } of this.#named.values()) first.add({ ...stranger, count });
    for (let code = 0; code < this.#known; code++) {
      const count = this.#places[code]!;
      if (count > 0) first.add({ what: 'place', from: this.places.text(code) ?? '\ufffd', to: '', item: null, count });
    }
    const told = first.told().map((one, i): Stranger => {
      const name = one.what === 'item' ? (one.item ?? '') : one.from;
      const isLookedUp = one.what !== 'link' && i < LOOKED_UP;
      return { ...one, nearest: isLookedUp ? nearest(name, known[one.what]) : null };
    });
    return { first: told, more: this.#more + first.rest };
  }
}

/** The most frequent of many, without keeping them all. */
class MostFrequent {
  #kept: Found[] = [];
  /** What comes behind it is none of them; null while there is room. */
  #last: Found | null = null;
  /** Rows of those that were not kept. */
  rest = 0;

  constructor(private readonly most: number) {}

  add(one: Found): void {
    if (this.#last !== null && mostFrequentFirst(one, this.#last) > 0) this.rest += one.count;
    else if (this.#kept.push(one) >= 2 * this.most) this.#cut();
  }

  told(): readonly Found[] {
    this.#cut();
    return this.#kept;
  }

  #cut(): void {
    this.#kept.sort(mostFrequentFirst);
    for (const { count } of this.#kept.splice(this.most)) this.rest += count;
    if (this.#kept.length === this.most) this.#last = this.#kept.at(-1)!;
  }
}

function mostFrequentFirst(a: Found, b: Found): number {
  return (
    b.count - a.count ||
    byCodePoint(a.from, b.from) ||
    byCodePoint(a.to, b.to) ||
    byCodePoint(a.item ?? '', b.item ?? '')
  );
}
