import { keptBy } from '../model/kept.js';
import type { Assessment } from '../model/assessment.js';
import type { Pledge } from '../model/chain.js';
import type { HandOver } from '../model/hand-over.js';
import type { Estimate } from '../model/odds.js';
import { formatFor } from '../words/format.js';
import type { ReportPhrases } from '../words/report-phrases.js';
import { noticingDays } from '../words/noticing-days.js';
import { type Cell, type Column, headline, table, wrap } from './layout.js';
import type { Page, TextOptions } from './page.js';
import { gapTold } from './relations.js';

/** The score cards of internal customers for the terminal: what came of what was agreed, the worst hand-over first. */
export function linksText(
  assessment: Assessment,
  all: readonly HandOver[],
  phrases: ReportPhrases,
  options: TextOptions,
): string {
  const { chain } = assessment;
  const format = noticingDays(formatFor(chain.calendar, phrases.figures), phrases.figures);
  const page: Page = { phrases, format, calendar: chain.calendar, options };
  const agreed = all.filter(({ terms }) => terms !== null);
  const rest = all.filter(({ terms }) => terms === null);
  const body = [agreedLines(agreed, page), restLines(rest, page), foot(assessment, all, page)];
  const facts = [phrases.handOvers(agreed.length, rest.length)];
  if (chain.calendar.given || chain.usesDays || format.wroteDays())
    facts.push(phrases.workingTime(chain.calendar, format));
  return `${[headline(chain.name ?? phrases.untitled, facts, options), ...body]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const COLUMNS: readonly Column[] = [
  { align: 'right' },
  { gives: 1, least: 16 },
  { align: 'right' },
  { align: 'right' },
  { align: 'right' },
  { align: 'right' },
  { whole: true, align: 'right' },
];

function agreedLines(all: readonly HandOver[], page: Page): string[] {
  const { phrases, options } = page;
  const { paint, width } = options;
  if (all.length === 0) return [`  ${paint.dim(phrases.nothingAgreed)}`];
  const shown = mostOf(all, options.top);
  const titles = [
    '',
    phrases.handOver,
    phrases.inTimeColumn,
    phrases.fullColumn,
    phrases.rightColumn,
    phrases.perfectColumn,
    phrases.costsColumn,
  ];
  const rows = shown.flatMap((one, i) => [actualRow(one, i + 1, page), agreedRow(one, page)]);
  const [header, ...lines] = table([titles.map((text) => ({ text, paint: paint.dim })), ...rows], COLUMNS, width - 2);
  return [
    `  ${header}`,
    ...shown.flatMap((one, i) => [...lines.slice(2 * i, 2 * i + 2).map((line) => `  ${line}`), ...remarks(one, page)]),
    ...more(all, shown, page),
  ];
}

/** The first of many; all where only one would be left out. */
function mostOf<T>(all: readonly T[], top: number): readonly T[] {
  return all.length <= top + 1 ? all : all.slice(0, top);
}

function more(all: readonly HandOver[], shown: readonly HandOver[], { phrases, options: { paint } }: Page): string[] {
  const left = all.length - shown.length;
  return left === 0 ? [] : [paint.dim(`  ${phrases.andMore(left)} (--top ${all.length})`)];
}

function nameOf({ from, to }: HandOver): string {
  return `${from.name} → ${to.name}`;
}

function actualRow(one: HandOver, rank: number, page: Page): Cell[] {
  const { options } = page;
  const { odds, terms } = one;
  return [
    { text: String(rank), paint: options.paint.dim },
    { text: nameOf(one), paint: options.paint.bold },
    actual(odds?.inTime ?? null, terms?.onTime ?? null, page),
    actual(odds?.full ?? null, terms?.full ?? null, page),
    actual(odds?.right ?? null, terms?.right ?? null, page),
    actual(odds?.perfect ?? null, null, page),
    costs(one, page),
  ];
}

/** Red where it is less often so than agreed, for all that chance can tell. */
function actual(came: Estimate | null, agreed: number | null, { format, options: { paint } }: Page): Cell {
  if (came === null) return { text: '' };
  const kept = keptBy(came, agreed);
  const tones = { yes: paint.green, no: paint.red, open: paint.yellow };
  return { text: format.chance(came.estimate), paint: kept === null ? (text) => text : tones[kept] };
}

function costs({ costs: both }: HandOver, { format }: Page): Cell {
  const seconds = both === null ? 0 : both.link + both.giver;
  return { text: seconds > 0 ? format.duration(seconds) : '' };
}

function agreedRow({ terms, agreed, item }: HandOver, { phrases, format, options: { paint } }: Page): Cell[] {
  const { within, onTime, full, right } = terms as Pledge;
  const time = within === null ? null : format.duration(within);
  const share = (one: number | null): Cell => ({ text: one === null ? '' : format.share(one), paint: paint.dim });
  return [
    { text: '' },
    { text: `  ${phrases.agreedTo(agreed === null ? 'offers' : 'agreed', time, item)}`, paint: paint.dim },
    share(onTime),
    share(full),
    share(right),
    { text: '' },
    { text: '' },
  ];
}

function remarks({ gap, satisfaction }: HandOver, { phrases, format, options: { paint, width } }: Page): string[] {
  const told = [
    ...(gap === null ? [] : [{ text: phrases.gap(gapTold(gap, { phrases, format })), tone: paint.yellow }]),
    ...(satisfaction === null
      ? []
      : [
          {
            text: phrases.satisfaction(
              format.number(satisfaction.score),
              format.number(satisfaction.of),
              satisfaction.answers,
            ),
            tone: paint.dim,
          },
        ]),
  ];
  return told.flatMap(({ text, tone }) => wrap(text, width - 9, '  ').map((line) => `       ${tone(line)}`));
}

function restLines(all: readonly HandOver[], page: Page): string[] {
  const { phrases, format, options } = page;
  const { paint, width } = options;
  if (all.length === 0) return [];
  const shown = mostOf(all, options.top);
  const titles = [
    phrases.nothingAgreedOn,
    phrases.takesColumn,
    phrases.fullColumn,
    phrases.rightColumn,
    phrases.costsColumn,
  ];
  const rows = shown.map((one): Cell[] => [
    { text: nameOf(one) },
    { text: one.odds === null ? '' : format.duration(one.odds.takes) },
    actual(one.odds?.full ?? null, null, page),
    actual(one.odds?.right ?? null, null, page),
    costs(one, page),
  ]);
  const columns: Column[] = [
    { gives: 1, least: 24 },
    { align: 'right' },
    { align: 'right' },
    { align: 'right' },
    { whole: true, align: 'right' },
  ];
  const lines = table([titles.map((text) => ({ text, paint: paint.dim })), ...rows], columns, width - 2);
  return [...lines.map((line) => `  ${line}`), ...more(all, shown, page)];
}

function foot(
  { chain, odds, partial }: Assessment,
  all: readonly HandOver[],
  { phrases, options: { paint, width } }: Page,
): string[] {
  if (all.length === 0) return wrap(phrases.noHandOvers, width);
  if (odds === null || all.every((one) => one.odds === null)) return wrap(phrases.handOversUnknown, width);
  const says = [
    ...(all.some((one) => one.odds?.inTime != null) ? [phrases.whatIsInTime] : []),
    ...(all.some(({ costs: both }) => both !== null && both.link + both.giver > 0) ? [phrases.whatItCosts] : []),
    phrases.oneAtATime(chain.unit),
    `${phrases.drawn(odds.runs, odds.seed)}.`,
  ].join(' ');
  return [
    ...(partial ? wrap(phrases.stopped(odds.runs), width).map((line) => paint.yellow(line)) : []),
    ...wrap(says, width).map((line) => paint.dim(line)),
  ];
}
