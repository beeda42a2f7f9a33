import { widthOf } from '../../diagram/measure.js';
import type { Figure, Stroke } from '../../model/drawing.js';
import { BETWEEN_WORDS } from '../layout.js';
import { linesOf, sizeFor } from './lines.js';
import type { Desk } from './desk.js';

/** A place on the ladder, with what is written there; null where it is not known, or to be filled in. */
export interface Rung {
  readonly name: string;
  /** The end of the ladder: there is waiting before it, and no work at it. */
  readonly isCustomer: boolean;
  readonly isFirst: boolean;
  readonly item: string;
  readonly waiting: string | null;
  readonly hasWaiting: boolean;
  /** What the waiting is made of. */
  readonly parts: readonly string[];
  readonly work: string | null;
}

export interface Totals {
  readonly waiting: string;
  readonly work: string;
}

/** As wide as every page that lies on its long side has room for. */
const WIDTH = 690;
/** So many places in a row, as long as no word has to be parted for it. */
const IN_A_ROW = [5, 4, 3];
const TOTALS = 96;
const SIZE = 10;
/** Of names that have no room otherwise. */
const SMALLER = 8.5;
const SMALL = 8;
const LINE = 12;
/** How much higher waiting stands than work. */
const RISE = 48;
/** How much wider a place's box is than its work. */
const OVERLAP = 16;

