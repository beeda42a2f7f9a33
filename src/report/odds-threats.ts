import type { CustomerFigures, Threat, ThreatDetail } from '../model/assessment.js';
import { isTold, toldThreats } from '../model/telling.js';
import type { CustomerOdds, ThreatOdds } from '../model/odds.js';
import { TOLERANCE } from '../model/duration.js';
import { type Cell, type Column, table, wrap } from './layout.js';
import type { Page } from './page.js';
import { remarks, where } from './threats.js';

const COLUMNS: readonly Column[] = [
  { align: 'right' },
  { gives: 2, least: 16 },
  { gives: 1, least: 0, narrowest: 7 },
  { align: 'right' },
  { whole: true, align: 'right' },
  { align: 'right' },
];

/** What threatens a customer, what would have rescued most late orders first, as a table; and the first of them as a sentence. */
export function oddsThreatLines(customer: CustomerFigures, { late }: CustomerOdds, page: Page): string[] {
  const { phrases, options } = page;
  const { paint, width } = options;
  const telling = toldThreats(customer);
  if (telling.length === 0) return [];
  const isAll = telling.length <= options.top + 1; // one more line tells as much as saying that there is one
  const shown = telling.slice(0, isAll ? telling.length : options.top);
  const titles = ['', phrases.threats, '', phrases.absorbs, phrases.breaksAlone, phrases.wouldRescue];
  const groups = shown.map((threat, i) => [
    threatRow(threat, i + 1, page),
    ...threat.details.filter(isTold).map((detail) => detailRow(detail, page)),
  ]);
  const [header, ...lines] = table(
    [titles.map((text) => ({ text, paint: paint.dim })), ...groups.flat()],
    COLUMNS,
    width - 4,
  );
  const more = telling.length - shown.length;
  const say = (text: string): string[] => wrap(text, width - 4).map((line) => `  ${line}`);
  let next = 0;
  return [
    '',
    `  ${header}`,
    ...shown.flatMap((threat, i) => [
      ...lines.slice(next, (next += groups[i]!.length)).map((line) => `  ${line}`),
      ...remarks(threat, page),
    ]),
    ...(shown.some(({ usual }) => !usual) ? say(`*  ${phrases.measuredOnItsWay}`).map((line) => paint.dim(line)) : []),
    ...(more > 0 ? [paint.dim(`  ${phrases.andMore(more)} (--top ${telling.length})`)] : []),
    ...(late !== null && late > 0 && late < 100
      ? say(`${phrases.tooFewLate(late)} (--runs)`).map((line) => paint.dim(line))
      : []),
    ...first(customer.threats, page).flatMap(say),
  ];
}

function threatRow(threat: Threat, rank: number, { phrases, format, options: { paint } }: Page): Cell[] {
  const { slack, odds, usual } = threat;
  const tone = slack < -TOLERANCE ? paint.red : slack === Infinity ? paint.dim : (line: string) => line;
  const alone = odds?.exceeds ?? null;
  return [
    { text: String(rank), paint: paint.dim },
    { text: threat.name, paint: threat.kind === 'link' ? (line) => line : paint.bold },
    { text: where(threat, phrases), paint: paint.dim },
    { text: `${slack === Infinity ? phrases.any : format.duration(slack, 'down')}${usual ? '' : '*'}`, paint: tone },
    { text: alone === null ? '' : format.chance(alone), paint: alone === 0 ? paint.dim : (line) => line },
    rescueCell(odds, true, { phrases, format, options: { paint } }),
  ];
}

function detailRow(
  { kind, says, odds }: ThreatDetail,
  page: Pick<Page, 'phrases' | 'format'> & { readonly options: Pick<Page['options'], 'paint'> },
): Cell[] {
  return [
    { text: '' },
    { text: `  ${page.phrases.detail(kind, says)}`, paint: page.options.paint.dim },
    { text: '' },
    { text: '' },
    { text: '' },
    rescueCell(odds, false, page),
  ];
}

function rescueCell(
  odds: ThreatOdds | null,
  isWhole: boolean,
  {
    phrases,
    format,
    options: { paint },
  }: Pick<Page, 'phrases' | 'format'> & { readonly options: Pick<Page['options'], 'paint'> },
): Cell {
  const rescue = odds?.rescue ?? null;
  if (rescue === null) return { text: phrases.untold, paint: paint.dim };
  const share = format.percent(rescue.estimate);
  const [low, high] = [Math.round(100 * rescue.low), Math.round(100 * rescue.high)];
  const text = isWhole && rescue.estimate > 0 ? `${share} ${phrases.interval(String(low), String(high))}` : share;
  return { text, paint: rescue.estimate === 0 || !isWhole ? paint.dim : paint.bold };
}

/** The worst of all in a sentence, with the share of late orders that it would have rescued. */
export function first(threats: readonly Threat[], { phrases, format }: Pick<Page, 'phrases' | 'format'>): string[] {
  for (const threat of threats) {
    const detail = threat.details.find(({ rank }) => rank === 0);
    const odds = threat.rank === 0 ? threat.odds : (detail?.odds ?? null);
    if (odds === null) continue;
    if (odds.rescue === null || odds.rescue.estimate < 0.01) return [];
    const usual = threat.own === null ? null : format.duration(threat.own);
    const what = detail === undefined ? { kind: threat.kind, says: null } : detail;
    return [
      phrases.wouldHaveBeen(
        phrases.without(what.kind, threat.name, what.says, usual),
        format.percent(odds.rescue.estimate),
      ),
    ];
  }
  return [];
}
