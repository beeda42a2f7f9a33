import { MARKS } from '../../model/kept.js';
import type { MeasuredLink, Measurement, SeenTimes, Share } from '../../model/measure.js';
import { SHARES, type ShareName, worstMeasuredFirst } from '../../model/measured.js';
import { type Cell, type Column, headline, table, wrap } from '../layout.js';
import { openLines } from './open.js';
import { firstOf, type MeasurePage, moreLines, section, shareSaid, sideBySide, timesSaid, withinSaid } from './page.js';

/** From this width on there is room for a column of times. */
const WIDE = 100;
/** Below this one there is room for the word alone. */
const NARROW = 72;
/** Reasons of one link that are told. */
const REASONS = 3;

const LABEL: Column = { gives: 1, least: 7 };
const TIMES: Column = { align: 'right', whole: true };
/** What tells least is left out where a terminal has no room for all. */
const FIGURES: Readonly<Record<ShareName, Column>> = {
  onTime: { align: 'right' },
  full: { align: 'right', whole: true },
  otif: { align: 'right', whole: true },
  right: { align: 'right', whole: true },
  perfect: { align: 'right' },
};

/** What came of every link that the log tells of, the worst first: what it came to, and below it what was agreed. */
export function linkLines({ links }: Measurement, page: MeasurePage): string[] {
  const { says, options } = page;
  const { paint, width } = options;
  const seen = worstMeasuredFirst(links.filter(({ count }) => count > 0));
  const { first, more } = firstOf(seen, options.top);
  const names = SHARES.filter((name) => first.some((link) => link[name] !== null));
  const isWide = width >= WIDE && first.some(({ handover }) => handover !== null);
  const titles = ['', ...names.map((name) => says.column[name]), ...(isWide ? [says.onTheWay] : [])];
  const rows = first.flatMap((link) => [actualRow(link, names, isWide, page), agreedRow(link, names, page)]);
  const columns = [LABEL, ...names.map((name) => FIGURES[name]), ...(isWide ? [TIMES] : [])];
  const [header, ...lines] = table([titles.map((text) => ({ text, paint: paint.dim })), ...rows], columns, width - 4);
  const told = first.flatMap((link, i) => [
    ...nameLines(link, page),
    ...lines.slice(2 * i, 2 * i + 2).flatMap((line) => (line.trim() === '' ? [] : [`    ${line}`])),
    ...remarks(link, isWide, page),
  ]);
  const head = names.length > 0 || isWide ? [`    ${header}`] : [];
  return section(says.links, told.length === 0 ? [] : [...head, ...told, ...moreLines(more, seen.length, page)], page);
}

function nameLines({ fromName, toName, item, count }: MeasuredLink, { says, options }: MeasurePage): string[] {
  const facts = [...(item === null ? [] : [item]), says.deliveries(count)];
  return headline(`${fromName} → ${toName}`, facts, { ...options, width: options.width - 2 }).map(
    (line) => `  ${line}`,
  );
}

function actualRow(link: MeasuredLink, names: readonly ShareName[], isWide: boolean, page: MeasurePage): Cell[] {
  const { says, phrases, format } = page;
  const { handover } = link;
  const times = (): string => {
    if (handover === null) return '';
    const { median, p90 } = handover.fit;
    return `${format.duration(median.value)}, ${phrases.percentile(90, format.duration(p90.value))}`;
  };
  const isTold = names.some((name) => link[name] !== null) || (isWide && handover !== null);
  return [
    { text: isTold ? says.actual : '' },
    ...names.map((name) => actual(link[name], page)),
    ...(isWide ? [{ text: times() }] : []),
  ];
}

function actual(share: Share | null, { format, options: { paint } }: MeasurePage): Cell {
  if (share === null) return { text: '' };
  const text = format.chance(share.share.estimate);
  if (share.kept === null) return { text };
  const tones = { yes: paint.green, no: paint.red, open: paint.yellow };
  return { text: `${MARKS[share.kept]} ${text}`, paint: tones[share.kept] };
}

function agreedRow(link: MeasuredLink, names: readonly ShareName[], page: MeasurePage): Cell[] {
  const { phrases, format, options } = page;
  const { paint } = options;
  const agreed = names.map((name) => link[name]?.agreed ?? null);
  if (link.within === null && agreed.every((one) => one === null)) return [];
  const time = link.within === null || options.width < NARROW ? null : format.duration(link.within);
  return [
    { text: phrases.agreedTo(link.by ?? 'agreed', time, null), paint: paint.dim },
    ...agreed.map((one) => ({ text: one === null ? '' : format.share(one), paint: paint.dim })),
  ];
}

/** What does not stand in columns: the agreed time, the way, what is sent back, what is open, and why deliveries were late or bad. */
function remarks(link: MeasuredLink, isWide: boolean, page: MeasurePage): string[] {
  const { says, phrases, format, options } = page;
  const { handover, sentBack, reasons } = link;
  const way =
    handover === null
      ? []
      : isWide
        ? fewOnly(handover, page)
        : timesSaid(handover, (time) => phrases.handedOver(time), page);
  const back = sentBack === null ? [] : [shareSaid(sentBack, says.sentBack, page)];
  const why = reasons
    .slice(0, REASONS)
    .map(({ reason, count }) => `${reason} ${format.chance(count.of === 0 ? 0 : count.hits / count.of)}`);
  return [
    ...[agreedTime(link, page), way, back]
      .flatMap((said) => sideBySide(said, options.width - 4, '  '))
      .map((line) => `    ${line}`),
    ...openLines(link, 4, page),
    ...(why.length === 0
      ? []
      : wrap(says.why(why), options.width - 4, '  ').map((line) => `    ${options.paint.dim(line)}`)),
  ];
}

/** How many took no longer than was agreed, and how many should; where nobody knows, and the columns do not say it, what was agreed. */
function agreedTime({ by, within, inTime }: MeasuredLink, page: MeasurePage): string[] {
  const { phrases, format, options } = page;
  if (inTime === null)
    return within === null || options.width >= NARROW
      ? []
      : [phrases.agreedTo(by ?? 'agreed', format.duration(within), null)];
  const said = shareSaid(inTime, (share) => `${share} ${withinSaid(within, page)}`, page);
  return inTime.agreed === null
    ? [said]
    : [said, `${phrases.agreedTo(by ?? 'agreed', null, null)} ${format.share(inTime.agreed)}`];
}

/** Where the times stand in their column, only that they are few. */
function fewOnly({ fit }: SeenTimes, { says }: MeasurePage): string[] {
  return fit.few ? [`${says.onTheWay}: ${says.few}`] : [];
}
