import type { Network } from '../../graph/network.js';
import { type Round, roundsOf } from './rounds.js';
import type { OrderRows } from './order-rows.js';

/**
 * The links that an order took, and the row that tells of each: of one order after the other, without anything made anew. Where a round
 * of rework took a link again, the first row tells of it, as the round belongs to the place that sent back; of a link that leaves the
 * round on the way, the last one. Where there are more rows than rounds tell of, the order came in parts.
 */
export class LinksTaken {
  /** By link; -1 where the order did not take it. */
  readonly #row: Int32Array;
  readonly #links: number[] = [];
  readonly #rounds: readonly (readonly Round[])[];
  /** Links in parts, and the places that they lead to. */
  readonly #inParts = new Set<number>();
  readonly #partly = new Set<number>();
  /** Both ends of links that were taken again, or back. */
  readonly #again = new Set<number>();

  constructor(private readonly network: Network) {
    this.#row = new Int32Array(network.links.length).fill(-1);
    this.#rounds = roundsOf(network);
  }

  /** In the order in which they came. */
  get links(): readonly number[] {
    return this.#links;
  }

  has(link: number): boolean {
    return this.#row[link] !== -1;
  }

  /** The row that tells of it; -1 where the order did not take the link. */
  rowOf(link: number): number {
    return this.#row[link]!;
  }

  /** Whether the order came to any place more than once. */
  get isAgain(): boolean {
    return this.#again.size > 0;
  }

  /** Whether it left or reached a place more than once, or by rework. */
  wasAgainAt(node: number): boolean {
    return this.#again.has(node);
  }

  /** Whether it took a link in parts. */
  isInParts(link: number): boolean {
    return this.#inParts.has(link);
  }

  /** Whether anything of what came to a place did so in parts. */
  cameInParts(node: number): boolean {
    return this.#partly.has(node);
  }

  /** The next order, by its rows. */
  take(rows: OrderRows, at: Int32Array): void {
    const { links, from, to } = this.network;
    this.#clear();
    let times: Map<number, number> | null = null;
    for (const row of at) {
      const edge = rows.edge.at(row);
      if (this.#row[edge] === -1) this.#links.push(edge);
      else times = (times ?? new Map<number, number>()).set(edge, (times?.get(edge) ?? 1) + 1);
      if (this.#row[edge] !== -1 || links[edge]!.rework !== null) this.#again.add(from[edge]!).add(to[edge]!);
      this.#row[edge] = row;
    }
    for (const [edge, count] of times ?? [])
      if (links[edge]!.rework === null) this.#choose(edge, count, rows, at, times!);
  }

  /** Of several rows on a link. */
  #choose(edge: number, count: number, rows: OrderRows, at: Int32Array, times: ReadonlyMap<number, number>): void {
    const rounds = this.#rounds[edge]!.filter(({ back }) => this.has(back));
    const most = rounds.reduce((sum, { back }) => sum + (times.get(back) ?? 1), 1);
    const sorted = at.filter((row) => rows.edge.at(row) === edge).sort((a, b) => received(rows, a) - received(rows, b));
    if (count > most || sorted.some((row) => Number.isNaN(received(rows, row)))) {
      this.#inParts.add(edge);
      this.#partly.add(this.network.to[edge]!);
    } else this.#row[edge] = rounds.some(({ isWithin }) => isWithin) ? sorted[0]! : sorted.at(-1)!;
  }

  #clear(): void {
    for (const link of this.#links) this.#row[link] = -1;
    this.#links.length = 0;
    this.#inParts.clear();
    this.#partly.clear();
    this.#again.clear();
  }
}

function received({ times }: OrderRows, row: number): number {
  return times.received.at(row);
}
