/** Keeps things so that the first of them is at hand. A binary heap. */
export class Heap<T> {
  readonly #heap: T[] = [];
  readonly #isBefore: (one: T, other: T) => boolean;

  constructor(isBefore: (one: T, other: T) => boolean) {
    this.#isBefore = isBefore;
  }

  get first(): T | undefined {
    return this.#heap[0];
  }

  push(one: T): void {
    const heap = this.#heap;
    let i = heap.push(one) - 1;
    while (i > 0 && this.#isBefore(heap[i]!, heap[(i - 1) >> 1]!)) i = this.#swap(i, (i - 1) >> 1);
  }

  pop(): T | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return top;
    heap[0] = last;
    for (let i = 0; ;) {
      let first = i;
      for (const child of [2 * i + 1, 2 * i + 2])
        if (child < heap.length && this.#isBefore(heap[child]!, heap[first]!)) first = child;
      if (first === i) return top;
      i = this.#swap(i, first);
    }
  }

  #swap(i: number, j: number): number {
    [this.#heap[i], this.#heap[j]] = [this.#heap[j]!, this.#heap[i]!];
    return j;
  }
}
