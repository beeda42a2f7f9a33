import { widthOf } from '../lettering/measure.js';
import type { Arrow, Box, Row, Tone } from '../model/picture.js';
import { balanced, sizeFor } from '../lettering/lines.js';

/** A line of text as it is drawn. */
export interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly tone: Tone;
  readonly width: number;
  /** From the top of the block to the line that the letters stand on. */
  readonly base: number;
}

/** Lines of text one below the other. */
export interface Block {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

export const NAME = 14;
export const ROW = 12;
/** From one line to the next, in sizes of the text. */
const LEADING = 1.28;
/** How far above its line a text begins, in sizes of the text. */
const RISE = 0.94;
const WIDEST_NAME = 170;
const WIDEST_ROW = 180;
const WIDEST_LABEL = 166;
const WIDEST_LANE = 110;
const BETWEEN = 3;

export const PADDING = { x: 14, y: 10 };
/** What the teeth of a supplier's roof, and the round ends of a customer's box, take. */
export const ROOF = 9;
export const ROUND = 8;
const NARROWEST = 84;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The text of a box: its name, and below it what is shown of it. */
export function blockOf({ name, rows }: Pick<Box, 'name' | 'rows'>): Block {
  const title = stack([], [{ text: name, tone: 'strong' }], NAME, WIDEST_NAME, 0);
  return rows.length === 0 ? title : stack(title.lines, rows, ROW, WIDEST_ROW, title.height + BETWEEN);
}

/** The text on an arrow. */
export function labelOf({ rows }: Pick<Arrow, 'rows'>): Block {
  return stack([], rows, ROW, WIDEST_LABEL, 0);
}

/** Sizes and widths for the name of a swimlane, until it has room in a low one: 200 of the widest letters do in the last. */
const LANE_NAMES: readonly (readonly [size: number, width: number])[] = [
  [ROW + 1, 160],
  [ROW, 200],
  [11, 240],
  [10, 260],
  [9, 280],
  [8, 300],
  [7, 320],
  [6, 340],
];

/** The name of a swimlane, so that it stands inside one that is so high; wider, and at last smaller, where that is low. */
export function laneInHeight(name: string, height: number): Block {
  let block = laneOf(name, ROW + 1, WIDEST_LANE);
  for (const [size, width] of LANE_NAMES) {
    if (block.height <= height) break;
    block = laneOf(name, size, width);
  }
  return block;
}

/** The same inside one that is so wide. */
export function laneInWidth(name: string, width: number): Block {
  const most = Math.min(WIDEST_LANE, width);
  return laneOf(name, sizeFor(name, most, ROW + 1, 'bold', SMALLEST_LANE), most);
}

/** A long word becomes so small, and no smaller, before it is parted. */
const SMALLEST_LANE = 9;

function laneOf(name: string, size: number, width: number): Block {
  return stack([], [{ text: name, tone: 'strong' }], size, width, 0);
}

/** From one arrow to the next at the side of a box. */
const PORT = 13;

/** How large a box is around its text, and so that so many arrows have room at a side. */
export function sizeOf(shape: Box['shape'], { width, height }: Block, arrows: number, isAcross: boolean): Size {
  const room = (arrows + 1) * PORT;
  const sides = shape === 'customer' ? 2 * ROUND : 0;
  return {
    width: Math.ceil(Math.max(Math.max(NARROWEST, width) + 2 * PADDING.x + sides, isAcross ? 0 : room)),
    height: Math.ceil(Math.max(height + 2 * PADDING.y + (shape === 'supplier' ? ROOF : 0), isAcross ? room : 0)),
  };
}

/** Rows below what is there already, each in as many lines as it takes. */
function stack(above: readonly Line[], rows: readonly Row[], size: number, most: number, top: number): Block {
  const lines = [...above];
  let y = top;
  for (const { text, tone } of rows) {
    const weight = tone === 'strong' || tone === 'bad' || tone === 'good' ? 'bold' : 'regular';
    for (const line of balanced(text, most, size, weight)) {
      const width = widthOf(line, size, weight);
      lines.push({
        text: line,
        size,
        weight,
        tone,
        width,
        base: y + size * RISE,
      });
      y += size * LEADING;
    }
  }
  return { lines, width: Math.max(0, ...lines.map(({ width }) => width)), height: y };
}
