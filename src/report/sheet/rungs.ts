import { widthOf } from '../../lettering/measure.js';
import type { Figure } from '../../model/drawing.js';
import { BETWEEN_WORDS } from '../../words/between-words.js';
import { linesOf, sizeFor } from '../../lettering/lines.js';
import type { Desk } from './desk.js';
import {
  type Levels,
  LINE,
  OVERLAP,
  partLinesOf,
  type Rung,
  rungStrokes,
  SIZE,
  SMALL,
  type Totals,
  totalStrokes,
} from './rung-strokes.js';

/** As wide as every page that lies on its long side has room for. */
const WIDTH = 690;
/** So many places in a row, as long as no word has to be parted for it. */
const IN_A_ROW = [5, 4, 3];
const TOTALS = 96;
/** Of names that have no room otherwise. */
const SMALLER = 8.5;
/** Room for a line that is written by hand, and a little more. */
const BY_HAND = 32;
/** How much higher waiting stands than work. */
const RISE = 48;

/** The ladder in rows that fit a page, each a figure. */
export function rungFigures(rungs: readonly Rung[], totals: Totals | null, desk: Desk): Figure[] {
  const counts = rungs.some(isToFill) ? IN_A_ROW.slice(1) : IN_A_ROW; // writing by hand takes room
  const most = counts.find((count) => fit(rungs, count)) ?? IN_A_ROW.at(-1)!;
  const rows = Math.ceil(rungs.length / most);
  const perRow = Math.ceil(rungs.length / rows);
  return Array.from({ length: rows }, (_, i) =>
    row(rungs.slice(i * perRow, (i + 1) * perRow), perRow, i === rows - 1 ? { totals } : null, desk),
  );
}

/** How wide waiting is, and work, where so many places stand in a row. */
function halfOf(perRow: number): number {
  return (WIDTH - TOTALS) / (2 * perRow);
}

/** True where every word and every time has room on its line. */
function fit(rungs: readonly Rung[], perRow: number): boolean {
  const half = halfOf(perRow);
  const whole = (text: string, width: number, size: number, weight: 'regular' | 'bold'): boolean =>
    text.split(BETWEEN_WORDS).every((word) => widthOf(word, size, weight) <= width);
  return rungs.every(
    ({ name, item, parts, waiting, work }) =>
      whole(name, half + OVERLAP - 8, SMALLER, 'bold') &&
      whole(item, half - OVERLAP - 4, SMALL, 'regular') &&
      parts.every((part) => whole(part, half - 6, SMALL, 'regular')) &&
      [waiting ?? '', work ?? ''].every((time) => whole(time, half - 2, SIZE, 'bold')),
  );
}

function row(
  rungs: readonly Rung[],
  perRow: number,
  last: { readonly totals: Totals | null } | null,
  desk: Desk,
): Figure {
  const half = halfOf(perRow);
  const room = half + OVERLAP - 8;
  const size = Math.min(...rungs.map(({ name }) => sizeFor(name, room, SIZE, 'bold', SMALLER)));
  const names = rungs.map(({ name }) => linesOf(name, room, size, 'bold'));
  const items = rungs.map(({ item }) => linesOf(item, half - OVERLAP - 4, SMALL, 'regular'));
  const nameHeight = Math.max(...names.map((lines) => lines.length * LINE)) + 14;
  const top = Math.max(nameHeight, ...items.map((lines) => lines.length * 10 + 8));
  const partLines = Math.max(0, ...rungs.map(({ parts }) => partLinesOf(parts, half).length));
  const rise = rungs.some(({ hasWaiting }) => hasWaiting) || last !== null ? Math.max(RISE, 16 + partLines * 10) : 0;
  const above = rungs.some(isToFill) ? BY_HAND : 24;
  const levels: Levels = { names: top, high: top + above, low: top + above + rise };
  const strokes = rungs.flatMap((rung, i) =>
    rungStrokes(rung, { size, names: names[i]!, items: items[i]! }, 2 * half * i, half, levels),
  );
  const end = 2 * half * rungs.length - (rungs.at(-1)!.isCustomer ? half : 0);
  return {
    width: WIDTH,
    height: levels.low + above,
    strokes: [...strokes, ...(last === null ? [] : totalStrokes(last.totals, end, levels, desk))],
    says: rungs.map((rung) => inWords(rung, desk)),
  };
}

/** True where something is to be written by hand, or is not known. */
function isToFill({ hasWaiting, waiting, isCustomer, work }: Rung): boolean {
  return (hasWaiting && waiting === null) || (!isCustomer && work === null);
}

/** A place by its name, and what it waits and works where that is said. */
function inWords({ name, waiting, hasWaiting, work, isCustomer }: Rung, { say: { ladder }, isBlank }: Desk): string {
  const parts = [
    ...(hasWaiting && !isBlank ? [ladder.waits(waiting ?? ladder.unknown)] : []),
    ...(isCustomer || isBlank ? [] : [ladder.works(work ?? ladder.unknown)]),
  ];
  return parts.length === 0 ? name : `${name}: ${parts.join(', ')}`;
}
