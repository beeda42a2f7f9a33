import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Trial } from '../../src/analysis/delayed.js';
import { breaks, largestDelay } from '../../src/analysis/largest.js';

/** A trial of what never falls and goes in straight pieces: level, or up by so much a second, from each corner to the next. */
function trialOf(limit: number, pieces: readonly (readonly [length: number, slope: number])[]): Trial {
  return (delay) => {
    let [left, seconds, last] = [delay, -limit, 0];
    for (const [length, slope] of pieces) {
      if (left <= 0) break;
      seconds += slope * Math.min(left, length);
      left -= length;
      last = slope;
    }
    return { seconds: left > 0 ? seconds + left : seconds, slope: left > 0 ? 1 : last };
  };
}

describe('the largest delay that does no harm', () => {
  test('where it grows evenly', () => {
    expect(largestDelay(trialOf(90, []), 0, 1e9)).toBeCloseTo(90, 5);
    expect(largestDelay(trialOf(90, [[1e10, 3]]), 0, 1e9)).toBeCloseTo(30, 5);
  });

  test('where something else is awaited for a while', () => {
    expect(
      largestDelay(
        trialOf(90, [
          [60, 1],
          [1000, 0],
        ]),
        0,
        1e9,
      ),
    ).toBeCloseTo(1090, 5);
    expect(
      largestDelay(
        trialOf(60, [
          [60, 1],
          [1000, 0],
        ]),
        0,
        1e9,
      ),
    ).toBeCloseTo(1060, 5);
  });

  test('from what is known to do none, and below 0', () => {
    expect(largestDelay(trialOf(90, []), 90, 90.0000005)).toBe(90);
    const faster: Trial = (delay) => ({ seconds: delay + 30, slope: 1 });
    expect(largestDelay(faster, -3600, 0)).toBeCloseTo(-30, 5);
  });

  test('however wrong the slope it is told', () => {
    for (const slope of [0, 1e-9, 0.5, 5, 1e9, NaN]) {
      const trial: Trial = (delay) => ({ seconds: delay - 1234.5, slope });
      expect(largestDelay(trial, 0, 3e9)).toBeCloseTo(1234.5, 5);
    }
  });
});

test('any trial: this does no harm, a few microseconds more does', () => {
  const piece = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 5 }));
  fc.assert(
    fc.property(
      fc.nat(5000),
      fc.array(piece),
      fc.integer({ min: 20_000, max: 1_000_000_000 }),
      (limit, pieces, high) => {
        const trial = trialOf(limit, pieces);
        const found = largestDelay(trial, 0, high);
        expect(breaks(trial, found)).toBe(false);
        expect(breaks(trial, found + 5e-6)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
