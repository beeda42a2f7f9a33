import type { Block, Line } from '../sizes.js';
import { inkOf, type Theme } from '../theme.js';
import { element, text } from './element.js';

type Shape = Parameters<typeof inkOf>[2];

/** Lines of text, each in the middle; as wide as measured, whatever font draws them. */
export function lines({ lines }: Block, middle: number, top: number, theme: Theme, shape: Shape): string[] {
  return lines.map((line) => {
    const fill = inkOf(line.tone, theme, shape);
    return textAt(line, middle - line.width / 2, top + line.base, fill);
  });
}

/** A line of text from x on, standing on y. */
export function textAt(
  { text: content, size, weight, width }: Omit<Line, 'base' | 'tone'>,
  x: number,
  y: number,
  fill: string,
): string {
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': weight === 'bold' ? 'bold' : undefined,
      fill,
      textLength: width > 0 ? width : undefined,
      lengthAdjust: width > 0 ? 'spacingAndGlyphs' : undefined,
    },
    [text(content)],
  );
}
