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
  const { index } = truncatedWidth(text, { limit: width, ellipsis: '…', ellipsisWidth: 1 }, AS_TERMINALS_DO);
  return `${text.slice(0, index)}…`;
}

/** The text, filled up to so many columns with spaces. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'right' ? text + space : space + text;
}

/** One cell of a table: what it says, and how it is painted once its width is settled. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

export interface Column {
  readonly side?: 'left' | 'right';
  /** Columns give way to the terminal in this order, 1 first, down to `least`; those without stay as they are. */
  readonly gives?: number;
  readonly least?: number;
}

/** Rows as aligned lines no wider than asked: what does not fit is cut in the columns that give way; empty columns are left out. */
export function table(rows: readonly (readonly Cell[])[], columns: readonly Column[], width: number, gap = 2): string[] {
  const widths = columns.map((_, i) => Math.max(0, ...rows.map((row) => widthOf(row[i]?.text ?? ''))));
  const shown = columns.map((_, i) => i).filter((i) => widths[i]! > 0);
  let over = shown.reduce((sum, i) => sum + widths[i]!, 0) + gap * Math.max(0, shown.length - 1) - width;
  const givers = shown.filter((i) => columns[i]!.gives !== undefined).sort((a, b) => columns[a]!.gives! - columns[b]!.gives!);
  for (const i of givers) {
    const given = Math.max(0, Math.min(over, widths[i]! - (columns[i]!.least ?? 4)));
    widths[i]! -= given;
    over -= given;
  }
  return rows.map((row) => {
    const cells = shown.map((i) => {
      const text = pad(cut(row[i]?.text ?? '', widths[i]!), widths[i]!, columns[i]!.side);
      return row[i]?.paint?.(text) ?? text;
    });
    return cells.join(' '.repeat(gap)).trimEnd();
  });
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

/** Words into lines no wider than asked. */
export function wrap(text: string, width: number, indent = ''): string[] {
  return flow(text.split(/\s+/u), ' ', width, indent);
}
