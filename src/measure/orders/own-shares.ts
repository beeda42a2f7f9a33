import type { Network } from '../../graph/network.js';
import type { Attempts } from './attempts.js';
import type { Bytes } from '../growing.js';
import type { PassageTally, PlaceTally } from './journey-tallies.js';
import type { OrderRows } from './order-rows.js';
import { none, type Tallied } from '../tallied.js';
import type { Owners } from './visits.js';

/** What is tallied by place and by link. */
interface Tallies {
  readonly owners: Owners;
  readonly places: readonly PlaceTally[];
  readonly passages: readonly PassageTally[];
}

/** What something rested on when it is asked whether it was full, or right, by rows. */
type Rested = Readonly<Record<'full' | 'right', readonly number[]>>;

/** How full and right what a place sends is by itself: where all that it rested on was. */
export class OwnShares {
  constructor(
    private readonly network: Network,
    private readonly tallies: Tallies,
  ) {}

  /** Of an order that came to the place once, by what it rested on and what went out. */
  once(rows: OrderRows, node: number, used: readonly number[], out: readonly number[]): void {
    const rested = { full: used, right: used };
    this.#paired(rows, node, out, 1);
    this.#sent(rows, node, rested, out);
  }

  /**
   * Of one that went round: each attempt by itself, as in the model what is right is then drawn again. A round makes right what it does
   * not bring anew. What was sent back as wrong was wrong.
   */
  round(rows: OrderRows, node: number, used: readonly number[], out: readonly number[], attempts: Attempts): void {
    const into = used.map((row) => rows.edge.at(row));
    const all = attempts.at(node, into);
    this.#paired(rows, node, out, all === null ? 0 : 1);
    for (const attempt of all ?? []) {
      const rested = { full: attempt.used, right: attempt.fresh };
      if (attempt.out.length > 0) this.#sent(rows, node, rested, attempt.out);
      else if (attempt.isFoundWrong) addOwn(this.#ownOf(node, 'right'), none(), 0, rows.right, rested.right);
    }
  }

  #paired(rows: OrderRows, node: number, out: readonly number[], hits: number): void {
    const { owners, places, passages } = this.tallies;
    const tallies = [...new Set([places[owners.full[node]!]!, places[owners.right[node]!]!])];
    for (const { paired } of [...tallies, ...out.map((row) => passages[rows.edge.at(row)]!)]) {
      paired.of++;
      paired.hits += hits;
    }
  }

  #sent(rows: OrderRows, node: number, rested: Rested, out: readonly number[]): void {
    for (const row of out) {
      const { ownFull, ownRight, mendedFull, mendedRight } = this.tallies.passages[rows.edge.at(row)]!;
      addOwn(ownFull, mendedFull, rows.full.at(row), rows.full, rested.full);
      addOwn(ownRight, mendedRight, rows.right.at(row), rows.right, rested.right);
    }
    this.#ofPlace(rows, node, rested, out);
  }

  /** Where the model has a share of a place: whether all was full, or right, that went out on links that have none. */
  #ofPlace(rows: OrderRows, node: number, rested: Rested, out: readonly number[]): void {
    const place = this.network.places[node]!;
    if (place.type === 'customer') return;
    for (const key of ['full', 'right'] as const) {
      if (place[key] === null) continue;
      const ofPlace = out.filter((row) => this.network.links[rows.edge.at(row)]![key] === null);
      const outcomes = ofPlace.map((row) => rows[key].at(row));
      if (outcomes.length > 0) addOwn(this.#ownOf(node, key), none(), Math.min(...outcomes), rows[key], rested[key]);
    }
  }

  #ownOf(node: number, key: 'full' | 'right'): Tallied {
    const { owners, places } = this.tallies;
    const { ownFull, ownRight } = places[owners[key][node]!]!;
    return key === 'full' ? ownFull : ownRight;
  }
}

/** What came of it where everything that was used was full, or right; and where something was not. */
function addOwn(own: Tallied, mended: Tallied, outcome: number, outcomes: Bytes, used: readonly number[]): void {
  if (outcome === -1 || used.some((one) => outcomes.at(one) === -1)) return;
  const tally = used.every((one) => outcomes.at(one) === 1) ? own : mended;
  tally.of++;
  tally.hits += outcome;
}
