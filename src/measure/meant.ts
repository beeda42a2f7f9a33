import type { Network } from '../graph/network.js';
import type { Texts } from './batch.js';
import type { Mapping } from './mapping.js';

/** Which link of the model the texts of a row mean, or what of them it does not know. */
export type Meant =
  | { readonly kind: 'link'; readonly edge: number }
  | { readonly kind: 'place'; readonly name: string }
  | {
      readonly kind: 'unknown';
      readonly what: 'link' | 'item';
      readonly from: string;
      readonly to: string;
      readonly item: string | null;
    }
  | { readonly kind: 'encoding' };

/**
 * Finds the links of a model by what a log calls their ends and items: by the mapping, else by id, else by a name that only one has.
 * A department that is visited more than once is meant by its own name at every visit. Where two places are linked once, and the
 * link names no item, it is meant whatever the item is.
 */
export class Meaning {
  readonly #byName: ReadonlyMap<string, readonly number[]>;
  readonly #links = new Map<string, number[]>();
  readonly #edges = new Map<number, Map<number, number>>();

  constructor(
    private readonly network: Network,
    private readonly mapping: Mapping,
    private readonly texts: Texts,
  ) {
    this.#byName = nodesByName(network);
    for (const [edge] of network.links.entries()) {
      const key = `${network.from[edge]} ${network.to[edge]}`;
      this.#links.set(key, [...(this.#links.get(key) ?? []), edge]);
    }
  }

  /** The nodes that a log may mean by a name: none where nobody is called so. */
  nodes(name: string): readonly number[] {
    return this.#byName.get(this.mapping.places.get(name) ?? name) ?? this.#byName.get(name) ?? [];
  }

  /** The number of the link, looked up once; -1: none. */
  edge(from: number, to: number, item: number): number {
    const pair = from * 0x400_0000 + to;
    let byItem = this.#edges.get(pair);
    if (byItem === undefined) this.#edges.set(pair, (byItem = new Map()));
    let edge = byItem.get(item);
    if (edge === undefined) {
      const meant = this.of(from, to, item);
      byItem.set(item, (edge = meant.kind === 'link' ? meant.edge : -1));
    }
    return edge;
  }

  /** By the numbers of texts; an item of -1 is not said. */
  of(from: number, to: number, item: number): Meant {
    const [giver, receiver] = [this.texts.places.text(from), this.texts.places.text(to)];
    const said = item === -1 ? null : this.texts.items.text(item);
    if (giver === null || receiver === null || (item !== -1 && said === null)) return { kind: 'encoding' };
    const [givers, receivers] = [this.nodes(giver), this.nodes(receiver)];
    if (givers.length === 0) return { kind: 'place', name: giver };
    if (receivers.length === 0) return { kind: 'place', name: receiver };
    const edges = givers.flatMap((a) => receivers.flatMap((b) => this.#links.get(`${a} ${b}`) ?? []));
    const edge = this.#ofItem(edges, said === null ? null : (this.mapping.items.get(said) ?? said));
    return edge === null
      ? { kind: 'unknown', what: edges.length > 0 ? 'item' : 'link', from: giver, to: receiver, item: said }
      : { kind: 'link', edge };
  }

  #ofItem(edges: readonly number[], item: string | null): number | null {
    const { links } = this.network;
    const exact = item === null ? [] : edges.filter((edge) => links[edge]!.item === item);
    if (exact.length === 1) return exact[0]!;
    const any = item === null ? edges : edges.filter((edge) => links[edge]!.item === null);
    return any.length === 1 ? any[0]! : null;
  }
}

/** By id, and by names that only one place has; later visits go by what their department is called. */
function nodesByName({ places, nodeOf }: Network): ReadonlyMap<string, readonly number[]> {
  const byName = new Map<string, number[]>();
  const add = (name: string, node: number): void => {
    const known = byName.get(name) ?? [];
    if (!known.includes(node)) byName.set(name, [...known, node]);
  };
  const first = (node: number): string => {
    const place = places[node]!;
    return place.type === 'department' && place.sameAs !== null ? place.sameAs : place.id;
  };
  for (const place of places) {
    const node = nodeOf.get(place.id)!;
    add(place.id, node);
    if (first(node) !== place.id) add(first(node), node);
  }
  const owners = new Map<string, Set<string>>();
  for (const place of places)
    owners.set(place.name, (owners.get(place.name) ?? new Set()).add(first(nodeOf.get(place.id)!)));
  for (const place of places)
    if (!nodeOf.has(place.name) && owners.get(place.name)!.size === 1) add(place.name, nodeOf.get(place.id)!);
  return byName;
}
