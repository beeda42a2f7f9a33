import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DrawnOrders,
  pairedDifference,
  ratioDifference,
  shareChange,
  shareIn,
} from '../../../src/analysis/odds/difference.js';
import { wilson } from '../../../src/analysis/odds/estimate.js';
import { compared } from '../../support/sides.js';

const CHANCE = { time: false, full: false, right: false };
const WITHIN = { part: 'onTime', within: 1 } as const;

/** Orders of which each is on time (1), late (0), or does not come (-). */
function orders(said: string): DrawnOrders {
  const leadTimes = [...said].map((one) => (one === '-' ? NaN : one === '1' ? 1 : 2));
  return { leadTimes, failing: [], certain: CHANCE };
}

/** A chance from 0 up to 1, of a place and a number: no two alike, and the same every time. */
function luck(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

describe('the difference of two shares', () => {
  test('of the same orders is that of paired proportions, by hand', () => {
    // 20 gained, 5 lost of 100: (21 − 6)/102 ± 1.96 √((27/102 − (15/102)²)/102)
    const { estimate, low, high } = pairedDifference(20, 5, 100);
    expect(estimate).toBeCloseTo(0.15, 12);
    expect([low, high]).toEqual([expect.closeTo(0.0513786, 6), expect.closeTo(0.242739, 6)]);
  });

  test('of two shares that have nothing to do with one another is that of Newcombe, as he worked it', () => {
    // 56/70 against 48/80, Stat. Med. 17 (1998), p. 873–890, table II (a), method 10: 0.0524 to 0.3339
    const difference = ratioDifference(wilson(48, 80)!, wilson(56, 70)!, 0);
    expect([difference.estimate, difference.low, difference.high]).toEqual([
      expect.closeTo(0.2, 12),
      expect.closeTo(0.0524, 4),
      expect.closeTo(0.3339, 4),
    ]);
  });

  test('is of the shares of all that come, also where others come than before', () => {
    const [before, after] = [orders('11110000----'), orders('----11110101')];
    const change = shareChange(before, WITHIN, after, WITHIN)!;
    expect([change.before, change.after]).toEqual([wilson(4, 8), wilson(6, 8)]);
    expect(change.difference.estimate).toBeCloseTo(0.25, 12);
    expect(shareChange(orders('--'), WITHIN, orders('11'), WITHIN)).toBe(null);
  });

  test('holds what is true 95 times in 100, whoever comes', () => {
    let [held, all] = [0, 0];
    const next = luck(7);
    for (let trial = 0; trial < 1200; trial++) {
      let [before, after] = ['', ''];
      for (let run = 0; run < 300; run++) {
        const [one, two, luckOf] = [next(), next(), next()];
        before += one < 0.6 ? (luckOf < 0.9 ? '1' : '0') : '-';
        after += one < 0.6 || two < 0.5 ? (luckOf < 0.85 ? '1' : '0') : '-';
      }
      const { difference } = shareChange(orders(before), WITHIN, orders(after), WITHIN)!;
      all++;
      if (difference.low <= -0.05 && difference.high >= -0.05) held++;
    }
    expect(held / all).toBeGreaterThan(0.935);
    expect(held / all).toBeLessThan(0.97);
  });

  test('before and after change places', () => {
    const any = fc.array(fc.constantFrom('1', '0', '-'), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const length = Math.min(a.length, b.length);
        const [one, other] = [orders(a.slice(0, length).join('')), orders(b.slice(0, length).join(''))];
        const [there, back] = [shareChange(one, WITHIN, other, WITHIN), shareChange(other, WITHIN, one, WITHIN)];
        expect(there === null).toBe(back === null);
        if (there === null || back === null) return;
        expect([there.before, there.after]).toEqual([back.after, back.before]);
        expect(there.before).toEqual(shareIn(one, WITHIN));
        expect(there.difference.low).toBeCloseTo(-back.difference.high, 12);
        expect(there.difference.low).toBeLessThanOrEqual(there.difference.estimate + 1e-12);
        expect(there.difference.high).toBeGreaterThanOrEqual(there.difference.estimate - 1e-12);
      }),
    );
  });
});

describe('what a change does to a customer', () => {
  const routed = (slow: string): string => `kedja: 1
departments: { store: 15min, fast: 1h, slow: 6h }
customers: { a: { promise: { within: 4h, on-time: 50% } }, b: }
links:
  - { from: store, to: fast, share: 50% }
  - store -> slow
  - fast -> a
${slow}`;

  test('is told of all orders that come to it, by the figures that it has', () => {
    const before = routed('  - slow -> b\n');
    const after = routed('  - { from: slow, to: b, share: 10% }\n  - slow -> a\n');
    const a = compared(before, after, { onTime: 0.01 }).customers.find(({ id }) => id === 'a');
    expect(a!.byOldPromise!.onTime!.before).toEqual(a!.before!.onTime);
    expect(a!.byOldPromise!.onTime!.after).toEqual(a!.after!.onTime);
    expect(a!.after!.onTime!.estimate).toBeLessThan(0.6);
    expect([a!.verdict, a!.loss.onTime!.isTooMuch]).toEqual(['worse', 'yes']);
  });

  test('tells of full and right by the same orders, too', () => {
    const chain = (right: string): string => `kedja: 1
departments: { store: 15min, lathe: { time: 2h, right: ${right} } }
customers: { a: { promise: { within: 4h, right: 50% } } }
links: [store -> lathe -> a]
`;
    const [a] = compared(chain('95%'), chain('94.2%')).customers;
    expect(a!.right!.difference.high).toBeLessThan(0);
    expect(a!.verdict).toBe('worse');
    expect(a!.full!.difference).toEqual({ estimate: 0, low: 0, high: 0 });
  });
});
