import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chain } from '../../src/model/chain.js';
import { read } from '../support/arbitraries.js';
import { assessed, figuresOf, plainChain, threatOf } from '../support/engine.js';
import { type Draw, seeded } from '../support/seeded.js';

/** Lead time, and slack of every place, by one pass each way: all is waited for. */
function passes(
  times: readonly number[],
  arcs: readonly (readonly [number, number])[],
  within: number,
): { readonly leadTime: number; readonly slack: readonly number[] } {
  const sorted = [...arcs].sort(([a], [b]) => a - b);
  const start = times.map(() => 0);
  for (const [from, to] of sorted) start[to] = Math.max(start[to]!, start[from]! + times[from]!);
  const needed = times.map(() => Infinity);
  needed[times.length - 1] = within;
  for (const [from, to] of sorted.reverse()) needed[from] = Math.min(needed[from]!, needed[to]! - times[to]!);
  return { leadTime: start.at(-1)! + times.at(-1)!, slack: needed.map((latest, i) => latest - start[i]! - times[i]!) };
}

/** A line of so many places of a second each. */
function line(places: number, within: number): Chain {
  const times = Array.from({ length: places }, () => 1);
  const chain = plainChain(
    times,
    times.slice(1).map((_, i) => [i, i + 1]),
    within,
  );
  return { ...chain, causes: read(STORM).causes };
}

const STORM =
  '{ kedja: 1, departments: { p0: 1h, p1: 1h }, customers: { end: }, links: [p0 -> p1 -> end], causes: { storm: { chance: 1%, time: 1h, hits: [p0, p1] } } }';

describe('many places', () => {
  test('100,000 in a line', () => {
    const figures = figuresOf(assessed(line(100_000, 100_060), { paths: 2, late: [{ id: 'p0', seconds: 90 }] }));
    expect(figures.typical).toMatchObject({ leadTime: 100_000, slack: 60 });
    expect(figures.typical!.paths).toHaveLength(1);
    expect(figures.typical!.path.legs).toHaveLength(200_001);
    expect(new Set(figures.threats.filter(({ kind }) => kind !== 'cause').map(({ slack }) => slack))).toEqual(
      new Set([60]),
    );
    expect(threatOf(figures, 'p0').distance).toBe(100_000);
    expect(threatOf(figures, 'storm').slack).toBeCloseTo(30, 5);
  });

  test('20,000 in a line, too late by half a second: each could be faster', () => {
    const figures = figuresOf(assessed(line(20_000, 19_999.5)));
    expect(figures.holds).toBe(false);
    expect(
      new Set(
        figures.threats
          .filter(({ kind }) => kind === 'department')
          .map(({ slack, neededFaster }) => `${slack} ${neededFaster}`),
      ),
    ).toEqual(new Set(['-0.5 0.5']));
  });

  test('100,000 and 300,000 links between them', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { times, arcs } = random(seeded(seed), 100_000);
        const { leadTime, slack } = passes(times, arcs, 1e7);
        const figures = figuresOf(assessed(plainChain(times, arcs, 1e7), { paths: 5 }));
        expect(figures.typical!.leadTime).toBe(leadTime);
        expect(figures.typical!.paths).toHaveLength(5);
        const found = new Map(figures.threats.map((threat) => [threat.id, threat.slack]));
        expect(times.flatMap((_, i) => ((found.get(`p${i}`) ?? Infinity) === slack[i] ? [] : [i]))).toEqual([]);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });
});

/** Places of any number of seconds, each with up to three suppliers not far before it. */
function random(
  draw: Draw,
  places: number,
): { readonly times: readonly number[]; readonly arcs: readonly (readonly [number, number])[] } {
  const times = Array.from({ length: places }, () => draw(100));
  const arcs = new Map<string, readonly [number, number]>();
  for (let to = 1; to < places; to++) {
    for (const back of [draw(3), draw(1000), draw(1000)])
      if (to - 1 - back >= 0) arcs.set(`${to - 1 - back} ${to}`, [to - 1 - back, to]);
  }
  return { times, arcs: [...arcs.values()] };
}
