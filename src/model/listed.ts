/** Values written out one by one, each with its chance, or each as likely. */
interface Listed {
  readonly values: readonly number[];
  readonly chances?: readonly number[];
}

/** Chances written in tenths add up to a little more or less; so little is not taken for a step. */
const DUST = 1e-12;

export function listedMean(d: Listed): number {
  // From the first value, so that equal values have exactly that mean.
  const origin = d.values[0]!;
  return origin + average(d, (value) => value - origin);
}

export function listedSd(d: Listed): number {
  const mean = listedMean(d);
  return Math.sqrt(average(d, (value) => (value - mean) * (value - mean)));
}

/** The smallest value with chance p at or below it; at 0 and 1 the smallest and the largest that have any chance. */
export function listedQuantile(d: Listed, p: number): number {
  return d.chances ? weightedQuantile(d.values, d.chances, p) : plainQuantile(d.values, p);
}

/** The chance of at most x. */
export function listedCdf(d: Listed, x: number): number {
  let below = 0;
  let above = 0;
  for (let i = 0; i < d.values.length; i++) {
    if (d.values[i]! <= x) below += weight(d, i);
    else above += weight(d, i);
  }
  return below / (below + above);
}

function average(d: Listed, of: (value: number) => number): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < d.values.length; i++) {
    sum += weight(d, i) * of(d.values[i]!);
    total += weight(d, i);
  }
  return sum / total;
}

function weight(d: Listed, i: number): number {
  return d.chances ? d.chances[i]! : 1;
}

function weightedQuantile(values: readonly number[], chances: readonly number[], p: number): number {
  const order = Array.from(values.keys()).filter((i) => chances[i]! > 0);
  order.sort((i, j) => values[i]! - values[j]!);
  const last = order.pop()!;
  if (p >= 1) return values[last]!;
  let sum = 0;
  const found = order.find((i) => (sum += chances[i]!) >= p - DUST);
  return values[found ?? last]!;
}

function plainQuantile(values: readonly number[], p: number): number {
  const sorted = Float64Array.from(values).sort();
  if (p >= 1) return sorted.at(-1)!;
  return sorted[Math.max(0, Math.ceil((p - DUST) * sorted.length) - 1)]!;
}
