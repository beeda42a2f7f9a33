import { type Font, openSync } from 'fontkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showInvisible } from '../../src/model/invisible.js';
import { notInFont, widthOf } from '../../src/lettering/measure.js';
import { balanced } from '../../src/lettering/lines.js';

const font = (name: string): Font =>
  openSync(new URL(`../../node_modules/dejavu-fonts-ttf/ttf/${name}.ttf`, import.meta.url).pathname) as Font;
const fonts = { regular: font('DejaVuSansCondensed'), bold: font('DejaVuSansCondensed-Bold') };

describe('the width of a text', () => {
  test('by hand: in bold, of 2048 to the em, A is 1426 wide and i 631', () => {
    expect(widthOf('A', 100, 'bold')).toBeCloseTo(69.7, 0);
    expect(widthOf('Ai', 14, 'bold')).toBeCloseTo(((1427 + 631) * 14) / 2048, 0);
  });

  test('is that of the font itself, letter by letter', () => {
    const letters = fonts.regular.characterSet;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...letters), { maxLength: 30 }),
        fc.constantFrom('regular', 'bold'),
        (points, weight) => {
          const has = points.filter((point) => fonts[weight].hasGlyphForCodePoint(point));
          const text = String.fromCodePoint(...has);
          const wide = has.reduce((sum, point) => sum + fonts[weight].glyphForCodePoint(point).advanceWidth, 0);
          expect(widthOf(text, 2048, weight)).toBeCloseTo(wide, -1.5);
        },
      ),
    );
  });

  test('of what the font lacks is guessed, and told', () => {
    expect(widthOf('倉庫', 10)).toBe(20);
    expect(notInFont('Lager 倉庫 →')).toEqual(['倉', '庫']);
  });
});

describe('lines', () => {
  test('keep a number with what it counts, and do not leave a word alone', () => {
    expect(balanced('promised in 3 d, 95 % of the time', 170, 12, 'regular')).toEqual([
      'promised in 3 d,',
      '95 % of the time',
    ]);
  });

  test('hold every character, and are no wider than asked unless one character is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 20, max: 200 }), (text, most) => {
        const lines = balanced(text, most, 12, 'regular');
        const letters = (said: string): string => said.replaceAll(/\s/gu, '');
        expect(letters(lines.join(''))).toBe(letters(showInvisible(text)));
        for (const line of lines)
          expect(widthOf(line, 12) <= most || [...new Intl.Segmenter().segment(line)].length === 1, line).toBe(true);
      }),
    );
  });
});
