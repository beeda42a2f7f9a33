import type { Unit } from '../../model/chain.js';
import type { Sentence } from '../words.js';

/** Longest piece of the user's own text in a message, in characters. */
const LONGEST = 60;

export function say(says: string, cure: string | null = null): Sentence {
  return { says, cure };
}

/** A word of the file, cut where it is too long for a message. */
export function short(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}

export function quoted(text: string): string {
  return `«${short(text)}»`;
}

/** `skriv 2h`; or something else, where there is nothing to write or it is too long to copy. */
export function write(text: string | null, otherwise: string): string {
  return text === null || text.length > LONGEST * 2 ? otherwise : `skriv ${text}`;
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

function listed(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A large number with no-break spaces: `1 000 000`. */
export function grouped(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, '\u00A0');
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
