import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { wilson } from '../../src/analysis/odds/estimate.js';
import { countToPart, keptByCount } from '../../src/model/counted.js';

const kept = (hits: number, of: number, agreed: number | null): ReturnType<typeof keptByCount> =>
  keptByCount({ hits, of }, wilson(hits, of)!, agreed);

/** The chance of each number of hits, by multiplying it out. */
function binomial(of: number, chance: number): number[] {
  let chances = [1];
  for (let n = 0; n < of; n++)
    chances = Array.from(
      { length: n + 2 },
      (_, hits) => (chances[hits] ?? 0) * (1 - chance) + (chances[hits - 1] ?? 0) * chance,
    );
  return chances;
}

describe('a share that was counted', () => {
  it('is not as agreed where so few would hardly come of what was', () => {
    expect(kept(7, 8, 0.98)).toBe('open'); // 1 − 0.98⁸ = 14.9 % of logs, though Wilson's interval ends at 97.8 %
    expect(kept(6, 8, 0.98)).toBe('no'); // 1 − 0.98⁸ − 8 · 0.02 · 0.98⁷ = 1.0 %
    expect(kept(0, 1, 0.97)).toBe('open'); // 3 %
    expect(kept(0, 1, 0.98)).toBe('no'); // 2 %
  });

  it('is as agreed where so many would hardly come of what is only just', () => {
    expect(kept(72, 72, 0.95)).toBe('open'); // 0.95⁷² = 2.49 %, but Wilson's interval begins at 94.9 %
    expect(kept(73, 73, 0.95)).toBe('yes');
  });

  it('is nothing where nothing was agreed, and judged by its interval where there are many', () => {
    expect(kept(7, 8, null)).toBeNull();
    expect(kept(9000, 100_000, 0.1)).toBe('no');
    expect(kept(1, 1, 1)).toBe('open');
    expect(kept(9, 10, 1)).toBe('no');
  });
});

test('of those who keep just what was agreed, no more than one in forty is told not to', () => {
  for (const agreed of [0.5, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99])
    for (const of of [1, 2, 3, 5, 6, 8, 12, 17, 20, 40, 77, 150]) {
      const wrong = { yes: 0, no: 0 };
      for (const [hits, chance] of binomial(of, agreed).entries()) {
        const said = kept(hits, of, agreed);
        if (said === 'yes' || said === 'no') wrong[said] += chance;
      }
      expect([agreed, of, wrong.yes <= 0.025, wrong.no <= 0.025]).toEqual([agreed, of, true, true]);
    }
});

test('of so many as are said to tell, it is told', () => {
  const share = fc.record({ of: fc.integer({ min: 1, max: 400 }), part: fc.double({ min: 0, max: 1, noNaN: true }) });
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 99 }), ({ of, part }, percent) => {
      const [hits, agreed] = [Math.round(part * of), percent / 100];
      const needs = countToPart({ hits, of }, wilson(hits, of)!, agreed);
      fc.pre(kept(hits, of, agreed) === 'open' && needs < 10_000);
      expect(needs).toBeGreaterThan(of);
      const then = [0, 1, -1].map((more) => kept(Math.round((hits / of) * needs) + more, needs, agreed));
      expect(then).toContain(hits / of > agreed ? 'yes' : 'no');
    }),
  );
});
