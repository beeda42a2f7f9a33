import type { Picture } from '../model/picture.js';
import type { ShowId } from '../model/show.js';
import type { Layout, Placed, Point } from './layout.js';

/** A picture as data to be printed, as schemas/drawing.schema.json describes it: where everything lies, in pixels from the top left. */
export function json(
  head: { readonly version: string; readonly file: string },
  show: ShowId,
  { boxes, arrows, lanes, lead }: Picture,
  layout: Layout,
): object {
  return {
    kedja: head.version,
    command: 'draw',
    model: { file: head.file },
    show,
    customer: lead,
    width: rounded(layout.width),
    height: rounded(layout.height),
    lanes,
    places: boxes.map(({ id, name, shape, isOnPath, threat, lane }, i) => ({
      id,
      name,
      kind: shape,
      onPath: isOnPath,
      threat,
      lane: lanes.length === 0 ? null : lane,
      ...area(layout.boxes[i]!),
    })),
    links: arrows.map(({ id, from, to, isRework, isOnPath, threat }, i) => {
      const { lines, label, stock } = layout.arrows[i]!;
      return {
        id,
        from: boxes[from]!.id,
        to: boxes[to]!.id,
        rework: isRework,
        onPath: isOnPath,
        threat,
        lines: lines.map((line) => line.map(point)),
        label: label === null ? null : area(label),
        stock: stock === null ? null : area(stock),
      };
    }),
  };
}

function area({ x, y, width, height }: Placed): Placed {
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}

function point({ x, y }: Point): [number, number] {
  return [rounded(x), rounded(y)];
}

function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
