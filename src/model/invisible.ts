/** Characters that are not seen but steer what is: controls, bidi marks, zero-width characters, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const EVERY_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');

/** The first invisible character of a text other than those in `allowed`: its place and its code point. */
export function findInvisible(text: string, allowed = ''): { readonly index: number; readonly code: number } | null {
  if (isPlain(text)) return null;
  for (const match of text.matchAll(EVERY_INVISIBLE)) {
    if (!allowed.includes(match[0])) return { index: match.index, code: match[0].codePointAt(0)! };
  }
  return null;
}

/** The text with every invisible character, but those in `allowed`, written out as `\u{1b}`. */
export function showInvisible(text: string, allowed = ''): string {
  if (isPlain(text)) return text;
  return text.replaceAll(EVERY_INVISIBLE, (char) =>
    allowed.includes(char) ? char : `\\u{${char.codePointAt(0)!.toString(16)}}`,
  );
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
