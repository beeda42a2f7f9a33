const [QUOTE, BACKSLASH, COMMA, COLON, OPEN, CLOSE] = [34, 92, 44, 58, 123, 125];

/** What the value of a key is; of one that is not there it is `none`. */
export const KIND = { none: 0, null: 1, text: 2, number: 3, true: 4, false: 5, nested: 6 } as const;

/**
 * Finds the values of some keys in a line of JSON that is an object, where they stand: no text is made, and no number, however long,
 * loses a digit. It takes what JSON.parse takes, but for an object that has one of the keys twice.
 */
export class JsonScan {
  readonly kind: Uint8Array;
  /** Where the value begins and ends; of a text without its quotes. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Of a text with escapes what it says; those of the other keys are null. */
  readonly said: (Uint8Array | null)[];
  /** A byte that is not ASCII was seen. */
  isWide = false;
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #end = 0;
  #hasEscapes = false;
  /** Behind which key the next is looked for first: lines are mostly alike. */
  #next = 0;
  readonly #keys: readonly Uint8Array[];

  constructor(keys: readonly string[]) {
    this.#keys = keys.map((key) => new TextEncoder().encode(key));
    this.kind = new Uint8Array(keys.length);
    this.start = new Int32Array(keys.length);
    this.end = new Int32Array(keys.length);
    this.said = keys.map(() => null);
  }

  /** False where the line is no object in JSON. */
  scan(bytes: Uint8Array, start: number, end: number): boolean {
    [this.#bytes, this.#at, this.#end] = [bytes, start, end];
    this.isWide = false;
    this.kind.fill(KIND.none);
    if (this.#token() !== OPEN) return false;
    this.#at++;
    if (this.#token() === CLOSE) this.#at++;
    else if (!this.#members()) return false;
    return this.#token() === -1;
  }

  #members(): boolean {
    for (;;) {
      if (this.#token() !== QUOTE) return false;
      const from = this.#at + 1;
      if (!this.#text()) return false;
      const key = this.#keyOf(from, this.#at - 1);
      if (this.#token() !== COLON) return false;
      this.#at++;
      if (!this.#value(key)) return false;
      const mark = this.#token();
      this.#at++;
      if (mark === CLOSE) return true;
      if (mark !== COMMA) return false;
    }
  }

  /** The byte that stands next, blanks aside; -1 at the end. */
  #token(): number {
    for (; this.#at < this.#end; this.#at++) {
      const byte = this.#bytes[this.#at]!;
      if (byte !== 32 && byte !== 9 && byte !== 13 && byte !== 10) return byte;
    }
    return -1;
  }

  /** Which of the keys it is; -1 where it is none of them. */
  #keyOf(start: number, end: number): number {
    if (this.#hasEscapes) {
      const own = new TextEncoder().encode(this.#parsed(start - 1, end + 1) as string);
      return this.#keys.findIndex((key) => isSame(key, own, 0, own.length));
    }
    const count = this.#keys.length;
    for (let tried = 0, key = this.#next; tried < count; tried++, key++) {
      if (key >= count) key -= count;
      if (!isSame(this.#keys[key]!, this.#bytes, start, end)) continue;
      this.#next = key + 1 === count ? 0 : key + 1;
      return key;
    }
    return -1;
  }

  #value(key: number): boolean {
    const first = this.#token();
    const from = this.#at;
    const kind = this.#skip(first);
    if (kind === KIND.none || key === -1) return kind !== KIND.none;
    if (this.kind[key] !== KIND.none) return false;
    const isText = kind === KIND.text;
    this.kind[key] = kind;
    this.start[key] = isText ? from + 1 : from;
    this.end[key] = isText ? this.#at - 1 : this.#at;
    this.said[key] =
      isText && this.#hasEscapes ? new TextEncoder().encode(this.#parsed(from, this.#at) as string) : null;
    return true;
  }

  /** Goes behind a value that begins so, and says what it is; `none`: it is not JSON. */
  #skip(first: number): number {
    switch (first) {
      case QUOTE:
        return this.#text() ? KIND.text : KIND.none;
      case 116:
        return this.#word('true') ? KIND.true : KIND.none;
      case 102:
        return this.#word('false') ? KIND.false : KIND.none;
      case 110:
        return this.#word('null') ? KIND.null : KIND.none;
      case OPEN:
      case 91:
        return this.#nested() ? KIND.nested : KIND.none;
      default:
        return this.#number() ? KIND.number : KIND.none;
    }
  }

  /** From its quote to behind the one that ends it. */
  #text(): boolean {
    const bytes = this.#bytes;
    this.#hasEscapes = false;
    const from = this.#at;
    let wide = 0;
    for (let at = from + 1; at < this.#end; at++) {
      const byte = bytes[at]!;
      wide |= byte;
      if (byte === QUOTE) {
        this.#at = at + 1;
        if (wide >= 128) this.isWide = true;
        return !this.#hasEscapes || this.#parsed(from, at + 1) !== undefined;
      }
      if (byte < 32) return false;
      if (byte === BACKSLASH) {
        this.#hasEscapes = true;
        at++;
      }
    }
    return false;
  }

  #word(word: string): boolean {
    for (let i = 0; i < word.length; i++) if (this.#byteAt(this.#at + i) !== word.charCodeAt(i)) return false;
    this.#at += word.length;
    return true;
  }

  #number(): boolean {
    if (this.#byteAt(this.#at) === 45) this.#at++;
    if (this.#byteAt(this.#at) === 48) this.#at++;
    else if (!this.#digits()) return false;
    if (this.#byteAt(this.#at) === 46) {
      this.#at++;
      if (!this.#digits()) return false;
    }
    if ((this.#byteAt(this.#at) | 32) !== 101) return true;
    this.#at++;
    const sign = this.#byteAt(this.#at);
    if (sign === 43 || sign === 45) this.#at++;
    return this.#digits();
  }

  #digits(): boolean {
    const from = this.#at;
    while (this.#byteAt(this.#at) >= 48 && this.#byteAt(this.#at) <= 57) this.#at++;
    return this.#at > from;
  }

  /** -1 behind the end. */
  #byteAt(at: number): number {
    return at < this.#end ? this.#bytes[at]! : -1;
  }

  /** A list or an object within: such are rare, and JSON.parse judges them. */
  #nested(): boolean {
    const from = this.#at;
    let depth = 0;
    while (this.#at < this.#end) {
      const byte = this.#bytes[this.#at]!;
      if (byte === QUOTE) {
        if (!this.#text()) return false;
        continue;
      }
      this.#at++;
      if (byte === OPEN || byte === 91) depth++;
      else if ((byte === CLOSE || byte === 93) && --depth === 0) return this.#parsed(from, this.#at) !== undefined;
    }
    return false;
  }

  #parsed(start: number, end: number): unknown {
    try {
      return JSON.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.#bytes.subarray(start, end)));
    } catch {
      return undefined;
    }
  }
}

function isSame(key: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (key.length !== end - start) return false;
  for (let i = 0; i < key.length; i++) if (key[i] !== bytes[start + i]) return false;
  return true;
}
