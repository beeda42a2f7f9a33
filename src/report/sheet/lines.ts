import { widthOf } from '../../diagram/measure.js';
import { showInvisible } from '../../model/invisible.js';
import { BETWEEN_WORDS } from '../layout.js';

type Weight = 'regular' | 'bold';

/**
 * A text in lines no wider than asked, in points; what is longer than a line by itself is parted between its characters, and what is
 * not seen is written out.
 */
export function linesOf(text: string, width: number, size: number, weight: Weight): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of showInvisible(text)
    .split(BETWEEN_WORDS)
    .flatMap((one) => parted(one, width, size, weight))) {
    const next = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(next, size, weight) > width) {
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

function parted(word: string, width: number, size: number, weight: Weight): string[] {
  if (widthOf(word, size, weight) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of CHARACTERS.segment(word)) {
    if (part !== '' && widthOf(part + segment, size, weight) > width) {
      parts.push(part);
      part = segment;
    } else part += segment;
  }
  return [...parts, part];
}

/** Characters as people count them: a letter with its marks. */
const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });
