import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Distribution, cdf, mean, median, quantile, sd } from '../../src/model/distribution.js';

interface Peer {
  weibull: { inv(p: number, scale: number, shape: number): number };
  lognormal: { inv(p: number, mu: number, sigma: number): number; cdf(x: number, mu: number, sigma: number): number };
  triangular: { inv(p: number, low: number, high: number, mode: number): number };
  gamma: { inv(p: number, shape: number, scale: number): number };
  beta: { inv(p: number, a: number, b: number): number };
}
const { jStat: peer } = createRequire(import.meta.url)('jstat') as { jStat: Peer };

function near(actual: number, expected: number, relative = 1e-13, absolute = 0): void {
  const allowed = Math.max(Math.abs(expected) * relative, absolute);
  expect(Math.abs(actual - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(allowed);
}

const pert = (low: number, mode: number, high: number): Distribution => ({ form: 'pert', low, mode, high });
const triangular = (low: number, mode: number, high: number): Distribution => ({ form: 'triangular', low, mode, high });
const uniform = (low: number, high: number): Distribution => ({ form: 'uniform', low, high });
const gamma = (mean: number, sd: number): Distribution => ({ form: 'gamma', mean, sd });
const lognormal = (median: number, sigma: number): Distribution => ({ form: 'lognormal', median, sigma });
const exponential = (mean: number): Distribution => ({ form: 'exponential', mean });
const weibull = (scale: number, shape: number): Distribution => ({ form: 'weibull', scale, shape });
const sample = (...values: number[]): Distribution => ({ form: 'sample', values });
const discrete = (...pairs: (readonly [value: number, chance: number])[]): Distribution => ({
  form: 'discrete',
  values: pairs.map(([value]) => value),
  chances: pairs.map(([, chance]) => chance),
});

const CHANCES = [0.001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999];

describe('fixed', () => {
  const d: Distribution = { form: 'fixed', value: 1200 };

  test('is always the same', () => {
    expect([mean(d), median(d), quantile(d, 0), quantile(d, 0.9), quantile(d, 1), sd(d)]).toEqual([...fives(1200), 0]);
    expect([cdf(d, 1199.999), cdf(d, 1200), cdf(d, 1300)]).toEqual([0, 1, 1]);
  });

  test.each([
    uniform(1200, 1200),
    pert(1200, 1200, 1200),
    triangular(1200, 1200, 1200),
    gamma(1200, 0),
    gamma(1200, 1e-200),
    lognormal(1200, 0),
    discrete([1200, 1]),
    discrete([1200, 0.1], [1200, 0.9], [7, 0]),
    sample(1200, 1200, 1200),
  ])('so is what does not vary: %j', (other) => {
    expect([mean(other), median(other), quantile(other, 0), quantile(other, 0.9), quantile(other, 1)]).toEqual(
      fives(1200),
    );
    expect(sd(other)).toBe(0);
    expect([cdf(other, 1199.999), cdf(other, 1200), cdf(other, 1300)]).toEqual([0, 1, 1]);
  });

  test.each([exponential(0), weibull(0, 2), gamma(0, 5), lognormal(0, 1), sample(0)])(
    'so is nothing: %j',
    (nothing) => {
      expect([mean(nothing), sd(nothing), median(nothing), quantile(nothing, 1), cdf(nothing, 0)]).toEqual([
        0, 0, 0, 0, 1,
      ]);
    },
  );
});

describe('uniform', () => {
  const d = uniform(600, 1800);

  test('is even between its ends', () => {
    expect([mean(d), median(d), quantile(d, 0), quantile(d, 0.25), quantile(d, 1)]).toEqual([
      1200, 1200, 600, 900, 1800,
    ]);
    near(sd(d), 346.41016151377545);
    expect([cdf(d, 0), cdf(d, 600), cdf(d, 900), cdf(d, 1800), cdf(d, 9999)]).toEqual([0, 0, 0.25, 1, 1]);
  });
});

describe('PERT', () => {
  test('has the means of the textbook (Taylor)', () => {
    const times = [
      pert(5, 8, 17),
      pert(7, 10, 13),
      pert(3, 5, 7),
      pert(1, 3, 5),
      pert(4, 6, 8),
      pert(3, 3, 3),
      pert(3, 4, 5),
    ];
    expect(times.map(mean)).toEqual([9, 10, 5, 3, 6, 3, 4]);
  });

  test('has the variance of the beta, not of the rule of thumb', () => {
    near(sd(pert(5, 8, 17)), Math.sqrt((4 * 8) / 7));
    near(sd(pert(0, 0, 6)), Math.sqrt(5 / 7));
    near(sd(pert(1e9, 1e9 + 1, 1e9 + 2)), Math.sqrt(1 / 7));
  });

  test('is symmetric where its mode is in the middle', () => {
    const d = pert(7, 10, 13);
    near(median(d), 10);
    for (const p of CHANCES) near(quantile(d, p) + quantile(d, 1 - p), 20);
    // The beta of 3 and 3 at a quarter: x³ (10 − 15x + 6x²).
    near(cdf(d, 8.5), (10 - 15 / 4 + 6 / 16) / 64);
  });

  test('is a power of the uniform where its mode is at an end', () => {
    for (const p of [1e-6, ...CHANCES, 1 - 1e-6]) {
      near(quantile(pert(10, 10, 20), p), 10 - 10 * Math.expm1(Math.log1p(-p) / 5));
      near(quantile(pert(10, 20, 20), p), 10 + 10 * Math.exp(Math.log(p) / 5));
      near(quantile(pert(10, 10 + 1e-9, 20), p), quantile(pert(10, 10, 20), p), 1e-9);
    }
  });

  test('has its ends', () => {
    const d = pert(600, 900, 2400);
    expect([quantile(d, 0), quantile(d, 1), cdf(d, 600), cdf(d, 2400), cdf(d, 1), cdf(d, 9e9)]).toEqual([
      600, 2400, 0, 1, 0, 1,
    ]);
  });

  test('agrees with a peer', () => {
    for (const p of CHANCES) near(quantile(pert(0, 1, 4), p), 4 * peer.beta.inv(p, 2, 4), 0, 1e-7);
  });
});

describe('triangular', () => {
  test('worked by hand', () => {
    const d = triangular(0, 1, 2);
    expect([mean(d), median(d), quantile(d, 0.125), quantile(d, 0.875)]).toEqual([1, 1, 0.5, 1.5]);
    expect([cdf(d, 0), cdf(d, 0.5), cdf(d, 1), cdf(d, 1.5), cdf(d, 2)]).toEqual([0, 0.125, 0.5, 0.875, 1]);
    near(sd(d), Math.sqrt(1 / 6));
    near(sd(triangular(10, 15, 40)), Math.sqrt((100 + 225 + 1600 - 150 - 400 - 600) / 18));
    expect(mean(triangular(10, 15, 40))).toBe(65 / 3);
  });

  test('with its mode at an end', () => {
    near(quantile(triangular(0, 0, 1), 0.19), 0.1);
    near(cdf(triangular(0, 0, 1), 0.1), 0.19);
    near(quantile(triangular(0, 1, 1), 0.25), 0.5);
    expect(cdf(triangular(0, 1, 1), 0.5)).toBe(0.25);
    expect([cdf(triangular(0, 0, 1), 0), cdf(triangular(0, 1, 1), 1)]).toEqual([0, 1]);
  });

  test('agrees with a peer', () => {
    for (const p of CHANCES) near(quantile(triangular(1, 2, 4), p), peer.triangular.inv(p, 1, 4, 2));
  });
});

describe('gamma', () => {
  test('is exponential where mean and sd are the same', () => {
    for (const p of CHANCES) near(quantile(gamma(3600, 3600), p), quantile(exponential(3600), p));
  });

  test('has its two figures, and the medians of the tables', () => {
    expect([mean(gamma(7200, 1200)), sd(gamma(7200, 1200))]).toEqual([7200, 1200]);
    near(median(gamma(2, Math.sqrt(2))), 1.6783469900166608);
    near(median(gamma(50, Math.sqrt(500))), 46.70908882795984);
    // χ² of 10 degrees of freedom.
    near(quantile(gamma(10, Math.sqrt(20)), 0.95), 18.307038053275143);
    near(cdf(gamma(10, Math.sqrt(20)), 18.307038053275143), 0.95);
  });

  // At 1e-6, 0.5 and 0.999999, worked out to 60 digits; in standard deviations.
  test.each([
    [0.01, 0, 4.465535018910355e-31, 7.151253478084882],
    [1e6, 995253.7719775001, 999999.6666666864, 1004760.6247134678],
  ])('keeps its digits however much or little it varies: shape %d', (shape, ...expected) => {
    const d = gamma(3600, 3600 / Math.sqrt(shape));
    [1e-6, 0.5, 0.999999].forEach((p, i) => {
      near(quantile(d, p) / sd(d), expected[i]! / Math.sqrt(shape), 0, 2e-12);
    });
  });

  test('has its ends', () => {
    expect([quantile(gamma(2, 1), 0), quantile(gamma(2, 1), 1), cdf(gamma(2, 1), 0)]).toEqual([0, Infinity, 0]);
    expect([cdf(gamma(2, 1), -1), cdf(gamma(2, 1), Infinity)]).toEqual([0, 1]);
  });

  test('agrees with a peer', () => {
    for (const p of CHANCES) near(quantile(gamma(5, 2.5), p), peer.gamma.inv(p, 4, 1.25), 1e-8);
  });
});

describe('lognormal', () => {
  test('goes through the two points it was made from', () => {
    const d = lognormal(600, Math.log(2.5) / 1.2815515655446004);
    expect(median(d)).toBe(600);
    near(quantile(d, 0.9), 1500);
    near(quantile(d, 0.1), 240);
    near(cdf(d, 1500), 0.9);
    near(cdf(d, 600), 0.5);
  });

  test('has its mean and sd', () => {
    near(mean(lognormal(1, 1)), 1.6487212707001282);
    near(sd(lognormal(1, 1)), 2.1611974158950877);
    near(sd(lognormal(1, 1e-9)), 1e-9);
    expect([mean(lognormal(1, 1e3)), sd(lognormal(1, 1e3))]).toEqual([Infinity, Infinity]);
  });

  test('has its ends', () => {
    expect([quantile(lognormal(2, 1), 0), quantile(lognormal(2, 1), 1), cdf(lognormal(2, 1), 0)]).toEqual([
      0,
      Infinity,
      0,
    ]);
  });

  test('agrees with a peer', () => {
    for (const p of CHANCES) near(quantile(lognormal(Math.E, 0.5), p), peer.lognormal.inv(p, 1, 0.5), 1e-11);
    for (const x of [0.5, 2, 9]) near(cdf(lognormal(Math.E, 0.5), x), peer.lognormal.cdf(x, 1, 0.5), 1e-12);
  });
});

describe('exponential', () => {
  test('worked by hand', () => {
    const d = exponential(3600);
    expect([mean(d), sd(d), quantile(d, 0), quantile(d, 1)]).toEqual([3600, 3600, 0, Infinity]);
    near(median(d), 3600 * Math.LN2);
    near(cdf(d, 3600), 1 - 1 / Math.E);
    near(quantile(d, 1e-6), 3600 * 1.0000005000003334e-6);
  });
});

describe('Weibull', () => {
  test('has 63 % at its scale, whatever its shape', () => {
    for (const shape of [0.2, 0.5, 1, 1.5, 10, 50]) {
      near(quantile(weibull(7200, shape), 1 - 1 / Math.E), 7200);
      near(cdf(weibull(7200, shape), 7200), 1 - 1 / Math.E);
    }
  });

  // Γ(1 + 1/k) and √(Γ(1 + 2/k) − Γ(1 + 1/k)²), to 40 digits.
  test.each([
    [0.2, 119.99999999999994, 1901.157542130582],
    [1, 1, 1],
    [1.5, 0.9027452929509336, 0.6129357917546764],
    [2, Math.sqrt(Math.PI) / 2, Math.sqrt(1 - Math.PI / 4)],
    [50, 0.9888442032639133, 0.02500685077336416],
    [1e4, 0.9999422883231625, 0.00012823821100913088],
  ])('has its mean and sd: shape %d', (shape, centre, spread) => {
    near(mean(weibull(1, shape)), centre);
    near(sd(weibull(1, shape)), spread, 1e-11);
  });

  test('has its ends', () => {
    expect([quantile(weibull(2, 0.5), 0), quantile(weibull(2, 0.5), 1), cdf(weibull(2, 0.5), 0)]).toEqual([
      0,
      Infinity,
      0,
    ]);
    expect([mean(weibull(1, 1e-320)), sd(weibull(1, 1e-320))]).toEqual([Infinity, Infinity]);
    expect(sd(weibull(1, 1e300))).toBeGreaterThanOrEqual(0);
  });

  test('agrees with a peer', () => {
    for (const p of CHANCES) near(quantile(weibull(2, 1.5), p), peer.weibull.inv(p, 2, 1.5));
  });
});

describe('discrete', () => {
  test('worked by hand', () => {
    const d = discrete([7200, 0.7], [18000, 0.3]);
    near(mean(d), 10440);
    near(sd(d), 10800 * Math.sqrt(0.21));
    expect([0, 0.5, 0.7, 0.70001, 1].map((p) => quantile(d, p))).toEqual([7200, 7200, 7200, 18000, 18000]);
    expect([cdf(d, 7199), cdf(d, 18000)]).toEqual([0, 1]);
    near(cdf(d, 7200), 0.7);
  });

  test('one rare disaster does not move the median', () => {
    const d = discrete([500 * 3600, 0.01], [2 * 3600, 0.99]);
    expect(median(d)).toBe(7200);
    near(mean(d), 6.98 * 3600);
  });

  test('takes the values in any order, and the same one twice', () => {
    const d = discrete([300, 0.25], [100, 0.25], [200, 0.25], [100, 0.25]);
    expect([0, 0.5, 0.51, 0.75, 0.76, 1].map((p) => quantile(d, p))).toEqual([100, 100, 200, 200, 300, 300]);
    expect([cdf(d, 100), cdf(d, 250)]).toEqual([0.5, 0.75]);
  });

  test('is not misled by the dust of ten times a tenth', () => {
    const d = discrete(...Array.from({ length: 10 }, (_, i) => [i + 1, 0.1] as const));
    for (let i = 1; i <= 10; i++) {
      expect(quantile(d, i / 10)).toBe(i);
      near(cdf(d, i), i / 10);
    }
    expect(median(d)).toBe(5);
    expect(quantile(d, 0.5 + 1e-9)).toBe(6);
    expect(cdf(d, 10)).toBe(1);
  });

  test('leaves out what has no chance', () => {
    const d = discrete([1, 0], [2, 0.5], [3, 0.5], [4, 0]);
    expect([quantile(d, 0), median(d), quantile(d, 1)]).toEqual([2, 2, 3]);
  });

  test('has its last value even where the chances add up to a little less than 1', () => {
    const d = discrete([1, 0.5], [2, 0.4999999999]);
    expect([quantile(d, 0.99999999999), cdf(d, 2)]).toEqual([2, 1]);
  });
});

describe('sample', () => {
  test('worked by hand', () => {
    const d = sample(9, 4, 5, 5, 7, 4, 2, 4);
    expect([mean(d), sd(d), median(d), quantile(d, 0), quantile(d, 1)]).toEqual([5, 2, 4, 2, 9]);
    expect([0.124, 0.125, 0.126, 0.5, 0.501, 0.75, 0.876].map((p) => quantile(d, p))).toEqual([2, 2, 4, 4, 5, 5, 9]);
    expect([1, 2, 4, 8, 9].map((x) => cdf(d, x))).toEqual([0, 0.125, 0.5, 0.875, 1]);
  });

  test('is left as it was', () => {
    const values = [3, 1, 2];
    expect(median({ form: 'sample', values })).toBe(2);
    expect(values).toEqual([3, 1, 2]);
  });

  test('may be large', () => {
    const values = Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 200_000);
    expect(quantile({ form: 'sample', values }, 0.25)).toBe(49_999);
    near(mean({ form: 'sample', values }), 99_999.5);
  });

  test('is the discrete one with equal chances', () => {
    const number = fc.double({ min: 0, max: 1e6, noNaN: true });
    const law = (values: number[], p: number): void => {
      const listed = discrete(...values.map((value) => [value, 1 / values.length] as const));
      expect(quantile(sample(...values), p)).toBe(quantile(listed, p));
      near(mean(sample(...values)), mean(listed), 1e-12, 1e-12);
      near(sd(sample(...values)), sd(listed), 1e-9, 1e-9);
    };
    fc.assert(fc.property(fc.array(number, { minLength: 1 }), fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1), law));
  });
});

