import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIRECTIONS } from '../../src/diagram/ports.js';
import { layout, type Layout, type Placed, type Point } from '../../src/diagram/layout.js';
import { widthOf } from '../../src/lettering/measure.js';
import { SHOWS } from '../../src/model/show.js';
import type { Picture } from '../../src/model/picture.js';
import { anyModel } from '../support/arbitraries.js';
import { drawn } from '../support/drawn.js';

/** How much two things may share without anybody seeing it, in pixels. */
const HAIR = 0.5;

function overlap(a: Placed, b: Placed): boolean {
  return (
    a.x + a.width > b.x + HAIR &&
    b.x + b.width > a.x + HAIR &&
    a.y + a.height > b.y + HAIR &&
    b.y + b.height > a.y + HAIR
  );
}

/** What must lie clear of each other: boxes, stocks and what is said on arrows. */
function things({ boxes, arrows }: Layout): (Placed & { readonly what: string })[] {
  const place = (what: string, { x, y, width, height }: Placed): Placed & { readonly what: string } => ({
    what,
    x,
    y,
    width,
    height,
  });
  return [
    ...boxes.map((box, i) => place(`box ${i}`, box)),
    ...arrows.flatMap(({ label, stock }, i) => [
      ...(label === null ? [] : [place(`label ${i}`, label)]),
      ...(stock === null ? [] : [place(`stock ${i}`, stock)]),
    ]),
  ];
}

