import { showInvisible } from '../../model/invisible.js';
import type { Comment } from '../comments.js';
import type { Range } from '../tree.js';
import { type Changed, type Draft, isOwn } from './draft.js';
import { lineEnd, lineStart, newlineAt, type Splice } from './splice.js';

/** A note as one line without the `#`. */
export function noteText(note: string): string {
  return showInvisible(note.replaceAll(/\s+/gu, ' ').trim().replace(/^#\s*/u, ''));
}

/** Writes the note to each changed value: at the end of its line, or, where that is taken, on a line above. */
export function notes({ text, note, comments, changed, format }: Draft): Splice[] {
  if (note === null || format === 'json' || changed.length === 0) return [];
  const all = comments();
  return changed.map((one) => noteOf(one, note, { text, all }));
}

interface Lines {
  readonly text: string;
  readonly all: readonly Comment[];
}

function noteOf({ at, outer }: Changed, note: string, lines: Lines): Splice {
  const { text } = lines;
  const end = lineEnd(text, at);
  const inLine = commentIn(lines, [at, end]);
  const top = lineStart(text, outer?.[0] ?? at);
  const above = top === 0 ? null : commentIn(lines, [lineStart(text, top - 1), top]);
  const own = [inLine, above?.isAlone === true ? above : null].find((one) => one !== null && isOwn(one, note));
  if (own) return { start: own.start, end: own.start + own.text.length, text: `# ${note}`, rank: 'note' };
  const stop = at + text.slice(at, end).trimEnd().length;
  if (inLine === null && canEnd(text.slice(at, end), outer, end))
    return { start: stop, end: stop, text: ` # ${note}`, rank: 'note' };
  const indent = /^[ \t]*/u.exec(text.slice(top, end))![0];
  return { start: top, end: top, text: `${indent}# ${note}${newlineAt(text, top)}`, rank: 'above' };
}

/** True where what is left of a line only closes brackets, or where all brackets are closed in it. */
function canEnd(rest: string, outer: Range | null, end: number): boolean {
  return /^[\s}\],]*$/u.test(rest) || (outer !== null && outer[1] <= end);
}

/** The first comment that begins in a stretch, by halving. */
function commentIn({ all }: Lines, [start, end]: Range): Comment | null {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found = all[low];
  return found !== undefined && found.start < end ? found : null;
}
