/** Gives texts small numbers, from 0, in the order in which they come; of bytes in UTF-8, so that millions of them stay small. */
export class Interner {
  #bytes = new Uint8Array(1 << 12);
  /** Where each text begins in the bytes; one more, for where the last one ends. */
  #starts = new Float64Array(1 << 8);
  #slots = new Int32Array(1 << 9).fill(-1);
  #hashes = new Int32Array(1 << 8);
  /** The texts that came last, by how long they are and how they begin and end: of a few names it is nearly always the same again. */
  readonly #last = new Int32Array(256).fill(-1);
  #count = 0;
  /** The numbers of those that are no UTF-8. */
  readonly #broken = new Set<number>();
  readonly #encoder = new TextEncoder();

  get count(): number {
    return this.#count;
  }

  /** The number of the text that these bytes are. */
  ofBytes(bytes: Uint8Array, start: number, end: number): number {
    const at = (31 * (end - start) + 7 * bytes[start]! + bytes[end - 1]!) & 255;
    const last = this.#last[at]!;
    return last !== -1 && this.#isSame(last, bytes, start, end)
      ? last
      : (this.#last[at] = this.#find(bytes, start, end));
  }

  #find(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let code = this.#slots[slot]!; code !== -1; code = this.#slots[slot]!) {
      if (this.#hashes[code] === hash && this.#isSame(code, bytes, start, end)) return code;
      slot = (slot + 1) & mask;
    }
    return this.#add(bytes, start, end, hash);
  }

  ofText(text: string): number {
    const bytes = this.#encoder.encode(text);
    return this.ofBytes(bytes, 0, bytes.length);
  }

  /** False of bytes that are not UTF-8. */
  isText(code: number): boolean {
    return this.#broken.size === 0 || !this.#broken.has(code);
  }

  /** The text of a number; null where its bytes are not UTF-8. */
  text(code: number): string | null {
    const bytes = this.#bytes.subarray(this.#starts[code], this.#starts[code + 1]);
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  }

  #isSame(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#starts[code]!;
    if (this.#starts[code + 1]! - from !== end - start) return false;
    for (let i = 0; i < end - start; i++) if (this.#bytes[from + i] !== bytes[start + i]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const code = this.#count++;
    const from = this.#starts[code]!;
    const length = end - start;
    if (from + length > this.#bytes.length) this.#bytes = grown(this.#bytes, from + length);
    for (let i = 0; i < length; i++) this.#bytes[from + i] = bytes[start + i]!;
    if (code + 2 > this.#starts.length) this.#starts = grown(this.#starts, code + 2);
    this.#starts[code + 1] = from + length;
    if (code + 1 > this.#hashes.length) this.#hashes = grown(this.#hashes, code + 1);
    this.#hashes[code] = hash;
    if (2 * this.#count > this.#slots.length) this.#slots = this.#spread(this.#slots.length * 2);
    else this.#put(this.#slots, code);
    if (hasHigh(bytes, start, end) && this.text(code) === null) this.#broken.add(code);
    return code;
  }

  #spread(size: number): Int32Array<ArrayBuffer> {
    const slots = new Int32Array(size).fill(-1);
    for (let code = 0; code < this.#count; code++) this.#put(slots, code);
    return slots;
  }

  #put(slots: Int32Array, code: number): void {
    const mask = slots.length - 1;
    let slot = this.#hashes[code]! & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = code;
  }
}

function hasHigh(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i]! > 127) return true;
  return false;
}

/** FNV-1a, its bits mixed once more as slots take the lowest of them. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 12);
}

/** The same numbers with room for so many, and for as many again. */
function grown<A extends Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(
  array: A,
  least: number,
): A {
  const more = new (array.constructor as new (length: number) => A)(Math.max(least, array.length * 2));
  more.set(array);
  return more;
}
