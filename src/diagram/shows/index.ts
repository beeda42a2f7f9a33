import type { Place } from '../../model/chain.js';
import type { Row } from '../../model/picture.js';
import type { ShowId } from '../../model/show.js';
import type { Scene } from '../scene.js';
import { agreements } from './agreements.js';
import { plain } from './plain.js';
import { quality } from './quality.js';
import type { Show } from './show.js';
import { threats } from './threats.js';
import { time } from './time.js';

export const shows: Readonly<Record<ShowId, Show>> = { agreements, plain, quality, threats, time };

/** What a scene shows of a place. */
export function rowsOf(place: Place, scene: Scene): readonly Row[] {
  const show = shows[scene.show];
  return place.type === 'customer' ? show.customer(place, scene) : show.worker(place, scene);
}
