import type { Chain, Link, Place } from '../model/chain.js';
import { nearest } from '../model/nearest.js';
import type { Reason } from './io.js';

/** So many ids are told where none is near. */
const MOST = 8;

/** What an id that nothing is called by may have meant: the nearest one, or that of the place which people call so; else what there is. */
export function meant(id: string, known: readonly string[], places: readonly Place[] = []): Reason {
  const close = places.find(({ name }) => name.toLowerCase() === id.toLowerCase())?.id ?? nearest(id, known);
  if (close !== null) return (say) => say.didYouMean(close);
  return (say) => say.thereIs(known.slice(0, MOST), known.length > MOST);
}

/** The ids of all customers. */
export function customersIn({ places }: Chain): string[] {
  return places.filter(({ type }) => type === 'customer').map(({ id }) => id);
}

/** What else has a name of its own: places, links, causes. */
export function namesIn(chain: Chain, isMeant: (link: Link) => boolean = () => true): string[] {
  return [
    ...chain.places.filter(({ type }) => type !== 'customer').map(({ id }) => id),
    ...chain.links
      .slice(0, 1000)
      .filter(isMeant)
      .map(({ from, to }) => `${from}:${to}`),
    ...chain.causes.map(({ id }) => id),
  ];
}
