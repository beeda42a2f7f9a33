// The loops of kernels.ts in AssemblyScript, several numbers at a time: the same sums in the same order, bit for bit.
// Addresses are bytes in the memory that the arrays lie in; counts are multiples of four, unless said otherwise.

/** Two numbers side by side, or four words. */
const WIDE: usize = 16;
/** As in table.ts. */
const OCTAVES = 33;
/** 2^-32 */
const PER_WORD: f64 = 2.3283064365386963e-10;

/** Puts every stream at the beginning of a block: Philox4x32-10, of four lanes at once. */
export function begin(keys: usize, streams: i32, states: usize, block: i32, seedLow: i32, seedHigh: i32): void {
  for (let end = keys + 8 * <usize>streams; keys < end; keys += 8) {
    let a = i32x4.splat(block);
    let b = i32x4(0, 1, 2, 3);
    let c = i32x4.splat(seedLow);
    let d = i32x4.splat(seedHigh);
    let first = load<i32>(keys);
    let second = load<i32>(keys, 4);
    for (let round = 0; round < 10; round++) {
      const left = v128.xor(v128.xor(highWords(0xcd9e8d57, c), b), i32x4.splat(first));
      const right = v128.xor(v128.xor(highWords(0xd2511f53, a), d), i32x4.splat(second));
      b = i32x4.mul(i32x4.splat(0xcd9e8d57), c);
      d = i32x4.mul(i32x4.splat(0xd2511f53), a);
      a = left;
      c = right;
      first += 0x9e3779b9;
      second += 0xbb67ae85;
    }
    v128.store(states, a);
    v128.store(states, b, WIDE);
    v128.store(states, c, 2 * WIDE);
    v128.store(states, d, 3 * WIDE);
    states += 4 * WIDE;
  }
}

/** The upper halves of the products of four words with another. */
@inline
function highWords(factor: i32, words: v128): v128 {
  const by = i32x4.splat(factor);
  const low = i64x2.extmul_low_i32x4_u(by, words);
  const high = i64x2.extmul_high_i32x4_u(by, words);
  return v128.shuffle<i32>(low, high, 1, 3, 5, 7);
}

/** The next words of a stream: sfc32, of four lanes at once. */
function draw(state: usize, count: i32, into: usize): void {
  let a = v128.load(state);
  let b = v128.load(state, WIDE);
  let c = v128.load(state, 2 * WIDE);
  let d = v128.load(state, 3 * WIDE);
  const one = i32x4.splat(1);
  for (let end = into + 4 * <usize>count; into < end; into += WIDE) {
    const word = i32x4.add(i32x4.add(a, b), d);
    d = i32x4.add(d, one);
    a = v128.xor(b, i32x4.shr_u(b, 9));
    b = i32x4.add(c, i32x4.shl(c, 3));
    c = i32x4.add(v128.or(i32x4.shl(c, 21), i32x4.shr_u(c, 11)), word);
    v128.store(into, word);
  }
  v128.store(state, a);
  v128.store(state, b, WIDE);
  v128.store(state, c, 2 * WIDE);
  v128.store(state, d, 3 * WIDE);
}

/** Times of a uniform distribution. */
function uniform(words: usize, count: i32, into: usize, low: f64, slope: f64): void {
  const from = f64x2.splat(low);
  const by = f64x2.splat(slope);
  for (let end = words + 4 * <usize>count; words < end; words += WIDE) {
    const word = v128.load(words);
    v128.store(into, f64x2.add(from, f64x2.mul(middle(word), by)));
    v128.store(into, f64x2.add(from, f64x2.mul(middle(upper(word)), by)), WIDE);
    into += 2 * WIDE;
  }
}

