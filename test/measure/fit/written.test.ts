import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asWritten, isWritable, rounded } from '../../../src/measure/fit/written.js';
import { type Distribution, quantile } from '../../../src/model/distribution.js';
import { load } from '../../../src/source/load.js';

/** The time as a model is read that has it so. */
function read(written: string): Distribution | null {
  const { chain, findings } = load(
    `kedja: 1\ndepartments: { p: { time: ${written} } }\ncustomers: { c: 1h }\nlinks: [p -> c]\n`,
  );
  expect(findings, written).toEqual([]);
  const place = chain!.places.find(({ id }) => id === 'p');
  return place !== undefined && 'time' in place ? place.time : null;
}

describe('a distribution as a model has it', () => {
  test.each<[Distribution, string]>([
    [{ form: 'fixed', value: 0 }, '0'],
    [{ form: 'fixed', value: 1200 }, '20min'],
    [{ form: 'fixed', value: 5040 }, '1h 24min'],
    [{ form: 'fixed', value: 5043 }, '1h 24min'],
    [{ form: 'fixed', value: 83.46 }, '1min 23.5s'],
    [{ form: 'fixed', value: 0.000_125 }, '0.000125s'],
    [{ form: 'fixed', value: 360_100 }, '100h'],
    [{ form: 'uniform', low: 600, high: 1800 }, '10min..30min'],
    [{ form: 'pert', low: 600, mode: 900, high: 2400 }, '10min..15min..40min'],
    [{ form: 'triangular', low: 600, mode: 900, high: 2400 }, '{ triangular: [10min, 15min, 40min] }'],
    [{ form: 'gamma', mean: 7200, sd: 1200 }, '{ mean: 2h, sd: 20min }'],
    [{ form: 'lognormal', median: 600, sigma: Math.log(2.5) / 1.2815515655446004 }, '{ median: 10min, p90: 25min }'],
    [{ form: 'exponential', mean: 3600 }, '{ exponential: 1h }'],
    [{ form: 'weibull', scale: 7200, shape: 1.4999 }, '{ weibull: { scale: 2h, shape: 1.5 } }'],
    [{ form: 'sample', values: [0, 720, 900] }, '{ sample: [0, 12min, 15min] }'],
    [{ form: 'discrete', values: [7200, 18_000], chances: [0.75, 0.25] }, '{ discrete: { 2h: 0.75, 5h: 0.25 } }'],
  ])('%j', (distribution, written) => {
    expect(asWritten(distribution)).toBe(written);
    expect(read(written)).toEqual(rounded(distribution));
  });

  test('keeps the width of what varies little about a long time', () => {
    expect(asWritten({ form: 'uniform', low: 360_000, high: 360_600 })).toBe('100h..100h 10min');
    expect(asWritten({ form: 'gamma', mean: 36_031, sd: 30 })).toBe('{ mean: 10h 31s, sd: 30s }');
  });

  test('is read as exactly what was rounded, and rounded once only', () => {
    fc.assert(
      fc.property(distributions, (distribution) => {
        const once = rounded(distribution);
        expect(read(asWritten(distribution))).toEqual(once);
        expect(asWritten(once)).toBe(asWritten(distribution));
      }),
      { numRuns: 300 },
    );
  });

  test('is off by half a hundredth of a figure, or a fiftieth of the width, at most', () => {
    fc.assert(
      fc.property(distributions, (distribution) => {
        const near = rounded(distribution);
        const width = quantile(distribution, 0.9) - quantile(distribution, 0.1);
        for (const p of [0.1, 0.5, 0.9]) {
          const [value, as] = [quantile(distribution, p), quantile(near, p)];
          expect(Math.abs(as - value)).toBeLessThanOrEqual(0.012 * value + 0.05 * width + 1e-5);
        }
      }),
    );
  });
});

const seconds = fc.double({ min: Math.log(0.01), max: Math.log(3e6), noNaN: true }).map(Math.exp);
const factor = fc.double({ min: 1.001, max: 20, noNaN: true });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const ranges = fc.tuple(seconds, factor).map(([low, times]) => ({ low, high: low * times }));

const anyOf = fc.oneof(
  seconds.map((value): Distribution => ({ form: 'fixed', value })),
  ranges.map((range): Distribution => ({ form: 'uniform', ...range })),
  fc
    .tuple(fc.constantFrom('pert' as const, 'triangular' as const), ranges, part)
    .map(([form, { low, high }, at]): Distribution => ({ form, low, mode: low + at * (high - low), high })),
  fc.tuple(seconds, factor).map(([mean, over]): Distribution => ({ form: 'gamma', mean, sd: mean / over })),
  fc
    .tuple(seconds, fc.double({ min: 0.001, max: 1.5, noNaN: true }))
    .map(([median, sigma]): Distribution => ({ form: 'lognormal', median, sigma })),
  seconds.map((mean): Distribution => ({ form: 'exponential', mean })),
  fc
    .tuple(seconds, fc.double({ min: 0.6, max: 9, noNaN: true }))
    .map(([scale, shape]): Distribution => ({ form: 'weibull', scale, shape })),
  fc.array(seconds, { minLength: 1, maxLength: 20 }).map((values): Distribution => ({ form: 'sample', values })),
);
/** What a model may have. */
const distributions = anyOf.filter((distribution) => isWritable(rounded(distribution)));
