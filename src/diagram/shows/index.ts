import type { Customer, Place } from '../../model/chain.js';
import type { Row } from '../../model/picture.js';
import type { ShowId } from '../../model/show.js';
import type { Scene } from '../scene.js';
import { agreements } from './agreements.js';
import { plain } from './plain.js';
import { quality } from './quality.js';
import { row, rowIf, type Show } from './show.js';
import { threats } from './threats.js';
import { time } from './time.js';

export const shows: Readonly<Record<ShowId, Show>> = { agreements, plain, quality, threats, time };

/** What a scene shows of a place. */
export function rowsOf(place: Place, scene: Scene): readonly Row[] {
  const show = shows[scene.show];
  if (place.type !== 'customer') return show.worker(place, scene);
  return scene.without.has(place.id) ? withoutOrders(place, scene) : show.customer(place, scene);
}

/** To whom nothing is delivered, for whom nothing is kept or broken: what was promised stands there, and no mark. */
function withoutOrders({ promise }: Customer, { show, words, phrases, format }: Scene): Row[] {
  if (show === 'plain') return [];
  return [
    ...rowIf(promise === null || show === 'quality' ? null : phrases.promised(promise, format)),
    row(words.noOrders, 'dim'),
  ];
}
