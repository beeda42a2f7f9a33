import type { Comment } from '../comments.js';
import type { Setting } from '../override.js';
import type { Slot } from '../slot.js';
import type { Range, Tree } from '../tree.js';
import type { Splice } from './splice.js';
import type { Hand } from './wanted.js';

/** What is to be done to a text, as it is put together. */
export interface Draft {
  readonly text: string;
  readonly format: Tree['format'];
  /** The comment that goes to the values on a line; null for none. */
  readonly note: NoteOf | null;
  /** Every comment, in its order. */
  readonly comments: () => readonly Comment[];
  readonly splices: Splice[];
  readonly changed: Changed[];
}

/** What is said of the edits of a line. */
export type NoteOf = (edits: readonly Setting[]) => string;

/** Where a changed value ends, the outermost brackets around it, and the edits that it is of. */
export interface Changed {
  readonly at: number;
  readonly outer: Range | null;
  readonly edits: readonly Setting[];
}

/** Why something cannot be written: in its form nothing more can stand; comments would be lost; it would mean something else. */
export type Hindrance = 'list' | 'flow' | 'comment' | 'unsafe';

export function splice(draft: Draft, [start, end]: Range, text: string, rank: Splice['rank'] = 'value'): void {
  draft.splices.push({ start, end, text, rank });
}

/** True where a comment of a person begins between two offsets. */
export function hasComment({ comments }: Draft, [start, end]: Range): boolean {
  return comments().some((comment) => comment.start >= start && comment.start < end && !isOwn(comment));
}

/** True for a note that kedja wrote, in any language; what people write may begin with the same word. */
export function isOwn({ text }: Comment): boolean {
  return /^#\s*(?:measured|uppmätt|målt) \d{4}-\d\d-\d\d/u.test(text);
}

/** How other values are written: in JSON with spaces only where its author has some. */
export function handLike({ text, format }: Draft, { key, spot }: Slot, quote: Hand['quote'] = ''): Hand {
  const isTight = format === 'json' && key?.colon != null && spot !== null && !/\s/u.test(text[key.colon] ?? '');
  return { format, isTight, quote };
}
