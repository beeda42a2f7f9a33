import { STRIKES } from '../legend.js';
import type { LegendEntry } from '../../model/picture.js';
import { type Size, ROW } from '../sizes.js';
import { widthOf } from '../measure.js';
import { type Theme, WEIGHTS } from '../theme.js';
import { triangle } from './arrow.js';
import { badge, sample } from './box.js';
import { element } from './element.js';
import { textAt } from './lines.js';

const SIGN = { width: 34, gap: 8, between: 22, height: 30 };

export interface PlacedLegend extends Size {
  draw(left: number, top: number, theme: Theme): string;
}

/** What the signs mean, side by side, in as many rows as the width asks for. */
export function legend(entries: readonly LegendEntry[], most: number): PlacedLegend {
  const spots: { readonly entry: LegendEntry; readonly x: number; readonly y: number; readonly width: number }[] = [];
  let [x, y, widest] = [0, 0, 0];
  for (const entry of entries) {
    const width = SIGN.width + SIGN.gap + widthOf(entry.text, ROW);
    if (x > 0 && x + width > most) [x, y] = [0, y + SIGN.height];
    spots.push({ entry, x, y, width });
    widest = Math.max(widest, x + width);
    x += width + SIGN.between;
  }
  return {
    width: widest,
    height: entries.length === 0 ? 0 : y + SIGN.height,
    draw: (left, top, theme) =>
      element(
        'g',
        { class: 'legend' },
        spots.map((spot) => drawn(spot.entry, left + spot.x, top + spot.y, theme)),
      ),
  };
}

function drawn({ sign, text }: LegendEntry, x: number, y: number, theme: Theme): string {
  const middle = y + SIGN.height / 2;
  const width = widthOf(text, ROW);
  return element('g', {}, [
    signOf(sign, x, middle, theme),
    textAt({ text, size: ROW, weight: 'regular', width }, x + SIGN.width + SIGN.gap, middle + ROW * 0.36, theme.dim),
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
    case 'cause':
      return textAt(
        { text: STRIKES, size: 15, weight: 'regular', width: widthOf(STRIKES, 15) },
        x + 10,
        y + 5,
        theme.ink,
      );
    case 'stock':
      return triangle(x + SIGN.width / 2, y - 13, theme);
  }
}
