import type { Network } from '../graph/network.js';
import type { Place, Quorum } from '../model/chain.js';
import type { OrderRows } from './tally.js';

/** A group of deliveries that a place waits for together, as links, and of how many. */
interface Group {
  readonly edges: readonly number[];
  readonly quorum: Quorum;
}

/** What came for an order. */
export interface Came {
  /** From when on there was what is waited for; NaN where that is not known. */
  readonly ready: number;
  /** The rows of the deliveries that were used: those that were waited for; null where one of them was lost. */
  readonly used: readonly number[] | null;
}

const UNKNOWN: Came = { ready: NaN, used: null };

/**
 * When a place had what it waits for, by what came for an order. What is in stock is not waited for. Where a delivery is missing of which
 * the log tells for other orders, and which no order goes without, its row was lost: then nobody knows.
 */
export class Awaited {
  readonly #groups: readonly (readonly Group[])[];
  /** 1 where every order that comes to the giver takes the link, and 1 where every order comes to the place. */
  readonly #whole: Uint8Array;
  readonly #sure: Uint8Array;
  readonly #isTold: Uint8Array;

  constructor(private readonly network: Network) {
    const { links, places, from } = network;
    this.#groups = groupsOf(network);
    const parted = new Set(links.flatMap(({ share }, edge) => (share === null ? [] : [from[edge]!])));
    this.#whole = Uint8Array.from(links, ({ rework }, edge) => Number(rework === null && !parted.has(from[edge]!)));
    this.#sure = new Uint8Array(places.length);
    this.#isTold = new Uint8Array(links.length);
    this.#spread();
  }

  /** The links that the log tells of. */
  know(edges: Int32Array): void {
    for (const edge of edges) this.#isTold[edge] = 1;
  }

  /** What came for an order, by the row of each link that it took. */
  at(node: number, rowOf: ReadonlyMap<number, number>, rows: OrderRows, ordered: number): Came {
    const groups = this.#groups[node]!;
    if (groups.length === 0) return { ready: ordered, used: [] };
    let [latest, isAny]: [number, boolean] = [-Infinity, false];
    const used: number[] = [];
    for (const group of groups) {
      if (group.quorum === 'all' && this.#isLost(group, rowOf)) return UNKNOWN;
      const came = this.#came(group, rowOf, rows);
      isAny ||= came.length > 0 || group.edges.every((edge) => this.#isInStock(edge));
      if (came.length === 0) continue;
      const wanted = group.quorum === 'any' ? 1 : group.quorum === 'all' ? came.length : group.quorum;
      const last = came[Math.min(wanted, came.length) - 1]!;
      latest = came.some(({ at }) => Number.isNaN(at)) ? NaN : Math.max(latest, last.at);
      used.push(...came.slice(0, wanted).map(({ row }) => row));
    }
    if (!isAny) return UNKNOWN;
    return { ready: latest === -Infinity ? ordered : latest, used };
  }

  /** What came of a group, the first one first; what is in stock was there before. */
  #came({ edges }: Group, rowOf: ReadonlyMap<number, number>, rows: OrderRows): { row: number; at: number }[] {
    const { values } = rows.times.received;
    return edges
      .flatMap((edge) => {
        const row = rowOf.get(edge);
        return row === undefined ? [] : [{ row, at: this.#isInStock(edge) ? -Infinity : values[row]! }];
      })
      .sort((a, b) => a.at - b.at);
  }

  #isInStock(edge: number): boolean {
    return this.network.links[edge]!.stock > 0;
  }

  #isLost({ edges }: Group, rowOf: ReadonlyMap<number, number>): boolean {
    return edges.some(
      (edge) => this.#isTold[edge] === 1 && !rowOf.has(edge) && !this.#isInStock(edge) && this.#isTaken(edge, rowOf),
    );
  }

  #isTaken(edge: number, rowOf: ReadonlyMap<number, number>): boolean {
    const { from, to } = this.network;
    if (this.#whole[edge] === 0) return false;
    const giver = from[edge]!;
    if (this.#sure[giver] === 1) return true;
    for (const other of rowOf.keys()) if (from[other] === giver || to[other] === giver) return true;
    return false;
  }

  /** Every order comes to where it begins, and from there along every link but those with shares. */
  #spread(): void {
    const { links, places, from, to } = this.network;
    const waiting = places.map(() => 0);
    const out: number[][] = places.map(() => []);
    for (const [edge, { rework }] of links.entries()) {
      if (rework !== null) continue;
      waiting[to[edge]!]!++;
      out[from[edge]!]!.push(edge);
    }
    const next = places.flatMap((_, node) => (waiting[node] === 0 ? [node] : []));
    for (const node of next) this.#sure[node] = 1;
    for (let node = next.pop(); node !== undefined; node = next.pop())
      for (const edge of out[node]!)
        if (this.#whole[edge] === 1 && this.#sure[to[edge]!] === 0) {
          this.#sure[to[edge]!] = 1;
          next.push(to[edge]!);
        }
  }
}

/** What each place waits for, group by group: none where it waits for nothing. */
function groupsOf({ places, links, to }: Network): Group[][] {
  const into: Map<string, number[]>[] = places.map(() => new Map());
  for (const [edge, { item, rework }] of links.entries()) {
    if (rework !== null) continue;
    const place = places[to[edge]!]!;
    const key = place.type !== 'supplier' && place.needs.form === 'by-item' ? (item ?? '') : '';
    const groups = into[to[edge]!]!;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edge]);
    else group.push(edge);
  }
  return places.map((place, node) =>
    [...into[node]!].map(([item, edges]) => ({ edges, quorum: quorumOf(place, item) })),
  );
}

function quorumOf(place: Place, item: string): Quorum {
  if (place.type === 'supplier') return 'all';
  return place.needs.form === 'together' ? place.needs.quorum : (place.needs.quorums.get(item) ?? 'all');
}
