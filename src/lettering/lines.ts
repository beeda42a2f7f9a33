import { showInvisible } from '../model/invisible.js';
import { BETWEEN_WORDS } from '../words/between-words.js';
import { type Weight, widthOf } from './measure.js';

/** How wide a text is, in whatever it is measured. */
type Measure = (text: string) => number;

/** Characters as people count them: a letter with its marks. */
const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text in lines no wider than asked, in the unit of its size. */
export function linesOf(text: string, most: number, size: number, weight: Weight): string[] {
  return linesBy(text, most, (one) => widthOf(one, size, weight));
}

/** The same in as few lines, but each about as long as the next. */
export function balanced(text: string, most: number, size: number, weight: Weight): string[] {
  const lines = linesOf(text, most, size, weight);
  const longest = longestWord(text, size, weight);
  let best = lines;
  for (let width = most * 0.95; lines.length > 1 && width >= longest; width *= 0.95) {
    const narrower = linesOf(text, width, size, weight);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

/**
 * A text in lines no wider than asked, broken between words: what is longer than a line by itself is parted between its characters,
 * nothing is cut, and what is not seen is written out.
 */
export function linesBy(text: string, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    if (line !== '' && measure((line + word).trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
    if (measure(line.trimEnd()) <= most) continue;
    const parts = parted(line, most, measure);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1)!;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** The size at which the longest word of a text has room, and none is parted; not less than the least. */
export function sizeFor(text: string, width: number, size: number, weight: Weight, least: number): number {
  const longest = longestWord(text, size, weight);
  return longest <= width ? size : Math.max(least, Math.floor((20 * size * width) / longest) / 20);
}

function longestWord(text: string, size: number, weight: Weight): number {
  return Math.max(0, ...wordsOf(text).map((word) => widthOf(word.trimEnd(), size, weight)));
}

/** What a line may end behind: words with the space that follows; long ones in parts that a hyphen or a slash ends. */
function wordsOf(text: string): string[] {
  const words = showInvisible(text).split(BETWEEN_WORDS);
  return words.flatMap((word, i) => {
    const parts = word.split(/(?<=\p{L}[-/–—])(?=\p{L})/u);
    return i === words.length - 1 ? parts : [...parts.slice(0, -1), `${parts.at(-1)} `];
  });
}

/** A word that is too wide, in as many parts as it takes. */
function parted(word: string, most: number, measure: Measure): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of CHARACTERS.segment(word)) {
    if (part !== '' && measure(part + segment) > most) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
