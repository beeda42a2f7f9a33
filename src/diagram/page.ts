import type { Size } from './sizes.js';

export type PageId = 'a4' | 'a3' | 'letter' | 'slide';

/** Sheets by the shorter side, in points; a slide is never upright. */
export const PAGES: Readonly<
  Record<PageId, { readonly short: number; readonly long: number; readonly turns: boolean }>
> = {
  a4: { short: 595.28, long: 841.89, turns: true },
  a3: { short: 841.89, long: 1190.55, turns: true },
  letter: { short: 612, long: 792, turns: true },
  slide: { short: 540, long: 960, turns: false },
};

/** The ways a sheet may lie: across first. */
export function waysOf(id: PageId): readonly Size[] {
  const { short, long, turns } = PAGES[id];
  const across = { width: long, height: short };
  return turns ? [across, { width: short, height: long }] : [across];
}
