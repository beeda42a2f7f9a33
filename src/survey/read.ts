import type { MomentForm } from '../measure/columns/moment-form.js';
import { decode } from '../source/text.js';
import {
  type Answer,
  type AnswerColumn,
  type AnswerFile,
  QUESTIONS,
  type UnusableMark,
  type Unreadable,
  type Unused,
} from '../model/survey.js';
import { cellOf, type Row, rowOf } from './row.js';
import { readTable, type Table, type Titles } from './table.js';
import { type Moments, momentsOf } from './when.js';
import type { Whom } from './whom.js';

/** What was read of all files together. */
export interface ReadAnswers {
  readonly files: readonly AnswerFile[];
  readonly answers: readonly Answer[];
  readonly unused: readonly Unused[];
  /** Marks that are left out of rows that are used. */
  readonly unusedMarks: readonly (Unused & { readonly why: UnusableMark })[];
}

/** Reads a file of answers: what each row says of which relation, and why a row is not used. `dates` tells how dates are written where they do not. */
export function readAnswers(
  file: string,
  bytes: Uint8Array,
  titles: Titles,
  whom: Whom,
  dates: MomentForm | null,
): ReadAnswers | { readonly unreadable: Unreadable } {
  const decoded = decode(bytes);
  if ('finding' in decoded) return { unreadable: wrongBytes(decoded.finding, bytes) };
  const table = readTable(decoded.text, titles);
  const unreadable = wrongHeader(table);
  if (unreadable !== null) return { unreadable };
  const moments = momentsOf(
    table.rows.map((row) => cellOf(row, 'date', table.columns)),
    dates,
  );
  const rows = table.rows.map((row, i): Row => rowOf(row, table, whom, moments.at[i]!));
  const answers = rows.flatMap((row, i): Answer[] =>
    'why' in row ? [] : [{ ...row.said, file, line: table.rows[i]!.line }],
  );
  const unused = rows.flatMap((row, i): Unused[] =>
    'why' in row ? [{ file, line: table.rows[i]!.line, why: row.why }] : [],
  );
  return { files: [fileOf(file, table, rows, moments)], answers, unused, unusedMarks: unusedMarks(answers) };
}

function unusedMarks(answers: readonly Answer[]): ReadAnswers['unusedMarks'] {
  return answers.flatMap(({ file, line, unusable }) => unusable.map((why) => ({ file, line, why })));
}

function fileOf(
  file: string,
  { delimiter, columns, titles, rows }: Table,
  read: readonly Row[],
  { either }: Moments,
): AnswerFile {
  return {
    file,
    delimiter,
    rows: rows.length,
    used: read.filter((row) => !('why' in row)).length,
    strangers: titles.filter((title, i) => columns[i] === null && title !== ''),
    otherDates: read.filter((row) => !('why' in row) && row.hasOtherDate).length,
    eitherDates: either,
  };
}

function wrongBytes(
  { facts, at }: Extract<ReturnType<typeof decode>, { finding: unknown }>['finding'],
  bytes: Uint8Array,
): Unreadable {
  const { problem } = facts as { readonly problem: 'json' | 'utf-16' | 'binary' | 'not-utf-8' };
  if (problem === 'json') return { problem: 'too-large', line: 1 };
  const before = new TextDecoder().decode(bytes).slice(0, at.part?.[0] ?? 0);
  return { problem, line: before.split(/\r\n?|\n/u).length };
}

/** Without who delivers to whom, and an answer to at least one question, no row says anything. */
function wrongHeader({ columns, titles }: Table): Unreadable | null {
  if (titles.length === 0) return { problem: 'empty' };
  const again = titles.filter((_, i) => columns[i] !== null && columns.filter((one) => one === columns[i]).length > 1);
  if (again.length > 0) return { problem: 'same-column', titles: again };
  const has = (...some: readonly AnswerColumn[]): boolean => some.some((one) => columns.includes(one));
  const missing = [
    ...(has('supplier', 'supplierName') ? [] : (['supplier'] as const)),
    ...(has('customer', 'customerName') ? [] : (['customer'] as const)),
    ...(has(...QUESTIONS) ? [] : QUESTIONS),
  ];
  return missing.length === 0 ? null : { problem: 'no-columns', missing, found: titles };
}

/** What several files say together: of one who answered the same question twice only the later answer counts. */
export function together(all: readonly ReadAnswers[]): ReadAnswers {
  const answers = all.flatMap((one) => one.answers);
  const kept = new Map<string, Answer>();
  for (const answer of answers) {
    const key = whoseOf(answer);
    const known = key === null ? undefined : kept.get(key);
    if (key !== null && (known === undefined || isLater(answer, known))) kept.set(key, answer);
  }
  const usedFor = (answer: Answer): Answer => kept.get(whoseOf(answer) ?? '') ?? answer;
  const again = answers.flatMap((answer): Unused[] => {
    const { file, line } = usedFor(answer);
    return usedFor(answer) === answer
      ? []
      : [{ file: answer.file, line: answer.line, why: { kind: 'again', file, line } }];
  });
  const order = new Map(all.flatMap(({ files }) => files).map(({ file }, i) => [file, i]));
  const used = answers.filter((answer) => usedFor(answer) === answer);
  return {
    files: all
      .flatMap(({ files }) => files)
      .map((one) => ({
        ...one,
        used: used.filter(({ file }) => file === one.file).length,
      })),
    answers: used,
    unused: [...all.flatMap(({ unused }) => unused), ...again].sort(
      (a, b) => order.get(a.file)! - order.get(b.file)! || a.line - b.line,
    ),
    unusedMarks: unusedMarks(used),
  };
}

/** Who answered about what; null of nobody in particular. */
function whoseOf({ relation, respondent }: Answer): string | null {
  return respondent === null ? null : `${relation} ${respondent.normalize('NFC').toLowerCase()}`;
}

/** By when they were given; where nobody can tell, the first one stays. */
function isLater(a: Answer, b: Answer): boolean {
  return a.at !== null && b.at !== null && a.at > b.at;
}