describe('whatever the form', () => {
  const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const seconds = fc.double({ min: 0.001, max: 1e6, noNaN: true });
  const low = fc.double({ min: 0, max: 1e6, noNaN: true });
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const spread = fc.double({ min: Math.log(0.001), max: Math.log(10), noNaN: true }).map(Math.exp);

  const smooth = fc.oneof(
    fc.tuple(low, seconds).map(([l, w]) => uniform(l, l + w)),
    fc.tuple(low, seconds, part).map(([l, w, m]) => pert(l, l + w * m, l + w)),
    fc.tuple(low, seconds, part).map(([l, w, m]) => triangular(l, l + w * m, l + w)),
    fc.tuple(seconds, spread).map(([m, cv]) => gamma(m, m * cv)),
    fc.tuple(seconds, fc.double({ min: 0.001, max: 1.5, noNaN: true })).map(([m, s]) => lognormal(m, s)),
    seconds.map(exponential),
    fc.tuple(seconds, fc.double({ min: 0.3, max: 50, noNaN: true })).map(([s, k]) => weibull(s, k)),
  );
  const listed = fc
    .array(fc.tuple(seconds, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 12 })
    .map((pairs) => {
      const total = pairs.reduce((sum, [, weight]) => sum + weight, 0);
      return discrete(...pairs.map(([value, weight]) => [value, weight / total] as const));
    });
  const any = fc.oneof(
    smooth,
    listed,
    fc.array(seconds, { minLength: 1, maxLength: 12 }).map((v) => sample(...v)),
  );

  test('cdf undoes quantile where it is smooth', () => {
    fc.assert(
      fc.property(smooth, chance, (d, p) => {
        const x = quantile(d, p);
        // What the last digit of x is worth in chance: a lot where the range is far from 0 and narrow.
        const digit = (x * 1e-15) / sd(d);
        near(cdf(d, x), p, 0, 1e-12 + 100 * digit);
      }),
      { numRuns: 1000 },
    );
  });

  test('the quantile is the smallest value with that chance', () => {
    fc.assert(
      fc.property(listed, chance, (d, p) => {
        const x = quantile(d, p);
        expect(cdf(d, x)).toBeGreaterThanOrEqual(p - 2e-12);
        expect(cdf(d, x * (1 - 1e-15) - 1e-300)).toBeLessThan(p);
      }),
    );
  });

  test('a larger chance never has a smaller value', () => {
    fc.assert(
      fc.property(any, part, part, (d, p, q) => {
        const [less, more] = [quantile(d, Math.min(p, q)), quantile(d, Math.max(p, q))];
        // Newton's last digit is not the same from both sides.
        expect(less - more || 0).toBeLessThanOrEqual(1e-14 * (Math.min(less, 1e300) + sd(d)));
      }),
      { numRuns: 1000 },
    );
  });

  test('a value more never has a smaller chance, and each is between 0 and 1', () => {
    fc.assert(
      fc.property(any, fc.double({ noNaN: true }), low, (d, x, more) => {
        expect(cdf(d, x)).toBeGreaterThanOrEqual(0);
        expect(cdf(d, x + more)).toBeLessThanOrEqual(1);
        expect(cdf(d, x)).toBeLessThanOrEqual(cdf(d, x + more) + 1e-14);
      }),
      { numRuns: 1000 },
    );
  });

  test('values and mean lie within the ends, and the median is the quantile at a half', () => {
    fc.assert(
      fc.property(any, part, (d, p) => {
        const [least, most] = [quantile(d, 0), quantile(d, 1)];
        for (const value of [quantile(d, p), median(d), mean(d)]) {
          expect(value).toBeGreaterThanOrEqual(least * (1 - 1e-15));
          expect(value).toBeLessThanOrEqual(most * (1 + 1e-15));
        }
        expect(median(d)).toBe(quantile(d, 0.5));
      }),
      { numRuns: 1000 },
    );
  });

  test('mean and sd are those of the quantiles', () => {
    fc.assert(
      fc.property(smooth, (d) => {
        const centre = integrate((p) => quantile(d, p));
        near(mean(d), centre, 1e-12, 1e-6 * sd(d));
        near(sd(d), Math.sqrt(integrate((p) => (quantile(d, p) - centre) * (quantile(d, p) - centre))), 1e-4);
      }),
    );
  });
});

/** From 0 to 1, by the double exponential rule (Takahasi & Mori 1974), which copes with infinite ends. */
function integrate(f: (p: number) => number): number {
  const step = 1 / 64;
  let sum = 0;
  for (let t = -3; t <= 3; t += step) {
    const half = (Math.PI / 2) * Math.sinh(t);
    const p = 1 / (1 + Math.exp(-2 * half));
    if (p < 1) sum += (f(p) * step * Math.PI * Math.cosh(t)) / (4 * Math.cosh(half) * Math.cosh(half));
  }
  return sum;
}

function fives(value: number): number[] {
  return [value, value, value, value, value];
}
