/** Letters that a slip is looked for in: among fewer of them, one letter more or less makes another word. */
const LONG = 6;
/** So many letters differ at most. */
const MOST_APART = 3;

/** Endings of one and of several, in the languages that kedja speaks: one is put to a word, or stands in place of another. */
const ENDINGS: ReadonlySet<string> = new Set('|s |es |n |en |r |er |ar |or |et a|or y|ies'.split(' '));

/** True for two names that differ as one and several do, in capitals or hyphens, or by a slip of the pen: `bracket`, `braket`. */
export function isNearMiss(one: string, other: string): boolean {
  const [a, b] = shorterFirst(folded(one), folded(other));
  if (a[0] !== b[0]) return false; // nobody slips on the first letter
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let same = 0;
  while (same < a.length - from && a[a.length - 1 - same] === b[b.length - 1 - same]) same++;
  if (b.length - from - same <= MOST_APART && (a === b || differInWord(a, b, from, same))) return true;
  return (a[from] === ' ' || b[from] === ' ') && a.replaceAll(' ', '') === b.replaceAll(' ', '');
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/gu, ' ');
}

function shorterFirst(a: string, b: string): readonly [string, string] {
  return a.length < b.length || (a.length === b.length && a <= b) ? [a, b] : [b, a];
}

/** True where what differs, behind the first letters and before the last ones, stands in one word and leaves it the same. */
function differInWord(a: string, b: string, from: number, same: number): boolean {
  const start = a.lastIndexOf(' ', from - 1) + 1;
  const [word, longer] = [wordFrom(a, start, same), wordFrom(b, start, same)];
  if (from === start || !LETTERS.test(word) || !LETTERS.test(longer)) return false;
  const [left, right] = [a.slice(from, a.length - same), b.slice(from, b.length - same)];
  const isAtEnd = same === 0 || a[a.length - same] === ' ';
  return isAtEnd ? from > start + 1 && ENDINGS.has(`${left}|${right}`) : longer.length >= LONG && isSlip(left, right);
}

const LETTERS = /^\p{L}+$/u;

/** The word that begins somewhere, and ends behind what differs. */
function wordFrom(name: string, start: number, same: number): string {
  const end = name.indexOf(' ', name.length - same);
  return name.slice(start, end === -1 ? name.length : end);
}

/** A letter left out, put in or changed, or two that changed places. */
function isSlip(left: string, right: string): boolean {
  if (left.length < 2 && right.length < 2) return true;
  return left.length === 2 && right === left[1]! + left[0]!;
}
