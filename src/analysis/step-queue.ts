/** Steps to come, each once, given back in order: a bit a step, found by counting leading zeros. */
export class StepQueue {
  readonly #words: Uint32Array;
  #from: number;

  constructor(size: number) {
    this.#words = new Uint32Array((size >> 5) + 1);
    this.#from = this.#words.length;
  }

  add(step: number): void {
    const word = step >> 5;
    this.#words[word]! |= 0x80000000 >>> (step & 31);
    if (word < this.#from) this.#from = word;
  }

  /** Takes the first step out; -1 where there is none. */
  next(): number {
    while (this.#from < this.#words.length && this.#words[this.#from] === 0) this.#from++;
    if (this.#from === this.#words.length) return -1;
    const bit = Math.clz32(this.#words[this.#from]!);
    this.#words[this.#from]! &= ~(0x80000000 >>> bit);
    return (this.#from << 5) | bit;
  }

  clear(): void {
    this.#words.fill(0, this.#from);
    this.#from = this.#words.length;
  }
}
