import { gammaP, gammaQ, gammaSlope } from './incomplete-gamma.js';
import { logGamma1p } from './log-gamma.js';
import { normalQuantile } from './normal.js';

/**
 * The x with P(a, x) = p, for a > 0 and 0 ≤ p ≤ 1. Newton on the logarithm of the smaller tail over ln x: a gamma
 * value's logarithm has a log-concave density, so both tails' logarithms are concave and no step can go astray for long.
 */
export function gammaQuantile(a: number, p: number): number {
  if (p < LEAST) return p <= 0 ? 0 : gammaQuantile(a, LEAST);
  if (p >= 1) return Infinity;
  if (a > NORMAL_FROM) return firstGuess(a, p);
  const least = leastLog(a, p);
  if (least < -40) return Math.exp(least);
  const lower = p <= 0.5;
  const wanted = lower ? p : 1 - p;
  let x = Math.max(firstGuess(a, p), Math.exp(least));
  for (let n = 0; n < MOST_STEPS; n++) {
    const tail = lower ? gammaP(a, x) : gammaQ(a, x);
    const missing = Math.log(wanted / tail) * (tail / gammaSlope(a, x));
    const step = Math.max(-2, Math.min(2, lower ? missing : -missing));
    x += x * Math.expm1(step);
    if (Math.abs(step) * Math.sqrt(a + 1) < CLOSE) break;
  }
  return x;
}

/** From here the first guess is right to the last digit, and the steps are too small for a number near a. */
const NORMAL_FROM = 1e12;
const MOST_STEPS = 50;
/** A smaller chance is taken for this one, so that no tail on the way is too small for a number. */
const LEAST = 1e-200;
/** Each step squares the error, so the step after one this small (in standard deviations) would change nothing. */
const CLOSE = 1e-8;

/** ln x can't be less, as P(a, x) ≤ xᵃ / Γ(a + 1); far down, where e⁻ˣ is 1, it is that (DLMF 8.7.1). */
function leastLog(a: number, p: number): number {
  return (Math.log(p) + logGamma1p(a)) / a;
}

/** Wilson & Hilferty (1931) from 1 up, below it that of Press et al., Numerical Recipes (3rd ed. 2007), 6.2.1. */
function firstGuess(a: number, p: number): number {
  if (a > 1) {
    const root = 1 - 1 / (9 * a) + normalQuantile(p) / (3 * Math.sqrt(a));
    return root > 0 ? a * root * root * root : 0;
  }
  const split = 1 - a * (0.253 + a * 0.12);
  return p < split ? Math.exp(Math.log(p / split) / a) : 1 - Math.log((1 - p) / (1 - split));
}
