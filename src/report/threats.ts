import type { CustomerFigures, Threat } from '../model/assessment.js';
import { TOLERANCE } from '../model/duration.js';
import { timeOf, toldOdds, toldThreats } from '../model/telling.js';
import type { ReportPhrases } from '../words/report-phrases.js';
import { type Cell, type Column, table, wrap } from './layout.js';
import { oddsThreatLines } from './odds-threats.js';
import type { Page } from './page.js';
import type { Style } from './paint.js';

const THREAT_COLUMNS: readonly Column[] = [
  { align: 'right' },
  { gives: 2, least: 10 },
  { gives: 1, least: 0, narrowest: 7 },
  { align: 'right', whole: true },
  { align: 'right' },
];
/** Marks figures that belong to a less likely run. */
export const ASIDE = '*';

/** What threatens a customer, what can absorb least first, as a table. */
export function threatLines(customer: CustomerFigures, page: Page): string[] {
  const { phrases, options } = page;
  const { paint, width } = options;
  const odds = toldOdds(customer);
  if (odds !== null && customer.threats.length > 0) return oddsThreatLines(customer, odds, page);
  const telling = toldThreats(customer);
  if (customer.threats.length === 0) return [];
  const isAll = telling.length <= options.top + 1; // one more line tells as much as saying that there is one
  const shown = telling.slice(0, isAll ? telling.length : options.top);
  const header: Cell[] = ['', phrases.threats, '', phrases.usualOwn, phrases.absorbs].map((title) => ({
    text: title,
    paint: paint.dim,
  }));
  const [titles, ...lines] = table(
    [header, ...shown.map((threat, i) => threatRow(threat, i + 1, page))],
    THREAT_COLUMNS,
    width - 4,
  );
  const more = telling.length - shown.length;
  return [
    '',
    `  ${titles}`,
    ...lines.flatMap((line, i) => [`  ${line}`, ...remarks(shown[i]!, page)]),
    ...(shown.some(({ usual }) => !usual)
      ? asideLines(phrases, { paint, width: width - 2 }).map((line) => `  ${line}`)
      : []),
    ...(more > 0 ? [paint.dim(`  ${phrases.andMore(more)} (--top ${telling.length})`)] : []),
  ];
}

/** What the mark at a figure means. */
export function asideLines({ measuredOnItsWay }: ReportPhrases, { paint, width }: Style): string[] {
  return wrap(measuredOnItsWay, width - 3).map((line, i) => paint.dim(`${i === 0 ? ASIDE : ' '}  ${line}`));
}

function threatRow(threat: Threat, rank: number, { phrases, format, options: { paint } }: Page): Cell[] {
  const slack = threat.slack === Infinity ? phrases.any : format.duration(threat.slack, 'down');
  const tone =
    threat.slack < -TOLERANCE
      ? paint.red
      : threat.slack === Infinity
        ? paint.dim
        : threat.exposed
          ? paint.yellow
          : (line: string) => line;
  return [
    { text: String(rank), paint: paint.dim },
    { text: threat.name, paint: threat.kind === 'link' ? (line) => line : paint.bold },
    { text: where(threat, phrases), paint: paint.dim },
    { text: threat.own === null ? '' : format.duration(timeOf(threat)), paint: paint.dim },
    { text: `${slack}${threat.usual ? ' ' : ASIDE}`, paint: tone },
  ];
}

export function where(threat: Threat, phrases: ReportPhrases): string {
  if (threat.kind === 'link') return phrases.delivery(threat.link!.item);
  if (threat.kind === 'cause') return phrases.hits(threat.hits.map(({ name }) => name));
  return phrases.links(threat.distance);
}

/** What else there is to say of a threat, on lines of its own below it. */
export function remarks(
  { exposed, recoversIn, neededFaster, visits }: Threat,
  { phrases, format, options: { paint, width } }: Page,
): string[] {
  const below = (said: string, tone: (line: string) => string): string[] =>
    wrap(said, width - 7, '  ').map((line) => `       ${tone(line)}`);
  return [
    ...(exposed ? below(phrases.exposed(format.duration(recoversIn!)), paint.yellow) : []),
    ...(neededFaster === null
      ? []
      : below(phrases.faster(format.duration(neededFaster), visits.length > 0), paint.green)),
  ];
}
