import { byCodePoint } from '../model/order.js';
import { nearest } from '../model/nearest.js';
import type { Stranger } from '../model/measure.js';

/** Of so many it is looked up what they may be meant for. */
const LOOKED_UP = 1000;

/** Counts what a log names that the model has not. */
export class Strangers {
  readonly #counts = new Map<string, { readonly stranger: Omit<Stranger, 'count' | 'nearest'>; count: number }>();

  add(stranger: Omit<Stranger, 'count' | 'nearest'>, count = 1): void {
    const key = JSON.stringify([stranger.what, stranger.from, stranger.to, stranger.item]);
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, { stranger, count });
    else known.count += count;
  }

  /** The most frequent first, each with what the model has that is called nearly so. */
  told(names: readonly string[]): Stranger[] {
    return [...this.#counts.values()]
      .map(({ stranger, count }) => ({ ...stranger, count, nearest: null }))
      .sort(
        (a, b) =>
          b.count - a.count ||
          byCodePoint(a.from, b.from) ||
          byCodePoint(a.to, b.to) ||
          byCodePoint(a.item ?? '', b.item ?? ''),
      )
      .map((one, i) => (one.what === 'place' && i < LOOKED_UP ? { ...one, nearest: nearest(one.from, names) } : one));
  }
}
