import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Blocks } from '../../../src/analysis/odds/blocks.js';
import type { Counts } from '../../../src/analysis/odds/counts.js';
import { type Kernels, LANES, plainKernels, STATE } from '../../../src/analysis/odds/kernels.js';
import { sampler } from '../../../src/analysis/odds/sampler.js';
import { NOT_LATE } from '../../../src/analysis/odds/script.js';
import { scriptOf } from '../../../src/analysis/odds/script-of.js';
import { simdKernels } from '../../../src/analysis/odds/simd-kernels.js';
import type { Distribution } from '../../../src/model/distribution.js';
import { CHAINS } from '../../support/agree.js';
import { anyModel, read } from '../../support/arbitraries.js';
import { planOf } from '../../support/engine.js';
import { targetsOf } from '../../support/odds/expect-counts.js';
import { comesToAnEnd } from '../../support/odds/expect-orders.js';
import { livelyModel } from '../../support/odds/lively.js';
import { seeded } from '../../support/seeded.js';

const RUNS = 128;
const DISTRIBUTIONS: readonly Distribution[] = [
  { form: 'uniform', low: 60, high: 600 },
  { form: 'uniform', low: 7, high: 7 },
  { form: 'triangular', low: 60, mode: 61, high: 600 },
  { form: 'triangular', low: 60, mode: 60, high: 600 },
  { form: 'triangular', low: 60, mode: 600, high: 600 },
  { form: 'triangular', low: 5, mode: 5, high: 5 },
  { form: 'pert', low: 1, mode: 2, high: 9 },
  { form: 'gamma', mean: 3600, sd: 900 },
  { form: 'lognormal', median: 3600, sigma: 0.4 },
  { form: 'sample', values: [1, 5, 2] },
];
const SAMPLERS = DISTRIBUTIONS.map(sampler);

function simd(): Kernels {
  const made = simdKernels({ bytes: 100_000, arrays: 20, taped: 50, samplers: SAMPLERS });
  if (made === null) throw new Error('this machine has no WebAssembly with vectors: nothing was compared');
  return made;
}

/** Everything that each kernel gives for the same numbers, those among them that are hard to bear. */
function given(kernels: Kernels, seed: number): Record<string, readonly number[]> {
  const draw = seeded(seed);
  const number = (): number => draw.from([0, -0, 1e-6, -1e-6, NaN, Infinity, draw(1000) / 7, -draw(1000) / 3]);
  const filled = (array: Float64Array, by: () => number): Float64Array => {
    for (let i = 0; i < array.length; i++) array[i] = by();
    return array;
  };
  const [a, b] = [filled(kernels.floats(2 * RUNS), number), filled(kernels.floats(RUNS), number)];
  const all: Record<string, readonly number[]> = {};
  const into = (name: string, run: (into: Float64Array) => void): void => {
    const numbers = filled(kernels.floats(RUNS), () => 3);
    run(numbers);
    all[name] = [...numbers];
  };
  const [keys, states, words] = [kernels.words(4), kernels.words(2 * STATE), kernels.words(RUNS)];
  for (let i = 0; i < 4; i++) keys[i] = draw(2 ** 31) * 2 + draw(2);
  kernels.begin(keys, states, draw(1000), [draw(2 ** 31), draw(2 ** 21)]);
  all.begin = [...states];
  kernels.draw(states, STATE, RUNS, words);
  all.draw = [...words, ...states];
  words.set([0, -1, 1, -2, 0x7fffffff, -0x80000000]);
  for (const [i, one] of SAMPLERS.entries())
    into(`sample ${i}`, (numbers) => kernels.sample(one, words, RUNS, numbers, 0));
  into('fill', (numbers) => kernels.fill(numbers, 4, 7, 8));
  into('plus', (numbers) => kernels.plus(a, 6, 1.1, numbers, 0, RUNS));
  into('sum', (numbers) => kernels.sum(a, 2, b, 0, 0.7, numbers, 0, RUNS));
  into('latest', (numbers) => kernels.latest(a, 0, numbers, 0, RUNS));
  into('latestPlus', (numbers) => kernels.latestPlus(a, 8, -2.2, numbers, 0, RUNS));
  into('latestSum', (numbers) => kernels.latestSum(a, 0, b, 0, 0.3, numbers, 0, RUNS));
  const bits = kernels.words(RUNS / 32);
  kernels.nearly(a, 0, b, 0, 1e-6, bits, 0, RUNS);
  all.nearly = [...bits];
  for (const orders of [RUNS, 1, 31]) {
    const sums = filled(kernels.floats(2 * LANES), () => 0.1);
    const breaks = kernels.words(1);
    const times = filled(kernels.floats(RUNS), () => draw(1000) / 7);
    kernels.moments(times, 0, 3.3, 70, sums, 0, breaks, 0, orders);
    all[`moments of ${orders}`] = [...sums, ...breaks];
  }
  return all;
}

