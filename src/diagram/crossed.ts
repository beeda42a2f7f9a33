import type { Layout, Placed, Point } from './layout.js';

/** How much a line and a text may share without anybody seeing it, in pixels. */
const HAIR = 0.5;

/** The arrows whose text the line of another arrow runs through. */
export function crossedIn({ arrows }: Pick<Layout, 'arrows'>): number[] {
  const texts = arrows
    .flatMap(({ label: at }, i) => (at === null ? [] : [{ i, at }]))
    .sort((a, b) => a.at.x - b.at.x || a.i - b.i);
  const widest = Math.max(0, ...texts.map(({ at }) => at.width));
  const crossed = new Set<number>();
  for (const [own, { lines }] of arrows.entries())
    for (const [from, to] of lines.flatMap(legsOf)) {
      const end = Math.max(from.x, to.x);
      for (let k = firstFrom(texts, Math.min(from.x, to.x) - widest); k < texts.length; k++) {
        const { i, at } = texts[k]!;
        if (at.x > end) break;
        if (i !== own && runsThrough(from, to, at)) crossed.add(i);
      }
    }
  return [...crossed];
}

function legsOf(points: readonly Point[]): (readonly [Point, Point])[] {
  return points.slice(1).map((to, i) => [points[i]!, to]);
}

/** The position of the first that begins at x or behind it, of texts sorted by where they begin. */
function firstFrom(texts: readonly { readonly at: Point }[], x: number): number {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (texts[middle]!.at.x < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function runsThrough(a: Point, b: Point, { x, y, width, height }: Placed): boolean {
  return (
    Math.max(a.x, b.x) > x + HAIR &&
    Math.min(a.x, b.x) < x + width - HAIR &&
    Math.max(a.y, b.y) > y + HAIR &&
    Math.min(a.y, b.y) < y + height - HAIR
  );
}
