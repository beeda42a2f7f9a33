import type { Unit } from '../../model/chain.js';
import { canBeCopied, groupedBy, listed, short } from '../any-language.js';

export { say, short } from '../any-language.js';

export function quoted(text: string): string {
  return `«${short(text)}»`;
}

/** `skriv 2h`; or something else, where there is nothing to write or it is too long to copy. */
export function write(text: string | null, otherwise: string): string {
  return canBeCopied(text) ? `skriv ${text}` : otherwise;
}

export function didYouMean(word: string): string {
  return `mente du ${quoted(word)}?`;
}

export function and(words: readonly string[]): string {
  return listed(words, 'og');
}

export function or(words: readonly string[]): string {
  return listed(words, 'eller');
}

/** A large number with no-break spaces: `1 000 000`. */
export function grouped(number: number): string {
  return groupedBy('\u00A0', number);
}

/** `1 ordre`, `2 ordrer`. */
export function count(number: number, one: string, many: string): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** The units that the format knows by their English names. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['order', 'ordre'],
  ['patient', 'pasient'],
  ['case', 'sak'],
  ['ticket', 'henvendelse'],
  ['parcel', 'pakke'],
  ['item', 'enhet'],
]);

/** What flows, one of it, without an article: its gender is not known. */
export function unitName(unit: Unit | null): string {
  const one = unit?.one ?? 'order';
  return UNITS.get(one) ?? one;
}

/** A few names, and that there are others. */
export function andOthers(names: readonly string[], more: boolean): string {
  return and([...names.map(short), ...(more ? ['andre'] : [])]);
}

/** Names that are in no sentence of their own, without a word before the last; or the first of them, and how many more there are. */
export function all(names: readonly string[], more: number): string {
  return more > 0 ? `${names.join(', ')} og ${grouped(more)} til` : names.join(', ');
}
