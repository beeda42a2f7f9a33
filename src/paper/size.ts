/** What an SVG says of itself: its width and height in pixels. */
export function sizeOf(svg: string): [width: number, height: number] {
  const [, width, height] = / width="([0-9.]+)" height="([0-9.]+)"/u.exec(svg) ?? [];
  return [Number(width), Number(height)];
}
