import type { Unit } from '../../model/chain.js';
import { canBeCopied, groupedBy, listed, short } from '../any-language.js';

export { say, short } from '../any-language.js';

export function quoted(text: string): string {
  return `»${short(text)}«`;
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

/** The first of many, and how many more there are. */
export function andMore(words: readonly string[], more: number): string {
  return more > 0 ? `${words.join(', ')} og ${grouped(more)} til` : and(words);
}

/** The units that the format knows by their English names. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['order', 'ordre'],
  ['case', 'sag'],
  ['ticket', 'henvendelse'],
  ['parcel', 'pakke'],
  ['item', 'emne'],
]);

/** What flows, one of it, behind a number: its gender is not known. */
export function unitName(unit: Unit | null): string {
  const one = unit?.one ?? 'order';
  return UNITS.get(one) ?? one;
}

/** A large number with points: `1.000.000`. */
export function grouped(number: number): string {
  return groupedBy('.', number);
}

/** `1 leverance`, `2 leverancer`. */
export function count(number: number, one: string, many: string): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** Names of links have an arrow in them: things go wrong on a link, but at a place. */
export function at(name: string): string {
  return isLink(name) ? `på ${name}` : `hos ${name}`;
}

/** The delivery from a place, or the one that a link is. */
export function deliveryFrom(name: string): string {
  return isLink(name) ? `leverancen ${name}` : `leverancen fra ${name}`;
}

function isLink(name: string): boolean {
  return name.includes(' → ');
}

/** A few names, and that there are others. */
export function andOthers(names: readonly string[], more: boolean): string {
  return and([...names.map(short), ...(more ? ['andre'] : [])]);
}

/** Names that are in no sentence of their own, without a word before the last; or the first of them, and how many more there are. */
export function all(names: readonly string[], more: number): string {
  return more > 0 ? andMore(names, more) : names.join(', ');
}
