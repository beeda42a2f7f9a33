import { distance } from 'fastest-levenshtein';

/** The known word that is spelled most like another, where one is near enough to have been meant. */
export function nearest(word: string, known: Iterable<string>): string | null {
  return nearestOf(word, known)[0] ?? null;
}

/** The same where no other is as near: then it may be written without asking. */
export function uniqueNearest(word: string, known: readonly string[] | ReadonlySet<string>): string | null {
  const all = nearestOf(word, Array.isArray(known) ? new Set<string>(known) : known);
  return all.length === 1 ? all[0]! : null;
}

/** Many words, those first that are spelled most like another; a few as they are. */
export function nearestFirst(word: string, known: readonly string[], few = 15): readonly string[] {
  if (known.length <= few) return known;
  const changes = new Map(known.map((one) => [one, changesBetween(word.toLowerCase(), one.toLowerCase())]));
  return known.toSorted((a, b) => changes.get(a)! - changes.get(b)!);
}

/** Those that are nearest, in their order. */
function nearestOf(word: string, known: Iterable<string>): string[] {
  let best: string[] = [];
  let least = Math.max(1, Math.floor(Math.min(word.length, 60) / 3));
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > least) continue;
    const changes = changesBetween(word.toLowerCase(), candidate.toLowerCase());
    if (changes < least || (changes === least && best.length === 0)) [best, least] = [[candidate], changes];
    else if (changes === least) best.push(candidate);
  }
  return best;
}

/** Letters put in, left out or changed; two neighbours that changed places are one slip, as in `lihgt`. */
function changesBetween(a: string, b: string): number {
  return isSwap(a, b) ? 1 : distance(a, b);
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2) && i + 1 < a.length;
}
