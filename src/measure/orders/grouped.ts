/** Rows by order, in the order in which they came. */
export function grouped(
  order: Int32Array,
  orders: number,
): { readonly first: Int32Array; readonly sorted: Int32Array } {
  const first = new Int32Array(orders + 1);
  for (let row = 0; row < order.length; row++) first[order[row]! + 1]!++;
  for (let one = 0; one < orders; one++) first[one + 1]! += first[one]!;
  const next = first.slice();
  const sorted = new Int32Array(order.length);
  for (let row = 0; row < order.length; row++) sorted[next[order[row]!]!++] = row;
  return { first, sorted };
}
