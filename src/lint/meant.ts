import { nearest } from '../model/nearest.js';

/** For so many misspelt ids it is asked whom they mean: each takes a look at all candidates. */
const MOST_GUESSES = 100;

/** The candidates that are misspelt in some link: that is told of there, and what they seem to lack they have. */
export function meantBy(
  ids: Iterable<string>,
  known: ReadonlyMap<string, number>,
  candidates: readonly string[],
): ReadonlySet<string> {
  const unknown = [...ids].filter((id) => !known.has(id)).slice(0, MOST_GUESSES);
  const meant = unknown.map((id) => nearest(id, candidates)).filter((id) => id !== null);
  return new Set(meant);
}
