import type { Fonts } from '../paper/fonts.js';
import type { Io } from './io.js';

/** The font that pictures and sheets are measured with. */
export async function readFonts(io: Io): Promise<Fonts> {
  const [regular, bold] = await Promise.all([
    io.assetBytes('dist/fonts/regular.ttf'),
    io.assetBytes('dist/fonts/bold.ttf'),
  ]);
  return { regular, bold };
}
