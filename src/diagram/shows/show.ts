import type { Customer, Department, Link, Supplier } from '../../model/chain.js';
import { MARKS } from '../../model/kept.js';
import type { KeptPart } from '../../model/odds.js';
import type { Row, Tone } from '../../model/picture.js';
import type { Scene } from '../scene.js';

/** One way of showing a chain: what stands in a box below its name, and on an arrow. */
export interface Show {
  worker(place: Worker, scene: Scene): readonly Row[];
  customer(customer: Customer, scene: Scene): readonly Row[];
  link(link: Link, id: string, scene: Scene): readonly Row[];
  readonly hasStock: boolean;
}

/** Who does work in the chain, or feeds it. */
export type Worker = Supplier | Department;

export function row(text: string, tone: Tone = 'plain'): Row {
  return { text, tone };
}

/** A row where there is something to say. */
export function rowIf(text: string | null, tone: Tone = 'plain'): Row[] {
  return text === null || text === '' ? [] : [{ text, tone }];
}

/** A share with the mark of whether it holds; plain where nothing was promised. */
export function judged(kept: KeptPart, text: string): Row {
  return kept === null ? row(text) : row(`${MARKS[kept]} ${text}`, TONES[kept]);
}

const TONES: Readonly<Record<NonNullable<KeptPart>, Tone>> = { yes: 'good', no: 'bad', open: 'strong' };
