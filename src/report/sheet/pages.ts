import type { Page, Paper, Stroke } from '../../model/drawing.js';
import type { Sheet } from '../../model/sheet.js';
import type { SheetPhrases } from '../../words/sheet-phrases.js';
import type { HtmlOptions } from './html.js';
import { linesOf } from '../../lettering/lines.js';
import { moved, scaled } from './strokes.js';
import { type Slab, slab, textStroke } from './slab.js';
import { slabsOf } from './slabs.js';

/** In points, upright. */
const SIZES = { a4: [595.28, 841.89], letter: [612, 792] } as const;
const MARGIN = 48;
const FOOT = 24;

/** Sheets as pages to be drawn: each sheet begins one, no row is parted, and what is long goes on overleaf. */
export function sheetsPaper(
  sheets: readonly Sheet[],
  say: SheetPhrases,
  { title, language, page }: Pick<HtmlOptions, 'title' | 'language' | 'page'>,
): Paper {
  return { title, language, pages: sheets.flatMap((sheet) => sheetPages(sheet, say, SIZES[page])) };
}

function sheetPages(sheet: Sheet, say: SheetPhrases, [short, long]: readonly [number, number]): Page[] {
  const [width, height] = sheet.isWide ? [long, short] : [short, long];
  const { pages, scale } = set(sheet, say, width - 2 * MARGIN, height - 2 * MARGIN);
  return pages.map((one, i) => ({
    width,
    height,
    strokes: [
      ...stacked(one).map((stroke) => moved(scaled(stroke, scale), MARGIN, MARGIN)),
      ...(pages.length > 1 ? [foot(sheet, say, i, pages.length, [width, height])] : []),
    ],
  }));
}

/** What would begin a second page for a few lines is set so much smaller, so that one is enough. */
const SMALLER = [1, 0.93, 0.86, 0.8];

/** How much smaller a sheet is to be set for one page of a browser, which takes more room than ours do; 1 where that is no help. */
export function scaleInBrowser(sheet: Sheet, say: SheetPhrases, page: HtmlOptions['page']): number {
  const [short, long] = SIZES[page];
  const [width, height] = sheet.isWide ? [long, short] : [short, long];
  return set(sheet, say, width - 2 * MARGIN, (height - 2 * MARGIN) * AS_OURS).scale;
}

const AS_OURS = 0.94;

function set(
  sheet: Sheet,
  say: SheetPhrases,
  width: number,
  room: number,
): { readonly pages: Slab[][]; readonly scale: number } {
  const tries = SMALLER.map((scale) => ({ pages: slabPages(sheet, say, width / scale, room / scale), scale }));
  return tries.find(({ pages }) => pages.length === 1) ?? tries[0]!;
}

function slabPages(sheet: Sheet, say: SheetPhrases, width: number, room: number): Slab[][] {
  return broken(
    [...headSlabs(sheet, say, width), ...sheet.blocks.flatMap((block) => slabsOf(block, width, room))],
    room,
  );
}

function headSlabs({ above, title, facts, isKey }: Sheet, say: SheetPhrases, width: number): Slab[] {
  const key = isKey ? linesOf(`${say.answerKey} · ${above}`, width, 10, 'bold') : linesOf(above, width, 10, 'regular');
  const titles = linesOf(title, width, 26, 'bold');
  const told = linesOf(facts, width, 10, 'regular');
  const line = (text: string, size: number, tone: 'accent' | 'ink' | 'soft', weight: 'regular' | 'bold'): Slab =>
    slab(Math.round(size * 1.3), [textStroke(text, 0, size, size, tone, weight)], true);
  return [
    ...key.map((text) => line(text, 10, 'accent', isKey ? 'bold' : 'regular')),
    ...titles.map((text) => line(text, 26, 'ink', 'bold')),
    ...told.map((text) => line(text, 10, 'soft', 'regular')),
    slab(18, [{ kind: 'box', at: [0, 4], width, height: 2.5, fill: 'accent', rim: null }], true),
  ];
}

/** Strips onto pages, as many as fit; those that stay together go on together. */
function broken(slabs: readonly Slab[], room: number): Slab[][] {
  const pages: Slab[][] = [[]];
  let used = 0;
  for (let i = 0; i < slabs.length; i++) {
    const one = slabs[i]!;
    if (used > 0 && used + heightWithNext(slabs, i, room) > room) {
      const isLost = one.strokes.length === 0; // a space is not carried over
      pages.push(one.again === null || isLost ? [] : [one.again]);
      used = one.again === null ? 0 : one.again.height;
      if (isLost) continue;
    }
    pages.at(-1)!.push(one);
    used += one.height;
  }
  return pages.filter((page) => page.some(({ strokes }) => strokes.length > 0));
}

/** Of a strip and those that it is to stand together with; of too many for a page its own. */
function heightWithNext(slabs: readonly Slab[], from: number, room: number): number {
  let height = slabs[from]!.height;
  for (let i = from; slabs[i]!.stays && i + 1 < slabs.length; i++) height += slabs[i + 1]!.height;
  return height > room ? slabs[from]!.height : height;
}

function stacked(slabs: readonly Slab[]): Stroke[] {
  let y = 0;
  return slabs.flatMap(({ height, strokes }) => {
    y += height;
    return strokes.map((stroke) => moved(stroke, 0, y - height));
  });
}

/** Where a sheet takes several pages: which one it is. */
function foot(
  { title }: Sheet,
  say: SheetPhrases,
  i: number,
  of: number,
  [width, height]: readonly [number, number],
): Stroke {
  const [first] = linesOf(`${title} · ${say.page(i + 1, of)}`, width - 2 * MARGIN, 8, 'regular');
  return { ...textStroke(first!, width - MARGIN, height - FOOT, 8, 'soft'), anchor: 'end' } as Stroke;
}
