import type { Calendar } from '../../model/chain.js';
import { showInvisible } from '../../model/invisible.js';
import { MARKS } from '../../model/kept.js';
import { FEW } from '../../model/measured.js';
import type { Quantile, SeenTimes, Share } from '../../model/measure.js';
import type { MeasurePhrases } from '../../words/measure-phrases.js';
import type { ReportPhrases } from '../../words/report-phrases.js';
import { cut, flow, widthOf, wrap } from '../layout.js';
import type { Page } from '../page.js';

/** What a measurement is told in: the words of reports, those of logs, and how long the chain's day and week are. */
export interface MeasureVoice {
  readonly report: ReportPhrases;
  readonly measure: MeasurePhrases;
  readonly calendar: Pick<Calendar, 'day' | 'week' | 'given'>;
}

/** What every part of the report is told with. */
export interface MeasurePage extends Page {
  readonly says: MeasurePhrases;
}

/** The same value with every text in it harmless to print: a log may hold anything. */
export function shown<T>(value: T): T {
  if (typeof value === 'string') return showInvisible(value) as T;
  if (Array.isArray(value)) return value.map(shown) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shown(inner)])) as T;
}

/** A figure with the mark of whether it is as agreed; as it is where nothing was. */
export function marked(said: string, { kept }: Pick<Share, 'kept'>, { options: { paint } }: Page): string {
  if (kept === null) return said;
  const tones = { yes: paint.green, no: paint.red, open: paint.yellow };
  return tones[kept](`${MARKS[kept]} ${said}`);
}

/** A share in words with its mark and its interval. */
export function shareSaid(share: Share, say: (share: string) => string, page: MeasurePage): string {
  const { phrases, format } = page;
  const { estimate, low, high } = share.share;
  const said = say(marked(format.chance(estimate), share, page)); // only the figure has a colour: it is never cut
  return `${said} ${phrases.interval(format.points(low), format.points(high))}`;
}

/** A time with its interval; an end that is not known is a question. */
export function quantileSaid({ value, low, high }: Quantile, { phrases, format }: MeasurePage): string {
  const end = (seconds: number | null): string => (seconds === null ? '?' : format.duration(seconds));
  return `${format.duration(value)} ${phrases.interval(end(low), end(high))}`;
}

/** How many a figure comes of, and that they are few where they are. */
export function seenSaid(count: number, says: MeasurePhrases): string {
  return count < FEW ? `${says.from(count)}, ${says.few}` : says.from(count);
}

/** Median and P90 of times that were seen, and that they are few where they are. */
export function timesSaid({ fit }: SeenTimes, say: (median: string) => string, page: MeasurePage): string[] {
  return [
    say(quantileSaid(fit.median, page)),
    page.phrases.percentile(90, quantileSaid(fit.p90, page)),
    ...(fit.few ? [page.says.few] : []),
  ];
}

/** Within which time something was promised or agreed. */
export function withinSaid(within: number | null, { says, format }: MeasurePage): string {
  return says.within(within === null ? null : format.duration(within));
}

/** Figures side by side, into lines no wider than asked; one that is wider itself is broken between words, never cut: it would be another. */
export function sideBySide(figures: readonly string[], width: number, indent: string): string[] {
  const room = width - indent.length - BESIDE.length;
  const pieces = figures.flatMap((one) => (widthOf(one) <= room ? [one] : wrap(one, room)));
  return flow(pieces, BESIDE, width, indent);
}

const BESIDE = '   ';

/** The first of many, and how many are left; all where only one would be. */
export function firstOf<T>(all: readonly T[], most: number): { readonly first: readonly T[]; readonly more: number } {
  const first = all.length <= most + 1 ? all : all.slice(0, most);
  return { first, more: all.length - first.length };
}

/** That there are more, and how to see them. */
export function moreLines(more: number, all: number, { phrases, options }: Page): string[] {
  if (more === 0) return [];
  return wrap(`${phrases.andMore(more)} (--top ${all})`, options.width - 2).map(
    (line) => `  ${options.paint.dim(line)}`,
  );
}

/** A section with its title above it; none where there is nothing in it. */
export function section(title: string, lines: readonly string[], { options: { paint, width } }: Page): string[] {
  return lines.length === 0 ? [] : [...wrap(title, width).map((line) => paint.cyan(line)), ...lines];
}

/** So much of a figure is shown: only long samples are longer, and JSON has them whole. */
const LONGEST = 120;

/** As many of the entries of a long figure as there is room for; none of them is cut. */
export function shortened(figure: string): string {
  if (figure.length <= LONGEST) return figure;
  const end = figure.lastIndexOf(', ', LONGEST);
  return end === -1 ? cut(figure, LONGEST) : `${figure.slice(0, end)}, …`;
}
