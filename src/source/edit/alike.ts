import { isMapValue } from '../tree.js';

/** True where two plain values are the same, whatever the order of the keys. */
export function isAlike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => isAlike(item, b[i]));
  if (a instanceof Map && b instanceof Map) return isAlike([...a], [...b]);
  if (!isMapValue(a) || !isMapValue(b) || a instanceof Map || b instanceof Map) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isAlike(a[key], b[key]));
}