function collisions(made: Layout): string[] {
  const all = things(made);
  return all.flatMap((a, i) => all.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${a.what} on ${b.what}`] : [])));
}

function outside(made: Layout): string[] {
  return things(made).flatMap(({ what, x, y, width, height }) =>
    x < -HAIR || y < -HAIR || x + width > made.width + HAIR || y + height > made.height + HAIR ? [what] : [],
  );
}

/** The boxes that a line runs through without belonging to them. */
function pierced({ boxes, arrows }: Layout, { arrows: said }: Picture): string[] {
  return arrows.flatMap(({ lines }, i) =>
    lines.flatMap((points) =>
      points.slice(1).flatMap((point, k) => {
        const leg = legOf(points[k]!, point);
        return boxes.flatMap((box, at) =>
          at !== said[i]!.from && at !== said[i]!.to && overlap(leg, box) ? [`arrow ${i} through box ${at}`] : [],
        );
      }),
    ),
  );
}

/** The texts and stocks of links that the line of another link runs through. */
function crossed({ arrows }: Layout): string[] {
  const texts = arrows.flatMap(({ label, stock }, i) => [
    ...(label === null ? [] : [{ what: 'label', i, at: label }]),
    ...(stock === null ? [] : [{ what: 'stock', i, at: stock }]),
  ]);
  return arrows.flatMap(({ lines }, own) =>
    lines.flatMap((points) =>
      points.slice(1).flatMap((point, k) => {
        const leg = legOf(points[k]!, point);
        return texts.flatMap(({ what, i, at }) =>
          i !== own && overlap(leg, at) ? [`arrow ${own} through ${what} ${i}`] : [],
        );
      }),
    ),
  );
}

function legOf(a: Point, b: Point): Placed {
  const width = Math.abs(a.x - b.x);
  const height = Math.abs(a.y - b.y);
  return { x: Math.min(a.x, b.x) - 0.3, y: Math.min(a.y, b.y) - 0.3, width: width + 0.6, height: height + 0.6 };
}

function distance({ x, y }: Point, box: Placed): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  const inside = Math.min(x - box.x, box.x + box.width - x, y - box.y, box.y + box.height - y);
  return dx > 0 || dy > 0 ? Math.hypot(dx, dy) : Math.max(0, inside);
}

/** Every line begins at its giver and ends at its receiver, by way of its stock, and goes round right angles only. */
function connected(made: Layout, { arrows }: Picture): void {
  for (const [i, { from, to, stock }] of arrows.entries()) {
    const { lines, stock: triangle } = made.arrows[i]!;
    const stops = [made.boxes[from]!, ...(triangle === null ? [] : [triangle]), made.boxes[to]!];
    expect(lines.length).toBe(stock === null ? 1 : 2);
    for (const [k, points] of lines.entries()) {
      expect(distance(points[0]!, stops[k]!)).toBeLessThan(HAIR);
      expect(distance(points.at(-1)!, stops[k + 1]!)).toBeLessThan(HAIR);
      for (const [n, point] of points.slice(1).entries())
        expect(Math.min(Math.abs(point.x - points[n]!.x), Math.abs(point.y - points[n]!.y))).toBeLessThan(HAIR);
    }
  }
}

/** Names of any length: what is short, what is long, and what has no place to break it. */
const anyName = fc.oneof(
  fc.constantFrom(
    'A',
    'Lathe',
    'The department of very long names and of longer ones yet',
    'x'.repeat(200),
    '倉庫'.repeat(30),
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((name) => name.replaceAll(/[\p{C}\p{Z}]/gu, 'e') || 'e'),
);

const anyPicture = fc
  .record({
    model: anyModel({ departments: 9 }),
    names: fc.array(anyName, { minLength: 3, maxLength: 6 }),
    areas: fc.nat(3),
  })
  .map(({ model, names, areas }) => {
    let at = 0;
    const named = <T extends object>(places: Readonly<Record<string, T>>): Record<string, T> =>
      Object.fromEntries(
        Object.entries(places).map(([id, place]) => [id, { name: names[at++ % names.length]!, ...place }]),
      );
    const area = <T extends object>(places: Readonly<Record<string, T>>): Record<string, T> =>
      Object.fromEntries(
        Object.entries(places).map(([id, place], i) => [
          id,
          areas === 0 ? place : { area: `Area ${i % (areas + 1)}`, ...place },
        ]),
      );
    return {
      ...model,
      suppliers: named(model.suppliers),
      departments: named(area(model.departments)),
      customers: named(model.customers),
    };
  });

describe('a layout', () => {
  test.each([false, true])('lays nothing on anything else, and nothing outside (in lanes: %s)', async (inLanes) => {
    await fc.assert(
      fc.asyncProperty(
        anyPicture,
        fc.constantFrom(...SHOWS),
        fc.constantFrom(...DIRECTIONS),
        async (model, show, direction) => {
          const { picture } = drawn(model, show, { inLanes });
          const made = await layout(picture, { direction, fold: null });
          expect(collisions(made)).toEqual([]);
          expect(outside(made)).toEqual([]);
          expect(pierced(made, picture)).toEqual([]);
          expect(crossed(made)).toEqual([]);
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test('leads rework round what is said of other links, and of what is done again on the spot', async () => {
    const model = {
      kedja: 1,
      suppliers: ['e'],
      departments: ['a', 'b', 'c', 'd'],
      customers: ['x'],
      links: [
        'a -> b -> c',
        'a -> c',
        'e -> x',
        { from: 'b', to: 'a', rework: '8%' },
        { from: 'b', to: 'b', rework: '5%' },
      ],
    };
    for (const direction of DIRECTIONS) {
      const { picture } = drawn(model, 'agreements');
      const made = await layout(picture, { direction, fold: null });
      expect(made.arrows.every(({ label }, i) => (label === null) === (picture.arrows[i]!.rows.length === 0))).toBe(
        true,
      );
      expect([...crossed(made), ...collisions(made)]).toEqual([]);
      connected(made, picture);
    }
  });

  test('folded to a page, too', async () => {
    await fc.assert(
      fc.asyncProperty(anyPicture, fc.constantFrom(0.7, 1.4, 1.8), async (model, fold) => {
        const { picture } = drawn(model, 'threats');
        const made = await layout(picture, { direction: 'right', fold });
        expect(collisions(made)).toEqual([]);
        expect(outside(made)).toEqual([]);
        expect(crossed(made)).toEqual([]);
        connected(made, picture);
      }),
      { numRuns: 120, endOnFailure: true },
    );
  });

  test('leads every line from its giver to its receiver, by way of its stock', async () => {
    await fc.assert(
      fc.asyncProperty(anyPicture, fc.boolean(), async (model, inLanes) => {
        const { picture } = drawn(model, 'time', { inLanes });
        const made = await layout(picture, { direction: 'right', fold: null });
        connected(made, picture);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('cuts nothing: every word of a name stands in its box, and no line is wider than it', async () => {
    await fc.assert(
      fc.asyncProperty(anyPicture, async (model) => {
        const { picture } = drawn(model, 'time');
        const made = await layout(picture, { direction: 'right', fold: null });
        for (const [i, { name, rows }] of picture.boxes.entries()) {
          const { block, width, height } = made.boxes[i]!;
          const letters = (text: string): string => text.replaceAll(/\s/gu, '');
          expect(letters(block.lines.map(({ text }) => text).join(''))).toBe(
            letters([name, ...rows.map(({ text }) => text)].join('')),
          );
          for (const { text, size, weight } of block.lines) expect(widthOf(text, size, weight)).toBeLessThan(width - 8);
          expect(block.height).toBeLessThan(height);
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('keeps every place in its lane, and the lanes apart', async () => {
    await fc.assert(
      fc.asyncProperty(anyPicture, fc.constantFrom('right', 'down'), async (model, direction) => {
        const { picture } = drawn(model, 'plain', { inLanes: true });
        const made = await layout(picture, { direction, fold: null });
        if (picture.lanes.length < 2) return;
        for (const [i, { lane }] of picture.boxes.entries()) {
          const band = made.lanes[lane]!;
          const box = made.boxes[i]!;
          const [at, size, from, to] =
            direction === 'right'
              ? [box.y, box.height, band.y, band.y + band.height]
              : [box.x, box.width, band.x, band.x + band.width];
          expect(at).toBeGreaterThanOrEqual(from);
          expect(at + size).toBeLessThanOrEqual(to);
        }
        for (const [k, band] of made.lanes.entries())
          expect(made.lanes.slice(k + 1).some((other) => overlap(band, other))).toBe(false);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('has the names of lanes inside them, whole, however long', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(anyName, fc.constant('Goods in and '.repeat(14).trim())), { minLength: 3, maxLength: 3 }),
        fc.constantFrom(...DIRECTIONS),
        fc.boolean(),
        async (names, direction, isLow) => {
          const model = {
            kedja: 1,
            departments: Object.fromEntries(names.map((area, i) => [`d${i}`, { area }])),
            customers: ['x'],
            links: isLow ? ['d0 -> d1 -> d2 -> x'] : ['d0 -> x', 'd1 -> x', 'd2 -> x'],
          };
          const { picture } = drawn(model, 'plain', { inLanes: true });
          const { lanes } = await layout(picture, { direction, fold: null });
          expect(lanes.length).toBe(picture.lanes.length);
          for (const [k, { strip, block, ...band }] of lanes.entries()) {
            const letters = (text: string): string => text.replaceAll(/\s/gu, '');
            expect(letters(block.lines.map(({ text }) => text).join(''))).toBe(letters(picture.lanes[k]!));
            for (const { text, size, weight } of block.lines)
              expect(widthOf(text, size, weight)).toBeLessThanOrEqual(strip.width - 4);
            expect(block.height).toBeLessThanOrEqual(strip.height - 4);
            expect(overlap(strip, band)).toBe(true);
          }
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('is the same whatever the order of the file', async () => {
    const model = (links: readonly string[]): object => ({
      kedja: 1,
      departments: ['a', 'b', 'c', 'd'],
      customers: ['x'],
      links,
    });
    const links = ['a -> b', 'a -> c', 'b -> d', 'c -> d', 'd -> x'];
    const made = async (order: readonly string[]): Promise<Layout> =>
      layout(drawn(model(order), 'plain').picture, { direction: 'right', fold: null });
    expect(await made(links.toReversed())).toEqual(await made(links));
  });
});
