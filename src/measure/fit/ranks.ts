/** The ranks, from 1, between which a quantile lies 95 times in 100; null where so many values reach no such end. */
export interface Ranks {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The narrowest ranks l and u with at most 2.5 % on either side: of n values the number below the quantile of p is binomial, so
 * P(B < l) and P(B ≥ u) are what is missed (Hahn & Meeker, Statistical Intervals, 1991, 5.2). Holds whatever the distribution.
 */
export function ranksOf(count: number, p: number): Ranks {
  const { first, weights } = binomial(count, p);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]!;
  const allowed = MISSED * sum;
  return { low: lowRank(first, weights, allowed), high: highRank(first, weights, allowed, count) };
}

const MISSED = 0.025;
/** Chances this much smaller than the largest add nothing. */
const DUST = 1e-20;

/** The chances of first, first + 1, … hits, all in the same unknown unit: outward from the likeliest by the ratio of neighbours. */
function binomial(count: number, p: number): { readonly first: number; readonly weights: readonly number[] } {
  const likeliest = Math.min(count, Math.floor((count + 1) * p));
  const odds = p / (1 - p);
  const up = [1];
  for (let k = likeliest; k < count && up.at(-1)! > DUST; k++) up.push((up.at(-1)! * (count - k) * odds) / (k + 1));
  const down: number[] = [];
  for (let k = likeliest, weight = 1; k > 0 && weight > DUST; k--) {
    weight *= k / ((count - k + 1) * odds);
    down.push(weight);
  }
  return { first: likeliest - down.length, weights: [...down.reverse(), ...up] };
}

/** The largest l ≥ 1 with P(B ≤ l − 1) allowed. */
function lowRank(first: number, weights: readonly number[], allowed: number): number | null {
  let below = 0;
  let i = 0;
  while (i < weights.length && below + weights[i]! <= allowed) below += weights[i++]!;
  return first + i >= 1 ? first + i : null;
}

/** The smallest u ≤ n with P(B ≥ u) allowed. */
function highRank(first: number, weights: readonly number[], allowed: number, count: number): number | null {
  let above = 0;
  let i = weights.length;
  while (i > 0 && above + weights[i - 1]! <= allowed) above += weights[--i]!;
  return first + i <= count ? first + i : null;
}
