import Papa from 'papaparse';
import type { AnswerColumn } from '../model/survey.js';

/** The marks between cells that are looked for. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Titles of columns in every language, plainly written, and what column each is. */
export interface Titles {
  readonly own: ReadonlyMap<string, AnswerColumn>;
  /** Those of forms, and of the sheet: they count where no column has a title of its own. */
  readonly others: ReadonlyMap<string, AnswerColumn>;
}

/** A file of answers as rows, below a header by which the columns were found. */
export interface Table {
  readonly delimiter: string;
  /** What each column is; null of one that means nothing here. */
  readonly columns: readonly (AnswerColumn | null)[];
  readonly titles: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with its quotation marks: the last one is not closed, and so many lines went into it; or one stands in the middle. */
  readonly quotes: 'unclosed' | 'misplaced' | null;
  readonly lines: number;
}

/** Reads CSV: the mark between cells is the one by which most columns of the header have a title that is known. */
export function readTable(text: string, titles: Titles): Table {
  const plain = text.replaceAll(/\r\n?/gu, '\n');
  const told = /^sep=([,;\t|])\n/u.exec(plain); // the line by which Excel tells itself
  const start = told === null ? 0 : told[0].length;
  const tables = DELIMITERS.map((delimiter) => ({ delimiter, header: parsed(plain.slice(start), delimiter, 1)[0] }));
  const known = ({ header }: (typeof tables)[number]): number =>
    (header?.cells ?? []).filter((cell) => columnCalled(cell, titles) !== null).length;
  const best = tables.toSorted((a, b) => known(b) - known(a))[0]!;
  const [header, ...rows] = parsed(plain.slice(start), best.delimiter, 0);
  const cells = header?.cells ?? [];
  return {
    delimiter: best.delimiter,
    columns: columnsOf(cells, titles),
    titles: cells.map((cell) => cell.trim()),
    rows: told === null ? rows : rows.map((row) => ({ ...row, line: row.line + 1 })),
  };
}

function columnsOf(cells: readonly string[], titles: Titles): (AnswerColumn | null)[] {
  const own = cells.map((cell) => titles.own.get(plainTitle(cell)) ?? null);
  return cells.map((cell, i) => {
    const other = columnCalled(cell, titles);
    return own[i] ?? (own.includes(other) ? null : other);
  });
}

function columnCalled(cell: string, { own, others }: Titles): AnswerColumn | null {
  const title = plainTitle(cell);
  return own.get(title) ?? others.get(title) ?? null;
}

/** A title without what people write in one way or another: capitals, spaces, marks at its end. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
    .replace(/[ ?:.*]+$/u, '')
    .trim();
}

/** Rows that are not empty, each with the line on which it begins; the first so many, 0: all. */
function parsed(text: string, delimiter: string, most: number): TableRow[] {
  const rows: TableRow[] = [];
  let [at, line] = [0, 1];
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    fastMode: false, // tells no places
    step({ data, errors, meta }, parser) {
      const raw = text.slice(at, meta.cursor);
      const lines = raw.trimEnd().split('\n').length;
      const quotes = errors.some(({ code }) => code === 'MissingQuotes') ? 'unclosed' : 'misplaced';
      if (data.some((cell) => cell.trim() !== ''))
        rows.push({ line, cells: data, quotes: errors.some(({ type }) => type === 'Quotes') ? quotes : null, lines });
      [at, line] = [meta.cursor, line + raw.split('\n').length - 1];
      if (most > 0 && rows.length >= most) parser.abort();
    },
  });
  return rows;
}
