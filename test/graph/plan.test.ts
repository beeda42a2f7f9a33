import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork, linkId } from '../../src/graph/network.js';
import { ALL } from '../../src/graph/groups.js';
import { buildPlan, type Plan } from '../../src/graph/plan.js';
import { CHAINS } from '../support/agree.js';
import { anyModel, read, shuffled } from '../support/arbitraries.js';
import { planOf } from '../support/engine.js';

const stepIds = ({ network, node }: Plan): string[] => [...node].map((one) => network.places[one]!.id);

/** The groups of a place: how many of which links. */
function groupsOf(plan: Plan, id: string): [quorum: number, ...links: string[]][] {
  const step = plan.step[plan.network.nodeOf.get(id)!]!;
  return range(plan.firstGroup[step]!, plan.firstGroup[step + 1]!).map((group) => [
    plan.quorum[group]!,
    ...range(plan.firstLine[group]!, plan.firstLine[group + 1]!).map((line) => linkId(plan.network, plan.edge[line]!)),
  ]);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

const LATHE = (needs: string): string => `
kedja: 1
suppliers: { mill: 1h }
departments: { store: 1h, office: 1h, lathe: { time: 1h, needs: ${needs} } }
customers: { end: }
links:
  - { from: store, to: lathe, item: blanks }
  - { from: office, to: lathe, item: drawing }
  - { from: mill, to: lathe, item: drawing }
  - { from: mill, to: lathe }
  - { from: lathe, to: lathe, rework: 5% }
  - mill -> store
  - lathe -> end
`;

describe('a plan', () => {
  test('goes from suppliers to customers, smaller ids first', () => {
    expect(stepIds(planOf(read(LATHE('all'))))).toEqual(['mill', 'office', 'store', 'lathe', 'end']);
  });

  test('has one group where nothing is said by item', () => {
    const all = ['mill:lathe', 'mill:lathe:drawing', 'office:lathe', 'store:lathe'];
    expect(groupsOf(planOf(read(LATHE('all'))), 'lathe')).toEqual([[ALL, ...all]]);
    expect(groupsOf(planOf(read(LATHE('any'))), 'lathe')).toEqual([[1, ...all]]);
    expect(groupsOf(planOf(read(LATHE('3'))), 'lathe')).toEqual([[3, ...all]]);
  });

  test('has one group for every item that is named, and one for all others', () => {
    expect(groupsOf(planOf(read(LATHE('{ drawing: any }'))), 'lathe')).toEqual([
      [1, 'mill:lathe:drawing', 'office:lathe'],
      [ALL, 'mill:lathe', 'store:lathe'],
    ]);
    expect(groupsOf(planOf(read(LATHE('{ drawing: 2, blanks: all }'))), 'lathe')).toEqual([
      [ALL, 'store:lathe'],
      [2, 'mill:lathe:drawing', 'office:lathe'],
      [ALL, 'mill:lathe'],
    ]);
    expect(groupsOf(planOf(read(LATHE('any'))), 'mill')).toEqual([]);
  });

  test('leaves rework out', () => {
    const plan = planOf(read(LATHE('all')));
    const rework = plan.network.links.findIndex((link) => link.rework !== null);
    expect(plan.line[rework]).toBe(-1);
    expect(plan.edge).toHaveLength(plan.network.links.length - 1);
  });

  test('is none for a circle, a link from a place to itself included', () => {
    const text = (links: string): string =>
      `{ kedja: 1, departments: { a: 1h, b: 1h }, customers: { end: }, links: [${links}, b -> end] }`;
    expect(buildPlan(buildNetwork(read(text('a -> b'))))).not.toBe(null);
    expect(buildPlan(buildNetwork(read(text('a -> b -> a'))))).toBe(null);
    expect(buildPlan(buildNetwork(read(text('a -> b, b -> b'))))).toBe(null);
  });
});

describe('any chain', () => {
  test('every supplier comes before its customer, every forward link is one line, and each is found from all sides', () => {
    fc.assert(
      fc.property(anyModel(), (model) => {
        const plan = planOf(read(model));
        const { network, node, step, edge, giver, receiver, line, firstGroup, firstLine, firstOut, out } = plan;
        expect([...node].sort((a, b) => a - b)).toEqual([...network.places.keys()]);
        expect([...node].map((one) => step[one])).toEqual([...node.keys()]);
        expect([...edge].sort((a, b) => a - b)).toEqual(
          network.links.flatMap(({ rework }, i) => (rework === null ? [i] : [])),
        );
        for (const [i, link] of edge.entries()) {
          expect([node[giver[i]!], node[receiver[i]!], line[link]]).toEqual([network.from[link], network.to[link], i]);
          expect(giver[i]!).toBeLessThan(receiver[i]!);
        }
        for (const s of node.keys()) {
          const into = range(firstLine[firstGroup[s]!]!, firstLine[firstGroup[s + 1]!]!);
          expect(into).toEqual([...edge.keys()].filter((i) => receiver[i] === s));
          const from = [...out.subarray(firstOut[s], firstOut[s + 1])];
          expect(from.map((i) => edge[i])).toEqual(
            [...edge].filter((link) => step[network.from[link]!] === s).sort((a, b) => a - b),
          );
        }
      }),
      { numRuns: CHAINS / 2 },
    );
  });

  test('the order of the file changes nothing', () => {
    const pairs = anyModel().chain((model) => fc.tuple(fc.constant(model), shuffled(model)));
    fc.assert(
      fc.property(pairs, ([model, other]) => {
        const [one, same] = [planOf(read(model)), planOf(read(other))];
        expect(stepIds(same)).toEqual(stepIds(one));
        for (const id of stepIds(one)) expect(groupsOf(same, id)).toEqual(groupsOf(one, id));
      }),
      { numRuns: CHAINS / 2 },
    );
  });
});
