import { BETWEEN_WORDS } from '../words/between-words.js';
import { type Weight, widthOf } from './measure.js';

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text in as few lines no wider than asked as it takes, each about as long as the next: nothing is ever cut. */
export function linesOf(text: string, size: number, weight: Weight, most: number): string[] {
  const lines = filled(text, size, weight, most);
  let best = lines;
  const longest = Math.max(0, ...wordsOf(text).map((word) => widthOf(word.trimEnd(), size, weight)));
  for (let width = most * 0.95; lines.length > 1 && width >= longest; width *= 0.95) {
    const narrower = filled(text, size, weight, width);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

/** Lines filled one after the other, broken between words, and within those that are wider. */
function filled(text: string, size: number, weight: Weight, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    if (line !== '' && widthOf((line + word).trimEnd(), size, weight) > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
    if (widthOf(line.trimEnd(), size, weight) <= most) continue;
    const shares = broken(line, size, weight, most);
    lines.push(...shares.slice(0, -1));
    line = shares.at(-1)!;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** What a line may end behind. */
function wordsOf(text: string): string[] {
  return text.split(BETWEEN_WORDS).flatMap(pieces);
}

/** A word with the space behind it; a long one in parts that a hyphen or a slash ends. */
function pieces(word: string, i: number, words: readonly string[]): string[] {
  const parts = word.split(/(?<=\p{L}[-/–—])(?=\p{L})/u);
  return i === words.length - 1 ? parts : [...parts.slice(0, -1), `${parts.at(-1)} `];
}

/** A word that is too wide, in as many pieces as it takes. */
function broken(word: string, size: number, weight: Weight, most: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of CHARACTERS.segment(word)) {
    if (piece !== '' && widthOf(piece + segment, size, weight) > most) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
