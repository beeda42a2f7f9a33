import type { Figure, Stroke } from '../../model/drawing.js';
import { linesOf, sizeFor } from '../../lettering/lines.js';

/** A small chain to be drawn: names by id, and who delivers to whom, without circles. */
export interface Boxes {
  readonly names: ReadonlyMap<string, string>;
  readonly arrows: readonly (readonly [from: string, to: string])[];
  /** Those outside the house stand out. */
  readonly outside: ReadonlySet<string>;
}

const WIDTH = 690;
const SIZE = 9.5;
const SMALLEST = 7;
const LINE = 11.5;
const GAP = 20;
/** Between boxes that stand one above the other. */
const STACK = 16;

/** Who delivers to whom, from left to right: a column for every step away from the beginning. */
export function boxesFigure({ names, arrows, outside }: Boxes, says: readonly string[]): Figure {
  const columns = columnsOf([...names.keys()], arrows);
  const width = WIDTH / columns.length - GAP;
  const size = Math.min(...[...names.values()].map((name) => sizeFor(name, width - 8, SIZE, 'bold', SMALLEST)));
  const lines = new Map([...names].map(([id, name]) => [id, linesOf(name, width - 8, size, 'bold')]));
  const height = Math.max(...[...lines.values()].map((one) => one.length)) * LINE + 16;
  const most = Math.max(...columns.map((ids) => ids.length));
  const all = most * height + (most - 1) * STACK;
  const at = new Map(
    columns.flatMap((ids, column) =>
      ids.map((id, row): readonly [string, Place] => {
        const top = row * (height + STACK); // the first of every column on one line
        return [id, { x: column * (width + GAP) + GAP / 2, y: top, width, height }];
      }),
    ),
  );
  return {
    width: WIDTH,
    height: all + 4,
    strokes: [
      ...arrows.flatMap(([from, to]) => arrow(at.get(from)!, at.get(to)!)),
      ...[...at].flatMap(([id, place]) => box(lines.get(id)!, size, place, outside.has(id))),
    ],
    says,
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** By the longest way there from a beginning. */
function columnsOf(ids: readonly string[], arrows: Boxes['arrows']): string[][] {
  const rank = new Map(ids.map((id) => [id, 0]));
  for (let i = 0; i < ids.length; i++)
    for (const [from, to] of arrows) rank.set(to, Math.max(rank.get(to)!, rank.get(from)! + 1));
  const columns: string[][] = [];
  for (const [id, column] of rank) (columns[column] ??= []).push(id);
  return columns;
}

function box(lines: readonly string[], size: number, { x, y, width, height }: Place, isOutside: boolean): Stroke[] {
  const top = y + (height - lines.length * LINE) / 2;
  return [
    { kind: 'box', at: [x, y], width, height, fill: isOutside ? 'accent' : 'pale', rim: 'accent' },
    ...lines.map((text, i): Stroke => ({
      kind: 'text',
      at: [x + width / 2, top + 9 + i * LINE],
      text,
      size,
      weight: 'bold',
      tone: isOutside ? 'paper' : 'ink',
      anchor: 'middle',
    })),
  ];
}

/** From the right side of one to the left side of the other: straight on, or with a step between. */
function arrow(from: Place, to: Place): Stroke[] {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  const [x2, y2] = [to.x, to.y + to.height / 2];
  const isStraight = y1 === y2 && x2 - x1 <= GAP + 1;
  const line = (points: readonly (readonly [number, number])[]): Stroke => ({
    kind: 'path',
    points,
    thick: 1,
    tone: 'soft',
  });
  const [end, turn] = isStraight ? [y2, x1] : [y1 < y2 ? y2 : y2 + to.height / 4, y1 < y2 ? x1 + 8 : x2 - GAP / 2];
  const path = isStraight
    ? line([
        [x1, y1],
        [x2 - 1, y2],
      ])
    : line([
        [x1, y1],
        [turn, y1],
        [turn, end],
        [x2 - 1, end],
      ]);
  return [
    path,
    line([
      [x2 - 5, end - 3],
      [x2 - 1, end],
      [x2 - 5, end + 3],
    ]),
  ];
}
