import type { Picture } from '../model/picture.js';
import type { Direction } from './ports.js';
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

/** A picture with everything in its place, and how it looks then. */
export interface Composed {
  readonly layout: Layout;
  readonly draw: () => string;
}

/** A picture laid out and drawn; on a page lying or upright, as it is or folded: the way that shows it largest. */
export async function compose(picture: Picture, options: ComposeOptions): Promise<Composed> {
  const { direction, wrap, page } = options;
  const flat = wrap ? [] : [await layout(picture, { direction, fold: null })];
  if (page === null && !wrap)
    return { layout: flat[0]!, draw: () => svg(picture, flat[0]!, { ...options, page: null }) };
  const sheets = page === null ? waysOf('a4').slice(0, 1) : waysOf(page);
  const tries: Try[] = [];
  for (const sheet of sheets) {
    const scaleOf = (made: Layout): number => sheetFor(picture, made, { ...options, page: sheet }).scale;
    for (const made of flat) tries.push({ layout: made, sheet, worth: scaleOf(made) * STRAIGHT });
    for (const fold of foldsFor(picture)) {
      const made = await layout(picture, { direction, fold: (fold * sheet.width) / sheet.height });
      tries.push({ layout: made, sheet, worth: scaleOf(made) });
    }
  }
  const { layout: best, sheet } = tries.reduce((most, one) => (one.worth > most.worth * CLEARLY ? one : most));
  return { layout: best, draw: () => svg(picture, best, { ...options, page: page === null ? null : sheet }) };
}

interface Try {
  readonly layout: Layout;
  readonly sheet: Size;
  readonly worth: number;
}

/** What is not folded is read more easily: so much larger it counts. */
const STRAIGHT = 1.2;
/** So much larger must another way be than the one before. */
const CLEARLY = 1.04;

/** Above this a picture is folded once, since each way takes seconds. */
const SMALL = 80;

/** Shapes to fold into, as shares of the sheet's: the engine does not hit it every time. Swimlanes are not folded. */
function foldsFor({ boxes, arrows, lanes }: Picture): readonly number[] {
  if (lanes.length > 1) return [];
  return boxes.length + arrows.length > SMALL ? [1] : [1, 0.65, 1.5];
}
