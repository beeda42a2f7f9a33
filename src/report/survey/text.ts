import { AS_TYPED, formatFor } from '../../words/format.js';
import { MARKS } from '../../model/kept.js';
import {
  type Judged,
  type JudgedParty,
  type JudgedRelation,
  type Marks,
  SCALE,
  type SurveyResult,
} from '../../model/survey.js';
import type { SurveyPhrases } from '../../words/survey-phrases.js';
import { type Cell, type Column, headline, table, wrap } from '../layout.js';
import { type MeasureVoice, shown } from '../measure/page.js';
import type { TextOptions } from '../page.js';
import type { SurveyRead } from './json.js';
import { contradictionSaid, logFoot, type LoggedPage, noneUsedLines, withinLine } from './logged.js';
import { isEnough, MARK_COLUMNS, marksCells, type MarksPage, marksTables, score } from './marks.js';
import { unusedLines } from './unused.js';

/** What every part of the report is told with. */
interface Page extends MarksPage {
  readonly enough: number;
  readonly options: TextOptions;
}

/** The words of answers, those of logs, and how long the chain's day and week are. */
export interface SurveyVoice extends MeasureVoice {
  readonly survey: SurveyPhrases;
}

/** What internal customers think, for the terminal: delivery by delivery, then each supplier and each customer, the lowest first. */
export function surveyText(
  result: SurveyResult,
  read: SurveyRead,
  chain: string | null,
  voice: SurveyVoice,
  options: TextOptions,
): string {
  const { report, survey: say } = voice;
  const logged = loggedPage(read, voice, options);
  const page: Page = { say, figures: report.figures, enough: result.enough, options, logged };
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
    logged === null ? [] : noneUsedLines(logged),
    told.length === 0 ? [] : footLines([say.howFigured], page),
    logged === null ? [] : footLines(logFoot(told, say, logged), page),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function loggedPage({ log }: SurveyRead, voice: SurveyVoice, options: TextOptions): LoggedPage | null {
  if (log === null) return null;
  const { report: phrases, measure: says, calendar } = voice;
  return { phrases, says, calendar, format: formatFor(calendar, phrases.figures), options, reading: shown(log) };
}

/** How figures are meant. */
function footLines(said: readonly string[], { options }: Page): string[] {
  return wrap(said.join(' '), options.width).map((line) => options.paint.dim(line));
}

/** All in one table, so that columns stand below each other from delivery to delivery. */
function relationParts(all: readonly JudgedRelation[], page: Page): string[][] {
  const { say, options } = page;
  const first = all.length <= options.top + 1 ? all : all.slice(0, options.top);
  const { header, lines } = marksTables(first, options.width - 4, page);
  const parts = first.map((one, i) => {
    const table = lines[i]!.length === 0 ? [] : [header, ...lines[i]!];
    return [...titleLines(one, page), ...table.map((line) => `    ${line}`), ...remarkLines(one, page)];
  });
  const left = all.length - first.length;
  return left === 0 ? parts : [...parts, [options.paint.dim(say.andMore(left, all.length))]];
}

/** Whom it is about, how many answered, and whether they are content. */
function titleLines(one: JudgedRelation, page: Page): string[] {
  const { say, options, logged } = page;
  const notSeen = logged !== null && one.measured === null ? [logged.says.beside.notSeen] : [];
  const facts = [say.answers(one.answers), verdictTold(one, page), ...notSeen];
  const [first, ...rest] = headline(nameOf(one), facts, { ...options, width: options.width - 2 });
  const tint = { yes: options.paint.green, no: options.paint.red, open: options.paint.yellow };
  const mark = one.verdict === null ? ' ' : tint[one.verdict](MARKS[one.verdict]);
  return [`${mark} ${first}`, ...rest.map((line) => `  ${line}`)];
}

function nameOf({ relation: { supplier, customer, item } }: JudgedRelation): string {
  return [`${supplier.name} → ${customer.name}`, ...(item === null ? [] : [item])].join(' · ');
}

function verdictTold({ verdict, answers }: Judged, { say, enough }: Page): string {
  if (verdict !== null) return say.verdict[verdict];
  return answers < enough ? say.tooFew(enough) : say.tooFewOverall(enough);
}

/** What the model and a log say of it, what customers wrote, and what can be pasted into the model. */
function remarkLines(one: JudgedRelation, page: Page): string[] {
  const { marks, before, contradictions, remarks } = one;
  const { say, figures, options, logged } = page;
  const { paint, width } = options;
  const ofLog =
    logged === null
      ? []
      : [
          ...withinLine(one, say, logged).map((text) => ({ text, tone: paint.dim })),
          ...contradictions.map((each) => ({
            text: contradictionSaid(each, score(each.mean, figures), say, logged),
            tone: paint.yellow,
          })),
        ];
  const told = [
    ...ofLog,
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
  const paste = isEnough(one, page.enough) ? [`    ${paint.dim(pasteLine(marks.overall!))}`] : [];
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
  const first = all.length <= top + 1 ? all : all.slice(0, top);
  const head = ['', say.answers(2).replace(/^\S+\s/u, ''), say.mean, '95 %', say.spread, say.content, '95 %'];
  const rows = first.map((one): Cell[] => {
    const name = { text: one.name, paint: paint.bold };
    const answers = { text: String(one.answers), ...(one.verdict === null && { paint: paint.dim }) };
    return one.marks.overall === null ? [name, answers] : [name, answers, ...marksCells(one.marks.overall, page)];
  });
  const columns: Column[] = [{ gives: 1, least: 12 }, { align: 'right' }, ...MARK_COLUMNS];
  const lines = table([head.map((text) => ({ text, paint: paint.dim })), ...rows], columns, width - 2);
  const left = all.length - first.length;
  return [
    ...wrap(title, width).map((line) => paint.cyan(line)),
    ...lines.map((line) => `  ${line}`),
    ...(left === 0 ? [] : [paint.dim(`  ${say.andMore(left, all.length)}`)]),
  ];
}

/** Deliveries that nobody has judged. */
function silentLines(all: readonly JudgedRelation[], { say, options }: Page): string[] {
  const silent = all.filter(({ answers }) => answers === 0).map(nameOf);
  if (silent.length === 0 || silent.length === all.length) return [];
  return wrap(`${say.noAnswers}: ${silent.join(', ')}`, options.width, '  ');
}
