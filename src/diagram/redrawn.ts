import type { Frame, Placed, Point, Ways } from '../model/frame.js';
import type { Arrow, Box, Picture, Row } from '../model/picture.js';
import { BADGE } from './graph.js';
import type { Layout, PlacedArrow } from './layout.js';
import { type Block, blockOf, labelOf, ROOF, ROUND, type Size } from './sizes.js';
import { svg, type SvgOptions } from './svg/svg.js';

/** How a picture that is part of a page is drawn: the page has the title, and the colours. */
export const ON_PAGE = { theme: 'page', page: null, hasTitle: false, hasLegend: true } as const;

/** The places of a layout without swimlanes, without its texts. */
export function frameOf({ width, height, boxes, arrows }: Layout): Frame {
  return {
    width,
    height,
    boxes: boxes.map(placeOf),
    arrows: arrows.map(({ lines, label, stock }) => ({
      lines,
      label: label === null ? null : placeOf(label),
      stock: stock === null ? null : placeOf(stock),
    })),
  };
}

function placeOf({ x, y, width, height }: Placed): Placed {
  return { x, y, width, height };
}

/** A picture that says something else, in the places of the one before: nothing moves, and what is longer takes the room that there is. */
export function redrawn(picture: Picture, frame: Frame, options: SvgOptions): string {
  const { width, height, boxes, arrows } = frame;
  const layout: Layout = {
    width,
    height,
    boxes: picture.boxes.map((box, i) => inside(box, boxes[i]!)),
    arrows: picture.arrows.map((arrow, i) => along(arrow, arrows[i]!)),
    lanes: [],
  };
  return svg(picture, layout, options);
}

/** Nothing comes nearer to the edge of its box. */
const NEAREST = 5;

function inside({ shape, name, rows }: Box, at: Placed): Layout['boxes'][number] {
  const sides = shape === 'customer' ? ROUND : 0;
  const top = shape === 'supplier' ? ROOF : 0;
  const room = { width: at.width - 2 * (NEAREST + sides), height: at.height - 2 * NEAREST - top };
  return { ...at, block: fitted(rows, (some) => blockOf({ name, rows: some }), room) };
}

function along({ rows, stock, threat }: Arrow, { lines, label, stock: pile }: Ways): PlacedArrow {
  const onLine = (some: readonly Row[]): Block => labelOf({ rows: some });
  const bare = label === null && threat !== null;
  const at = bare ? middleOf(lines) : label;
  const number = threat === null ? 0 : BADGE;
  return {
    lines,
    label: at === null ? null : standing(at, fitted(bare ? [] : rows, onLine, { ...at, width: Infinity }), number),
    stock: pile === null ? null : { ...pile, block: fitted(stockRows(stock), onLine, { ...pile, width: Infinity }) },
  };
}

/** A text on its line, no higher than it is; a number that had no place before goes beside it. */
function standing(at: Placed, block: Block, number: number): Placed & { readonly block: Block } {
  const grown = Math.max(0, Math.min(number, block.width + number - at.width));
  const [x, width] = [at.x - grown, at.width + grown];
  return { x, width, y: at.y + at.height - block.height, height: block.height, block: narrowed(block, width - number) };
}

/** A stock that is gone leaves its triangle empty. */
function stockRows(stock: string | null): Row[] {
  return stock === null ? [] : [{ text: stock, tone: 'plain' }];
}

/** Room for a number where nothing is said: in the middle of the longest stretch of a line. */
function middleOf(lines: PlacedArrow['lines']): Placed {
  const stretches = lines.flatMap((points) => points.slice(1).map((to, i) => [points[i]!, to] as const));
  const long = ([from, to]: readonly [Point, Point]): number => Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const [from, to] = stretches.reduce((most, one) => (long(one) > long(most) ? one : most));
  return { x: (from.x + to.x - BADGE) / 2, y: (from.y + to.y) / 2, width: BADGE, height: 0 };
}

/** As many of the rows as a room is high enough for, the first in any case, no wider than it. */
function fitted(rows: readonly Row[], blockOf: (some: readonly Row[]) => Block, room: Size): Block {
  let some = rows;
  let block = blockOf(some);
  while (block.height > room.height && some.length > 1) {
    some = some.slice(0, -1);
    block = blockOf(some);
  }
  return narrowed(block, room.width);
}

/** Longer lines are set more tightly. */
function narrowed({ lines, width, height }: Block, most: number): Block {
  return {
    lines: lines.map((line) => ({ ...line, width: Math.min(line.width, most) })),
    width: Math.min(width, most),
    height,
  };
}
