/** A quantity as it is written, with a decimal mark and, before it, thousands in groups of three; NaN where it is none. */
export function readNumber(bytes: Uint8Array, start: number, end: number, decimal: '.' | ','): number {
  const mark = decimal === '.' ? 46 : 44;
  const group = 90 - mark; // the other one
  let at = start;
  const isNegative = bytes[at] === 45;
  if (isNegative || bytes[at] === 43) at++;
  let value = 0;
  let digits = 0;
  let inGroup = 0;
  let grouped = false;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48;
      digits++;
      inGroup++;
    } else if (byte === group || byte === 32 || byte === 39) {
      if (digits === 0 || inGroup > 3 || (grouped && inGroup !== 3)) return NaN;
      grouped = true;
      inGroup = 0;
    } else break;
  }
  if (digits === 0 || digits > 15 || (grouped && inGroup !== 3)) return NaN;
  if (at < end && bytes[at] === mark) {
    let scale = 1;
    const from = ++at;
    for (; at < end && bytes[at]! >= 48 && bytes[at]! <= 57; at++) {
      value = value * 10 + bytes[at]! - 48;
      scale *= 10;
    }
    if (at === from || digits + at - from > 15) return NaN;
    value /= scale;
  }
  return at === end ? (isNegative ? -value : value) : NaN;
}
