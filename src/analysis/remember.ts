import type { Plan } from '../graph/plan.js';

/** Makes a thing when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Remembers what it made of the keys that were asked for last, so many at most. */
export function remember<K, V extends object>(most: number, make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > most) known.delete(oldest!);
    return value;
  };
}

/** How many runs of a plan, with what was found out about them, are kept: those of a chain with many shares would fill the memory. */
export function mostRuns({ node, edge }: Plan): number {
  return Math.max(8, Math.floor(5e6 / (node.length + edge.length)));
}
