import { AS_TYPED, formatFor, type UnitWords } from '../../words/format.js';
import { MARKS } from '../../model/kept.js';
import {
  type Judged,
  type JudgedParty,
  type JudgedRelation,
  type Marks,
  QUESTIONS,
  SCALE,
  type SurveyResult,
} from '../../model/survey.js';
import type { ReportPhrases } from '../../words/report-phrases.js';
import type { SurveyPhrases } from '../../words/survey-phrases.js';
import { type Cell, type Column, headline, table, wrap } from '../layout.js';
import type { TextOptions } from '../page.js';
import type { SurveyRead } from './json.js';
import { unusedLines } from './unused.js';

/** What every part of the report is told with. */
interface Page {
  readonly say: SurveyPhrases;
  readonly figures: UnitWords;
  readonly enough: number;
  readonly options: TextOptions;
}

/** What internal customers think, for the terminal: delivery by delivery, then each supplier and each customer, the lowest first. */
export function surveyText(
  result: SurveyResult,
  read: SurveyRead,
  chain: string | null,
  { report, survey: say }: { readonly report: ReportPhrases; readonly survey: SurveyPhrases },
  options: TextOptions,
): string {
  const page: Page = { say, figures: report.figures, enough: result.enough, options };
  const told = result.relations.filter(({ answers }) => answers > 0);
  const facts = [say.counts(say.answers(result.answers), String(told.length), say.deliveries(result.relations.length))];
  const parts = [
    [
      ...headline(chain ?? report.untitled, facts, options),
      ...wrap(say.scale, options.width - 2).map((line) => options.paint.dim(`  ${line}`)),
    ],
    ...(told.length === 0 ? [[say.nobodyAnswered]] : relationParts(told, page)),
    ...(told.length < 2 ? [] : [partyLines(say.ofSuppliers, result.suppliers, page)]), // of one it was said above
    ...(told.length < 2 ? [] : [partyLines(say.ofCustomers, result.customers, page)]),
    silentLines(result.relations, page),
    unusedLines(read, say, options),
    told.length === 0 ? [] : wrap(say.howFigured, options.width).map((line) => options.paint.dim(line)),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const COLUMNS: readonly Column[] = [{}, { align: 'right' }, {}, { whole: true }, { align: 'right' }, { whole: true }];

/** All in one table, so that columns stand below each other from delivery to delivery. */
function relationParts(all: readonly JudgedRelation[], page: Page): string[][] {
  const { say, options } = page;
  const shown = all.length <= options.top + 1 ? all : all.slice(0, options.top);
  const titles = ['', say.mean, '95 %', say.spread, say.content, '95 %'];
  const rowsOf = shown.map(({ marks }) => marksRows(marks, page));
  const head = titles.map((text) => ({ text, paint: options.paint.dim }));
  const [header, ...lines] = table([head, ...rowsOf.flat()], COLUMNS, options.width - 4);
  let at = 0;
  const parts = shown.map((one, i) => {
    at += rowsOf[i]!.length;
    const rows = lines.slice(at - rowsOf[i]!.length, at);
    const table = rows.length === 0 ? [] : [header!, ...rows];
    return [...titleLines(one, page), ...table.map((line) => `    ${line}`), ...remarkLines(one, page)];
  });
  const left = all.length - shown.length;
  return left === 0 ? parts : [...parts, [options.paint.dim(say.andMore(left, all.length))]];
}

/** Whom it is about, how many answered, and whether they are content. */
function titleLines(one: JudgedRelation, page: Page): string[] {
  const { say, options } = page;
  const { supplier, customer, item } = one.relation;
  const name = [`${supplier.name} → ${customer.name}`, ...(item === null ? [] : [item])].join(' · ');
  const [first, ...rest] = headline(name, [say.answers(one.answers), verdictTold(one, page)], {
    width: options.width - 2,
    paint: options.paint,
  });
  const tint = { yes: options.paint.green, no: options.paint.red, open: options.paint.yellow };
  const mark = one.verdict === null ? ' ' : tint[one.verdict](MARKS[one.verdict]);
  return [`${mark} ${first}`, ...rest.map((line) => `  ${line}`)];
}

function verdictTold({ verdict, answers }: Judged, { say, enough }: Page): string {
  if (verdict !== null) return say.verdict[verdict];
  return answers < enough ? say.tooFew(enough) : say.tooFewOverall(enough);
}

function marksRows(marks: Judged['marks'], page: Page): Cell[][] {
  return QUESTIONS.flatMap((question) => {
    const one = marks[question];
    return one === null ? [] : [[{ text: page.say.columns[question] }, ...marksCells(one, page)]];
  });
}

function marksCells({ mean, content, counts }: Marks, page: Page): Cell[] {
  const { paint } = page.options;
  const percent = (share: number): string => String(Math.round(100 * share));
  return [
    { text: score(mean.estimate, page.figures), paint: paint.bold },
    { text: `${score(mean.low, page.figures)}–${score(mean.high, page.figures)}`, paint: paint.dim },
    { text: bars(counts), paint: paint.cyan },
    { text: `${percent(content.share.estimate)} %` },
    { text: `${percent(content.share.low)}–${percent(content.share.high)}`, paint: paint.dim },
  ];
}

/** A mark to one decimal, always. */
function score(mark: number, { decimal }: Pick<UnitWords, 'decimal'>): string {
  return mark.toFixed(1).replace('.', decimal);
}

const BARS = '▁▂▃▄▅▆▇█';
const NONE = '·';

/** How many gave each mark, the highest bar for the most. */
function bars(counts: readonly number[]): string {
  const most = Math.max(...counts);
  return counts.map((count) => (count === 0 ? NONE : BARS[Math.ceil((count * BARS.length) / most) - 1]!)).join('');
}

/** What the model and a log say of it, what customers wrote, and what can be pasted into the model. */
function remarkLines({ marks, before, contradictions, remarks }: JudgedRelation, page: Page): string[] {
  const { say, figures, options } = page;
  const { paint, width } = options;
  const number = formatFor({ day: 1, week: 1 }, figures);
  const told = [
    ...contradictions.map(({ question, mean, share }) => ({
      text: say.contradiction(question, score(mean, figures), number.share(Math.round(1000 * share) / 1000)),
      tone: paint.yellow,
    })),
    ...(before === null
      ? []
      : [
          {
            text: [
              say.before(score(before.score, figures), before.answers),
              ...(before.now === null ? [] : [say.now[before.now]]),
            ].join('; '),
            tone: before.now === 'lower' ? paint.yellow : paint.dim,
          },
        ]),
    ...remarks.map((remark) => ({ text: `– ${remark}`, tone: (text: string) => text })),
  ];
  const isEnough = marks.overall !== null && marks.overall.answers >= page.enough;
  const paste = isEnough ? [`    ${paint.dim(pasteLine(marks.overall))}`] : [];
  return [
    ...told.flatMap(({ text, tone }) => wrap(text, width - 6, '  ').map((line) => `    ${tone(line)}`)),
    ...paste,
  ];
}

/** As it is written into the model. */
export function pasteLine({ mean, answers }: Marks): string {
  return `satisfaction: { score: ${score(mean.estimate, AS_TYPED)}, of: ${SCALE.most}, answers: ${answers} }`;
}

function partyLines(title: string, all: readonly JudgedParty[], page: Page): string[] {
  const { say, options } = page;
  const { paint, width, top } = options;
  if (all.length === 0) return [];
  const shown = all.length <= top + 1 ? all : all.slice(0, top);
  const head = ['', say.answers(2).replace(/^\S+\s/u, ''), say.mean, '95 %', say.spread, say.content, '95 %'];
  const rows = shown.map((one): Cell[] => {
    const name = { text: one.name, paint: paint.bold };
    const answers = { text: String(one.answers), ...(one.verdict === null && { paint: paint.dim }) };
    return one.marks.overall === null ? [name, answers] : [name, answers, ...marksCells(one.marks.overall, page)];
  });
  const columns: Column[] = [{ gives: 1, least: 12 }, { align: 'right' }, ...COLUMNS.slice(1)];
  const lines = table([head.map((text) => ({ text, paint: paint.dim })), ...rows], columns, width - 2);
  const left = all.length - shown.length;
  return [
    ...wrap(title, width).map((line) => paint.cyan(line)),
    ...lines.map((line) => `  ${line}`),
    ...(left === 0 ? [] : [paint.dim(`  ${say.andMore(left, all.length)}`)]),
  ];
}

/** Deliveries that nobody has judged. */
function silentLines(all: readonly JudgedRelation[], { say, options }: Page): string[] {
  const silent = all.filter(({ answers }) => answers === 0).map(({ relation }) => relation.link);
  if (silent.length === 0 || silent.length === all.length) return [];
  return wrap(`${say.noAnswers}: ${silent.join(', ')}`, options.width, '  ');
}
