import type { Arrow, Box } from '../model/picture.js';
import type { Direction } from './ports.js';
import type { ThemeId } from './theme.js';

/** How a picture looks in the words of a program that lays it out itself. */
export interface SketchOptions {
  readonly direction: Direction;
  readonly theme: ThemeId;
  readonly hasTitle: boolean;
}

/** What stands in a box, line by line. */
export function linesIn({ name, rows, threat }: Box): string[] {
  return [threat === null ? name : `(${threat}) ${name}`, ...rows.map(({ text }) => text)];
}

/** What stands on an arrow, line by line: its stock with a triangle. */
export function linesOn({ rows, stock, threat }: Arrow): string[] {
  return [
    ...(threat === null ? [] : [`(${threat})`]),
    ...rows.map(({ text }) => text),
    ...(stock === null ? [] : [`▽ ${stock}`]),
  ];
}

/** Which way the ranks of a graph go, in the letters that Graphviz and Mermaid have for it. */
export const RANKS: Readonly<Record<Direction, string>> = { right: 'LR', left: 'RL', down: 'TB', up: 'BT' };
