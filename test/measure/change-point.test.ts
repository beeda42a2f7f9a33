import { expect, test } from 'vitest';
import { blockLength } from '../../src/measure/drift/change-point.js';

/** Ones and minus ones in turn, so many of each at a time. */
function runs(count: number, length: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => (Math.floor(i / length) % 2 === 0 ? 1 : -1));
}

/**
 * Carlstein's rule for a first-order autoregression ρ: blocks of (2ρ / (1 − ρ²))^⅔ n^⅓ periods. Of 60 in runs of four there are 59
 * neighbours, of which 14 differ: ρ = (45 − 14) / 60 = 31/60, and the blocks are of 4.92 periods. Of 60 in runs of two 29 differ:
 * ρ = (30 − 29) / 60, and 0.40. Of 80 in runs of twenty 3 differ: ρ = 73/80, and 21.2. Of 200 that
 * are all alike ρ would be 199/200, and is held at 0.99: 125.6.
 */
test.each([
  [60, 4, 5],
  [60, 2, 1],
  [60, 1, 1],
  [80, 20, 21],
  [200, 200, 126],
])('%i periods in runs of %i stay together by so many', (count, length, together) => {
  expect(blockLength(runs(count, length), 1)).toBe(together);
});

test('so many blocks are left as an alarm takes', () => {
  expect(blockLength(runs(80, 20), 12)).toBe(6);
  expect(blockLength(runs(11, 11), 12)).toBe(1);
});

test('where nothing deviates every period stands for itself', () => {
  expect(blockLength(new Float64Array(20), 2)).toBe(1);
});
