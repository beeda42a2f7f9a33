import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastPassed } from '../../src/graph/dominators.js';
import { buildNetwork, type Network } from '../../src/graph/network.js';
import { hasOrder } from '../../src/graph/supplier-first.js';
import type { Link } from '../../src/model/chain.js';
import { anyModel, anyTangle, read } from '../support/arbitraries.js';
import { load } from '../../src/source/load.js';

test('it is the nearest of those without whom nothing comes', () => {
  fc.assert(
    fc.property(anyModel({ departments: 12 }), (model) => {
      const network = buildNetwork(read(model));
      const last = lastPassed(network, leadsOn);
      for (const node of network.places.keys()) expect(passed(last, node)).toEqual(needed(network, node));
    }),
  );
});

test('of a chain that goes round nothing is told', () => {
  fc.assert(
    fc.property(anyTangle(), (model) => {
      const network = buildNetwork(load(JSON.stringify(model), 'tangle.json').chain!);
      const last = lastPassed(network, leadsOn);
      expect(last).toHaveLength(network.places.length);
      if (!hasOrder(network)) expect(last.every((node) => node === -1)).toBe(true);
    }),
  );
});

test('two long ways that cross all along are followed in good time', () => {
  const size = 50_000;
  const way = (id: string): object[] =>
    Array.from({ length: size }, (_, i) => ({ from: i === 0 ? 'start' : `${id}${i - 1}`, to: `${id}${i}` }));
  const cross = Array.from({ length: size }, (_, i) => ['a', 'b'].map((id) => ({ from: `${id}${i}`, to: `c${i}` })));
  const ids = ['a', 'b', 'c'].flatMap((id) => Array.from({ length: size }, (_, i) => `${id}${i}`));
  const model = {
    kedja: 1,
    departments: ['start', ...ids],
    customers: ['end'],
    links: [...way('a'), ...way('b'), ...cross.flat(), { from: `c${size - 1}`, to: 'end' }],
  };
  const network = buildNetwork(load(JSON.stringify(model), 'cross.json').chain!);
  const start = performance.now();
  const last = lastPassed(network, leadsOn);
  expect(performance.now() - start).toBeLessThan(2000);
  expect(network.places[last[network.nodeOf.get('c40000')!]!]!.id).toBe('start');
});

function leadsOn({ stock }: Link): boolean {
  return stock === 0;
}

/** Everyone above a node, up to the beginning. */
function passed(last: Int32Array, node: number): number[] {
  const above: number[] = [];
  for (let at = last[node]!; at !== -1; at = last[at]!) above.push(at);
  return above.sort((a, b) => a - b);
}

/** By trying: those without whom the place can't be reached from any beginning. */
function needed(network: Network, node: number): number[] {
  return [...network.places.keys()].filter((one) => one !== node && !comes(network, node, one));
}

function comes({ links, places, from, to }: Network, end: number, without: number): boolean {
  const forward = [...links.keys()].filter((edge) => links[edge]!.rework === null);
  const begins = (node: number): boolean => {
    const into = forward.filter((edge) => to[edge] === node);
    return into.length === 0 || into.some((edge) => !leadsOn(links[edge]!));
  };
  const reached = new Set([...places.keys()].filter((node) => node !== without && begins(node)));
  for (const node of reached)
    for (const edge of forward)
      if (from[edge] === node && to[edge] !== without && leadsOn(links[edge]!)) reached.add(to[edge]!);
  return reached.has(end);
}
