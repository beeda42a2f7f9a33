import { logGamma } from './log-gamma.js';
import { normalQuantile } from './normal.js';

/** I(x; a, b), the regularised incomplete beta function (DLMF 8.17.2), for a, b ≥ 1; accurate where it is tiny. */
export function betaP(a: number, b: number, x: number): number {
  return tail(a, b, x, logBeta(a, b));
}

/**
 * The x with I(x; a, b) = p, for a, b ≥ 1 and 0 ≤ p ≤ 1. Newton on the logarithm of the smaller tail over ln x, which
 * is concave for such a and b, so no step can go astray for long.
 */
export function betaQuantile(a: number, b: number, p: number): number {
  if (p < LEAST) return p <= 0 ? 0 : betaQuantile(a, b, LEAST);
  if (p >= 1) return 1;
  return p <= 0.5 ? lowerQuantile(a, b, p) : 1 - lowerQuantile(b, a, 1 - p);
}

const MOST_TERMS = 1000;
const MOST_STEPS = 50;
/** A smaller chance is taken for this one, so that no tail on the way is too small for a number. */
const LEAST = 1e-200;
/** Each step squares the error, so the step after one this small would change nothing. */
const CLOSE = 1e-9;

function lowerQuantile(a: number, b: number, p: number): number {
  const log = logBeta(a, b);
  // I(x; a, b) ≤ xᵃ / (a B(a, b)) where b ≥ 1 (DLMF 8.17.7), so x can't be less than this.
  const least = Math.exp((Math.log(p * a) + log) / a);
  let x = Math.max(least, firstGuess(a, b, p));
  for (let n = 0; n < MOST_STEPS; n++) {
    const value = tail(a, b, x, log);
    const slope = power(a, b, x, log) / (1 - x);
    const step = Math.max(-2, Math.log(p / value) * (value / slope));
    x += x * Math.expm1(step);
    if (Math.abs(step) < CLOSE) break;
  }
  return x;
}

/** Abramowitz & Stegun 26.5.22. */
function firstGuess(a: number, b: number, p: number): number {
  const z = -normalQuantile(p);
  const l = (z * z - 3) / 6;
  const h = 2 / (1 / (2 * a - 1) + 1 / (2 * b - 1));
  const w = (z * Math.sqrt(h + l)) / h - (1 / (2 * b - 1) - 1 / (2 * a - 1)) * (l + 5 / 6 - 2 / (3 * h));
  return a / (a + b * Math.exp(2 * w));
}

/** ln B(a, b), DLMF 5.12.1. */
function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

function tail(a: number, b: number, x: number, log: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction is quick up to about the mean; beyond it the other tail is taken (DLMF 8.17.4).
  if (x * (a + b + 2) <= a + 1) return (power(a, b, x, log) / a) * fraction(a, b, x);
  return 1 - (power(a, b, x, log) / b) * fraction(b, a, 1 - x);
}

/** xᵃ (1 − x)ᵇ / B(a, b). */
function power(a: number, b: number, x: number, log: number): number {
  return Math.exp(a * Math.log(x) + b * Math.log1p(-x) - log);
}

/** The continued fraction of DLMF 8.17.22, from the front by Lentz's method (1976). */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let n = 1, change = 0; n < MOST_TERMS && Math.abs(change - 1) > 4e-16; n++) {
    const even = (n * (b - n) * x) / ((a + 2 * n - 1) * (a + 2 * n));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= c * d;
    const odd = (-(a + n) * (a + b + n) * x) / ((a + 2 * n) * (a + 2 * n + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    change = c * d;
    value *= change;
  }
  return value;
}
