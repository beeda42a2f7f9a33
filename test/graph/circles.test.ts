import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circles } from '../../src/graph/circles.js';
import { buildNetwork, type Network } from '../../src/graph/network.js';
import { buildPlan } from '../../src/graph/plan.js';
import { CHAINS } from '../support/agree.js';
import { anyModel, anyTangle, type Model, read } from '../support/arbitraries.js';
import { plainChain } from '../support/engine.js';

/** The circles of a model by the ids of their places, and the link that closes each. */
function circlesOf(model: string | Model): string[] {
  const network = buildNetwork(read(model));
  return circles(network).map(({ nodes, closing }) => {
    const { from, to } = network.links[closing]!;
    return `${nodes.map((node) => network.places[node]!.id).join(' ')}, ${from}:${to}`;
  });
}

const withLinks = (links: string): string =>
  `{ kedja: 1, departments: { d: 1h, b: 1h, a: 1h, c: 1h, e: 1h }, customers: { end: }, links: [${links}, d -> end] }`;

describe('circles', () => {
  test('none in a line, nor in rework', () => {
    expect(circlesOf(withLinks('a -> b -> c, a -> c'))).toEqual([]);
    expect(circlesOf(withLinks('a -> b -> c, { from: c, to: a, rework: 5% }, { from: b, to: b, rework: 1% }'))).toEqual(
      [],
    );
  });

  test('from the first place in the file on, whatever the order of the links', () => {
    expect(circlesOf(withLinks('a -> b -> c -> a'))).toEqual(['b c a, a:b']);
    expect(circlesOf(withLinks('c -> a, b -> c, a -> b'))).toEqual(['b c a, a:b']);
  });

  test('the shortest one through that place, and one for every knot', () => {
    expect(circlesOf(withLinks('a -> b -> c -> e -> a, c -> a, e -> b'))).toEqual(['b c a, a:b']);
    expect(circlesOf(withLinks('a -> b -> a, d -> c -> e -> d, b -> d'))).toEqual(['d c e, e:d', 'b a, a:b']);
  });

  test('a link from a place to itself is none', () => {
    expect(circlesOf(withLinks('a -> a'))).toEqual([]);
    expect(circlesOf(withLinks('a -> a, a -> b, b -> b -> c'))).toEqual([]);
  });

  test('nor does it hide a circle that the place stands on', () => {
    expect(circlesOf(withLinks('b -> b, b -> c -> a -> b, c -> c'))).toEqual(['b c a, a:b']);
  });

  test('two links between two places are one way', () => {
    expect(circlesOf(withLinks('{ from: a, to: b, item: x }, { from: a, to: b, item: y }, b -> a'))).toEqual([
      'b a, a:b',
    ]);
  });

  test('a ring of 100,000 places', () => {
    const times = Array.from({ length: 100_000 }, () => 1);
    const network = buildNetwork(
      plainChain(
        times,
        times.map((_, i) => [i, (i + 1) % times.length]),
      ),
    );
    const [ring, ...others] = circles(network);
    expect(others).toEqual([]);
    expect(ring!.nodes.map((node) => network.places[node]!.id)).toEqual(times.map((_, i) => `p${i}`));
    expect(network.links[ring!.closing]).toMatchObject({ from: 'p99999', to: 'p0' });
    expect(buildPlan(network)).toBe(null);
  });
});

describe('any tangle', () => {
  test('every circle goes round, once through each place, and closes with its link', () => {
    fc.assert(
      fc.property(anyTangle(), (model) => {
        const network = buildNetwork(read(model));
        for (const { nodes, closing } of circles(network)) {
          expect(nodes.length).toBeGreaterThan(1);
          expect(new Set(nodes).size).toBe(nodes.length);
          for (const [i, node] of nodes.slice(1).entries()) expect(receivers(network, nodes[i]!)).toContain(node);
          expect([network.from[closing], network.to[closing]]).toEqual([nodes.at(-1), nodes[0]]);
          expect(network.links[closing]!.rework).toBe(null);
        }
      }),
      { numRuns: CHAINS },
    );
  });

  test('one for every group of places that all lead to each other, from its first in the file on, the shortest way', () => {
    fc.assert(
      fc.property(anyTangle(), (model) => {
        const network = buildNetwork(read(model));
        const expected = knots(network).map((knot) => {
          const start = [...knot].sort((a, b) => inFile(network, a) - inFile(network, b))[0]!;
          return { start, length: shortestRound(network, start) };
        });
        expected.sort((a, b) => inFile(network, a.start) - inFile(network, b.start));
        expect(circles(network).map(({ nodes }) => ({ start: nodes[0], length: nodes.length }))).toEqual(expected);
      }),
      { numRuns: CHAINS },
    );
  });

  test('there is a plan where there is no circle and no link from a place to itself', () => {
    fc.assert(
      fc.property(fc.oneof(anyTangle(), anyModel()), (model) => {
        const network = buildNetwork(read(model));
        const hasSelf = network.links.some(({ from, to, rework }) => from === to && rework === null);
        expect(buildPlan(network) === null).toBe(circles(network).length > 0 || hasSelf);
      }),
      { numRuns: CHAINS },
    );
  });
});

function receivers({ links, from, to }: Network, node: number): number[] {
  return links.flatMap(({ rework }, edge) => (rework === null && from[edge] === node ? [to[edge]!] : []));
}

/** Everything that a place leads to, itself where it goes round. */
function reachable(network: Network, node: number): Set<number> {
  const found = new Set(receivers(network, node));
  for (const next of found) for (const receiver of receivers(network, next)) found.add(receiver);
  return found;
}

function knots(network: Network): number[][] {
  const nodes = [...network.places.keys()];
  const isBothWays = (a: number, b: number): boolean => reachable(network, a).has(b) && reachable(network, b).has(a);
  const groups = nodes.map((node) => nodes.filter((other) => other === node || isBothWays(node, other)));
  return groups.filter((group, node) => group.length > 1 && group[0] === node);
}

function shortestRound(network: Network, start: number): number {
  let front = [start];
  for (let length = 1; ; length++) {
    front = [...new Set(front.flatMap((node) => receivers(network, node).filter((receiver) => receiver !== node)))];
    if (front.includes(start)) return length;
  }
}

function inFile({ chain, places }: Network, node: number): number {
  return chain.places.findIndex(({ id }) => id === places[node]!.id);
}
