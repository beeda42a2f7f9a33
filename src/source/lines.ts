let lastText = '';
let lastStarts: readonly number[] = [0];

/** The line, from 1, that an offset stands in. The line starts of the last text asked about are kept. */
export function lineOf(text: string, offset: number): number {
  return lineAt(lineStarts(text), offset);
}

/** The offsets at which lines begin. */
export function lineStarts(text: string): readonly number[] {
  if (text === lastText) return lastStarts;
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  lastText = text;
  lastStarts = starts;
  return starts;
}

/** The line, from 1, by halving. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