/** Times of a triangle: words up to the last one lie on its left side, and are counted from the low end, the others from the high. */
function triangular(
  words: usize,
  count: i32,
  into: usize,
  low: f64,
  high: f64,
  last: i32,
  up: f64,
  down: f64,
): void {
  const lows = f64x2.splat(low);
  const lowOrHigh = v128.xor(lows, f64x2.splat(high));
  const ups = f64x2.splat(up);
  const upOrDown = v128.xor(ups, f64x2.splat(down));
  const lasts = i32x4.splat(last);
  for (let end = words + 4 * <usize>count; words < end; words += WIDE) {
    const word = v128.load(words);
    const isRight = i32x4.gt_u(word, lasts);
    const folded = v128.xor(word, isRight);
    const is0 = i64x2.extend_low_i32x4_s(isRight);
    const is1 = i64x2.extend_high_i32x4_s(isRight);
    const root0 = f64x2.sqrt(middle(folded));
    const root1 = f64x2.sqrt(middle(upper(folded)));
    const slope0 = v128.xor(ups, v128.and(is0, upOrDown));
    const slope1 = v128.xor(ups, v128.and(is1, upOrDown));
    v128.store(into, f64x2.add(v128.xor(lows, v128.and(is0, lowOrHigh)), f64x2.mul(root0, slope0)));
    v128.store(into, f64x2.add(v128.xor(lows, v128.and(is1, lowOrHigh)), f64x2.mul(root1, slope1)), WIDE);
    into += 2 * WIDE;
  }
}

/** Times of a table of cubics. */
function tabled(words: usize, count: i32, into: usize, cubics: usize, bits: i32): void {
  for (let end = words + 4 * <usize>count; words < end; words += 4) {
    const word = load<i32>(words);
    const folded = word ^ (word >> 31);
    const octave = clz(folded);
    const rest = (folded << octave) << 1;
    const cell = (((word >>> 31) * OCTAVES + octave) << bits) + (rest >>> (32 - bits));
    const x = <f64>(<u32>(rest << bits)) * PER_WORD;
    const at = cubics + 32 * <usize>cell;
    store<f64>(into, load<f64>(at) + x * (load<f64>(at, 8) + x * (load<f64>(at, 16) + x * load<f64>(at, 24))));
    into += 8;
  }
}

/** The lower two words as numbers in the middle of their cells. */
@inline
function middle(words: v128): v128 {
  return f64x2.add(f64x2.convert_low_i32x4_u(words), f64x2.splat(0.5));
}

@inline
function upper(words: v128): v128 {
  return v128.shuffle<i64>(words, words, 1, 1);
}

function fill(into: usize, value: f64, count: i32): void {
  const all = f64x2.splat(value);
  for (let end = into + 8 * <usize>count; into < end; into += WIDE) v128.store(into, all);
}

function plus(a: usize, seconds: f64, into: usize, count: i32): void {
  const by = f64x2.splat(seconds);
  for (let end = a + 8 * <usize>count; a < end; a += WIDE) {
    v128.store(into, f64x2.add(v128.load(a), by));
    into += WIDE;
  }
}

function sum(a: usize, b: usize, less: f64, into: usize, count: i32): void {
  const off = f64x2.splat(less);
  for (let end = a + 8 * <usize>count; a < end; a += WIDE) {
    v128.store(into, f64x2.sub(f64x2.add(v128.load(a), v128.load(b)), off));
    b += WIDE;
    into += WIDE;
  }
}

function latest(a: usize, into: usize, count: i32): void {
  for (let end = a + 8 * <usize>count; a < end; a += WIDE) {
    v128.store(into, f64x2.pmax(v128.load(into), v128.load(a)));
    into += WIDE;
  }
}

function latestPlus(a: usize, seconds: f64, into: usize, count: i32): void {
  const by = f64x2.splat(seconds);
  for (let end = a + 8 * <usize>count; a < end; a += WIDE) {
    v128.store(into, f64x2.pmax(v128.load(into), f64x2.add(v128.load(a), by)));
    into += WIDE;
  }
}

function latestSum(a: usize, b: usize, less: f64, into: usize, count: i32): void {
  const off = f64x2.splat(less);
  for (let end = a + 8 * <usize>count; a < end; a += WIDE) {
    v128.store(into, f64x2.pmax(v128.load(into), f64x2.sub(f64x2.add(v128.load(a), v128.load(b)), off)));
    b += WIDE;
    into += WIDE;
  }
}

