import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '../../src/diagram/compose.js';
import { frameOf, ON_PAGE, redrawn } from '../../src/diagram/redrawn.js';
import { SHOWS } from '../../src/model/show.js';
import type { Box, Picture } from '../../src/model/picture.js';
import { anyModel } from '../support/arbitraries.js';
import { drawn } from '../support/drawn.js';

const OPTIONS = { ...ON_PAGE, language: 'en', direction: 'right' } as const;

/** The texts of each place, each from where to where: as it is drawn. */
function texts(svg: string, id: string): { says: string; from: number; to: number; y: number }[] {
  const group = svg
    .split('<g class="place')
    .find((one) => one.includes(`data-id="${id}"`))!
    .split(/<\/g>|<g class="badge"/u)[0]!;
  return [...group.matchAll(/<text x="([^"]*)" y="([^"]*)"[^>]*textLength="([^"]*)"[^>]*>([^<]*)</gu)].map(
    ([, x, y, width, says]) => ({ says: says!, from: Number(x), to: Number(x) + Number(width), y: Number(y) }),
  );
}

describe('a picture drawn anew in the places it has', () => {
  test('says the same in the same bytes, where nothing changed', async () => {
    await fc.assert(
      fc.asyncProperty(anyModel(), fc.constantFrom(...SHOWS), fc.boolean(), async (model, show, wrap) => {
        const { picture } = drawn(model, show);
        const { layout, draw } = await compose(picture, { ...OPTIONS, wrap });
        expect(redrawn(picture, frameOf(layout), OPTIONS)).toBe(draw());
      }),
      { numRuns: 30 },
    );
  });

  test('keeps every text in its box, and the figure that comes first, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyModel(),
        fc.array(fc.string({ maxLength: 40, unit: fc.constantFrom(...'abc 1h') }), { maxLength: 5 }),
        async (model, said) => {
          const { picture } = drawn(model, 'threats');
          const { layout } = await compose(picture, { ...OPTIONS, wrap: false });
          const rows = said.filter((text) => text.trim() !== '').map((text) => ({ text, tone: 'plain' as const }));
          const other: Picture = {
            ...picture,
            boxes: picture.boxes.map((box, i): Box => ({ ...box, rows, threat: i < 3 ? i + 1 : null })),
            arrows: picture.arrows.map((arrow, i) => ({ ...arrow, isOnPath: true, threat: i === 0 ? 4 : null })),
          };
          const svg = redrawn(other, frameOf(layout), OPTIONS);
          for (const [i, { id, shape }] of other.boxes.entries()) {
            const { x, width } = layout.boxes[i]!;
            for (const text of texts(svg, id)) {
              expect([id, shape, text.from >= x - 0.1, text.to <= x + width + 0.1]).toEqual([id, shape, true, true]);
            }
            if (shape === 'department' && rows.length > 0)
              expect(texts(svg, id).length).toBeGreaterThan(picture.boxes[i]!.rows.length === 0 ? -1 : 1);
          }
          expect(svg.match(/class="badge"/gu)?.length).toBe(
            Math.min(3, other.boxes.length) +
              (other.arrows.length > 0 ? 1 : 0) +
              (picture.legend.some(({ sign }) => sign === 'threat') ? 1 : 0),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
