import type { Network } from '../../graph/network.js';
import { passedBy } from './rounds.js';
import type { OrderRows } from './order-rows.js';

/** One of the times that work was done on an order at a place. */
export interface Attempt {
  /** The rows of what went on from there; none where it was sent back. */
  readonly out: readonly number[];
  readonly isFoundWrong: boolean;
  /** The rows of what it rested on, and those of them that came for it anew: the others were there since an attempt before. */
  readonly used: readonly number[];
  readonly fresh: readonly number[];
}

/**
 * The attempts at an order that went round by rework: each way back leads once more through the places of its round, and along the links
 * between them. So the rows of a link, one after the other, belong to the ways back whose rounds it lies in.
 */
export class Attempts {
  readonly #passes: ReadonlyMap<number, ReadonlySet<number>>;
  /** Of the order: its rows on links back, and its rows by link. */
  readonly #backs: number[] = [];
  readonly #byLink = new Map<number, number[]>();
  #rows!: OrderRows;

  constructor(private readonly network: Network) {
    const backs = [...network.links.keys()].filter((edge) => network.links[edge]!.rework !== null);
    this.#passes = new Map(backs.map((edge) => [edge, passedBy(network, edge)]));
  }

  /** The next order, by its rows. */
  take(rows: OrderRows, at: Int32Array): void {
    this.#rows = rows;
    this.#backs.length = 0;
    if (this.#passes.size === 0) return;
    for (const row of at) if (this.#passes.has(rows.edge.at(row))) this.#backs.push(row);
    if (this.#backs.length === 0) return;
    this.#byLink.clear();
    for (const row of at) {
      const list = this.#byLink.get(rows.edge.at(row));
      if (list === undefined) this.#byLink.set(rows.edge.at(row), [row]);
      else list.push(row);
    }
  }

  /** Whether the order went round through a place. */
  isRoundThrough(node: number): boolean {
    return this.#backs.some((row) => this.#passesOf(row).has(node));
  }

  /**
   * Those at a place that rest on what came by some links; null where the rows do not tell them apart. What was done again by chance, as
   * the model has it, is left out: where it was wrong that chance was none, and nobody was left with it.
   */
  at(node: number, into: readonly number[]): readonly Attempt[] | null {
    const { from, links } = this.network;
    const causes = this.#inTurn(this.#backs.filter((row) => this.#passesOf(row).has(node)));
    if (causes === null) return null;
    const isBack = causes.map((row) => from[this.#edge(row)] === node);
    const out: number[][] = [[], ...causes.map(() => [])];
    for (const edge of this.#byLink.keys()) {
      if (from[edge] !== node || links[edge]!.rework !== null) continue;
      const sent = this.#passesAlong(edge, causes);
      if (sent === null) return null;
      for (let [nth, row] of sent) {
        while (isBack[nth] === true) nth++; // what is sent on is what was not sent back again
        out[nth]!.push(row);
      }
    }
    const came = into.map((edge) => this.#passesAlong(edge, causes));
    if (came.some((passes) => passes === null)) return null;
    const isUndone = (nth: number): boolean =>
      nth < causes.length && links[this.#edge(causes[nth]!)]!.rework!.form === 'chance';
    return out.flatMap((sent, nth): Attempt[] =>
      isUndone(nth)
        ? []
        : [
            {
              out: sent,
              isFoundWrong: isBack[nth] === true,
              used: came.map((passes) => passes!.findLast(([at]) => at <= nth)![1]),
              fresh: came.flatMap((passes) => passes!.flatMap(([at, row]) => (at === nth ? [row] : []))),
            },
          ],
    );
  }

  /** The rows of a link, each with the way back, from 1, that led to it; 0 before any. */
  #passesAlong(edge: number, causes: readonly number[]): [nth: number, row: number][] | null {
    const { from, to } = this.network;
    const through = causes.flatMap((row, i) => {
      const passes = this.#passesOf(row);
      return passes.has(from[edge]!) && passes.has(to[edge]!) ? [i + 1] : [];
    });
    const sorted = this.#inTurn(this.#byLink.get(edge) ?? []);
    if (sorted?.length !== through.length + 1) return null;
    return sorted.map((row, i) => [i === 0 ? 0 : through[i - 1]!, row]);
  }

  /** One after the other; null where nobody knows which came first. */
  #inTurn(rows: readonly number[]): readonly number[] | null {
    if (rows.length < 2) return rows;
    const { received } = this.#rows.times;
    if (rows.some((row) => Number.isNaN(received.at(row)))) return null;
    return rows.toSorted((a, b) => received.at(a) - received.at(b));
  }

  #edge(row: number): number {
    return this.#rows.edge.at(row);
  }

  #passesOf(row: number): ReadonlySet<number> {
    return this.#passes.get(this.#edge(row))!;
  }
}
