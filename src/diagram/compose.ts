import type { Picture } from '../model/picture.js';
import type { Direction } from './graph.js';
import { type Layout, layout } from './layout.js';
import { type PageId, waysOf } from './page.js';
import type { Size } from './sizes.js';
import { sheetFor, svg, type SvgOptions } from './svg/svg.js';

export interface ComposeOptions extends Omit<SvgOptions, 'page'> {
  readonly direction: Direction;
  /** True where a long chain is to be folded, so that it fills the page. */
  readonly wrap: boolean;
  readonly page: PageId | null;
}

export interface Composed {
  readonly layout: Layout;
  readonly svg: string;
}

/** A picture laid out and drawn; on a page, the way that shows it larger. */
export async function compose(picture: Picture, options: ComposeOptions): Promise<Composed> {
  const { direction, wrap, page } = options;
  const sheets: readonly (Size | null)[] = page === null ? (wrap ? waysOf('a4').slice(0, 1) : [null]) : waysOf(page);
  let best: { readonly scale: number; readonly layout: Layout; readonly sheet: Size | null } | null = null;
  let flat: Layout | null = null;
  for (const sheet of sheets) {
    const made =
      wrap && sheet !== null
        ? await layout(picture, { direction, fold: sheet.width / sheet.height })
        : (flat ??= await layout(picture, { direction, fold: null }));
    const scale = sheet === null ? 1 : sheetFor(picture, made, { ...options, page: sheet }).scale;
    if (best === null || scale > best.scale * 1.05) best = { scale, layout: made, sheet };
  }
  const { layout: chosen, sheet } = best!;
  return { layout: chosen, svg: svg(picture, chosen, { ...options, page: page === null ? null : sheet }) };
}
