import { TIME_FIELDS } from '../model/measure.js';
import type { Batch } from './batch.js';

/** Slots are never fuller than this. */
const FULLEST = 0.6;

/**
 * Knows rows of orders again that say exactly the same, field by field. Of each row it keeps 64 bits that are mixed of all of it: of ten
 * million rows, two that differ are taken for one in three logs of a million.
 */
export class Twice {
  #slots = new Int32Array(2 << 10);
  #count = 0;
  readonly #float = new Float64Array(1);
  readonly #words = new Int32Array(this.#float.buffer);
  #first = 0;
  #second = 0;

  /** True of a row on a link that was there before; else it is from now on. */
  has(batch: Batch, i: number, edge: number): boolean {
    this.#mix(batch, i, edge);
    if (this.#count >= FULLEST * (this.#slots.length / 2)) this.#grow();
    const isNew = put(this.#slots, this.#first, this.#second);
    if (isNew) this.#count++;
    return !isNew;
  }

  #mix({ order, item, reason, usable, asked, quantity, times }: Batch, i: number, edge: number): void {
    this.#first = 0x9e37_79b9;
    this.#second = 0x85eb_ca6b;
    this.#add(order[i]!);
    this.#add(edge);
    this.#add(item[i]!);
    this.#add(reason[i]!);
    this.#add(usable[i]!);
    this.#addFloat(asked[i]!);
    this.#addFloat(quantity[i]!);
    for (const field of TIME_FIELDS) this.#addFloat(times[field][i]!);
    if (this.#first === 0 && this.#second === 0) this.#second = 1; // that is an empty slot
  }

  #addFloat(value: number): void {
    if (Number.isNaN(value)) return this.#add(0x7ff8_0000);
    this.#float[0] = value;
    this.#add(this.#words[0]!);
    this.#add(this.#words[1]!);
  }

  /** The body of MurmurHash3, with other constants for the second half. */
  #add(word: number): void {
    let k = Math.imul(word, 0xcc9e_2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b87_3593);
    const first = this.#first ^ k;
    this.#first = (Math.imul((first << 13) | (first >>> 19), 5) + 0xe654_6b64) | 0;
    let l = Math.imul(word ^ 0x5bd1_e995, 0x2c1b_3c6d);
    l = Math.imul(l ^ (l >>> 15), 0x297a_2d39);
    const second = this.#second ^ l;
    this.#second = (Math.imul((second << 17) | (second >>> 15), 9) + 0x52dc_e729) | 0;
  }

  #grow(): void {
    const [old, slots] = [this.#slots, new Int32Array(2 * this.#slots.length)];
    for (let at = 0; at < old.length; at += 2)
      if (old[at] !== 0 || old[at + 1] !== 0) put(slots, old[at]!, old[at + 1]!);
    this.#slots = slots;
  }
}

/** False where the pair is there. */
function put(slots: Int32Array, first: number, second: number): boolean {
  const mask = slots.length / 2 - 1;
  let slot = (first ^ (first >>> 16)) & mask;
  for (;;) {
    const [a, b] = [slots[2 * slot]!, slots[2 * slot + 1]!];
    if (a === 0 && b === 0) break;
    if (a === first && b === second) return false;
    slot = (slot + 1) & mask;
  }
  slots[2 * slot] = first;
  slots[2 * slot + 1] = second;
  return true;
}