/** The ladder in rows that fit a page, each a figure. */
export function rungFigures(rungs: readonly Rung[], totals: Totals | null, desk: Desk): Figure[] {
  const most = IN_A_ROW.find((count) => fit(rungs, count)) ?? IN_A_ROW.at(-1)!;
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

/** Where the heights of a row lie, from the top. */
interface Levels {
  readonly names: number;
  readonly high: number;
  readonly low: number;
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
  const levels: Levels = { names: top, high: top + 24, low: top + 24 + rise };
  const strokes = rungs.flatMap((rung, i) =>
    rungStrokes(rung, { size, names: names[i]!, items: items[i]! }, 2 * half * i, half, levels),
  );
  const end = 2 * half * rungs.length - (rungs.at(-1)!.isCustomer ? half : 0);
  return {
    width: WIDTH,
    height: levels.low + 24,
    strokes: [...strokes, ...(last === null ? [] : totalStrokes(last.totals, end, levels, desk))],
    says: rungs.map((rung) => inWords(rung, desk)),
  };
}

/** A place by its name, and what it waits and works where that is said. */
function inWords({ name, waiting, hasWaiting, work, isCustomer }: Rung, { say: { ladder }, isBlank }: Desk): string {
  const parts = [
    ...(hasWaiting && !isBlank ? [ladder.waits(waiting ?? ladder.unknown)] : []),
    ...(isCustomer || isBlank ? [] : [ladder.works(work ?? ladder.unknown)]),
  ];
  return parts.length === 0 ? name : `${name}: ${parts.join(', ')}`;
}

function partLinesOf(parts: readonly string[], half: number): string[] {
  return parts.flatMap((part) => linesOf(part, half - 6, SMALL, 'regular'));
}

interface Written {
  /** Of the names. */
  readonly size: number;
  readonly names: readonly string[];
  readonly items: readonly string[];
}

/** Waiting, then work: half of its width each. */
function rungStrokes(rung: Rung, written: Written, x: number, half: number, levels: Levels): Stroke[] {
  const { names: top, high, low } = levels;
  const middle = x + half;
  const waits = rung.hasWaiting;
  return [
    ...(waits ? [path([x, low], [x, high], [middle, high], [middle, low])] : [path([x, low], [middle, low])]),
    ...(waits ? label(rung.waiting, x + half / 2, high - 5, half) : []),
    ...(waits ? partLinesOf(rung.parts, half).map((line, i) => small(line, x + half / 2, high + 12 + 10 * i)) : []),
    ...(rung.isFirst ? [] : delivery(written.items, x, half, top)),
    ...nameBox(written, middle - OVERLAP / 2, half + OVERLAP, top, rung.isCustomer),
    ...(rung.isCustomer ? [] : [path([middle, low], [x + 2 * half, low])]),
    ...(rung.isCustomer ? [] : label(rung.work, middle + half / 2, low + 16, half)),
  ];
}

/** A line to write on where there is nothing to say. */
function label(text: string | null, x: number, y: number, half: number): Stroke[] {
  if (text !== null)
    return linesOf(text, half - 2, SIZE, 'bold').map((line, i, all) => ({
      kind: 'text',
      at: [x, y - (all.length - 1 - i) * LINE],
      text: line,
      size: SIZE,
      weight: 'bold',
      tone: 'ink',
      anchor: 'middle',
    }));
  return [
    {
      kind: 'path',
      points: [
        [x - half / 2 + 8, y],
        [x + half / 2 - 8, y],
      ],
      thick: 0.7,
      tone: 'rule',
    },
  ];
}

function small(text: string, x: number, y: number): Stroke {
  return { kind: 'text', at: [x, y], text, size: SMALL, weight: 'regular', tone: 'soft', anchor: 'middle' };
}

function path(...points: readonly (readonly [number, number])[]): Stroke {
  return { kind: 'path', points, thick: 1.6, tone: 'accent' };
}

/** An arrow to the next place, and what it carries. */
function delivery(items: readonly string[], x: number, half: number, top: number): Stroke[] {
  const [from, to, y] = [x + OVERLAP / 2 + 2, x + half - OVERLAP / 2 - 2, top - 6];
  return [
    {
      kind: 'path',
      points: [
        [from, y],
        [to, y],
      ],
      thick: 0.8,
      tone: 'rule',
    },
    {
      kind: 'path',
      points: [
        [to - 4, y - 3],
        [to, y],
        [to - 4, y + 3],
      ],
      thick: 0.8,
      tone: 'rule',
    },
    ...items.map((line, i) => small(line, x + half / 2, y - 4 - 10 * (items.length - 1 - i))),
  ];
}

function nameBox({ names, size }: Written, x: number, width: number, top: number, isCustomer: boolean): Stroke[] {
  const height = names.length * LINE + 10;
  return [
    {
      kind: 'box',
      at: [x, top - height],
      width,
      height,
      fill: isCustomer ? 'accent' : 'pale',
      rim: 'accent',
    },
    ...names.map((text, i): Stroke => ({
      kind: 'text',
      at: [x + width / 2, top - height + 14 + i * LINE],
      text,
      size,
      weight: 'bold',
      tone: isCustomer ? 'paper' : 'ink',
      anchor: 'middle',
    })),
  ];
}

/** At the right, behind the last step: waiting at its height, work at its own. */
function totalStrokes(totals: Totals | null, end: number, { high, low }: Levels, { say }: Desk): Stroke[] {
  const x = end + 14;
  const told = (title: string, sum: string | null, y: number): Stroke[] => [
    { kind: 'text', at: [x, y - 14], text: title, size: SMALL, weight: 'regular', tone: 'soft', anchor: 'start' },
    ...(sum === null
      ? [
          {
            kind: 'path',
            points: [
              [x, y + 4],
              [x + 76, y + 4],
            ],
            thick: 0.7,
            tone: 'rule',
          } as const,
        ]
      : [{ kind: 'text', at: [x, y], text: sum, size: 12, weight: 'bold', tone: 'accent', anchor: 'start' } as const]),
  ];
  return [
    {
      kind: 'path',
      points: [
        [end + 6, high - 16],
        [end + 6, low + 16],
      ],
      thick: 0.8,
      tone: 'rule',
    },
    ...told(say.ladder.waiting, totals?.waiting ?? null, high),
    ...told(say.ladder.work, totals?.work ?? null, low),
  ];
}
