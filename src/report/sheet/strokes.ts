import type { Stroke } from '../../model/drawing.js';

/** The same stroke elsewhere. */
export function moved(stroke: Stroke, dx: number, dy: number): Stroke {
  return stroke.kind === 'path'
    ? { ...stroke, points: stroke.points.map(([x, y]) => [x + dx, y + dy] as const) }
    : { ...stroke, at: [stroke.at[0] + dx, stroke.at[1] + dy] };
}

/** The same stroke, all lengths of it so many times as large. */
export function scaled(stroke: Stroke, by: number): Stroke {
  switch (stroke.kind) {
    case 'path':
      return { ...stroke, points: stroke.points.map(([x, y]) => [x * by, y * by] as const), thick: stroke.thick * by };
    case 'box':
      return {
        ...stroke,
        at: [stroke.at[0] * by, stroke.at[1] * by],
        width: stroke.width * by,
        height: stroke.height * by,
      };
    case 'text':
      return { ...stroke, at: [stroke.at[0] * by, stroke.at[1] * by], size: stroke.size * by };
  }
}
