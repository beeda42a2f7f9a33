import { ASIDE, STRIKES } from '../legend.js';
import type { LegendEntry } from '../../model/picture.js';
import { type Size, ROW } from '../sizes.js';
import { widthOf } from '../../lettering/measure.js';
import { type Theme, WEIGHTS } from '../theme.js';
import { triangle } from './arrow.js';
import { badge, sample } from './box.js';
import { element } from './element.js';
import { textAt } from './lines.js';
import { balanced } from '../../lettering/lines.js';

const SIGN = { width: 34, gap: 8, between: 22, height: 30 };

export interface PlacedLegend extends Size {
  draw(left: number, top: number, theme: Theme): string;
}

/** The widest that the text of an entry becomes before it goes on below. */
const WIDEST = 260;
/** Room enough for any entry. */
export const LEGEND_WIDTH = SIGN.width + SIGN.gap + WIDEST;

/** What the signs mean, side by side, in as many rows as the width asks for. */
export function legend(entries: readonly LegendEntry[], most: number): PlacedLegend {
  const spots: Spot[] = [];
  let [x, y, high, widest] = [0, 0, 0, 0];
  for (const { sign, text } of entries) {
    const lines = balanced(text, WIDEST, ROW, 'regular');
    const width = SIGN.width + SIGN.gap + Math.max(...lines.map((line) => widthOf(line, ROW)));
    if (x > 0 && x + width > most) [x, y, high] = [0, y + high, 0];
    spots.push({ sign, lines, x, y });
    high = Math.max(high, SIGN.height + (lines.length - 1) * ROW * 1.3);
    widest = Math.max(widest, x + width);
    x += width + SIGN.between;
  }
  return {
    width: widest,
    height: y + high,
    draw: (left, top, theme) =>
      element(
        'g',
        { class: 'legend' },
        spots.map((spot) => drawn(spot, left + spot.x, top + spot.y, theme)),
      ),
  };
}

interface Spot {
  readonly sign: LegendEntry['sign'];
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

function drawn({ sign, lines }: Spot, x: number, y: number, theme: Theme): string {
  const middle = y + SIGN.height / 2;
  return element('g', {}, [
    signOf(sign, x, middle, theme),
    ...lines.map((text, i) =>
      textAt(
        { text, size: ROW, weight: 'regular', width: widthOf(text, ROW) },
        x + SIGN.width + SIGN.gap,
        middle + ROW * (0.36 + 1.3 * i),
        theme.dim,
      ),
    ),
  ]);
}

function signOf(sign: LegendEntry['sign'], x: number, y: number, theme: Theme): string {
  const [left, right] = [x + 2, x + SIGN.width - 2];
  const line = (stroke: string, weight: number, dashes?: string): string =>
    element('path', {
      d: `M${left} ${y}H${right}`,
      fill: 'none',
      stroke,
      'stroke-width': weight,
      'stroke-dasharray': dashes,
    });
  switch (sign) {
    case 'supplier':
    case 'department':
    case 'customer':
      return sample(sign, { x: left, y: y - 9, width: 30, height: 18 }, theme);
    case 'path':
      return line(theme.path, WEIGHTS.path);
    case 'rework':
      return line(theme.link, WEIGHTS.link, '6 4');
    case 'threat':
      return badge(1, x + SIGN.width / 2, y, theme);
    case 'aside':
      return said(ASIDE, x, y, theme);
    case 'cause':
      return said(STRIKES, x, y, theme);
    case 'stock':
      return triangle(x + SIGN.width / 2, y - 13, theme);
  }
}

function said(sign: string, x: number, y: number, theme: Theme): string {
  const size = 15;
  return textAt({ text: sign, size, weight: 'regular', width: widthOf(sign, size) }, x + 10, y + 5, theme.ink);
}
