import type { Sentence } from './words.js';

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

/** True where there is something to write, and it is not too long to be copied. */
export function canBeCopied(text: string | null): text is string {
  return text !== null && text.length <= LONGEST * 2;
}

/** Words with commas, and a word before the last of them. */
export function listed(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A large number with a mark between thousands. */
export function groupedBy(mark: string, number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, mark);
}

/** So many keys fit into a message. */
export const MOST_KEYS = 15;

/** Keys that can't be taken away. */
export const MUST: ReadonlySet<string> = new Set(['kedja', 'customers', 'links', 'from', 'to']);

/** Keys that tell how a time varies, and are easily put where the time itself should stand. */
export const OF_A_TIME = /^(?:mean|sd|median|p\d{1,2}|triangular|exponential|weibull|discrete|sample)$/u;

/** A longer circle is cut in the middle. */
const LONGEST_CIRCLE = 9;

/** The ids of a circle, once around. */
export function around(circle: readonly string[]): string {
  const ids = [...circle, circle[0]!];
  const shown = ids.length > LONGEST_CIRCLE ? [...ids.slice(0, 4), '…', ...ids.slice(-3)] : ids;
  return shown.map(short).join(' -> ');
}
