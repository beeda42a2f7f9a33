import type { Stroke } from '../../model/drawing.js';
import type { Block, Cell, Column, Lines } from '../../model/sheet.js';
import { linesOf, sizeFor } from '../../lettering/lines.js';
import {
  BY_HAND,
  GAP,
  heightOf,
  type Line,
  LINE,
  linesOfSay,
  rule,
  SIZE,
  type Slab,
  slab,
  stacked,
  textStroke,
} from './slab.js';

type Table = Block & { readonly form: 'table' };

/** Where the columns of a table lie: the left end of each text and the room it has, and the upright lines between them; and the lines below rows. */
interface Frame {
  readonly texts: readonly { readonly x: number; readonly width: number }[];
  readonly uprights: readonly number[];
  readonly lines: Lines;
  readonly width: number;
}

/** Between a line of a grid and what stands beside it. */
const INSET = 4;
/** As thin as an eye can follow. */
const HAIRLINE = 0.3;

/** A table as strips: its titles, which stand again where a page begins with one of its rows, and each row. */
export function tableSlabs({ columns, rows, lines }: Table, width: number, most: number): Slab[] {
  const frame = frameOf(columns, width, lines);
  const head = headSlab(columns, frame);
  const room = most - head.height;
  const all = rows.map((row) => row.map((one, i) => cellLines(one, frame.texts[i]!.width)));
  const beside = lines === 'sides' ? besideList(all, Math.floor(columns.length / 2)) : null;
  const isWhole = beside !== null && Math.max(...beside.map(heightOf)) + 10 <= room; // else a page may end behind any row
  const shown = isWhole ? [beside] : all;
  return [head, ...shown.flatMap((cells) => rowSlabs(cells, frame, room, head))];
}

/** One row of all: what stands on one side of the list begins on one height, row by row. */
function besideList(rows: readonly (readonly (readonly Line[])[])[], middle: number): Line[][] {
  const sideOf = (i: number): number => Math.sign(i - middle);
  const level = (row: readonly (readonly Line[])[], i: number): readonly Line[] => {
    const height = Math.max(...row.filter((_, k) => sideOf(k) === sideOf(i)).map(heightOf));
    return height === heightOf(row[i]!) ? row[i]! : [...row[i]!, { ...BETWEEN, height: height - heightOf(row[i]!) }];
  };
  return rows[0]!.map((_, i) => listed(rows.map((row) => level(row, i))));
}

/** The cells of a column as one list, without those that have nothing in them. */
function listed(cells: readonly (readonly Line[])[]): Line[] {
  return cells.filter(({ length }) => length > 0).flatMap((lines, i) => (i === 0 ? lines : [BETWEEN, ...lines]));
}

function frameOf(columns: readonly Column[], width: number, lines: Lines): Frame {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (width * share) / all);
  const ends = widths.map((_, i) => widths.slice(0, i + 1).reduce((sum, one) => sum + one, 0));
  const isUpright = lines !== 'rows';
  const inset = isUpright ? INSET : 0;
  return {
    texts: widths.map((one, i) => ({ x: ends[i]! - one + inset, width: one - (isUpright ? 2 * INSET : GAP) })),
    uprights: isUpright ? [0, ...ends] : [],
    lines,
    width,
  };
}

/** The lines between columns, from the row above down to this one's own. */
function upright({ uprights }: Frame, height: number): Stroke[] {
  return uprights.map((x) => ({
    kind: 'path',
    points: [
      [x, -2],
      [x, height - 2],
    ],
    thick: HAIRLINE,
    tone: 'rule',
  }));
}

function headSlab(columns: readonly Column[], frame: Frame): Slab {
  const { texts, width } = frame;
  const size = Math.min(...columns.map(({ title }, i) => sizeFor(title, texts[i]!.width, 9, 'bold', 7)));
  const titles = columns.map(({ title }, i) => linesOf(title, texts[i]!.width, size, 'bold'));
  const lines = Math.max(1, ...titles.map((one) => one.length));
  const height = lines * 12 + 8;
  const strokes = titles.flatMap((one, i) =>
    one.map((text, k) => textStroke(text, texts[i]!.x, 10 + 12 * (lines - one.length + k), size, 'soft', 'bold')),
  );
  const top = frame.uprights.length > 0 ? [rule(0, -2, width, HAIRLINE)] : [];
  const grid = [...top, ...upright(frame, height)];
  return slab(height, [...strokes, ...grid, rule(0, height - 2, width, 1, 'accent')], true);
}

/** A row is one strip; of one higher than a page as many as it takes. */
function rowSlabs(cells: readonly (readonly Line[])[], frame: Frame, room: number, head: Slab): Slab[] {
  const most = Math.floor((room - 12) / BY_HAND);
  const longest = Math.max(1, ...cells.map((lines) => lines.length));
  const isWhole = Math.max(...cells.map(heightOf)) + 10 <= room;
  const step = isWhole ? longest : most;
  return Array.from({ length: Math.ceil(longest / step) }, (_, part) => {
    const shown = cells.map((lines) => lines.slice(part * step, (part + 1) * step));
    const height = Math.max(LINE, ...shown.map(heightOf)) + 10;
    const strokes = shown.flatMap((lines, i) => stacked(lines, frame.texts[i]!.x));
    const lines = [
      ...upright(frame, height),
      rule(0, height - 2, frame.width, frame.lines === 'rows' ? 0.5 : HAIRLINE),
    ];
    const toWrite = frame.lines === 'sides' ? shown.flatMap((one, i) => handRules(one, frame.texts[i]!)) : [];
    return { ...slab(height, [...strokes, ...toWrite, ...lines]), again: head };
  });
}

/** Where no line below the row is there to write on. */
function handRules(lines: readonly Line[], { x, width }: Frame['texts'][number]): Stroke[] {
  return lines.flatMap((line, i) => (line === HAND_LINE ? [rule(x, heightOf(lines.slice(0, i + 1)), width, 0.7)] : []));
}

/** Between the entries of a list. */
const BETWEEN: Line = { text: '', size: SIZE, height: 8, tone: 'ink', weight: 'regular' };
const HAND_LINE: Line = { text: '', size: SIZE, height: BY_HAND, tone: 'ink', weight: 'regular' };

function cellLines({ says, write }: Cell, width: number): Line[] {
  return [...says.flatMap((one) => linesOfSay(one, width)), ...Array.from({ length: write }, () => HAND_LINE)];
}
