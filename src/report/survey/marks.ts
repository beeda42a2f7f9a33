import type { UnitWords } from '../../words/format.js';
import { type Judged, type JudgedRelation, LOGGED, type Marks, QUESTIONS, type Shown } from '../../model/survey.js';
import type { SurveyPhrases } from '../../words/survey-phrases.js';
import { type Cell, type Column, table, widthOf } from '../layout.js';
import type { Style } from '../paint.js';
import type { LoggedPage } from './logged.js';
import { shownCells } from './logged.js';

/** What marks are told with; a page for what a log shows beside them, where there is one. */
export interface MarksPage {
  readonly say: SurveyPhrases;
  readonly figures: UnitWords;
  readonly options: Style;
  readonly logged: LoggedPage | null;
}

/** Behind the name of who or what is judged. */
export const MARK_COLUMNS: readonly Column[] = [
  { align: 'right' },
  {},
  { whole: true },
  { align: 'right' },
  { whole: true },
];

const RIGHT: Column = { align: 'right' };
const COLUMNS: readonly Column[] = [{}, RIGHT, {}, RIGHT, {}, {}, RIGHT, {}];
const [INTERVAL, SHOWN_INTERVAL, SPREAD, CONTENT, CONTENT_INTERVAL] = [2, 4, 5, 6, 7] as const;
/** What a narrow terminal has no room for, what tells least first. */
const LEFT_OUT = [CONTENT_INTERVAL, SPREAD, CONTENT, SHOWN_INTERVAL, INTERVAL];

/** The marks of each delivery, question by question, in columns that stand below each other from delivery to delivery: a header, and the lines of each. */
export function marksTables(
  all: readonly JudgedRelation[],
  width: number,
  page: MarksPage,
): { readonly header: string; readonly lines: readonly (readonly string[])[] } {
  const { say, options, logged } = page;
  const measured = logged === null ? '' : logged.says.beside.measured;
  const titles = ['', say.mean, '95 %', measured, '95 %', say.spread, say.content, '95 %'];
  const rowsOf = all.map((one) => marksRows(one, page));
  const isShown = logged !== null && rowsOf.some((rows) => rows.some((row) => (row[3]?.text ?? '') !== ''));
  const head = titles.map((text, i) => ({ text: i !== 4 || isShown ? text : '', paint: options.paint.dim }));
  const [header, ...lines] = table(withRoom([head, ...rowsOf.flat()], width), COLUMNS, width);
  let at = 0;
  return { header: header!, lines: rowsOf.map(({ length }) => lines.slice(at, (at += length))) };
}

/** Without the columns that there is no room for. */
function withRoom(rows: readonly (readonly Cell[])[], width: number): readonly (readonly Cell[])[] {
  let kept = rows;
  for (const column of LEFT_OUT) {
    const widths = COLUMNS.map((_, i) => Math.max(0, ...kept.map((row) => widthOf(row[i]?.text ?? ''))));
    if (widths.reduce((sum, one) => sum + (one > 0 ? one + GAP : 0), -GAP) <= width) break;
    kept = kept.map((row) => row.map((cell, i) => (i === column ? NOTHING : cell)));
  }
  return kept;
}

const GAP = 2;
const NOTHING: Cell = { text: '' };

/** Every question that was answered, or that a log answers. */
function marksRows({ marks, measured }: JudgedRelation, page: MarksPage): Cell[][] {
  return QUESTIONS.flatMap((question) => {
    const one = marks[question];
    const shown = LOGGED.map((logged) => (logged === question ? (measured?.[logged] ?? null) : null));
    const seen = shown.find((each): each is Shown => each !== null) ?? null;
    if (one === null && seen === null) return [];
    const [mean, interval, ...rest] = one === null ? [NOTHING, NOTHING] : marksCells(one, page);
    const beside = seen === null || page.logged === null ? [NOTHING, NOTHING] : shownCells(seen, page.say, page.logged);
    return [[{ text: page.say.columns[question] }, mean!, interval!, ...beside, ...rest]];
  });
}

/** A mean, how many gave each mark, and the share of those who are content. */
export function marksCells({ mean, content, counts }: Marks, { figures, options: { paint } }: MarksPage): Cell[] {
  const percent = (share: number): string => String(Math.round(100 * share));
  return [
    { text: score(mean.estimate, figures), paint: paint.bold },
    { text: `${score(mean.low, figures)}–${score(mean.high, figures)}`, paint: paint.dim },
    { text: bars(counts), paint: paint.cyan },
    { text: `${percent(content.share.estimate)} %` },
    { text: `${percent(content.share.low)}–${percent(content.share.high)}`, paint: paint.dim },
  ];
}

/** A mark to one decimal, always. */
export function score(mark: number, { decimal }: Pick<UnitWords, 'decimal'>): string {
  return mark.toFixed(1).replace('.', decimal);
}

const BARS = '▁▂▃▄▅▆▇█';
const NONE = '·';

/** How many gave each mark, the highest bar for the most. */
function bars(counts: readonly number[]): string {
  const most = Math.max(...counts);
  return counts.map((count) => (count === 0 ? NONE : BARS[Math.ceil((count * BARS.length) / most) - 1]!)).join('');
}

/** True of enough answers to what they think all in all. */
export function isEnough({ marks: { overall } }: Pick<Judged, 'marks'>, enough: number): boolean {
  return overall !== null && overall.answers >= enough;
}
