import { BETWEEN_WORDS } from '../words/between-words.js';
import truncatedWidth from 'fast-string-truncated-width';

/** Columns of the terminal that a text takes; characters of every script count as wide as they are shown. */
export function widthOf(text: string): number {
  return truncatedWidth(text, NO_LIMIT, AS_TERMINALS_DO).width;
}

const NO_LIMIT = { limit: Infinity, ellipsis: '', ellipsisWidth: 0 };
const AS_TERMINALS_DO = { tabWidth: 1 };

/** The text, cut to so many columns with a `…` where it is longer. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 1; // the … itself
  for (const { segment } of CHARACTERS.segment(text)) {
    used += widthOf(segment);
    if (used > width) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Characters as people count them: a letter with its marks, an emoji with its parts. */
const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text, filled up to so many columns with spaces. */
function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + space : space + text;
}

/** One cell of a table: what it says, and how it is painted once its width is settled. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

export interface Column {
  readonly align?: 'left' | 'right';
  /** Columns give way to the terminal in this order, 1 first, down to `least`, at 0 altogether; those without stay as they are. */
  readonly gives?: number;
  readonly least?: number;
  /** Left out where it is narrower than this: it would say nothing. */
  readonly narrowest?: number;
  /** Left out altogether where all that gives way is not enough: a figure that is cut is another one. */
  readonly whole?: true;
}

/** A column narrower than this says nothing, unless it says itself when. */
const NARROWEST = 4;

/** Rows as aligned lines no wider than asked: what does not fit is cut in the columns that give way; empty columns are left out. */
export function table(
  rows: readonly (readonly Cell[])[],
  columns: readonly Column[],
  width: number,
  gap = 2,
): string[] {
  const widths = fit(
    columns,
    columns.map((_, i) => Math.max(0, ...rows.map((row) => widthOf(row[i]?.text ?? '')))),
    width,
    gap,
  );
  const shown = columns.map((_, i) => i).filter((i) => widths[i]! > 0);
  return rows.map((row) => {
    const cells = shown.map((i) => {
      const text = pad(cut(row[i]?.text ?? '', widths[i]!), widths[i]!, columns[i]!.align);
      return row[i]?.paint?.(text) ?? text;
    });
    return cells.join(' '.repeat(gap)).trimEnd();
  });
}

/** The widths that columns get of those that they want; where that is too much still, without those that are whole or nothing. */
function fit(columns: readonly Column[], wanted: readonly number[], width: number, gap: number): number[] {
  const widths = givenWay(columns, wanted, width, gap);
  if (widthOfAll(widths, gap) <= width) return widths;
  const fewer = wanted.map((one, i) => (columns[i]!.whole ? 0 : one));
  return givenWay(columns, fewer, width, gap);
}

function widthOfAll(widths: readonly number[], gap: number): number {
  return widths.reduce((sum, one) => sum + (one > 0 ? one + gap : 0), -gap);
}

function givenWay(columns: readonly Column[], wanted: readonly number[], width: number, gap: number): number[] {
  const widths = [...wanted];
  const over = (): number => widthOfAll(widths, gap) - width;
  const givers = columns.map((_, i) => i).filter((i) => columns[i]!.gives !== undefined);
  for (const i of givers.sort((a, b) => columns[a]!.gives! - columns[b]!.gives!)) {
    const { least = NARROWEST, narrowest = NARROWEST } = columns[i]!;
    const left = Math.max(least, widths[i]! - Math.max(0, over()));
    widths[i] = Math.min(widths[i]!, left < narrowest ? 0 : left);
  }
  return widths;
}

/** Pieces joined by a separator into lines no wider than asked; later lines are indented, and begin with the separator. */
export function flow(pieces: readonly string[], separator: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const raw of pieces) {
    const piece = cut(raw, Math.max(8, width - widthOf(indent) - widthOf(separator)));
    const next = line === '' ? piece : `${line}${separator}${piece}`;
    if (line !== '' && widthOf(next) > width) {
      lines.push(line);
      line = `${indent}${separator.trimStart()}${piece}`;
    } else line = next;
  }
  return line === '' ? lines : [...lines, line];
}

/** A title, and what stands beside it; the title painted by itself. */
export function headline(
  name: string,
  facts: readonly string[],
  { width, paint }: { readonly width: number; readonly paint: { readonly bold: (text: string) => string } },
): string[] {
  const title = cut(name, width - widthOf(BESIDE) - 2);
  const [first, ...rest] = flow([title, ...facts], BESIDE, width, '  ');
  return [paint.bold(title) + first!.slice(title.length), ...rest];
}

const BESIDE = ' · ';

/** Words into lines no wider than asked; a number stays with what it counts. */
export function wrap(text: string, width: number, indent = ''): string[] {
  return flow(text.split(BETWEEN_WORDS), ' ', width, indent);
}
