import type { Network } from '../../graph/network.js';
import { nearest } from '../../model/nearest.js';

/** What a log calls places and items. */
export interface Names {
  readonly places: readonly string[];
  readonly items: readonly string[];
}

/** So many of either are told. */
const MOST = 20;

/** What a mapping might say of names that the model has not, but nearly: each with what it may be there. */
export function nearNames({ places, links, nodeOf }: Network, names: Names): Record<keyof Names, [string, string][]> {
  const ids = new Map([
    ...places.map(({ id, name }) => [name, id] as const),
    ...[...nodeOf.keys()].map((id) => [id, id] as const),
  ]);
  const items = new Map(links.flatMap(({ item }) => (item === null ? [] : [[item, item] as const])));
  return { places: near(names.places, ids), items: near(names.items, items) };
}

function near(names: readonly string[], known: ReadonlyMap<string, string>): [string, string][] {
  return names
    .flatMap((name): [string, string][] => {
      const meant = known.has(name) ? null : nearest(name, known.keys());
      return meant === null ? [] : [[name, known.get(meant)!]];
    })
    .slice(0, MOST);
}
