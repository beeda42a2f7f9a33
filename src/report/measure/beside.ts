import { BESIDE_PARTS, type Beside, type BesidePart, type BesideRow, type Unused } from '../../model/beside.js';
import { MARKS } from '../../model/kept.js';
import { FEW } from '../../model/measured.js';
import type { Proposal } from '../../model/measure.js';
import type { Estimate, KeptPart } from '../../model/odds.js';
import type { MeasurePhrases } from '../../words/measure-phrases.js';
import { type Cell, type Column, headline, table, wrap } from '../layout.js';
import type { Aside } from '../page.js';
import { firstOf, type MeasurePage, moreLines, section, seenSaid, shortened, shown, sideBySide } from './page.js';
import { warningLines } from './unused.js';

/** What an analysis tells of the log whose figures it uses: in its head how many, below its customers what was agreed, believed and measured. */
export function besideAside(beside: Beside, says: MeasurePhrases): Aside {
  const told = shown(beside);
  return {
    head: told.used.length === 0 ? [] : [says.beside.withFigures(told.used.length)],
    body: (plainPage) => {
      const page: MeasurePage = { ...plainPage, says };
      return [
        [...apartLines(told, page), ...warningLines(told, page)],
        rowLines(told, page),
        figureLines(told, page),
        footLines(told, page),
      ];
    },
  };
}

/** That what the report says above is not what happened. */
function apartLines({ apart }: Beside, page: MeasurePage): string[] {
  const { says, options } = page;
  return apart.flatMap(({ name, model, log }) =>
    wrap(says.beside.apart(name, shareText(model, page), shareText(log, page)), options.width, '  ').map((line) =>
      options.paint.yellow(line),
    ),
  );
}

function shareText({ estimate, low, high }: Estimate, { phrases, format }: MeasurePage): string {
  return `${format.chance(estimate)} ${phrases.interval(format.points(low), format.points(high))}`;
}

type Name = BesidePart | 'onTime';
const NAMES = ['inTime', 'onTime', 'full', 'right'] as const satisfies readonly Name[];

/** Below this width there is room for the word alone. */
const NARROW = 72;

const LABEL: Column = { gives: 1, least: 6 };
/** A title may be cut, a figure never: none is wider than that. */
const FIGURES: Readonly<Record<Name, Column>> = {
  inTime: { align: 'right', gives: 2, least: 8 },
  onTime: { align: 'right', gives: 2, least: 8, whole: true },
  full: { align: 'right' },
  right: { align: 'right' },
};

function rowLines({ rows }: Beside, page: MeasurePage): string[] {
  const { says, phrases, options } = page;
  const { paint, width } = options;
  const { first, more } = firstOf(rows, options.top);
  const names = NAMES.filter((name) => first.some((row) => isKnown(row, name)));
  const titles = {
    inTime: says.beside.inTime,
    onTime: says.beside.onTime,
    full: phrases.fullColumn,
    right: phrases.rightColumn,
  };
  const header = ['', ...names.map((name) => titles[name])].map((text): Cell => ({ text, paint: paint.dim }));
  const cells = first.flatMap((row) => [
    agreedCells(row, names, page),
    believedCells(row, names, page),
    seenCells(row, names, page),
  ]);
  const columns = [LABEL, ...names.map((name) => FIGURES[name])];
  const [head, ...lines] = table([header, ...cells], columns, width - 4);
  const told = first.flatMap((row, i) => [
    ...nameLines(row, page),
    ...lines.slice(3 * i, 3 * i + 3).flatMap((line) => (line.trim() === '' ? [] : [`    ${line}`])),
  ]);
  const titled = names.length === 0 ? [] : [`    ${head}`];
  return section(
    says.beside.title,
    first.length === 0 ? [] : [...titled, ...told, ...moreLines(more, rows.length, page)],
    page,
  );
}

function isKnown({ agreed, believed, measured }: BesideRow, name: Name): boolean {
  if (measured?.[name] != null) return true;
  if (name === 'onTime') return false;
  return believed?.[name] != null || agreed[name === 'inTime' ? 'onTime' : name] !== null;
}

function nameLines({ name, link, measured, ...row }: BesideRow, page: MeasurePage): string[] {
  const { says, options } = page;
  const item = link?.item ?? null;
  const facts = [
    ...(item === null ? [] : [item]),
    measured === null ? says.beside.notSeen : says[measured.counted](measured.count),
    ...(options.width < NARROW && row.agreed.within !== null ? [termsSaid(row, true, page)] : []),
  ];
  return headline(name, facts, { ...options, width: options.width - 2 }).map((line) => `  ${line}`);
}

/** What was agreed or promised, with the time of it where there is room. */
function termsSaid(
  { by, agreed: { within } }: Pick<BesideRow, 'by' | 'agreed'>,
  hasRoom: boolean,
  { says, phrases, format }: MeasurePage,
): string {
  const time = within === null || !hasRoom ? null : format.duration(within);
  return by === 'promise' ? says.beside.promised(time) : phrases.agreedTo(by, time, null);
}

