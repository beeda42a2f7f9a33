import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Fonts } from './fonts.js';
import { sizeOf } from './size.js';

/** More pixels than this, in either direction, nobody looks at, and no machine is sure to have room for. */
export const MOST_PIXELS = 8192;

/** How many pixels the longer side of an SVG would have, so many times as large as it says. */
export function longestSide(svg: string, scale: number): number {
  return Math.round(scale * Math.max(...sizeOf(svg)));
}

let started: Promise<void> | null = null;

/**
 * An SVG as PNG, so many times as large as it says, though never larger than MOST_PIXELS; the same bytes on every machine, since
 * what draws is WebAssembly (`code`) and no font but those given is used. Throws for what is no SVG.
 */
export async function png(svg: string, scale: number, fonts: Fonts, code: Uint8Array): Promise<Uint8Array> {
  await (started ??= initWasm(code));
  const [width, height] = sizeOf(svg);
  const most = Math.min(scale, MOST_PIXELS / width, MOST_PIXELS / height);
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: most },
    font: {
      fontBuffers: [fonts.regular, fonts.bold],
      loadSystemFonts: false,
      defaultFontFamily: 'DejaVu Sans Condensed',
    },
  });
  try {
    const image = picture.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    picture.free();
  }
}
