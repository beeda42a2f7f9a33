/**
 * Philox4x32-10, a counter-based generator: four random words for a counter of four words under a key of two, whatever was asked
 * before. (Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3. SC 2011.)
 */
export function philox(counter: Uint32Array, key0: number, key1: number, into: Uint32Array): void {
  let a = counter[0]! | 0;
  let b = counter[1]! | 0;
  let c = counter[2]! | 0;
  let d = counter[3]! | 0;
  let first = key0 | 0;
  let second = key1 | 0;
  for (let round = 0; round < 10; round++) {
    const left = highWord(SECOND, c) ^ b ^ first;
    const right = highWord(FIRST, a) ^ d ^ second;
    b = Math.imul(SECOND, c);
    d = Math.imul(FIRST, a);
    a = left;
    c = right;
    first = (first + WEYL0) | 0;
    second = (second + WEYL1) | 0;
  }
  into[0] = a;
  into[1] = b;
  into[2] = c;
  into[3] = d;
}

const FIRST = 0xd2511f53;
const SECOND = 0xcd9e8d57;
const WEYL0 = 0x9e3779b9;
const WEYL1 = 0xbb67ae85;

/** The upper half of the product of two words, by their halves. */
function highWord(x: number, y: number): number {
  const xLow = x & 0xffff;
  const xHigh = x >>> 16;
  const yLow = y & 0xffff;
  const yHigh = y >>> 16;
  const middle = Math.imul(xHigh, yLow) >>> 0;
  const other = Math.imul(xLow, yHigh) >>> 0;
  const carry = ((Math.imul(xLow, yLow) >>> 16) + (middle & 0xffff) + (other & 0xffff)) >>> 16;
  return (Math.imul(xHigh, yHigh) + (middle >>> 16) + (other >>> 16) + carry) | 0;
}
