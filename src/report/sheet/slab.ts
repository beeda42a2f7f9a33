import type { Stroke, Tone } from '../../model/drawing.js';
import type { Say } from '../../model/sheet.js';
import { linesOf } from '../../lettering/lines.js';

/** A strip of a page that is not parted: what stands in it, from its own top left. */
export interface Slab {
  readonly height: number;
  readonly strokes: readonly Stroke[];
  /** True where it is to stand on one page with the next. */
  readonly stays: boolean;
  /** What stands above it again where a page begins with it: the titles of its columns. */
  readonly again: Slab | null;
}

export const SIZE = 11;
export const LINE = 15;
const SMALL = 9.5;
/** Room to write a line by hand: more than 8 mm also where a sheet is set smaller. */
export const BY_HAND = 29.7;
export const GAP = 6;

export function slab(height: number, strokes: readonly Stroke[], stays = false): Slab {
  return { height, strokes, stays, again: null };
}

export function space(height: number): Slab {
  return slab(height, []);
}

export function textStroke(
  text: string,
  x: number,
  y: number,
  size: number,
  tone: Tone = 'ink',
  weight: 'regular' | 'bold' = 'regular',
): Stroke {
  return { kind: 'text', at: [x, y], text, size, weight, tone, anchor: 'start' };
}

export function rule(x: number, y: number, width: number, thick = 0.5, tone: Tone = 'rule'): Stroke {
  return {
    kind: 'path',
    points: [
      [x, y],
      [x + width, y],
    ],
    thick,
    tone,
  };
}

/** A line of text as it is set in a strip. */
export interface Line {
  readonly text: string;
  readonly size: number;
  readonly height: number;
  readonly tone: Tone;
  readonly weight: 'regular' | 'bold';
}

export function linesOfSay({ text, tone }: Say, width: number): Line[] {
  const size = tone === 'soft' ? SMALL : SIZE;
  const weight = tone === 'bold' || tone === 'warning' ? 'bold' : 'regular';
  const height = tone === 'soft' ? 13 : LINE;
  const ink = tone === 'soft' || tone === 'warning' ? tone : 'ink';
  return linesOf(text, width, size, weight).map((line) => ({ text: line, size, height, tone: ink, weight }));
}

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

/** Lines one below the other, from a little below the top of their strip. */
export function stacked(lines: readonly Line[], x: number): Stroke[] {
  let y = 4;
  return lines.flatMap(({ text, size, height, tone, weight }) => {
    y += height;
    return text === '' ? [] : [textStroke(text, x, y - height + size, size, tone, weight)];
  });
}
