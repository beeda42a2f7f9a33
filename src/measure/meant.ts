import type { Network } from '../graph/network.js';
import type { Texts } from './batch.js';
import type { Mapping } from './mapping.js';

/** Which link of the model the texts of a row mean, or what of them it does not know. */
export type Meant =
  | { readonly kind: 'link'; readonly edge: number }
  | { readonly kind: 'place' }
  | {
      readonly kind: 'unknown';
      readonly what: 'link' | 'item';
      readonly from: string;
      readonly to: string;
      readonly item: string | null;
    }
  | { readonly kind: 'encoding' };

/** Of what the model has not there may be millions: of so many it is remembered. */
const MOST_KEPT = 100_000;

const STRANGE_PLACE: Meant = { kind: 'place' };

/**
 * Finds the links of a model by what a log calls their ends and items: by the mapping, else by id, else by a name that only one has.
 * A department that is visited more than once is meant by its own name at every visit. Where two places are linked once, and the
 * link names no item, it is meant whatever the item is.
 */
export class Meaning {
  readonly #byName: ReadonlyMap<string, readonly number[]>;
  readonly #links = new Map<string, number[]>();
  /** One for each link: of the same link there may be millions of items. */
  readonly #meant: readonly Meant[];
  /** By the numbers of texts: 1 where a place is called so, 2 where none is, 0 where nobody has asked. */
  #isPlace = new Uint8Array(64);
  readonly #known = new Map<number, Map<number, Meant>>();
  #unknown = 0;

  constructor(
    private readonly network: Network,
    private readonly mapping: Mapping,
    private readonly texts: Texts,
  ) {
    this.#byName = nodesByName(network);
    this.#meant = network.links.map((_, edge) => ({ kind: 'link', edge }));
    for (const [edge] of network.links.entries()) {
      const key = `${network.from[edge]} ${network.to[edge]}`;
      this.#links.set(key, [...(this.#links.get(key) ?? []), edge]);
    }
  }

  /** The nodes that a log may mean by a name: none where nobody is called so. */
  nodes(name: string): readonly number[] {
    const one = name.normalize('NFC'); // some systems write å as a and a ring
    return this.#byName.get(this.mapping.places.get(name) ?? one) ?? this.#byName.get(one) ?? [];
  }

  /** Whether a place of the model is called so, by the number of a text. */
  isPlace(code: number): boolean {
    if (code >= this.#isPlace.length) {
      const more = new Uint8Array(2 * (code + 1));
      more.set(this.#isPlace);
      this.#isPlace = more;
    }
    if (this.#isPlace[code] === 0)
      this.#isPlace[code] = this.nodes(this.texts.places.text(code) ?? '').length > 0 ? 1 : 2;
    return this.#isPlace[code] === 1;
  }

  /** By the numbers of texts; an item of -1 is not said. Asked for every row, it looks each row of a kind up once. */
  of(from: number, to: number, item: number): Meant {
    const pair = from * 0x400_0000 + to;
    const byItem = this.#known.get(pair);
    const known = byItem?.get(item);
    if (known !== undefined) return known;
    const meant = this.#lookedUp(from, to, item);
    const isKept = meant.kind === 'link' || (meant.kind === 'unknown' && this.#unknown++ < MOST_KEPT);
    if (!isKept) return meant;
    if (byItem === undefined) this.#known.set(pair, new Map([[item, meant]]));
    else byItem.set(item, meant);
    return meant;
  }

  #lookedUp(from: number, to: number, item: number): Meant {
    const { places, items } = this.texts;
    if (!places.isText(from) || !places.isText(to) || (item !== -1 && !items.isText(item))) return { kind: 'encoding' };
    return this.isPlace(from) && this.isPlace(to) ? this.#ofPlaces(from, to, item) : STRANGE_PLACE;
  }

  #ofPlaces(from: number, to: number, itemCode: number): Meant {
    const [giver, receiver] = [this.texts.places.text(from)!, this.texts.places.text(to)!];
    const said = itemCode === -1 ? null : this.texts.items.text(itemCode);
    const receivers = this.nodes(receiver);
    const edges = this.nodes(giver).flatMap((a) => receivers.flatMap((b) => this.#links.get(`${a} ${b}`) ?? []));
    const item = said === null ? null : (this.mapping.items.get(said) ?? said.normalize('NFC'));
    const edge = this.#ofItem(edges, item) ?? this.#ofItem(this.#exact(edges, giver, receiver), item);
    return edge === null
      ? { kind: 'unknown', what: edges.length > 0 ? 'item' : 'link', from: giver, to: receiver, item: said }
      : this.#meant[edge]!;
  }

  /** Those whose ends are called just so: a visit by its own id, and not any visit by that of its department. */
  #exact(edges: readonly number[], giver: string, receiver: string): readonly number[] {
    const [from, to] = [giver, receiver].map((name) => this.mapping.places.get(name) ?? name);
    const { links } = this.network;
    return edges.filter((edge) => links[edge]!.from === from && links[edge]!.to === to);
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
  const add = (text: string, node: number): void => {
    const name = text.normalize('NFC');
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
