/** Tells the line, from 1, that an offset of a text stands in; the text is looked through once, when it is first asked. */
export function lineFinder(text: string): (offset: number) => number {
  let starts: readonly number[] | null = null;
  return (offset) => lineAt((starts ??= lineStarts(text)), offset);
}

/** The offsets at which lines begin. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

/** The offsets of the second halves of characters that are stored in two. */
export function secondHalves(text: string): readonly number[] {
  return /[\ud800-\udbff]/.test(text)
    ? Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index + 1)
    : [];
}

/** The line, from 1, that an offset stands in. */
export function lineAt(starts: readonly number[], offset: number): number {
  return countUpTo(starts, offset);
}

/** How many of some rising offsets are no larger than another, by halving. */
export function countUpTo(offsets: readonly number[], last: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}
