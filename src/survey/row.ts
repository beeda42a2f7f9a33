import {
  type Answer,
  type AnswerColumn,
  QUESTIONS,
  SCALE,
  type Scores,
  type UnusableMark,
  type Why,
} from '../model/survey.js';
import type { Table, TableRow } from './table.js';
import { relationMeant, type Whom } from './whom.js';

/** What a row says, or why it is not used. */
export type Row =
  | { readonly said: Omit<Answer, 'file' | 'line'>; readonly hasOtherDate: boolean }
  | { readonly why: Why };

/** Reads a row. A mark that can't be used is left out alone; where nothing else was answered, the row is not used. */
export function rowOf(row: TableRow, { columns }: Table, whom: Whom, at: number | null): Row {
  const wrong = wrongForm(row, columns.length);
  if (wrong !== null) return { why: wrong };
  const cell = (column: AnswerColumn): string => cellOf(row, column, columns);
  const { scores, unusable } = marksOf(cell);
  const remark = cell('remark') || null;
  const meant = relationMeant(
    {
      supplier: cell('supplier') || cell('supplierName'),
      customer: cell('customer') || cell('customerName'),
      item: cell('item'),
    },
    whom,
  );
  if (typeof meant !== 'number') return { why: meant };
  if (remark === null && Object.values(scores).every((score) => score === null))
    return { why: unusable[0] ?? { kind: 'not-filled-in' } };
  const said = {
    relation: meant,
    scores,
    unusable,
    remark,
    respondent: NOBODY.has(cell('respondent').toLowerCase()) ? null : cell('respondent'),
    at,
  };
  return { said, hasOtherDate: cell('date') !== '' && at === null };
}

/** What stands in a column; nothing where there is none. */
export function cellOf({ cells }: TableRow, column: AnswerColumn, columns: Table['columns']): string {
  return (cells[columns.indexOf(column)] ?? '').trim();
}

function marksOf(cell: (column: AnswerColumn) => string): Pick<Answer, 'scores' | 'unusable'> {
  const read = QUESTIONS.map((question) => ({ question, said: cell(question), score: scoreOf(cell(question)) }));
  return {
    scores: Object.fromEntries(
      read.map(({ question, score }) => [question, typeof score === 'string' ? null : score]),
    ) as Scores,
    unusable: read.flatMap(({ question, said, score }): UnusableMark[] =>
      typeof score === 'string' ? [{ kind: score, question, said }] : [],
    ),
  };
}

/** A row that is cut, or has more in it than there are columns: which cell is which, nobody can tell. */
function wrongForm({ cells, quotes, lines }: TableRow, columns: number): Why | null {
  if (quotes === 'unclosed') return { kind: 'unclosed', lines };
  if (quotes === 'misplaced') return { kind: 'quotes' };
  const filled = cells.findLastIndex((one) => one.trim() !== '') + 1;
  const isWhole = cells.length >= columns && filled <= columns;
  return isWhole
    ? null
    : { kind: 'ragged', found: Math.max(filled, Math.min(cells.length, columns - 1)), expected: columns };
}

/** A mark; null where the question was left out. Marks are whole: who would like to say 3,5 says which of the two. */
function scoreOf(text: string): number | null | 'not-whole' | 'no-score' {
  if (text === '' || SKIPPED.has(text.normalize('NFC').toLowerCase().replaceAll('’', "'"))) return null;
  if (!/^[+-]?\d+(?:[.,]\d+)?$/u.test(text)) return 'no-score';
  const score = Number(text.replace(',', '.'));
  if (score < SCALE.least || score > SCALE.most) return 'no-score';
  return Number.isInteger(score) ? score : 'not-whole';
}

/** What people write who leave a question out. */
const SKIPPED: ReadonlySet<string> = new Set([
  '-',
  '–',
  '—',
  '?',
  'n/a',
  "don't know",
  'dont know',
  'vet ej',
  'vet inte',
  'ved ikke',
  'vet ikke',
]);

/** What stands for a name of those who give none. */
const NOBODY: ReadonlySet<string> = new Set(['', '-', '–', '?', 'n/a', 'anonymous', 'anonym', 'anonymt']);
