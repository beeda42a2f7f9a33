import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaP, betaQuantile } from '../../src/model/special/beta.js';
import { gammaQuantile } from '../../src/model/special/gamma-quantile.js';
import { gammaP, gammaQ, gammaSlope } from '../../src/model/special/incomplete-gamma.js';
import { logGamma, logGamma1p, stirlingRest } from '../../src/model/special/log-gamma.js';
import { normalCdf, normalQuantile } from '../../src/model/special/normal.js';
import { polynomial } from '../../src/model/special/polynomial.js';

interface Peer {
  gammaln(x: number): number;
  gamma: { inv(p: number, shape: number, scale: number): number; cdf(x: number, shape: number, scale: number): number };
  beta: { inv(p: number, a: number, b: number): number; cdf(x: number, a: number, b: number): number };
  normal: { inv(p: number, mean: number, sd: number): number; cdf(x: number, mean: number, sd: number): number };
}
const { jStat: peer } = createRequire(import.meta.url)('jstat') as { jStat: Peer };

function near(actual: number, expected: number, relative = 1e-13, absolute = 0): void {
  const allowed = Math.max(Math.abs(expected) * relative, absolute);
  expect(Math.abs(actual - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(allowed);
}

const CHANCES = [1e-6, 0.001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999, 0.999999];
const chance = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
/** From 10 to the power `from` to that of `to`, evenly over the powers. */
const powers = (from: number, to: number): fc.Arbitrary<number> =>
  fc.double({ min: from * Math.LN10, max: to * Math.LN10, noNaN: true }).map(Math.exp);

test('a polynomial has its constant first', () => {
  expect(polynomial([1, 2, 3], 2)).toBe(17);
  expect(polynomial([], 2)).toBe(0);
});

describe('log-gamma', () => {
  test('is the logarithm of the factorials', () => {
    let factorial = 1;
    for (let n = 1; n <= 100; n++) {
      near(logGamma(n), Math.log(factorial), 1e-14, 1e-15);
      factorial *= n;
    }
  });

  test.each([
    [1e-5, 11.512919692895826],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [10.5, 13.940625219403763],
    [100, 359.1342053695754],
    [1e6, 12815504.569147613],
  ])('of %d', (x, expected) => near(logGamma(x), expected, 1e-15));

  test('has its ends', () => {
    expect(logGamma(Infinity)).toBe(Infinity);
    expect(logGamma(1)).toBe(0);
    expect(logGamma(2)).toBe(0);
    expect(logGamma1p(0)).toBe(0);
  });

  test('is as exact near 1 when asked for 1 + x', () => {
    // ln Γ(1 + x) = −γx + π²x²/12 − …
    near(logGamma1p(1e-9), -0.5772156649015329e-9 + 0.8224670334241132e-18);
    near(logGamma1p(-0.25), logGamma(0.75), 1e-14);
    near(logGamma1p(0.75), logGamma(1.75), 1e-14);
  });

  test('has the remainder of Stirling', () => {
    near(stirlingRest(10), logGamma(10) - (9.5 * Math.log(10) - 10 + Math.log(2 * Math.PI) / 2), 1e-11);
    near(stirlingRest(1e9), 1 / 12e9);
  });

  test('Γ(x + 1) = x Γ(x)', () => {
    fc.assert(
      fc.property(powers(-8, 8), (x) => {
        near(logGamma(x + 1) - logGamma(x), Math.log(x), 1e-14, 1e-14 * (1 + Math.abs(logGamma(x + 1))));
      }),
    );
  });

  test('agrees with a peer', () => {
    for (const x of [0.1, 0.5, 1, 3, 10, 100]) near(logGamma(x), peer.gammaln(x), 1e-9, 1e-9);
  });
});

describe('normal', () => {
  test.each([
    [-10, 7.619853024160525e-24],
    [-5, 2.866515718791939e-7],
    [-1, 0.15865525393145705],
    [0, 0.5],
    [1.96, 0.9750021048517795],
    [3, 0.9986501019683699],
    [-Infinity, 0],
    [Infinity, 1],
  ])('cdf of %d', (z, expected) => near(normalCdf(z), expected, 1e-14));

  test.each([
    [0, -Infinity],
    [1e-10, -6.361340902404057],
    [1e-6, -4.753424308822899],
    [0.025, -1.959963984540054],
    [0.5, 0],
    [0.9, 1.2815515655446006],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [1, Infinity],
  ])('quantile at %d', (p, expected) => {
    if (Number.isFinite(expected)) near(normalQuantile(p), expected, 1e-15);
    else expect(normalQuantile(p)).toBe(expected);
  });

  test('quantile undoes cdf', () => {
    fc.assert(fc.property(chance, (p) => near(normalCdf(normalQuantile(p)), p, 1e-13)));
    fc.assert(fc.property(powers(-300, -1), (p) => near(normalCdf(normalQuantile(p)), p, 1e-12)));
  });

  test('is symmetric', () => {
    fc.assert(fc.property(powers(-16, 1), (z) => near(normalCdf(z) + normalCdf(-z), 1, 1e-15)));
  });

  test('agrees with a peer', () => {
    for (const p of CHANCES) near(normalQuantile(p), peer.normal.inv(p, 0, 1), 0, 1e-11);
    for (const z of [-4, -1, 0.3, 2]) near(normalCdf(z), peer.normal.cdf(z, 0, 1), 1e-14);
  });
});

describe('incomplete gamma', () => {
  test('of shape 1 is exponential, of shape ½ the error function, of a whole shape a Poisson sum', () => {
    for (const x of [1e-9, 0.1, 1, 1.4, 1.6, 5, 30]) {
      near(gammaP(1, x), -Math.expm1(-x), 1e-15);
      near(gammaQ(1, x), Math.exp(-x), 2e-15);
      near(gammaQ(4, x), Math.exp(-x) * (1 + x + (x * x) / 2 + (x * x * x) / 6), 3e-15);
    }
    near(gammaP(0.5, 0.5), 0.6826894921370859, 1e-15);
    near(gammaP(0.5, 2), 0.9544997361036416, 1e-15);
  });

  test('in the corners', () => {
    near(gammaQ(0.1, 3), 0.0015652717471143537, 1e-14);
    near(gammaQ(1e-6, 0.5), 5.597738881556345e-7, 1e-14);
    near(gammaP(2.5, 0.01), 2.987601531906594e-6, 1e-14);
    near(gammaQ(1000, 1100), 0.0010593232539299773, 1e-14);
  });

  test('at its ends', () => {
    for (const a of [0.01, 1, 50, 5000]) {
      expect(gammaP(a, 0)).toBe(0);
      expect(gammaQ(a, 0)).toBe(1);
      expect(gammaP(a, -1)).toBe(0);
      expect(gammaP(a, Infinity)).toBe(1);
      expect(gammaQ(a, Infinity)).toBe(0);
    }
  });

  test('the two parts make 1', () => {
    fc.assert(
      fc.property(powers(-3, 7), fc.double({ min: -9, max: 9, noNaN: true }), (a, z) => {
        const x = Math.max(0, a + z * Math.sqrt(a));
        near(gammaP(a, x) + gammaQ(a, x), 1, 2e-14);
      }),
    );
  });

  test('P(a, x) − P(a + 1, x) = xᵃ e⁻ˣ / Γ(a + 1), also where one way of working it out gives way to another', () => {
    const law = (a: number, x: number): void => {
      const difference = gammaSlope(a, x) / a;
      near(gammaP(a, x), gammaP(a + 1, x) + difference, 1e-12, 1e-15);
      near(gammaQ(a + 1, x), gammaQ(a, x) + difference, 1e-12, 1e-15);
    };
    for (const z of [-8, -5, -2, -0.01, 0, 0.01, 2, 5, 8]) law(999.5, 999.5 + z * 31.6);
    for (const x of [799.9, 800.1, 1199.9, 1200.1]) law(1000, x);
    for (const x of [1.4999, 1.5, 1.5001]) law(0.4, x);
    fc.assert(fc.property(powers(-3, 4), powers(-1, 1), (a, ratio) => law(a, a * ratio)));
  });

  test('agrees with a peer', () => {
    for (const a of [0.3, 1, 2.5, 10, 50]) {
      for (const x of [0.1, 1, 4, 12, 60]) near(gammaP(a, x), peer.gamma.cdf(x, a, 1), 1e-9, 1e-10);
    }
  });
});

describe('gamma quantile', () => {
  // At 1e-6, 0.5 and 0.999999, worked out to 60 digits.
  test.each([
    [0.01, 0, 4.465535018910355e-31, 7.151253478084882],
    [0.1, 6.0730483624079264e-61, 0.0005933911044602261, 9.45702706045744],
    [0.5, 7.853981633978594e-13, 0.2274682115597864, 11.964063488439734],
    [1.5, 0.00012090524360062141, 1.182986942187669, 15.332424853077134],
    [3.7, 0.05061057116447273, 3.372538013236415, 20.701308167702948],
    [10, 1.276818787864408, 9.668714614714132, 32.71034051748481],
    [250, 181.90130500977932, 249.6667457944369, 332.4788584878619],
    [999.5, 856.3522177489518, 999.1666864368539, 1157.0403424717008],
    [1000, 856.8146512793919, 999.6666864269652, 1157.577911008724],
    [1e4, 9531.835117189807, 9999.666668642047, 10482.561164638257],
    [1e6, 995253.7719775001, 999999.6666666864, 1004760.6247134678],
  ])('of shape %d', (a, ...expected) => {
    [1e-6, 0.5, 0.999999].forEach((p, i) => near(gammaQuantile(a, p), expected[i]!, 1e-14, 1e-12 * Math.sqrt(a)));
  });

  test.each([
    [1, 0.5, Math.LN2],
    [2, 0.5, 1.6783469900166608],
    [3, 0.5, 2.6740603137235603],
    [5, 0.5, 4.670908882795984],
    [0.5, 0.95, 3.8414588206941245 / 2],
    [5, 0.95, 18.307038053275143 / 2],
    [50, 0.99, 135.80672317102676 / 2],
  ])('of the tables: shape %d at %d', (a, p, expected) => near(gammaQuantile(a, p), expected, 1e-14));

  test('at its ends, and for shapes beyond reason', () => {
    expect(gammaQuantile(3, 0)).toBe(0);
    expect(gammaQuantile(3, 1)).toBe(Infinity);
    expect(gammaQuantile(1e-20, 0.99)).toBe(0);
    near(gammaQuantile(1e20, 0.975), 1e20 + 1.959963984540054e10, 1e-15);
    // Cornish and Fisher: a + z√a + (z² − 1)/3.
    for (const a of [0.99e12, 1.01e12]) {
      near(gammaQuantile(a, 0.975), a + Math.sqrt(a) * 1.959963984540054 + 0.947, 3e-16);
    }
    for (const a of [1, 20, 500, 1e9]) expect(gammaQuantile(a, Number.MIN_VALUE)).toBeGreaterThan(0);
  });

  test('P undoes it', () => {
    fc.assert(
      fc.property(powers(-1, 8), chance, (a, p) => {
        const x = gammaQuantile(a, p);
        // A value's last digit weighs √a times as much in standard deviations.
        const allowed = 1e-13 + 2e-15 * Math.sqrt(a);
        near(gammaP(a, x), p, allowed);
        near(gammaQ(a, x), 1 - p, 10 * allowed);
      }),
    );
  });

  test('agrees with a peer', () => {
    for (const a of [0.5, 1, 2.5, 10, 50]) {
      for (const p of CHANCES.slice(1, -1)) near(gammaQuantile(a, p), peer.gamma.inv(p, a, 1), 1e-8, 1e-8);
    }
  });
});

describe('beta', () => {
  test('of whole parameters is a polynomial', () => {
    for (const x of [1e-9, 0.1, 0.3, 0.5, 0.9, 0.999]) {
      near(betaP(1, 1, x), x, 2e-15);
      near(betaP(5, 1, x), x * x * x * x * x, 2e-14);
      near(betaP(1, 5, x), -Math.expm1(5 * Math.log1p(-x)), 5e-15);
      near(betaP(3, 3, x), x * x * x * (10 - 15 * x + 6 * x * x), 2e-14);
    }
    near(betaP(2.5, 3.5, 0.001), 3.4296757541926315e-7, 1e-14);
  });

  test('at its ends', () => {
    expect(betaP(2, 4, 0)).toBe(0);
    expect(betaP(2, 4, 1)).toBe(1);
    expect(betaQuantile(2, 4, 0)).toBe(0);
    expect(betaQuantile(2, 4, 1)).toBe(1);
    expect(betaQuantile(2, 4, Number.MIN_VALUE)).toBeGreaterThan(0);
  });

  // At 1e-6, 0.5 and 0.999999, worked out to 60 digits.
  test.each([
    [1.000004, 2.0001155358568426e-7, 0.12945016132083076, 0.9369045175494101],
    [1.4, 1.2620536001735432e-5, 0.20266485036146617, 0.9580572865959938],
    [2.2, 0.0006425812390762546, 0.35099948494911803, 0.9835533430183723],
    [3, 0.004652416361586582, 0.5, 0.9953475836383687],
    [4.9, 0.05707946956045739, 0.8523740914267557, 0.9999992604902121],
  ])('quantile of %d and what is left to 6', (a, ...expected) => {
    [1e-6, 0.5, 0.999999].forEach((p, i) => near(betaQuantile(a, 6 - a, p), expected[i]!, 1e-13));
  });

  const shape = fc.double({ min: 1, max: 200, noNaN: true });

  test('quantile undoes it', () => {
    fc.assert(fc.property(shape, shape, chance, (a, b, p) => near(betaP(a, b, betaQuantile(a, b, p)), p, 1e-10)));
  });

  test('turned round is what is left', () => {
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, x) => {
        near(betaP(a, b, x) + betaP(b, a, 1 - x), 1, 1e-11);
      }),
    );
  });

  test('agrees with a peer', () => {
    for (const a of [1, 1.5, 3, 5]) {
      for (const p of CHANCES.slice(1, -1)) near(betaQuantile(a, 6 - a, p), peer.beta.inv(p, a, 6 - a), 0, 1e-8);
      for (const x of [0.1, 0.5, 0.8]) near(betaP(a, 6 - a, x), peer.beta.cdf(x, a, 6 - a), 0, 1e-8);
    }
  });
});
