import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork, departmentOf, linkId, type Network, visitsOf } from '../../src/graph/network.js';
import { buildPlan } from '../../src/graph/plan.js';
import { isFrontOffice, leadsTo } from '../../src/graph/reach.js';
import { load } from '../../src/source/load.js';
import { CHAINS } from '../support/agree.js';
import { anyModel, read } from '../support/arbitraries.js';
import { planOf } from '../support/engine.js';

const networkOf = (text: string): Network => buildNetwork(read(text));

const WORKSHOP = `
kedja: 1
suppliers: { steel-mill: 1d }
departments:
  store: { time: 1h, name: Förrådet, recovers-in: 2d, right: 98%, delays: [{ cause: wrong list, chance: 4%, time: 1h }] }
  forklift: { time: 10min, queue: 5min, full: 97%, area: Logistics, owner: Nils, recovers-in: 1d, finds: 40%, delays: [{ cause: flat tyre, chance: 1%, time: 1h }] }
  lathe: 2h
  forklift-2: { same-as: forklift, queue: 20min, right: 99% }
  forklift-1: { same-as: forklift }
  dealer: 1h
  archive: 1h
customers: { car-buyer: 2d, other: }
links:
  - steel-mill -> store -> forklift -> lathe -> forklift-2 -> dealer -> car-buyer
  - { from: store, to: forklift, item: blanks }
  - { from: store, to: forklift, item: Drawing }
  - { from: lathe, to: forklift, rework: 5% }
  - store -> forklift-1 -> car-buyer
  - lathe -> archive
`;

describe('a network', () => {
  const network = networkOf(WORKSHOP);
  const node = (id: string): number => network.nodeOf.get(id)!;

  test('has places and links in the order of their ids, by code point', () => {
    expect(network.places.map(({ id }) => id)).toEqual([
      'archive',
      'car-buyer',
      'dealer',
      'forklift',
      'forklift-1',
      'forklift-2',
      'lathe',
      'other',
      'steel-mill',
      'store',
    ]);
    expect(network.links.map((_, edge) => linkId(network, edge))).toEqual([
      'dealer:car-buyer',
      'forklift:lathe',
      'forklift-1:car-buyer',
      'forklift-2:dealer',
      'lathe:archive',
      'lathe:forklift',
      'lathe:forklift-2',
      'steel-mill:store',
      'store:forklift',
      'store:forklift:Drawing',
      'store:forklift:blanks',
      'store:forklift-1',
    ]);
    const points = networkOf(
      '{ kedja: 1, departments: { å: 1h, 𐐷: 1h, z: 1h, B: 1h, ａ: 1h }, customers: { end: }, links: [z -> end, B -> z, 𐐷 -> z, ａ -> z, å -> z] }',
    );
    expect(points.places.map(({ id }) => id)).toEqual(['B', 'end', 'z', 'å', 'ａ', '𐐷']);
  });

  test('gives a later visit what it inherits and does not set itself', () => {
    expect(network.places[node('forklift-2')]).toMatchObject({
      name: 'forklift',
      time: { form: 'fixed', value: 600 },
      queue: { form: 'fixed', value: 1200 },
      full: 0.97,
      right: 0.99,
      sameAs: 'forklift',
    });
    expect(network.places[node('forklift-1')]).toMatchObject({ queue: { form: 'fixed', value: 300 }, right: null });
    expect(network.places[node('forklift-1')]).toMatchObject({
      area: 'Logistics',
      owner: 'Nils',
      recoversIn: 86_400,
      finds: 0.4,
      delays: [{ cause: 'flat tyre' }],
    });
  });

  test('knows the visits of a department, the first visit first', () => {
    expect(
      [...visitsOf(network)].map(([main, visits]) => [main, visits.map((visit) => network.places[visit]!.id)]),
    ).toEqual([[node('forklift'), ['forklift', 'forklift-1', 'forklift-2']]]);
    expect(departmentOf(network, node('forklift-2'))).toBe(node('forklift'));
    expect(departmentOf(network, node('lathe'))).toBe(node('lathe'));
  });

  test('counts the links to a customer, rework aside', () => {
    const plan = buildPlan(network)!;
    const away = leadsTo(plan, plan.step[node('car-buyer')]!);
    const named = Object.fromEntries(network.places.map(({ id }, i) => [id, away[plan.step[i]!]]));
    expect(named).toEqual({
      'car-buyer': 0,
      other: -1,
      dealer: 1,
      'forklift-1': 1,
      'forklift-2': 2,
      lathe: 3,
      forklift: 4,
      store: 2,
      'steel-mill': 3,
      archive: -1,
    });
  });

  test('tells the front office: departments that deliver straight to a customer, whatever others do', () => {
    expect(network.places.filter((_, i) => isFrontOffice(network, i)).map(({ id }) => id)).toEqual([
      'dealer',
      'forklift-1',
    ]);
    const direct = networkOf(
      '{ kedja: 1, suppliers: { mill: 1h }, departments: { shop: 1h }, customers: { end: }, links: [mill -> end, shop -> end] }',
    );
    expect(direct.places.filter((_, i) => isFrontOffice(direct, i)).map(({ id }) => id)).toEqual(['shop']);
  });
});

test('a wrong chain has a network too: without what does not exist', () => {
  const { chain } = load(
    '{ kedja: 1, departments: { a: 1h, b: { same-as: c }, d: { same-as: b } }, customers: { end: }, links: [a -> lihgt -> end, a -> end, b -> end] }',
  );
  const network = buildNetwork(chain!);
  expect(network.links.map((_, edge) => linkId(network, edge))).toEqual(['a:end', 'b:end']);
  expect(network.places.map(({ id }) => id)).toEqual(['a', 'b', 'd', 'end']);
  expect([...visitsOf(network)]).toHaveLength(1);
});

test('how far it is from anywhere to anywhere', () => {
  fc.assert(
    fc.property(anyModel(), fc.nat(99), (model, pick) => {
      const plan = planOf(read(model));
      const end = pick % plan.node.length;
      const hops = hopsTo(plan.network, plan.node[end]!);
      expect([...leadsTo(plan, end)]).toEqual([...plan.node].map((node) => hops[node]));
    }),
    { numRuns: CHAINS },
  );
});

/** Links from every place to one, by going from links to links until nothing gets nearer. */
function hopsTo({ places, links, from, to }: Network, end: number): number[] {
  const hops = places.map((_, node) => (node === end ? 0 : Infinity));
  for (let round = 0; round < places.length; round++)
    for (const [edge, giver] of from.entries())
      if (links[edge]!.rework === null) hops[giver] = Math.min(hops[giver]!, hops[to[edge]!]! + 1);
  return hops.map((hop) => (hop === Infinity ? -1 : hop));
}
