import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { type Cells, cellsOf, resolutionOf } from '../../../src/measure/fit/cells.js';
import { lawOf, logLikelihood } from '../../../src/measure/fit/laws.js';
import { FAMILIES, FINE } from '../../../src/measure/fit/likeliest.js';
import { type Distribution, cdf } from '../../../src/model/distribution.js';
import { FITTED_FORMS, type FittedForm } from '../../../src/model/fit.js';
import { SEED, seeded } from '../../support/seeded.js';
import { BEARINGS, PLANTED, seenOf } from './seen.js';

interface Peer {
  lognormal: { cdf(x: number, mu: number, sigma: number): number };
}
const { jStat: peer } = createRequire(import.meta.url)('jstat') as { jStat: Peer };

function cells(values: Float64Array): Cells {
  const sorted = values.toSorted();
  return cellsOf(sorted, resolutionOf(sorted));
}

function likeliest(form: FittedForm, of: Cells): Distribution {
  return FAMILIES[form].likeliest(of, FINE);
}

function likelihood(of: Cells, distribution: Distribution): number {
  return logLikelihood(of, lawOf(distribution));
}

function near(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('the resolution of a log', () => {
  test.each([
    [[60, 120, 1800], 60],
    [[0, 300, 900], 300],
    [[1, 60, 3600], 1],
    [[0.25, 0.5, 7], 0.25],
    [[Math.PI, 1], 1e-6],
    [[0, 0], 1e-6],
    [[420], 420],
  ])('of %j', (values, step) => expect(resolutionOf(Float64Array.from(values))).toBe(step));
});

describe('the likeliest of a form', () => {
  const logs = seenOf(PLANTED[2]!, 100, 7);
  const mean = logs.reduce((sum, value) => sum + value, 0) / 100;
  const logMean = logs.reduce((sum, value) => sum + Math.log(value), 0) / 100;
  const logSquares = logs.reduce((sum, value) => sum + (Math.log(value) - logMean) * (Math.log(value) - logMean), 0);

  test('exponential has the mean that was seen', () => {
    const found = likeliest('exponential', cells(logs));
    near((found as { mean: number }).mean, mean, 1e-5);
  });

  test('lognormal has the mean and the deviation of the logarithms', () => {
    const { median, sigma } = likeliest('lognormal', cells(logs)) as { median: number; sigma: number };
    near(median, Math.exp(logMean), 1e-5);
    near(sigma, Math.sqrt(logSquares / 100), 1e-5);
  });

  test('gamma has the mean that was seen', () => {
    near((likeliest('gamma', cells(logs)) as { mean: number }).mean, mean, 1e-5);
  });

  test('uniform goes from the least to the most', () => {
    const { low, high } = likeliest('uniform', cells(logs)) as { low: number; high: number };
    near(low, Math.min(...logs), 1e-6);
    near(high, Math.max(...logs), 1e-6);
  });

  /** Gupta & Kundu, Biometrical Journal 43 (2001), and Lawless (2003), 5.3: the bearings, fitted; the likelihood of densities. */
  test.each<[FittedForm, number]>([
    ['weibull', -113.6887],
    ['gamma', -113.0274],
    ['lognormal', -113.1286],
    ['exponential', -121.4351],
  ])('%s of the ball bearings is as likely as in print', (form, printed) => {
    const of = cells(BEARINGS);
    const density = likelihood(of, likeliest(form, of)) - 23 * Math.log(resolutionOf(BEARINGS));
    expect(Math.abs(density - printed)).toBeLessThan(0.003);
  });

  test('has the figures in print, of the ball bearings', () => {
    const of = cells(BEARINGS);
    const { scale, shape } = likeliest('weibull', of) as { scale: number; shape: number };
    near(shape, 2.102, 1e-3);
    near(scale, 81.88, 1e-3);
    const { mean, sd } = likeliest('gamma', of) as { mean: number; sd: number };
    near((mean / sd) * (mean / sd), 4.0255, 2e-3);
    near(mean, 72.22, 1e-3);
    const { median, sigma } = likeliest('lognormal', of) as { median: number; sigma: number };
    near(Math.log(median), 4.1506, 1e-4);
    near(sigma, 0.5216, 1e-3);
  });

  test('of times in coarse steps is where a grid finds it, by the chance of each step', () => {
    const rough = seenOf(PLANTED[2]!, 60, 11, 1800);
    const chance = (mu: number, sigma: number): number =>
      rough.reduce((sum, x) => {
        const below = x === 0 ? 0 : peer.lognormal.cdf(x - 900, mu, sigma);
        return sum + Math.log(peer.lognormal.cdf(x + 900, mu, sigma) - below);
      }, 0);
    let best = { mu: 0, sigma: 0, chance: -Infinity };
    for (let mu = 7; mu < 9; mu += 0.01)
      for (let sigma = 0.3; sigma < 1.5; sigma += 0.01)
        if (chance(mu, sigma) > best.chance) best = { mu, sigma, chance: chance(mu, sigma) };
    const found = likeliest('lognormal', cells(rough)) as { median: number; sigma: number };
    expect(Math.abs(Math.log(found.median) - best.mu)).toBeLessThan(0.011);
    expect(Math.abs(found.sigma - best.sigma)).toBeLessThan(0.011);
    near(likelihood(cells(rough), { form: 'lognormal', ...found }), chance(Math.log(found.median), found.sigma), 1e-6);
  });

  test('counts as chances what steps and zeros leave open', () => {
    const of = cells(Float64Array.of(0, 0, 60, 120, 120, 300));
    for (const form of FITTED_FORMS) {
      const found = likeliest(form, of);
      const byHand = [0, 0, 60, 120, 120, 300].map((x) => Math.log(cdf(found, x + 30) - cdf(found, x - 30)));
      near(
        likelihood(of, found),
        byHand.reduce((sum, log) => sum + log),
        1e-9,
      );
    }
  });

  test('is likelier than all around it, and than what was planted', () => {
    const draw = seeded(SEED);
    for (const planted of PLANTED)
      for (const [count, step] of [
        [15, null],
        [80, 60],
        [400, 600],
        [3000, null],
      ] as const) {
        const of = cells(seenOf(planted, count, draw, step));
        const found = likeliest(planted.form, of);
        const most = likelihood(of, found) + 1e-6 * count;
        expect(most, JSON.stringify([planted, count, step])).toBeGreaterThanOrEqual(likelihood(of, planted));
        for (let n = 0; n < 40; n++) expect(most).toBeGreaterThanOrEqual(likelihood(of, moved(found)));
      }

    function moved(d: Distribution): Distribution {
      const by = [0.1, 0.01, 0.001][draw(3)]!;
      const other = Object.fromEntries(
        Object.entries(d).map(([key, value]) => [
          key,
          typeof value === 'number' ? value * (1 + by * (draw(201) / 100 - 1)) : (value as string),
        ]),
      ) as unknown as Distribution;
      const isInOrder = !('mode' in other) || (other.low <= other.mode && other.mode <= other.high);
      return isInOrder ? other : d;
    }
  });

  test('is twice as long for what takes twice as long', () => {
    for (const planted of PLANTED)
      for (const step of [null, 300]) {
        const values = seenOf(planted, 100, 3, step);
        const [once, twice] = [values, values.map((value) => 2 * value)].map((each) => cells(each)) as [Cells, Cells];
        for (const form of FITTED_FORMS) {
          const [short, long] = [likeliest(form, once), likeliest(form, twice)];
          // At whatever place: the chance is the same.
          for (const x of [1000, 2000, 4000]) expect(Math.abs(cdf(long, 2 * x) - cdf(short, x))).toBeLessThan(1e-4);
        }
      }
  });

  /** Wilks (1938): twice what is gained over the truth is χ² with as many degrees as figures were fitted. */
  test.each(PLANTED.filter(({ form }) => ['exponential', 'gamma', 'lognormal', 'weibull'].includes(form)))(
    'lies as far from the planted $form as chance takes it, 95 times in 100',
    (planted) => {
      const draw = seeded(SEED);
      const allowed = FAMILIES[planted.form].parameters === 1 ? 3.841 : 5.991;
      const rows = 400;
      for (const step of [null, 900]) {
        let inside = 0;
        for (let row = 0; row < rows; row++) {
          const of = cells(seenOf(planted, 100, draw, step));
          const gained = likelihood(of, likeliest(planted.form, of)) - likelihood(of, planted);
          if (2 * gained <= allowed) inside++;
        }
        // Three standard errors, and what 100 values are short of infinitely many.
        expect(Math.abs(inside / rows - 0.95)).toBeLessThan(0.01 + 3 * Math.sqrt(0.0475 / rows));
      }
    },
  );
});
