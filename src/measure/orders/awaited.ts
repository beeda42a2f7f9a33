import type { Network } from '../../graph/network.js';
import type { Place, Quorum } from '../../model/chain.js';
import type { LinksTaken } from './links-taken.js';
import type { OrderRows } from './order-rows.js';

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

  /** What came for an order, by the links that it took. */
  at(node: number, taken: LinksTaken, rows: OrderRows, ordered: number): Came {
    const groups = this.#groups[node]!;
    if (groups.length === 0) return { ready: ordered, used: [] };
    let [latest, isAny]: [number, boolean] = [-Infinity, false];
    const used: number[] = [];
    for (const group of groups) {
      if (group.quorum === 'all' && this.#isLost(group, taken)) return UNKNOWN;
      const before = used.length;
      const ready = group.quorum === 'all' ? this.#all(group, taken, rows, used) : this.#some(group, taken, rows, used);
      if (Number.isNaN(ready) && group.quorum !== 'all') return UNKNOWN; // nobody knows which of them came first
      isAny ||= used.length > before || group.edges.every((edge) => this.#isInStock(edge));
      latest = Math.max(latest, ready); // NaN where one is
    }
    if (!isAny) return UNKNOWN;
    return { ready: latest === -Infinity ? ordered : latest, used };
  }

  /** When the last of a group came, and their rows: -Infinity where none had to; NaN where that is not known of one. */
  #all({ edges }: Group, taken: LinksTaken, rows: OrderRows, used: number[]): number {
    let latest = -Infinity;
    for (const edge of edges) {
      const row = taken.rowOf(edge);
      if (row === -1) continue;
      used.push(row);
      latest = Math.max(latest, this.#came(edge, row, rows));
    }
    return latest;
  }

  /** When so many of a group had come as are waited for, and the rows of these. */
  #some({ edges, quorum }: Group, taken: LinksTaken, rows: OrderRows, used: number[]): number {
    const came = edges.flatMap((edge) => {
      const row = taken.rowOf(edge);
      return row === -1 ? [] : [{ row, at: this.#came(edge, row, rows) }];
    });
    if (came.some(({ at }) => Number.isNaN(at))) return NaN;
    const least = quorum === 'any' ? 1 : Number(quorum);
    if (came.length < least && this.#isLost({ edges, quorum }, taken)) return NaN;
    const wanted = came.sort((a, b) => a.at - b.at).slice(0, least);
    for (const { row } of wanted) used.push(row);
    return wanted.at(-1)?.at ?? -Infinity;
  }

  /** What is in stock was there before. */
  #came(edge: number, row: number, { times }: OrderRows): number {
    return this.#isInStock(edge) ? -Infinity : times.received.at(row);
  }

  #isInStock(edge: number): boolean {
    return this.network.links[edge]!.stock > 0;
  }

  #isLost({ edges }: Group, taken: LinksTaken): boolean {
    return edges.some(
      (edge) => !taken.has(edge) && this.#isTold[edge] === 1 && !this.#isInStock(edge) && this.#isTaken(edge, taken),
    );
  }

  #isTaken(edge: number, taken: LinksTaken): boolean {
    const { from, to } = this.network;
    if (this.#whole[edge] === 0) return false;
    const giver = from[edge]!;
    return this.#sure[giver] === 1 || taken.links.some((other) => from[other] === giver || to[other] === giver);
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
