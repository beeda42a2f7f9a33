import { betaQuantile } from '../model/special/beta.js';
import type { Estimate } from '../model/odds.js';
import { SCALE } from '../model/survey.js';

/**
 * The mean of marks, with the interval that holds it 95 times in 100: every mean that the marks do not make too unlikely, by the
 * likelihood ratio of all ways in which marks on this scale can be spread (Owen, Biometrika 75, 1988), against Student's t squared
 * with one less than there are marks, as he advises for few. It never leaves the scale, and where all say the same it still has a
 * width, as Student's own interval has not. `counts` are those of each mark from the least to the most; null of none.
 */
export function meanOf(counts: readonly number[]): Estimate | null {
  const answers = counts.reduce((sum, count) => sum + count, 0);
  if (answers === 0) return null;
  const mean = counts.reduce((sum, count, i) => sum + count * (SCALE.least + i), 0) / answers;
  if (answers === 1) return { estimate: mean, low: SCALE.least, high: SCALE.most };
  const t = studentQuantile(answers - 1);
  const limit = t * t;
  return { estimate: mean, low: edge(counts, mean, SCALE.least, limit), high: edge(counts, mean, SCALE.most, limit) };
}

/** Halvings after which nothing is left to halve. */
const HALVINGS = 60;

/** How far from the mean, towards an end of the scale, another one is not too unlikely. */
function edge(counts: readonly number[], mean: number, end: number, limit: number): number {
  if (mean === end) return end;
  let [near, far] = [mean, end];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (near + far) / 2;
    if (unlikelihood(counts, middle) <= limit) near = middle;
    else far = middle;
  }
  return near;
}

/**
 * Twice the logarithm by which a mean is less likely than the one that was seen: the most of 2 Σ nₖ ln(1 + λ(k − mean)) over all λ
 * for which no mark of the scale, seen or not, gets a negative chance.
 */
function unlikelihood(counts: readonly number[], mean: number): number {
  let [low, high] = [-1 / (SCALE.most - mean), 1 / (mean - SCALE.least)];
  const off = counts.map((_, i) => SCALE.least + i - mean);
  const slope = (by: number): number =>
    counts.reduce((sum, count, i) => (count === 0 ? sum : sum + (count * off[i]!) / (1 + by * off[i]!)), 0);
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return counts.reduce((sum, count, i) => (count === 0 ? sum : sum + 2 * count * Math.log(1 + low * off[i]!)), 0);
}

/** Student's t below which 97.5 % lie: √n (B − ½) / √(B (1 − B)) of a B that is Beta(n/2, n/2); of one degree of freedom a tangent. */
export function studentQuantile(degrees: number): number {
  if (degrees === 1) return Math.tan(0.475 * Math.PI);
  const b = betaQuantile(degrees / 2, degrees / 2, 0.975);
  return (Math.sqrt(degrees) * (b - 0.5)) / Math.sqrt(b * (1 - b));
}
