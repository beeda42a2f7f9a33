import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from '../../src/analysis/odds/estimate.js';
import { enough, keptBy, ordersToPart } from '../../src/model/kept.js';

describe('how many orders would tell', () => {
  test('by hand: 96 % drawn, 95 % promised, 1.96² · 0.95 · 0.05 / 0.01² = 1,825', () => {
    const share = wilson(480, 500)!;
    expect(keptBy(share, 0.95)).toBe('open');
    expect(ordersToPart(share, 0.95)).toBe(1825);
    expect(keptBy(wilson(0.96 * 1800, 1800), 0.95)).toBe('open');
    expect(keptBy(wilson(0.96 * 1825, 1825), 0.95)).toBe('yes');
  });

  test('are those from which on the interval leaves the promised share out, and more than there were where it did not', () => {
    const open = fc
      .tuple(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), fc.integer({ min: 1, max: 999 }))
      .map(([orders, hits, promised]) => ({ orders, hits: Math.min(hits, orders), promised: promised / 1000 }));
    fc.assert(
      fc.property(open, ({ orders, hits, promised }) => {
        const share = wilson(hits, orders)!;
        fc.pre(share.estimate !== promised);
        const needed = ordersToPart(share, promised);
        expect(keptBy(share, promised) === 'open').toBe(orders < needed);
      }),
      { numRuns: 2000 },
    );
  });

  test('are none that anybody draws where it stands on the very share', () => {
    expect(enough(ordersToPart(wilson(95, 100)!, 0.95))).toBeNull();
    expect(enough(10_000_001)).toBeNull();
    expect([1, 99, 101, 1825, 14_604].map(enough)).toEqual([1, 99, 110, 1900, 15_000]);
  });
});
