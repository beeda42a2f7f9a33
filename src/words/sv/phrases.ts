import { canBeCopied, groupedBy, listed, short } from '../any-language.js';

export { say, short } from '../any-language.js';

export function quoted(text: string): string {
  return `”${short(text)}”`;
}

/** `skriv 2h`; or something else, where there is nothing to write or it is too long to copy. */
export function write(text: string | null, otherwise: string): string {
  return canBeCopied(text) ? `skriv ${text}` : otherwise;
}

export function didYouMean(word: string): string {
  return `menade du ${quoted(word)}?`;
}

export function and(words: readonly string[]): string {
  return listed(words, 'och');
}

export function or(words: readonly string[]): string {
  return listed(words, 'eller');
}

export function list(parts: readonly string[]): string {
  return parts.join(', ');
}

/** `1 leverans`, `3 leveranser`. */
export function count(number: number, one: string, many: string): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** A large number with no-break spaces: `1 000 000`. */
export function grouped(number: number): string {
  return groupedBy('\u00A0', number);
}

/** A few names, and that there are others. */
export function andOthers(names: readonly string[], more: boolean): string {
  return and([...names.map(short), ...(more ? ['andra'] : [])]);
}

/** Names that are in no sentence of their own, without a word before the last; or the first of them, and how many more there are. */
export function all(names: readonly string[], more: number): string {
  return more > 0 ? `${names.join(', ')} och ${grouped(more)} till` : names.join(', ');
}