/** Without threats: what is drawn for a step is gone when the next one comes. */
function fleeting(model: string, kernels?: Kernels): Counts[] {
  const script = scriptOf(planOf(read(model)), NOT_LATE, true);
  const targets = targetsOf(script).map((target) => ({ ...target, subjects: [], slack: null }));
  return new Blocks(script, targets, 5, { width: 32, ...(kernels !== undefined && { kernels }) }).count(0, 40);
}

function counted(model: string | object, width: number, kernels?: Kernels): Counts[] {
  const script = scriptOf(planOf(read(model)));
  const blocks = new Blocks(script, targetsOf(script), 5, kernels === undefined ? { width } : { width, kernels });
  return blocks.count(1, 2 * 64 + 3);
}

describe('the kernels of WebAssembly', () => {
  test('give bit for bit what the plain ones give', () => {
    for (let seed = 1; seed <= 50; seed++) expect(given(simd(), seed)).toEqual(given(plainKernels, seed));
  });

  test('give the same from a tape, as often as it is played', () => {
    const sums = [plainKernels, simd()].map((kernels) => {
      const [a, b, sum] = [kernels.floats(RUNS), kernels.floats(RUNS), kernels.floats(RUNS)];
      const play = kernels.tape(RUNS, () => {
        kernels.sum(sum, 0, a, 0, 0, sum, 0, RUNS);
        kernels.latestPlus(b, 0, 0.5, sum, 0, RUNS);
      });
      for (let time = 1; time <= 3; time++) {
        for (let r = 0; r < RUNS; r++) [a[r], b[r]] = [time * r, 1000 / time];
        play();
      }
      return [...sum];
    });
    expect(sums[1]).toEqual(sums[0]);
    expect(sums[0]![127]).toBe(1000.5 + 2 * 127 + 3 * 127);
  });

  test('give the same where there is no room for a tape', () => {
    const sums = [0, 50].map((taped) => {
      const kernels = simdKernels({ bytes: 10_000, arrays: 1, taped, samplers: [] })!;
      const a = kernels.floats(RUNS);
      const play = kernels.tape(RUNS, () => {
        for (let time = 0; time < 50; time++) kernels.plus(a, 0, 1.1, a, 0, RUNS);
      });
      play();
      return a[RUNS - 1];
    });
    expect(sums[0]).toBe(sums[1]);
    expect(sums[0]).toBeCloseTo(55);
  });

  test.each([
    ['queues, times and hand-overs', 'queue: 1min..5min, time: 1min..5min', 'handover: 1min..5min', 0],
    [
      'what is put right',
      'queue: 1min..5min, time: 1min..5min, right: 90%',
      'handover: 1min..5min, recover: 1min..3min',
      0,
    ],
    ['thirty causes', 'time: 1min..5min', 'handover: 1min', 30],
    ['causes and nothing else', 'time: 1min', 'handover: 1min', 8],
  ])('have room for rows of any length of %s', (_, place, link, causes) => {
    for (let length = 1; length <= 70; length += length < 35 ? 1 : 5) {
      const ids = Array.from({ length }, (__, i) => `d${i}`);
      const model = [
        'kedja: 1',
        `departments: { ${ids.map((id) => `${id}: { ${place} }`).join(', ')} }`,
        'customers: { c: 1h }',
        `links: [${[...ids.slice(1), 'c'].map((to, i) => `{ from: d${i}, to: ${to}, ${link} }`).join(', ')}]`,
        `causes: { ${Array.from({ length: causes }, (__, i) => `x${i}: { chance: 5%, time: 2min, hits: [${ids.join(', ')}] }`).join(', ')} }`,
      ].join('\n');
      expect(counted(model, 32)).toEqual(counted(model, 32, plainKernels));
      expect(fleeting(model)).toEqual(fleeting(model, plainKernels));
    }
  });

  test('are not to be had beyond the memory of a machine', () => {
    expect(simdKernels({ bytes: 2 ** 40, arrays: 1, taped: 0, samplers: [] })).toBeNull();
  });

  test.each([
    ['chains in which all goes well', anyModel()],
    ['chains in which much goes wrong', livelyModel()],
  ])('make of %s what the plain ones do, however many runs side by side', (_, models) => {
    fc.assert(
      fc.property(models, (model) => {
        fc.pre(comesToAnEnd(read(model), 5, 1, 150));
        const plain = counted(model, 64, plainKernels);
        expect(counted(model, 64)).toEqual(plain);
        expect(counted(model, 32)).toEqual(plain);
      }),
      { numRuns: Math.ceil(CHAINS / 5) },
    );
  });
});
