import { canBeCopied, groupedBy, listed, short } from '../any-language.js';

export { say, short } from '../any-language.js';

export function quoted(text: string): string {
  return `"${short(text)}"`;
}

/** `write 2h`; or something else, where there is nothing to write or it is too long to copy. */
export function write(text: string | null, otherwise: string): string {
  return canBeCopied(text) ? `write ${text}` : otherwise;
}

export function didYouMean(word: string): string {
  return `did you mean ${quoted(word)}?`;
}

export function and(words: readonly string[]): string {
  return listed(words, 'and');
}

export function or(words: readonly string[]): string {
  return listed(words, 'or');
}

/** A large number with commas: `1,000,000`. */
export function grouped(number: number): string {
  return groupedBy(',', number);
}

/** A few names, and that there are others. */
export function andOthers(names: readonly string[], more: boolean): string {
  return and([...names.map(short), ...(more ? ['others'] : [])]);
}
