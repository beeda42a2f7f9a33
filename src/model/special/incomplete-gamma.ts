import { logGamma, logGamma1p, stirlingRest } from './log-gamma.js';
import { polynomial } from './polynomial.js';

/** P(a, x), the regularised lower incomplete gamma function (DLMF 8.2.4), for a > 0; accurate where it is tiny. */
export function gammaP(a: number, x: number): number {
  if (x <= 0) return 0;
  if (nearMean(a, x)) return nearMeanTail(a, x, -1);
  return x < turn(a) ? series(a, x) : 1 - fraction(a, x);
}

/** Q(a, x) = 1 − P(a, x), the upper one; accurate where it is tiny. */
export function gammaQ(a: number, x: number): number {
  if (x <= 0) return 1;
  if (nearMean(a, x)) return nearMeanTail(a, x, 1);
  if (x >= turn(a)) return fraction(a, x);
  return a < 1 ? smallShapeQ(a, x) : 1 - series(a, x);
}

/** xᵃ e⁻ˣ / Γ(a), which is x times the density at x; Loader's form (2000) where a is large and the plain form loses digits. */
export function gammaSlope(a: number, x: number): number {
  if (x === Infinity) return 0;
  if (a < 10) return Math.exp(a * Math.log(x) - x - logGamma(a));
  return Math.sqrt(a / TWO_PI) * Math.exp(-a * distance(a, x) - stirlingRest(a));
}

const TWO_PI = 2 * Math.PI;
/** More than any of the sums below needs; they stop at the last digit. */
const MOST_TERMS = 1000;
const DUST = 1e-17;

/** From here up the continued fraction, below it the series: each where it is quick. */
function turn(a: number): number {
  return Math.max(a + 1, 1.5);
}

/** P by its series, DLMF 8.11.4. */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * DUST; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.min(1, gammaSlope(a, x) * sum);
}

/** Q by its continued fraction, the even part of DLMF 8.9.2, from the front by Lentz's method (1976). */
function fraction(a: number, x: number): number {
  const slope = gammaSlope(a, x);
  if (slope === 0) return 0;
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let n = 1, change = 0; n < MOST_TERMS && Math.abs(change - 1) > 4e-16; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    change = c * d;
    value *= change;
  }
  return slope * value;
}

/** Q for small a and x, where 1 − P would lose digits: DLMF 8.7.1 with the first term, nearly 1, taken apart. */
function smallShapeQ(a: number, x: number): number {
  const log = a * Math.log(x) - logGamma1p(a);
  let term = 1;
  let sum = 0;
  for (let n = 1; n < MOST_TERMS && Math.abs(term) > DUST; n++) {
    term *= -x / n;
    sum += term / (a + n);
  }
  return -Math.expm1(log) - a * Math.exp(log) * sum;
}

/** Where Temme's expansion is both needed (the others grow slow) and exact with the terms below. */
function nearMean(a: number, x: number): boolean {
  return a >= 1000 && Math.abs(x - a) < 0.2 * a;
}

/** Q (side 1) or P (side −1) by Temme's uniform expansion, DLMF 8.12.3, 8.12.4, 8.12.7. */
function nearMeanTail(a: number, x: number, side: 1 | -1): number {
  const half = distance(a, x);
  const eta = Math.sign(x - a) * Math.sqrt(2 * half);
  const outer = gammaQ(0.5, a * half) / 2;
  const normal = side * eta > 0 ? outer : 1 - outer;
  const rest = TEMME.reduceRight((sum, row) => sum / a + polynomial(row, eta), 0);
  return normal + (side * Math.exp(-a * half) * rest) / Math.sqrt(TWO_PI * a);
}

/** x/a − 1 − ln(x/a), near a without cancellation by the area tangent of (x − a) / (x + a), DLMF 4.6.4 (so in Loader 2000). */
function distance(a: number, x: number): number {
  const y = (x - a) / a;
  if (Math.abs(y) > 0.4) return y - Math.log(x / a);
  const r = y / (2 + y);
  return r * (y - 2 * r * r * polynomial(ODD_PARTS, r * r));
}

const ODD_PARTS = [1 / 3, 1 / 5, 1 / 7, 1 / 9, 1 / 11, 1 / 13, 1 / 15, 1 / 17, 1 / 19, 1 / 21, 1 / 23, 1 / 25, 1 / 27];

/** Row k: the powers of η in cₖ(η) of DLMF 8.12.7 (Temme 1979; as tabled by DiDonato & Morris 1986, ACM TOMS 12). */
const TEMME = [
  [
    -0.3333333333333333, 0.08333333333333333, -0.014814814814814815, 0.0011574074074074073, 0.0003527336860670194,
    -0.0001787551440329218, 3.919263178522438e-5, -2.185448510679992e-6, -1.85406221071516e-6, 8.296711340953087e-7,
    -1.7665952736826078e-7, 6.707853543401498e-9, 1.0261809784240309e-8,
  ],
  [
    -0.001851851851851852, -0.003472222222222222, 0.0026455026455026454, -0.0009902263374485596, 0.00020576131687242798,
    -4.018775720164609e-7, -1.8098550334489977e-5, 7.64916091608111e-6, -1.6120900894563446e-6,
  ],
  [
    0.004133597883597883, -0.0026813271604938273, 0.0007716049382716049, 2.0093878600823047e-6, -0.0001073665322636516,
    5.2923448829120125e-5,
  ],
  [0.0006494341563786008, 0.00022947209362139917, -0.0004691894943952557, 0.00026772063206283885],
];
