import { isMapValue } from '../tree.js';

/** True where two plain values are the same, whatever the order of the keys, and whatever stands at one that is left out. */
export function isAlike(a: unknown, b: unknown, without: string | null = null): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isAlike(item, b[i], without));
  if (a instanceof Map && b instanceof Map) return isAlike([...a], [...b], without);
  if (!isMapValue(a) || !isMapValue(b) || a instanceof Map || b instanceof Map) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && (key === without || isAlike(a[key], b[key], without)))
  );
}
