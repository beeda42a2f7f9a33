import { BADGE, TRIANGLE } from '../graph.js';
import type { Placed, PlacedArrow, Point } from '../layout.js';
import type { Arrow } from '../../model/picture.js';
import { type Theme, WEIGHTS } from '../theme.js';
import { badge } from './box.js';
import { element, rounded, text } from './element.js';
import { lines } from './lines.js';

/** How round the corners of a line are. */
const BEND = 6;

/** The line of a link, from giver to receiver. */
export function arrow(what: Arrow, at: PlacedArrow, title: string, theme: Theme): string {
  return element('g', { class: classOf(what, 'link'), 'data-id': what.id }, [
    element('title', {}, [text([title, ...what.rows.map((row) => row.text)].join(' · '))]),
    ...at.lines.map((points, i) => line(points, i === at.lines.length - 1, what, theme)),
  ]);
}

/** What is said on a link, and the stock on the way: above all lines, so that none of them runs through a word; on paper of that colour. */
export function label(what: Arrow, { label: said, stock }: PlacedArrow, paper: string, theme: Theme): string[] {
  if (said === null && stock === null) return [];
  const { threat } = what;
  const left = threat === null ? 0 : BADGE;
  const middle = stock === null ? 0 : stock.x + stock.width / 2;
  const parts = [
    ...(stock === null
      ? []
      : [triangle(middle, stock.y, theme), ...lines(stock.block, middle, stock.y + TRIANGLE.height + 2, theme, null)]),
    ...(said === null
      ? []
      : [
          element('rect', { ...behind(said), fill: paper, 'fill-opacity': 0.85 }),
          ...lines(said.block, said.x + (said.width + left) / 2, said.y, theme, null),
        ]),
    ...(threat === null || said === null ? [] : [badge(threat, said.x + BADGE / 2, said.y + said.height / 2, theme)]),
  ];
  return [element('g', { class: classOf(what, 'label'), 'data-id': what.id }, parts)];
}

function classOf({ isRework, isOnPath, threat }: Arrow, kind: string): string {
  return [
    kind,
    ...(isRework ? ['rework'] : []),
    ...(isOnPath ? ['path'] : []),
    ...(threat === null ? [] : ['threat']),
  ].join(' ');
}

function behind({ x, y, width, height, block }: NonNullable<PlacedArrow['label']>): Placed {
  const room = Math.max(0, width - block.width - 4) / 2;
  return { x: x + room, y, width: width - 2 * room, height };
}

/** The triangle of a stock: an I in it, as everybody who draws value streams expects. */
export function triangle(middle: number, top: number, theme: Theme): string {
  const n = rounded;
  const { width, height } = TRIANGLE;
  const [left, right, bottom] = [middle - width / 2, middle + width / 2, top + height];
  return element('g', { class: 'stock' }, [
    element('path', {
      d: `M${n(middle)} ${n(top + 1)}L${n(right - 1)} ${n(bottom - 1)}H${n(left + 1)}Z`,
      fill: theme.paper,
      stroke: theme.ink,
      'stroke-width': 1.6,
      'stroke-linejoin': 'round',
    }),
    element('path', {
      d: `M${n(middle)} ${n(top + 11)}V${n(bottom - 5)}`,
      stroke: theme.ink,
      'stroke-width': 1.8,
      fill: 'none',
    }),
  ]);
}

function line(points: readonly Point[], hasHead: boolean, { isRework, isOnPath, threat }: Arrow, theme: Theme): string {
  const weight = threat !== null || isOnPath ? WEIGHTS.path : WEIGHTS.link;
  const stroke = threat !== null ? theme.threat.stroke : isOnPath ? theme.path : theme.link;
  const head = 5 + weight * 1.9;
  const shown = hasHead ? shortened(points, head * 0.8) : points;
  return [
    element('path', {
      class: 'line',
      d: rounds(shown),
      fill: 'none',
      stroke,
      'stroke-width': weight,
      'stroke-dasharray': isRework ? '6 4' : undefined,
    }),
    ...(hasHead ? [element('path', { class: 'head', d: headOf(points, head), fill: stroke })] : []),
  ].join('');
}

function headOf(points: readonly Point[], length: number): string {
  const n = rounded;
  const { end, dx, dy } = lastStep(points);
  const [bx, by] = [end.x - dx * length, end.y - dy * length];
  const half = length * 0.42;
  return `M${n(end.x)} ${n(end.y)}L${n(bx - dy * half)} ${n(by + dx * half)}L${n(bx + dy * half)} ${n(by - dx * half)}Z`;
}

/** The line without so much of its end, so that it does not show beside the head's point. */
function shortened(points: readonly Point[], by: number): readonly Point[] {
  const { end, dx, dy, length } = lastStep(points);
  const off = Math.min(by, length);
  return [...points.slice(0, -1), { x: end.x - dx * off, y: end.y - dy * off }];
}

function lastStep(points: readonly Point[]): { end: Point; dx: number; dy: number; length: number } {
  const end = points.at(-1)!;
  const before = points.at(-2) ?? end;
  const [x, y] = [end.x - before.x, end.y - before.y];
  const length = Math.hypot(x, y);
  return { end, dx: length === 0 ? 1 : x / length, dy: length === 0 ? 0 : y / length, length };
}

function rounds(points: readonly Point[]): string {
  const n = rounded;
  const [first, ...rest] = points as [Point, ...Point[]];
  const parts = rest.map((corner, i) => {
    const before = points[i]!;
    const after = rest[i + 1];
    if (after === undefined) return `L${n(corner.x)} ${n(corner.y)}`;
    const into = towards(corner, before);
    const out = towards(corner, after);
    return `L${n(into.x)} ${n(into.y)}Q${n(corner.x)} ${n(corner.y)} ${n(out.x)} ${n(out.y)}`;
  });
  return `M${n(first.x)} ${n(first.y)}${parts.join('')}`;
}

/** So far from a corner its bend begins: never more than half the way. */
function towards(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const share = length === 0 ? 0 : Math.min(BEND, length / 2) / length;
  return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share };
}
