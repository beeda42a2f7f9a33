import { bold, regular } from './advances.js';

export type Weight = 'regular' | 'bold';

/** How wide a text is in the font of the diagrams, in the unit of its size. */
export function widthOf(text: string, size: number, weight: Weight = 'regular'): number {
  const font = fontOf(weight);
  let sum = 0;
  for (const char of text) {
    const point = char.codePointAt(0)!;
    sum += font.get(point) ?? guessed(char);
  }
  return (sum * size) / 1000;
}

/** The characters of a text that the font does not have. */
export function notInFont(text: string): readonly string[] {
  const font = fontOf('regular');
  return [...new Set(text)].filter((char) => !font.has(char.codePointAt(0)!) && !/^\s$/u.test(char));
}

const fonts = new Map<Weight, ReadonlyMap<number, number>>();

/** Unpacked when it is first asked for. */
function fontOf(weight: Weight): ReadonlyMap<number, number> {
  const known = fonts.get(weight);
  if (known !== undefined) return known;
  const runs = weight === 'bold' ? bold : regular;
  const made = new Map<number, number>();
  let point = 0;
  for (let i = 0; i < runs.length; i += 3) {
    point += runs[i]!;
    for (let k = 0; k < runs[i + 1]!; k++) made.set(point++, runs[i + 2]!);
  }
  fonts.set(weight, made);
  return made;
}

/** What another font will have to draw: marks stand on a letter, signs of Asia and emoji are as wide as high. */
function guessed(char: string): number {
  if (/\p{M}|\p{Cf}/u.test(char)) return 0;
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|[\u{20000}-\u{3FFFD}]/u.test(
    char,
  )
    ? 1000
    : 650;
}
