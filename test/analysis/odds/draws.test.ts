import { describe, expect, test } from 'vitest';
import { philox } from '../../../src/analysis/odds/philox.js';
import { sampler } from '../../../src/analysis/odds/sampler.js';
import { BLOCK, chanceOf, Lottery, Streams } from '../../../src/analysis/odds/streams.js';
import { type Distribution, mean, quantile, sd } from '../../../src/model/distribution.js';

/** Times of one distribution, drawn block by block. */
function drawn(distribution: Distribution, blocks: number, seed = 1): Float64Array {
  const streams = new Streams(['place\0lathe\0time'], seed);
  const words = new Int32Array(BLOCK);
  const times = new Float64Array(blocks * BLOCK);
  const { times: sample } = sampler(distribution);
  for (let block = 0; block < blocks; block++) {
    streams.begin(block);
    streams.draw(0, BLOCK, words);
    sample(words, BLOCK, times, block * BLOCK);
  }
  return times;
}

/** The time that one word stands for. */
function timeOf(distribution: Distribution, word: number): number {
  const into = new Float64Array(1);
  sampler(distribution).times(Int32Array.of(word), 1, into, 0);
  return into[0]!;
}

describe('Philox4x32-10', () => {
  test.each([
    ['00000000 00000000 00000000 00000000', '00000000 00000000', '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    ['ffffffff ffffffff ffffffff ffffffff', 'ffffffff ffffffff', '408f276d 41c83b0e a20bc7c6 6d5451fd'],
    ['243f6a88 85a308d3 13198a2e 03707344', 'a4093822 299f31d0', 'd16cfe09 94fdcceb 5001e420 24126ea1'],
  ])('gives its published answer for counter %s', (counter, key, answer) => {
    const words = (text: string): Uint32Array => Uint32Array.from(text.split(' '), (word) => parseInt(word, 16));
    const into = new Uint32Array(4);
    philox(words(counter), words(key)[0]!, words(key)[1]!, into);
    expect([...into].map((word) => word.toString(16).padStart(8, '0')).join(' ')).toBe(answer);
  });
});

describe('words', () => {
  const row = (name: string, seed: number, block: number): number[] => {
    const streams = new Streams(['another', name], seed);
    const words = new Int32Array(BLOCK);
    streams.begin(block);
    streams.draw(1, BLOCK, words);
    return [...words];
  };

  test('of another name, another seed or another block are others', () => {
    const rows = [
      row('a', 1, 0),
      row('b', 1, 0),
      row('a', 2, 0),
      row('a', 1 + 2 ** 32, 0),
      row('a', 1, 1),
      row('a\0b', 1, 0),
      row('b\0a', 1, 0),
    ];
    expect(new Set(rows.flat()).size).toBeGreaterThan(rows.length * BLOCK - 10);
  });

  test('of a name are the same, whatever else is drawn, and in however many parts', () => {
    const streams = new Streams(['a', 'b', 'c'], 7);
    const [other, part] = [new Int32Array(BLOCK), new Int32Array(32)];
    streams.begin(3);
    const parts: number[] = [];
    for (let run = 0; run < BLOCK; run += 32) {
      streams.draw(0, 32, other);
      streams.draw(1, 32, part);
      parts.push(...part);
    }
    expect(parts).toEqual(row('b', 7, 3));
  });

  test('of single runs are the same in any order, and others than those of a row', () => {
    const [one, other] = [new Lottery(5), new Lottery(5)];
    const key = [1, 2] as const;
    const first = [one.word(...key, 0, 1), one.word(...key, 1, 1), one.word(...key, 0, 2)];
    const second = [other.word(...key, 0, 2), other.word(...key, 1, 1), other.word(...key, 0, 1)];
    expect(second.toReversed()).toEqual(first);
    expect(new Set(first).size).toBe(3);
  });

  test('as chances are even, and never 0 or 1', () => {
    expect([chanceOf(0) > 0, chanceOf(-1) < 1, chanceOf(0x7fffffff) < 0.5, chanceOf(-0x80000000) > 0.5]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const counts = Array.from({ length: 16 }, () => 0);
    for (const time of drawn({ form: 'uniform', low: 0, high: 16 }, 64)) counts[Math.floor(time)]!++;
    const each = (64 * BLOCK) / 16;
    const square = counts.reduce((sum, count) => sum + (count - each) ** 2 / each, 0);
    expect(square).toBeLessThan(45); // of 15 degrees of freedom: once in 13,000
  });
});

const uniform = (low: number, high: number): Distribution => ({ form: 'uniform', low, high });
const pert = (low: number, mode: number, high: number): Distribution => ({ form: 'pert', low, mode, high });
const triangular = (low: number, mode: number, high: number): Distribution => ({ form: 'triangular', low, mode, high });
const gamma = (mean: number, sd: number): Distribution => ({ form: 'gamma', mean, sd });
const lognormal = (median: number, sigma: number): Distribution => ({ form: 'lognormal', median, sigma });
const exponential = (mean: number): Distribution => ({ form: 'exponential', mean });
const weibull = (scale: number, shape: number): Distribution => ({ form: 'weibull', scale, shape });
const discrete = (values: number[], chances: number[]): Distribution => ({ form: 'discrete', values, chances });
const sample = (...values: number[]): Distribution => ({ form: 'sample', values });
const form = (distribution: Distribution): string => JSON.stringify(distribution);

const SMOOTH: readonly Distribution[] = [
  uniform(600, 1800),
  pert(600, 900, 2400),
  pert(0, 0, 60),
  triangular(600, 900, 2400),
  triangular(5, 5, 9),
  triangular(5, 9, 9),
  gamma(7200, 1200),
  gamma(60, 60),
  gamma(60, 90),
  lognormal(600, 0.7),
  exponential(3600),
  weibull(7200, 1.5),
  weibull(7200, 0.8),
  weibull(7200, 6),
];

const LISTED: readonly Distribution[] = [
  discrete([7200, 18_000], [0.7, 0.3]),
  discrete([5, 1, 3, 3], [0.1, 0.2, 0.3, 0.4]),
  sample(720, 900, 2460),
  sample(3, 1, 2, 2, 2, 8),
];

describe('times that are drawn', () => {
  const blocks = 128;
  const runs = blocks * BLOCK;

  test.each([...SMOOTH, ...LISTED].map((distribution) => [form(distribution), distribution] as const))(
    'have the mean and the deviation of %s',
    (_, distribution) => {
      const times = drawn(distribution, blocks);
      const [centre, spread] = [mean(distribution), sd(distribution)];
      const moment = (power: number): number =>
        times.reduce((sum, time) => sum + ((time - centre) / spread) ** power, 0) / runs;
      const isNear = (actual: number, expected: number, deviation: number): void =>
        expect(Math.abs(actual - expected) / deviation, `${actual} for ${expected}`).toBeLessThan(4.5);
      isNear(moment(1), 0, 1 / Math.sqrt(runs));
      isNear(moment(2), 1, Math.sqrt((moment(4) - 1) / runs));
    },
  );

  test.each(SMOOTH.map((distribution) => [form(distribution), distribution] as const))(
    'stay within the quantiles of %s as often as they should',
    (_, distribution) => {
      const times = drawn(distribution, blocks);
      for (const chance of [0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999]) {
        const limit = quantile(distribution, chance);
        const share = times.reduce((count, time) => count + (time <= limit ? 1 : 0), 0) / runs;
        const deviation = Math.sqrt((chance * (1 - chance)) / runs);
        expect(Math.abs(share - chance) / deviation, `${share} for ${chance}`).toBeLessThan(4.5);
      }
    },
  );
});

/** Chances from one in a million to all but one in a million, close together in the tails too. */
const CHANCES = Array.from({ length: 4001 }, (_, i) => 1 / (1 + Math.exp((13.8155 * (2000 - i)) / 2000)));

describe('the quantiles that are used for drawing', () => {
  const shapes: readonly Distribution[] = [
    ...SMOOTH,
    ...[0, 0.001, 0.1, 0.5, 0.9, 1].flatMap((mode) => [pert(10, 10 + mode, 11), triangular(10, 10 + mode, 11)]),
    pert(1e9, 1e9 + 1, 1e9 + 3),
    ...[0.01, 0.1, 0.3, 0.5, 0.9, 1.1, 2, 3, 5, 10].map((spread) => gamma(3600, 3600 * spread)),
    ...[0.01, 0.1, 0.5, 1, 1.5, 2, 3].map((sigma) => lognormal(3600, sigma)),
    ...[0.3, 0.5, 0.7, 1, 2, 3.5, 10, 50].map((shape) => weibull(3600, shape)),
    exponential(1e-3),
    uniform(0, 1e9),
  ];

  test.each(shapes.map((distribution) => [form(distribution), distribution] as const))(
    'are within a ten-thousandth of a deviation for %s',
    (_, distribution) => {
      const words = Int32Array.from(CHANCES, (chance) => Math.floor(chance * 2 ** 32) | 0);
      const times = new Float64Array(words.length);
      sampler(distribution).times(words, words.length, times, 0);
      const off = times.map((time, i) => Math.abs(time - quantile(distribution, chanceOf(words[i]!))));
      expect(Math.max(...off) / sd(distribution)).toBeLessThan(1e-4);
    },
  );

  test.each(LISTED.map((distribution) => [form(distribution), distribution] as const))(
    'are the listed values themselves for %s',
    (_, distribution) => {
      for (const chance of CHANCES) {
        const word = Math.floor(chance * 2 ** 32) | 0;
        const time = timeOf(distribution, word);
        if (time !== quantile(distribution, chanceOf(word))) expect({ chance, time }).toEqual({ chance });
      }
      expect.assertions(0);
    },
  );

  test.each(shapes.map((distribution) => [form(distribution), distribution] as const))(
    'never fall as the chance grows, and never leave its ends, for %s',
    (_, distribution) => {
      const words = Int32Array.from({ length: 20_000 }, (_, i) => Math.floor((i / 20_000) * 2 ** 32) | 0);
      words[19_999] = -1;
      const times = new Float64Array(words.length);
      sampler(distribution).times(words, words.length, times, 0);
      const slack = 1e-9 * Math.max(1e-9, sd(distribution), Math.abs(mean(distribution)) * 1e-6);
      const falls = times.filter((time, i) => i > 0 && time < times[i - 1]! - slack);
      expect(falls).toHaveLength(0);
      expect(times[0]).toBeGreaterThanOrEqual(quantile(distribution, 0) - slack);
      expect(times.at(-1)).toBeLessThanOrEqual(quantile(distribution, 1) + slack);
    },
  );

  test('what never varies is drawn as it is', () => {
    for (const distribution of [uniform(5, 5), pert(5, 5, 5), triangular(5, 5, 5), gamma(5, 0), lognormal(5, 0)])
      for (const word of [0, 1, -1, 0x7fffffff, -0x80000000]) expect(timeOf(distribution, word)).toBe(5);
    for (const nothing of [exponential(0), weibull(0, 2), sample(0)]) expect(timeOf(nothing, 12_345)).toBe(0);
  });
});
