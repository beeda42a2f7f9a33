import type { Place } from '../model/chain.js';
import { nearest } from '../model/nearest.js';

/** So many ids are told where none is near. */
const MOST = 8;

/** Behind an id that nothing is called by: the nearest one, or that of the place which people call so; else what there is. */
export function meant(id: string, known: readonly string[], places: readonly Place[] = []): string {
  const close = places.find(({ name }) => name.toLowerCase() === id.toLowerCase())?.id ?? nearest(id, known);
  if (close !== null) return `; did you mean "${close}"?`;
  const some = known.slice(0, MOST).map((one) => `"${one}"`);
  return `; there is ${some.join(', ')}${known.length > MOST ? ', …' : ''}`;
}
