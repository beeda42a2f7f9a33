// One class for each kind of array: they are filled and asked row by row, and an engine is quick where it sees one kind alone.

/** Numbers that come one after the other, however many. */
export class Numbers {
  #values = new Float64Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) this.#values = doubled(this.#values, new Float64Array(2 * this.length));
    this.#values[this.length++] = value;
  }

  /** The one at a place, from 0. */
  at(index: number): number {
    return this.#values[index]!;
  }

  /** Those that are there; not a copy. */
  get values(): Float64Array {
    return this.#values.subarray(0, this.length);
  }
}

/** Whole numbers below 2^31 that come one after the other, however many. */
export class Integers {
  #values = new Int32Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) this.#values = doubled(this.#values, new Int32Array(2 * this.length));
    this.#values[this.length++] = value;
  }

  /** The one at a place, from 0. */
  at(index: number): number {
    return this.#values[index]!;
  }

  /** Those that are there; not a copy. */
  get values(): Int32Array {
    return this.#values.subarray(0, this.length);
  }
}

/** Whole numbers from -128 to 127 that come one after the other, however many. */
export class Bytes {
  #values = new Int8Array(64);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) this.#values = doubled(this.#values, new Int8Array(2 * this.length));
    this.#values[this.length++] = value;
  }

  /** The one at a place, from 0. */
  at(index: number): number {
    return this.#values[index]!;
  }
}

function doubled<A extends Float64Array | Int32Array | Int8Array>(values: A, room: A): A {
  room.set(values);
  return room;
}
