/** What there is beyond some others: of several with the same key as many as the others lack, the last ones. */
export function beyond<T, U>(
  some: readonly T[],
  others: readonly U[],
  keyOf: (one: T) => string,
  otherKeyOf: (one: U) => string,
): T[] {
  const left = new Map<string, number>();
  for (const other of others) {
    const key = otherKeyOf(other);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return some.filter((one) => {
    const key = keyOf(one);
    const matched = left.get(key) ?? 0;
    left.set(key, matched - 1);
    return matched <= 0;
  });
}
