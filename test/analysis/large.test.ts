import { describe, expect, test } from 'vitest';
import type { Model, ModelLink } from '../support/arbitraries.js';
import { assessed, figuresOf, threatOf } from '../support/engine.js';

const PLACES = 100_000;

/** Places p0, p1, … of so many seconds, and one customer behind the last. */
function modelOf(times: readonly number[], arcs: readonly (readonly [number, number])[], within: number): Model {
  const links = arcs.map(([from, to]): ModelLink => ({ from: `p${from}`, to: `p${to}` }));
  return {
    kedja: 1,
    suppliers: {},
    departments: Object.fromEntries(times.map((time, i) => [`p${i}`, { time: `${time}s` }])),
    customers: { end: { promise: { within: `${within}s` } } },
    links: [...links, { from: `p${times.length - 1}`, to: 'end' }],
    causes: { storm: { chance: '1%', time: '1h', hits: ['p0', 'p1'] } },
  };
}

/** Numbers from 0 up to below n that look like chance and are the same every time. */
function numbers(): (n: number) => number {
  let state = 1;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** Lead time, and slack of every place, by one pass each way: all is waited for. */
function passes(times: readonly number[], arcs: readonly (readonly [number, number])[], within: number): { readonly leadTime: number; readonly slack: readonly number[] } {
  const sorted = [...arcs].sort(([a], [b]) => a - b);
  const start = times.map(() => 0);
  for (const [from, to] of sorted) start[to] = Math.max(start[to]!, start[from]! + times[from]!);
  const needed = times.map(() => Infinity);
  needed[times.length - 1] = within;
  for (const [from, to] of sorted.reverse()) needed[from] = Math.min(needed[from]!, needed[to]! - times[to]!);
  return { leadTime: start.at(-1)! + times.at(-1)!, slack: needed.map((latest, i) => latest - start[i]! - times[i]!) };
}

describe(`${PLACES} places`, () => {
  test('in a line', () => {
    const times = Array.from({ length: PLACES }, () => 1);
    const arcs = times.slice(1).map((_, i) => [i, i + 1] as const);
    const figures = figuresOf(assessed(modelOf(times, arcs, PLACES + 60), { paths: 2, late: [{ id: 'p0', seconds: 90 }] }));
    expect(figures.typical).toMatchObject({ leadTime: PLACES, slack: 60 });
    expect(figures.typical!.paths).toHaveLength(1);
    expect(figures.typical!.path.legs).toHaveLength(2 * PLACES + 1);
    expect(new Set(figures.threats.filter(({ kind }) => kind !== 'cause').map(({ slack }) => slack))).toEqual(new Set([60]));
    expect(threatOf(figures, 'p0').distance).toBe(PLACES);
    expect(threatOf(figures, 'storm').slack).toBeCloseTo(30, 5);
  });

  test('in a line, too late by half a second', () => {
    const times = Array.from({ length: PLACES }, () => 1);
    const arcs = times.slice(1).map((_, i) => [i, i + 1] as const);
    const figures = figuresOf(assessed(modelOf(times, arcs, PLACES - 0.5)));
    expect(figures.holds).toBe(false);
    expect(threatOf(figures, 'p500').slack).toBe(-0.5);
  });

  test('and 300,000 links between them', () => {
    const next = numbers();
    const times = Array.from({ length: PLACES }, () => next(100));
    const before = (to: number): number => Math.max(0, to - 1 - next(1000));
    const arcs = new Map<string, readonly [number, number]>();
    for (let to = 1; to < PLACES; to++) for (const from of [to - 1 - next(3), before(to), before(to)]) if (from >= 0) arcs.set(`${from} ${to}`, [from, to]);
    const { leadTime, slack } = passes(times, [...arcs.values()], 1e7);
    const figures = figuresOf(assessed(modelOf(times, [...arcs.values()], 1e7), { paths: 5 }));
    expect(figures.typical!.leadTime).toBe(leadTime);
    expect(figures.typical!.paths).toHaveLength(5);
    const found = new Map(figures.threats.map((threat) => [threat.id, threat.slack]));
    const wrong = times.flatMap((_, i) => ((found.get(`p${i}`) ?? Infinity) === slack[i] ? [] : [i]));
    expect(wrong).toEqual([]);
  });
});
