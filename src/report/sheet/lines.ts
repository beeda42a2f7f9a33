import { widthOf } from '../../diagram/measure.js';
import { showInvisible } from '../../model/invisible.js';
import { BETWEEN_WORDS } from '../../words/between-words.js';

type Weight = 'regular' | 'bold';

/** How wide a text is, in whatever it is measured. */
type Measure = (text: string) => number;

/** A text in lines no wider than asked, in points, as it is drawn. */
export function linesOf(text: string, width: number, size: number, weight: Weight): string[] {
  return linesBy(text, width, (one) => widthOf(one, size, weight));
}

/**
 * A text in lines no wider than asked: what is longer than a line by itself is parted between its characters, and what is not seen is
 * written out.
 */
export function linesBy(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of showInvisible(text)
    .split(BETWEEN_WORDS)
    .flatMap((one) => parted(one, width, measure))) {
    const next = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(next) > width) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  return line === '' ? lines : [...lines, line];
}

/** The size at which the longest word of a text has room, and none is parted; not less than the least. */
export function sizeFor(text: string, width: number, size: number, weight: Weight, least: number): number {
  const longest = Math.max(
    ...showInvisible(text)
      .split(/\s+/u)
      .map((word) => widthOf(word, size, weight)),
  );
  return longest <= width ? size : Math.max(least, Math.floor((20 * size * width) / longest) / 20);
}

function parted(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of CHARACTERS.segment(word)) {
    if (part !== '' && measure(part + segment) > width) {
      parts.push(part);
      part = segment;
    } else part += segment;
  }
  return [...parts, part];
}

/** Characters as people count them: a letter with its marks. */
const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });
