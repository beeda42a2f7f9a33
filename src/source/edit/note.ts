import { showInvisible } from '../../model/invisible.js';
import type { Comment } from '../comments.js';
import type { Range } from '../tree.js';
import { type Changed, type Draft, isOwn } from './draft.js';
import { grouped } from './grouped.js';
import { lineEnd, lineStart, newlineAt, type Splice } from './splice.js';

/** A note as one line without the `#`. */
export function noteText(note: string): string {
  return showInvisible(note.replaceAll(/\s+/gu, ' ').trim().replace(/^#\s*/u, ''));
}

/** Writes a note to what has changed on a line: at its end, or, where that is taken, on a line above. */
export function notes(drafts: readonly Draft[]): Splice[] {
  const spots = drafts.flatMap(({ text, note, comments, changed, format }) =>
    note === null || format === 'json' || changed.length === 0
      ? []
      : changed.map((one) => spotOf(one, text, comments())),
  );
  return [...grouped(spots, ({ start, end, rank }) => `${start} ${end} ${rank}`).values()].map((same) => {
    const { start, end, rank, around } = same[0]!;
    const said = drafts[0]!.note!(same.flatMap(({ edits }) => edits));
    return { start, end, rank, text: around(`# ${said}`) };
  });
}

/** Where the note of a change goes, what stands around it, and whose it is. */
interface SpotOfNote extends Omit<Splice, 'text'> {
  readonly around: (note: string) => string;
  readonly edits: Changed['edits'];
}

function spotOf({ at, outer, edits }: Changed, text: string, all: readonly Comment[]): SpotOfNote {
  const end = lineEnd(text, at);
  const inLine = commentIn(all, [at, end]);
  const top = lineStart(text, outer?.[0] ?? at);
  const above = top === 0 ? null : commentIn(all, [lineStart(text, top - 1), top]);
  const own = [inLine, above?.isAlone === true ? above : null].find((one) => one !== null && isOwn(one));
  if (own) return { start: own.start, end: own.start + own.text.length, around: (note) => note, rank: 'note', edits };
  const stop = at + text.slice(at, end).trimEnd().length;
  if (inLine === null && canEnd(text.slice(at, end), outer, end))
    return { start: stop, end: stop, around: (note) => ` ${note}`, rank: 'note', edits };
  const indent = /^[ \t]*/u.exec(text.slice(top, end))![0];
  return { start: top, end: top, around: (note) => indent + note + newlineAt(text, top), rank: 'above', edits };
}

/** True where what is left of a line only closes brackets, or where all brackets are closed in it. */
function canEnd(rest: string, outer: Range | null, end: number): boolean {
  return /^[\s}\],]*$/u.test(rest) || (outer !== null && outer[1] <= end);
}

/** The first comment that begins in a stretch, by halving. */
function commentIn(all: readonly Comment[], [start, end]: Range): Comment | null {
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
