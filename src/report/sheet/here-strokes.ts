import { linesOf, sizeFor } from '../../lettering/lines.js';
import type { Figure, Stroke } from '../../model/drawing.js';

/** Those who stand one above the other in the strip. */
export interface Column {
  /** Null where a name is to be written. */
  readonly names: readonly ({ readonly name: string; readonly isOutside: boolean } | null)[];
  /** So many are not named. */
  readonly more: number;
  /** False where there are others between it and the column towards the place. */
  readonly isNext: boolean;
}

/** What is before a place, and what is behind it: the neighbours stand next to it. */
export interface Columns {
  readonly before: readonly Column[];
  readonly after: readonly Column[];
}

/** As wide as a page that stands upright has room for. */
const WIDTH = 498;
const GAP = 28;
const MINE = 98;
const OTHERS = (WIDTH - MINE - 4 * GAP) / 4;
const MOST_COLUMNS = 2;

const SIZE = 8.5;
const SMALLEST = 7;
const MY_SIZE = 10;
const PAD = 4;
/** Between two who stand one above the other. */
const STACK = 5;
/** To write a name by hand. */
const BY_HAND = 30;
/** The words above the place, and their mark. */
const ABOVE = 15;

/** A box, its left and upper end at `x` and `y`. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The place in the middle, set off by weight: a thick rim, large bold letters, and words above it. */
export function hereStrokes({ before, after }: Columns, name: string, here: string): Omit<Figure, 'says'> {
  const mine = written(name, MINE - 2 * PAD, MY_SIZE, 'bold');
  const stacks = [...before, ...after].map((column) => stackOf(column));
  const height = Math.max(mine.height, ...stacks.map((stack) => stack.height));
  const middle = ABOVE + Math.max(height / 2, mine.height / 2);
  const left = MOST_COLUMNS * (OTHERS + GAP);
  const me: Box = { x: left, y: middle - mine.height / 2, width: MINE, height: mine.height };
  const xs = [
    ...before.map((_, i) => left - (before.length - i) * (OTHERS + GAP)),
    ...after.map((_, i) => left + MINE + GAP + i * (OTHERS + GAP)),
  ];
  const placed = stacks.map((stack, i) => stackAt(stack, xs[i]!, middle));
  const columns = [...placed.slice(0, before.length), [me], ...placed.slice(before.length)];
  const isNext = [...before, ...after].map((column) => column.isNext);
  return {
    width: WIDTH,
    height: ABOVE + height + 4,
    strokes: [
      ...columns.slice(1).flatMap((boxes, i) => between(columns[i]!, boxes, isNext[i]!, middle)),
      ...stacks.flatMap((stack, i) => stackStrokes(stack, placed[i]!)),
      ...myStrokes(me, mine, here),
    ],
  };
}

/** A name in lines, and how high its box is. */
interface Written {
  readonly lines: readonly string[];
  readonly size: number;
  readonly height: number;
}

function written(name: string, width: number, size: number, weight: 'regular' | 'bold'): Written {
  const fit = sizeFor(name, width, size, weight, SMALLEST);
  const lines = linesOf(name, width, fit, weight);
  return { lines, size: fit, height: lines.length * lineOf(fit) + 2 * PAD + 3 };
}

function lineOf(size: number): number {
  return size * 1.2;
}

interface Stack {
  readonly column: Column;
  readonly names: readonly Written[];
  readonly height: number;
}

function stackOf(column: Column): Stack {
  const names = column.names.map((one) =>
    one === null ? { lines: [], size: SIZE, height: BY_HAND } : written(one.name, OTHERS - 2 * PAD, SIZE, 'regular'),
  );
  const boxes = names.reduce((sum, { height }) => sum + height, 0) + (names.length - 1) * STACK;
  return { column, names, height: boxes + (column.more > 0 ? 2 * lineOf(SIZE) : 0) };
}

function stackAt({ names, height }: Stack, x: number, middle: number): Box[] {
  let y = middle - height / 2;
  return names.map((one) => {
    y += one.height + STACK;
    return { x, y: y - one.height - STACK, width: OTHERS, height: one.height };
  });
}

function stackStrokes({ column: { names, more }, names: all }: Stack, boxes: readonly Box[]): Stroke[] {
  const last = boxes.at(-1)!;
  return [
    ...boxes.flatMap((box, i): Stroke[] => [
      {
        kind: 'box',
        at: [box.x, box.y],
        width: box.width,
        height: box.height,
        fill: names[i]?.isOutside === true ? 'pale' : 'paper',
        rim: 'rule',
      },
      ...lettered(all[i]!, box, 'regular'),
    ]),
    ...(more > 0 ? [centred(`+${more}`, last.x + OTHERS / 2, last.y + last.height + 12, SIZE, 'bold')] : []),
  ];
}

function myStrokes(me: Box, mine: Written, here: string): Stroke[] {
  const { x, y, width, height } = me;
  const rim: Stroke = {
    kind: 'path',
    points: [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y - 1.2],
    ],
    thick: 2.4,
    tone: 'ink',
  };
  return [rim, ...lettered(mine, me, 'bold'), centred(`▼ ${here}`, x + width / 2, y - 5, 8, 'bold')];
}

function lettered({ lines, size, height }: Written, { x, y, width }: Box, weight: 'regular' | 'bold'): Stroke[] {
  const first = y + (height - lines.length * lineOf(size)) / 2 + size * 0.95;
  return lines.map((line, i) => centred(line, x + width / 2, first + i * lineOf(size), size, weight));
}

function centred(text: string, x: number, y: number, size: number, weight: 'regular' | 'bold'): Stroke {
  return { kind: 'text', at: [x, y], text, size, weight, tone: 'ink', anchor: 'middle' };
}

/** From each on the left to each on the right, by one line; with dots where there are others between. */
function between(from: readonly Box[], to: readonly Box[], isNext: boolean, middle: number): Stroke[] {
  const [left, right] = [from[0]!.x + from[0]!.width, to[0]!.x];
  const [gather, part] = [left + 6, right - 9];
  const dots: Stroke = { ...centred('…', (gather + part) / 2, middle + 1.5, 10, 'bold') };
  return [
    ...from.map((box) => line([left, middleOf(box)], [gather, middleOf(box)])),
    ...spread(gather, from, middle),
    ...(isNext ? [line([gather, middle], [part, middle])] : [dots]),
    ...spread(part, to, middle),
    ...to.flatMap((box) => arrow(part, right, middleOf(box))),
  ];
}

/** Upright, past the middles of all boxes. */
function spread(x: number, boxes: readonly Box[], middle: number): Stroke[] {
  const ys = [middle, ...boxes.map(middleOf)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return bottom - top < 0.5 ? [] : [line([x, top], [x, bottom])];
}

function arrow(from: number, to: number, y: number): Stroke[] {
  return [line([from, y], [to - 1, y]), line([to - 4.5, y - 2.5], [to - 1, y], [to - 4.5, y + 2.5])];
}

function middleOf({ y, height }: Box): number {
  return y + height / 2;
}

function line(...points: readonly (readonly [number, number])[]): Stroke {
  return { kind: 'path', points, thick: 0.9, tone: 'soft' };
}
