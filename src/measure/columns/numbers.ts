/**
 * A quantity as it is written, with a decimal mark and, before it, thousands in groups of three, of which the first begins with no 0;
 * NaN where it is none.
 */
export function readNumber(bytes: Uint8Array, start: number, end: number, decimal: '.' | ','): number {
  const mark = decimal === '.' ? 46 : 44;
  const group = 90 - mark; // the other one
  const sign = signAt(bytes, start);
  const first = start + sign.length;
  let at = first;
  let value = 0;
  let digits = 0;
  let inGroup = 0;
  let grouped = false;
  while (at < end) {
    const byte = bytes[at]!;
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48;
      digits++;
      inGroup++;
      at++;
    } else {
      const length = byte === group ? 1 : blankAt(bytes, at);
      if (length === 0) break;
      if (digits === 0 || inGroup > 3 || (grouped && inGroup !== 3) || bytes[first] === 48) return NaN;
      grouped = true;
      inGroup = 0;
      at += length;
    }
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
  return at === end ? (sign.isNegative ? -value : value) : NaN;
}

interface Sign {
  readonly length: number;
  readonly isNegative: boolean;
}

const [NONE, PLUS, MINUS, LONG_MINUS]: readonly [Sign, Sign, Sign, Sign] = [
  { length: 0, isNegative: false },
  { length: 1, isNegative: false },
  { length: 1, isNegative: true },
  { length: 3, isNegative: true },
];

/** A minus is the hyphen of the keyboard, or the minus of typesetters, U+2212, that spreadsheets in Nordic languages write. */
function signAt(bytes: Uint8Array, at: number): Sign {
  const byte = bytes[at];
  if (byte === 45) return MINUS;
  if (byte === 43) return PLUS;
  return byte === 0xe2 && bytes[at + 1] === 0x88 && bytes[at + 2] === 0x92 ? LONG_MINUS : NONE;
}

/** How many bytes long what stands between thousands is: a blank, one that no line ends at (U+00A0, U+202F), or an apostrophe; else 0. */
function blankAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!;
  if (byte === 32 || byte === 39) return 1;
  if (byte === 0xc2) return bytes[at + 1] === 0xa0 ? 2 : 0;
  return byte === 0xe2 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0xaf ? 3 : 0;
}
