import type { Page, Paper, Stroke } from '../../model/drawing.js';
import type { Sheet } from '../../model/sheet.js';
import type { SheetPhrases } from '../../words/sheet-phrases.js';
import type { HtmlOptions, PageSize } from './html.js';
import { linesOf } from '../../lettering/lines.js';
import { moved, scaled } from './strokes.js';
import { type Slab, slab, textStroke } from './slab.js';
import { slabsOf } from './slabs.js';

/** Paper by its shorter and its longer side, in points. */
const A4 = [595.28, 841.89] as const;
const A3 = [841.89, 1190.55] as const;
const LETTER = [612, 792] as const;
/** What stands upright is read in the hand; what lies on its long side hangs on the wall, where larger paper helps. */
const SIZES = {
  a4: { upright: A4, wide: A4 },
  a3: { upright: A4, wide: A3 },
  letter: { upright: LETTER, wide: LETTER },
} as const;
const MARGIN = 48;
const FOOT = 24;

/** Sheets as pages to be drawn: each sheet begins one, no row is parted, and what is long goes on overleaf. */
export function sheetsPaper(
  sheets: readonly Sheet[],
  say: SheetPhrases,
  { title, language, page }: Pick<HtmlOptions, 'title' | 'language' | 'page'>,
): Paper {
  return { title, language, pages: sheets.flatMap((sheet) => sheetPages(sheet, say, sizeOf(sheet, page))) };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf({ isWide }: Sheet, page: PageSize): Size {
  const [short, long] = SIZES[page][isWide ? 'wide' : 'upright'];
  return isWide ? { width: long, height: short } : { width: short, height: long };
}

function sheetPages(sheet: Sheet, say: SheetPhrases, size: Size): Page[] {
  const { pages, scale } = set(sheet, say, { width: size.width - 2 * MARGIN, height: size.height - 2 * MARGIN });
  return pages.map((one, i) => ({
    ...size,
    strokes: [
      ...stacked(one).map((stroke) => moved(scaled(stroke, scale), MARGIN, MARGIN)),
      ...(pages.length > 1 ? [foot(sheet, say, i, pages.length, size)] : []),
    ],
  }));
}

/** On paper as wide as this, in points, there is room for larger letters: as large as one page has room for. */
const LARGE = 1000;
const LARGER = [1.46, 1.3, 1.15];
/** What would begin a second page for a few lines is set so much smaller, so that one is enough. */
const SMALLER = [0.93, 0.86, 0.8];
/** All sizes at which a sheet may be set. */
export const SCALES: readonly number[] = [...LARGER, ...SMALLER];
/** Columns of a grid are no narrower for larger letters. */
const LEAST_COLUMN = 84;

/** How much larger or smaller a sheet is to be set for one page of a browser, which takes more room than ours do; 1 where that is no help. */
export function scaleInBrowser(sheet: Sheet, say: SheetPhrases, page: PageSize): number {
  const { width, height } = sizeOf(sheet, page);
  return set(sheet, say, { width: width - 2 * MARGIN, height: (height - 2 * MARGIN) * AS_OURS }).scale;
}

const AS_OURS = 0.97;

function set(
  sheet: Sheet,
  say: SheetPhrases,
  { width, height }: Size,
): { readonly pages: Slab[][]; readonly scale: number } {
  const larger = width < LARGE ? [] : LARGER.filter((scale) => hasWideColumns(sheet, width / scale));
  for (const scale of [...larger, 1, ...SMALLER]) {
    const pages = slabPages(sheet, say, width / scale, height / scale);
    if (pages.length === 1) return { pages, scale };
  }
  return { pages: slabPages(sheet, say, width, height), scale: 1 };
}

function hasWideColumns({ blocks }: Sheet, width: number): boolean {
  return blocks.every((block) => {
    if (block.form !== 'table' || block.lines !== 'grid') return true;
    const all = block.columns.reduce((sum, { share }) => sum + share, 0);
    return block.columns.every(({ share }) => (width * share) / all >= LEAST_COLUMN);
  });
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
function foot({ title }: Sheet, say: SheetPhrases, i: number, of: number, { width, height }: Size): Stroke {
  const [first] = linesOf(`${title} · ${say.page(i + 1, of)}`, width - 2 * MARGIN, 8, 'regular');
  return { ...textStroke(first!, width - MARGIN, height - FOOT, 8, 'soft'), anchor: 'end' } as Stroke;
}
