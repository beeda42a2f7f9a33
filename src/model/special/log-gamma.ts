import { polynomial } from './polynomial.js';

/** ln Γ(x) for x > 0: Stirling's series from 10 up (DLMF 5.11.1), below it stepped down to about 1 (DLMF 5.5.1). */
export function logGamma(x: number): number {
  if (x === Infinity) return Infinity;
  if (x >= 10) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingRest(x);
  if (x < 0.5) return logGamma1p(x) - Math.log(x);
  let factor = 1;
  let base = x;
  while (base > 1.5) factor *= --base;
  return Math.log(factor) + logGamma1p(base - 1);
}

/** ln Γ(1 + x) for x > −½, exact to the last digits also where x is nearly 0 (Abramowitz & Stegun 6.1.33). */
export function logGamma1p(x: number): number {
  if (x > 0.5) return logGamma(1 + x);
  return x * (ONE_LESS_EULER + x * polynomial(ZETAS, -x)) - Math.log1p(x);
}

/** What Stirling's formula leaves out: ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π), for x ≥ 10 (DLMF 5.11.1). */
export function stirlingRest(x: number): number {
  return polynomial(BERNOULLIS, 1 / (x * x)) / x;
}

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** 1 − γ, where γ is Euler's constant. */
const ONE_LESS_EULER = 0.42278433509846713;

/** (ζ(n) − 1) / n from n = 2. */
const ZETAS = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8,
].map((zeta, i) => zeta / (i + 2));

/** B₂ₙ / (2n (2n − 1)) from n = 1, B being Bernoulli's numbers. */
const BERNOULLIS = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];