/** A bit for each number that is not more than some less than another. */
function nearly(a: usize, b: usize, less: f64, into: usize, count: i32): void {
  const off = f64x2.splat(less);
  for (let end = a + 8 * <usize>count; a < end; into += 4) {
    let bits = 0;
    for (let bit = 0; bit < 32; bit += 2) {
      bits |= i64x2.bitmask(f64x2.ge(v128.load(a), f64x2.sub(v128.load(b), off))) << bit;
      a += WIDE;
      b += WIDE;
    }
    store<i32>(into, bits);
  }
}

/** What numbers are above the usual, added up in four lanes, and squared; and how many are above a limit. Any count. */
function moments(a: usize, usual: f64, limit: f64, sums: usize, breaks: usize, count: i32): void {
  const off = f64x2.splat(usual);
  const most = f64x2.splat(limit);
  let sum0 = v128.load(sums);
  let sum1 = v128.load(sums, WIDE);
  let squares0 = v128.load(sums, 2 * WIDE);
  let squares1 = v128.load(sums, 3 * WIDE);
  let above = i64x2.splat(0);
  for (let end = a + 8 * <usize>(count & ~3); a < end; a += 2 * WIDE) {
    const more0 = f64x2.sub(v128.load(a), off);
    const more1 = f64x2.sub(v128.load(a, WIDE), off);
    sum0 = f64x2.add(sum0, more0);
    sum1 = f64x2.add(sum1, more1);
    squares0 = f64x2.add(squares0, f64x2.mul(more0, more0));
    squares1 = f64x2.add(squares1, f64x2.mul(more1, more1));
    above = i64x2.add(above, i64x2.add(f64x2.gt(more0, most), f64x2.gt(more1, most)));
  }
  v128.store(sums, sum0);
  v128.store(sums, sum1, WIDE);
  v128.store(sums, squares0, 2 * WIDE);
  v128.store(sums, squares1, 3 * WIDE);
  let beyond = -<i32>(i64x2.extract_lane(above, 0) + i64x2.extract_lane(above, 1));
  for (let end = a + 8 * <usize>(count & 3); a < end; a += 8) {
    const more = load<f64>(a) - usual;
    store<f64>(sums, load<f64>(sums) + more);
    store<f64>(sums, load<f64>(sums, 2 * WIDE) + more * more, 2 * WIDE);
    if (more > limit) beyond++;
    sums += 8;
  }
  store<i32>(breaks, load<i32>(breaks) + beyond);
}

// A tape: kernels to be run one after the other, 64 bytes each: which one, four addresses or words, four numbers.
const TAPED: usize = 64;
export const DRAW: i32 = 1;
export const UNIFORM: i32 = 2;
export const TRIANGULAR: i32 = 3;
export const TABLED: i32 = 4;
export const FILL: i32 = 5;
export const PLUS: i32 = 6;
export const SUM: i32 = 7;
export const LATEST: i32 = 8;
export const LATEST_PLUS: i32 = 9;
export const LATEST_SUM: i32 = 10;
export const NEARLY: i32 = 11;
export const MOMENTS: i32 = 12;

/** Runs a tape, or one kernel of it, for so many runs. */
export function play(at: usize, end: usize, count: i32): void {
  for (; at < end; at += TAPED) {
    const a = load<usize>(at, 4);
    const b = load<usize>(at, 8);
    const c = load<usize>(at, 12);
    const d = load<i32>(at, 16);
    const x = load<f64>(at, 32);
    const y = load<f64>(at, 40);
    switch (load<i32>(at)) {
      case DRAW:
        draw(a, count, b);
        break;
      case UNIFORM:
        uniform(a, count, b, x, y);
        break;
      case TRIANGULAR:
        triangular(a, count, b, x, y, d, load<f64>(at, 48), load<f64>(at, 56));
        break;
      case TABLED:
        tabled(a, count, b, c, d);
        break;
      case FILL:
        fill(a, x, count);
        break;
      case PLUS:
        plus(a, x, b, count);
        break;
      case SUM:
        sum(a, b, x, c, count);
        break;
      case LATEST:
        latest(a, b, count);
        break;
      case LATEST_PLUS:
        latestPlus(a, x, b, count);
        break;
      case LATEST_SUM:
        latestSum(a, b, x, c, count);
        break;
      case NEARLY:
        nearly(a, b, x, c, count);
        break;
      case MOMENTS:
        moments(a, x, y, b, c, count);
        break;
    }
  }
}
