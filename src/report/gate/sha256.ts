/** A text as 64 hexadecimal digits that differ for every other text: SHA-256, without leaving the language. */
export function sha256(text: string): string {
  const state = firstPrimes(8).map((prime) => fraction(Math.sqrt(prime)));
  const bytes = padded(new TextEncoder().encode(text));
  for (let at = 0; at < bytes.byteLength; at += 64) addBlock(state, new DataView(bytes.buffer, at, 64));
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

const ROUNDS = firstPrimes(64).map((prime) => fraction(Math.cbrt(prime)));

/** A one behind the text, noughts to the end of a block, and there how many bits the text has. */
function padded(text: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length + 9) / 64) * 64);
  bytes.set(text);
  bytes[text.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(text.length / 0x2000_0000));
  view.setUint32(bytes.length - 4, text.length * 8);
  return bytes;
}

function addBlock(state: number[], block: DataView): void {
  const words = expanded(block);
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const ones = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + ones + ((e & f) ^ (~e & g)) + ROUNDS[i]! + words[i]!) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i]! + word) | 0));
}

/** The sixteen words of a block, and the forty-eight that are made of them. */
function expanded(block: DataView): Int32Array {
  const words = new Int32Array(64);
  for (let i = 0; i < 16; i++) words[i] = block.getInt32(i * 4);
  for (let i = 16; i < 64; i++) {
    const [near, far] = [words[i - 2]!, words[i - 15]!];
    const ofNear = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    const ofFar = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    words[i] = words[i - 16]! + ofFar + words[i - 7]! + ofNear;
  }
  return words;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits behind the point. */
function fraction(number: number): number {
  return Math.floor((number % 1) * 0x1_0000_0000) | 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
}
