import type { Link, Place } from '../../model/chain.js';
import type { Row, Tone } from '../../model/picture.js';
import type { Scene } from '../scene.js';

/** One way of showing a chain: what stands in a box below its name, and on an arrow. */
export interface Show {
  place(place: Place, scene: Scene): readonly Row[];
  link(link: Link, id: string, scene: Scene): readonly Row[];
  readonly hasStock: boolean;
}

export function row(text: string, tone: Tone = 'plain'): Row {
  return { text, tone };
}

/** A figure that may change while somebody looks. */
export function figure(text: string, tone: Tone): Row {
  return { text, tone, follows: true };
}

/** A row where there is something to say. */
export function rowIf(text: string | null, tone: Tone = 'plain'): Row[] {
  return text === null || text === '' ? [] : [{ text, tone }];
}
