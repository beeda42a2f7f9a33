import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../../src/lettering/measure.js';
import type { Page, Stroke } from '../../../src/model/drawing.js';
import { showInvisible } from '../../../src/model/invisible.js';
import { pagesPdf } from '../../../src/paper/pages.js';
import { sheetsPaper } from '../../../src/report/sheet/pages.js';
import { LANGUAGES } from '../../../src/model/chain.js';
import { anyModel, read } from '../../support/arbitraries.js';
import { hostileName } from '../../support/hostile-names.js';
import { fonts, sheetsFor, textsOf } from '../../support/sheets.js';

const EXAMPLES = new URL('../../../examples/', import.meta.url);

type Text = Stroke & { readonly kind: 'text' };

function textsOn({ strokes }: Page): Text[] {
  return strokes.filter((stroke) => stroke.kind === 'text');
}

/** Where a text stands: from its left to its right, and from the top of its letters down to its line. */
function room({ at: [x, y], text, size, weight, anchor }: Text): readonly [number, number, number, number] {
  const width = widthOf(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return [left, left + width, y - 0.7 * size, y];
}

/** Everything stands within the margins, and nothing on anything else. */
function expectTidy(pages: readonly Page[]): void {
  for (const page of pages) {
    const rooms = textsOn(page).map((text) => ({ text: text.text, room: room(text) }));
    for (const {
      text,
      room: [left, right, top, bottom],
    } of rooms) {
      expect([left >= 40, right <= page.width - 40, top >= 20, bottom <= page.height - 20], text).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
    for (const [i, one] of rooms.entries())
      for (const other of rooms.slice(i + 1))
        if (overlap(one.room, other.room)) expect(`${one.text} | ${other.text}`).toBe('');
  }
}

function overlap(a: ReturnType<typeof room>, b: ReturnType<typeof room>): boolean {
  return Math.min(a[1], b[1]) - Math.max(a[0], b[0]) > 0.5 && Math.min(a[3], b[3]) - Math.max(a[2], b[2]) > 0.5;
}

/** Letter by letter, wherever lines end. */
function letters(text: string): string {
  return showInvisible(text).replaceAll(/\s+/gu, '');
}

async function expectWhole(
  chain: ReturnType<typeof read>,
  language: (typeof LANGUAGES)[number],
  isBlank: boolean,
): Promise<void> {
  const { sheets, say, options } = await sheetsFor(chain, { language, isBlank });
  for (const sheet of sheets) {
    const { pages } = sheetsPaper([sheet], say, options);
    const all = letters(pages.flatMap((page) => textsOn(page).map(({ text }) => text)).join(''));
    for (const text of textsOf(sheet)) expect(all).toContain(letters(text));
    expectTidy(pages);
  }
}

describe('sheets as pages', () => {
  test.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml')))(
    '%s: nothing is cut, nothing stands on anything else',
    async (name) => {
      const chain = read(readFileSync(new URL(name, EXAMPLES), 'utf8'));
      for (const language of LANGUAGES)
        for (const isBlank of [false, true]) await expectWhole(chain, language, isBlank);
    },
  );

  test('so it is with any chain, whatever its places are called', async () => {
    const long = fc.array(fc.constantFrom('Utlämningen', 'a', 'Ø', 'Kvalitetssäkringsavdelningen', '中文字'), {
      minLength: 1,
      maxLength: 30,
    });
    const name = fc.oneof(
      hostileName,
      long.map((words) => words.join(' ')),
      long.map((words) => words.join('')),
    );
    await fc.assert(
      fc.asyncProperty(anyModel(), fc.array(name, { minLength: 4 }), async (model, names) => {
        const chain = read(model);
        const places = chain.places.map((place, i) => ({ ...place, name: names[i % names.length]! }));
        await expectWhole({ ...chain, places }, 'en', false);
      }),
      { numRuns: 40 },
    );
  });

  test('a table that goes on overleaf has its titles there, too', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `p${i}`);
    const chain = read({
      kedja: 1,
      departments: Object.fromEntries(many.map((id) => [id, '1h'])),
      customers: { buyer: '100h' },
      links: many.map((id, i) => `${id} -> ${many[i + 1] ?? 'buyer'}`),
    });
    const { sheets, say, options } = await sheetsFor(chain);
    const sipoc = sheets.filter(({ above }) => above === 'SIPOC');
    const { pages } = sheetsPaper(sipoc, say, options);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(textsOn(page).map(({ text }) => text)).toContain('S · Suppliers');
    expectTidy(pages);
  });

  test('on A3 what hangs on the wall is larger and nothing is cut; cards stay on A4', async () => {
    for (const name of ['workshop', 'new-car', 'parcel-hub'])
      for (const isBlank of [false, true]) {
        const chain = read(readFileSync(new URL(`${name}.yaml`, EXAMPLES), 'utf8'));
        const { sheets, say, options } = await sheetsFor(chain, { language: 'nb', isBlank, page: 'a3' });
        for (const sheet of sheets) {
          const { pages } = sheetsPaper([sheet], say, options);
          for (const { width, height } of pages)
            expect([width, height]).toEqual(sheet.isWide ? [1190.55, 841.89] : [595.28, 841.89]);
          if (sheet.isWide) expect(pages).toHaveLength(1);
          expectTidy(pages);
        }
      }
    const { sheets, say, options } = await sheetsFor(read(readFileSync(new URL('workshop.yaml', EXAMPLES), 'utf8')), {
      page: 'a3',
    });
    const titles = sheets.map((sheet) => textsOn(sheetsPaper([sheet], say, options).pages[0]!)[1]!.size);
    expect(titles.filter((_, i) => sheets[i]!.isWide).every((size) => size > 37)).toBe(true);
    expect(titles.filter((_, i) => !sheets[i]!.isWide).every((size) => size <= 26)).toBe(true);
  });

  test('as PDF they are the same bytes each time, with a page for each and the fonts inside', async () => {
    const chain = read(readFileSync(new URL('workshop.yaml', EXAMPLES), 'utf8'));
    const { sheets, say, options } = await sheetsFor(chain, { language: 'sv' });
    const paper = sheetsPaper(sheets, say, options);
    const [one, other] = await Promise.all([pagesPdf(paper, fonts), pagesPdf(paper, fonts)]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const text = Buffer.from(one).toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text.match(/\/Type \/Page\b(?!s)/gu)).toHaveLength(paper.pages.length);
    expect(text.match(/\/FontFile2/gu)).toHaveLength(2);
    expect(text).toContain('/Lang (sv)');
    expect(text).not.toMatch(/\/(?:JavaScript|JS|URI|Launch|OpenAction)\b/u);
  });
});
