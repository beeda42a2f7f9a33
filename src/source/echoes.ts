import type { Path } from '../model/chain.js';
import type { Finding } from '../model/finding.js';

/** What the three readers of one text found, each looking at what the one before it left. */
export interface Readings {
  readonly text: readonly Finding[];
  readonly shape: readonly Finding[];
  readonly words: readonly Finding[];
}

/** One mistake, one finding: what was found wrong by one reader need not be found again, less well, by the next. */
export function withoutEchoes({ text, shape, words }: Readings): Finding[] {
  if (text.length + shape.length === 0) return [...words];
  const inText = new Set(text.map(({ at }) => keyOf(at.path)));
  const newShape = shape.filter(({ at }) => !inText.has(keyOf(at.path)));
  const told = new Set([...text, ...newShape].filter(({ at }) => !at.key).map(({ at }) => keyOf(at.path)));
  const newWords = words.filter(({ at }) => !at.path.some((_, i) => told.has(keyOf(at.path.slice(0, i + 1)))));
  return [...text, ...withoutEither(newShape, newWords)];
}

/**
 * Of a map whose keys do not go together, both readers complain: of the whole, and of the keys. The whole tells more, unless a
 * key is only misspelt.
 */
function withoutEither(shape: readonly Finding[], words: readonly Finding[]): Finding[] {
  const misspelt = new Set(
    shape
      .filter(({ rule, facts }) => rule === 'unknown-key' && facts.nearest !== null)
      .map((finding) => keyOf(mapOf(finding))),
  );
  const kept = words.filter(
    (finding) => !(isOfWhole(finding) && isUnclear(finding) && misspelt.has(keyOf(finding.at.path))),
  );
  const wholes = new Set(kept.filter(isOfWhole).map(({ at }) => keyOf(at.path)));
  const isKey = ({ rule }: Finding): boolean => rule === 'unknown-key' || rule === 'missing-key';
  return [...shape.filter((finding) => !(isKey(finding) && wholes.has(keyOf(mapOf(finding))))), ...kept];
}

function isOfWhole({ rule, facts }: Finding): boolean {
  if (rule === 'calendar') return facts.problem === 'both' || facts.problem === 'neither';
  return rule === 'distribution' && (facts.problem === 'several-forms' || facts.problem === 'unknown-form');
}

function isUnclear({ rule, facts }: Finding): boolean {
  return (
    (rule === 'calendar' && facts.problem === 'neither') ||
    (rule === 'distribution' && facts.problem === 'unknown-form')
  );
}

/** The map that a key is missing from or unknown in. */
function mapOf({ rule, at }: Finding): Path {
  return rule === 'unknown-key' ? at.path.slice(0, -1) : at.path;
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}
