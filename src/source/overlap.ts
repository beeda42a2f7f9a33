import { finder, pathOf } from './edit/target.js';
import { type Source, treeOf } from './load.js';
import { isMapValue } from './tree.js';

/** Where a figure that is named as `--set` names it stands in a model, key by key; null where nothing is called so. */
export function placer(source: Source): (what: string) => readonly string[] | null {
  const { value } = treeOf(source);
  if (!isMapValue(value)) return () => null;
  const find = finder(value);
  return (what) => {
    const target = find(what);
    if (typeof target === 'string') return null;
    const { thing, keys } = target;
    const name = thing.type === 'place' ? thing.name : thing.single;
    return [...pathOf(thing), name, ...keys].map(String);
  };
}

/** True where two figures are the same, or one is a part of the other. */
export function overlap(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.every((key, i) => key === long[i]);
}