function agreedCells(row: BesideRow, names: readonly Name[], page: MeasurePage): Cell[] {
  const { format, options } = page;
  const { onTime, full, right } = row.agreed;
  const agreed = { inTime: onTime, onTime: row.measured?.onTime == null ? null : onTime, full, right };
  const hasRoom = options.width >= NARROW;
  if (!hasRoom && names.every((name) => agreed[name] === null)) return [];
  return [
    { text: termsSaid(row, hasRoom, page), paint: options.paint.dim },
    ...names.map((name) => ({
      text: agreed[name] === null ? '' : format.share(agreed[name]),
      paint: options.paint.dim,
    })),
  ];
}

function believedCells({ believed }: BesideRow, names: readonly Name[], page: MeasurePage): Cell[] {
  const known = BESIDE_PARTS.some((part) => believed?.[part] != null);
  if (!known) return [];
  return [
    { text: page.says.beside.believed },
    ...names.map((name) => (name === 'onTime' ? { text: '' } : cell(believed?.[name] ?? null, page))),
  ];
}

function seenCells({ measured }: BesideRow, names: readonly Name[], page: MeasurePage): Cell[] {
  if (measured === null || NAMES.every((name) => measured[name] === null)) return [];
  return [{ text: page.says.beside.measured }, ...names.map((name) => cell(measured[name], page))];
}

/** A share with the mark of whether it is as agreed; as it is where nothing was. */
function cell(
  one: { readonly share: Estimate; readonly kept: KeptPart } | null,
  { format, options: { paint } }: MeasurePage,
): Cell {
  if (one === null) return { text: '' };
  const text = format.chance(one.share.estimate);
  if (one.kept === null) return { text };
  const tones = { yes: paint.green, no: paint.red, open: paint.yellow };
  return { text: `${MARKS[one.kept]} ${text}`, paint: tones[one.kept] };
}

/** What the model says of each figure, and what the log does; then what is not used of the log. */
function figureLines({ reading, used, unused, queues, delays, putRight }: Beside, page: MeasurePage): string[] {
  const { says, options } = page;
  const { beside } = says;
  const { first, more } = firstOf(used, options.top);
  const lines = first.flatMap((one) => figureSaid(one, [seenSaid(one.count, says)], page));
  const left = firstOf(unused, options.top);
  const unsaid = left.first.flatMap((one) => figureSaid(one, [whySaid(one, page)], page));
  return [
    ...(used.length === 0 ? noneLines(reading, page) : []),
    ...section(beside.figures, [...lines, ...moreLines(more, used.length, page)], page),
    ...section(beside.unused, [...unsaid, ...moreLines(left.more, unused.length, page)], page),
    ...(queues.length === 0 ? [] : wrap(beside.queues, options.width, '  ')),
    ...(delays.length === 0 ? [] : delayLines(delays, page)),
    ...putRight.flatMap((what) => wrap(says.putRight[what], options.width, '  ')),
  ];
}

/** Whose delays may count twice: there is no knowing from the log. */
function delayLines(delays: Beside['delays'], { says, options: { paint, width, top } }: MeasurePage): string[] {
  const { first, more } = firstOf(delays, top);
  return wrap(says.beside.delays(first, more), width, '  ').map((line) => paint.yellow(line));
}

/** That the log replaces nothing, and where no row of it could be used that this is why. */
function noneLines({ rows, used }: Beside['reading'], { says, options: { paint, width } }: MeasurePage): string[] {
  const why = used > 0 ? [] : wrap(rows === 0 ? says.noRows : says.noneUsed, width);
  return [...why.map((line) => paint.yellow(line)), ...wrap(says.beside.none, width)];
}

function whySaid({ why, rule }: Unused, { says: { beside } }: MeasurePage): string {
  return beside.why[why](rule);
}

function figureSaid({ what, value, now }: Proposal, facts: readonly string[], page: MeasurePage): string[] {
  const { says, options } = page;
  const change = `${shortened(now ?? says.beside.notSaid)} → ${shortened(value)}`;
  return sideBySide([what, change, ...facts], options.width - 2, '    ').map((line) => `  ${line}`);
}

/** Which log that was, and how the figures are meant. */
function footLines(
  { reading, rows, used: figures }: Beside,
  { says, options: { paint, width } }: MeasurePage,
): string[] {
  const { beside } = says;
  const { from, to, rows: all, used, reference } = reading;
  const period = from === null || to === null ? null : says.period(from, to);
  const marks = rows.flatMap(({ measured, believed }) =>
    BESIDE_PARTS.flatMap((part) => [measured?.[part]?.kept, believed?.[part]?.kept, measured?.onTime?.kept]),
  );
  const said = [
    beside.readFrom(reading.files, period, says.rowsUsed(used, all)),
    ...(rows.some(({ believed }) => believed !== null) ? [beside.whatIsBelieved] : []),
    ...(rows.some((row) => isKnown(row, 'inTime')) ? [beside.whatIsInTime] : []),
    ...(reference !== null && rows.some(({ measured }) => measured?.onTime != null) ? [says.onTimeBy(reference)] : []),
    ...(marks.includes('open') ? [says.whatIsOpen] : []),
    ...(figures.length > 0 ? [beside.takenAsIs] : []),
    ...(figures.some(({ count }) => count < FEW) ? [says.whatIsFew] : []),
    beside.more,
  ];
  return wrap(said.join(' '), width).map((line) => paint.dim(line));
}
