/** The links that an order took, and its row on each: of one order after the other, without anything made anew. */
export class LinksTaken {
  /** By link; -1 where the order did not take it. */
  readonly #row: Int32Array;
  readonly #links: number[] = [];

  constructor(links: number) {
    this.#row = new Int32Array(links).fill(-1);
  }

  /** In the order in which they came. */
  get links(): readonly number[] {
    return this.#links;
  }

  has(link: number): boolean {
    return this.#row[link] !== -1;
  }

  /** The row that came last; -1 where the order did not take the link. */
  rowOf(link: number): number {
    return this.#row[link]!;
  }

  /** Where there is a row already, this one takes its place. */
  put(link: number, row: number): void {
    if (this.#row[link] === -1) this.#links.push(link);
    this.#row[link] = row;
  }

  clear(): void {
    for (const link of this.#links) this.#row[link] = -1;
    this.#links.length = 0;
  }
}
