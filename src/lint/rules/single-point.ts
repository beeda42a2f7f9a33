import { lastPassed } from '../../graph/dominators.js';
import { departmentOf } from '../../graph/network.js';
import { customers } from '../../graph/reach.js';
import { grouped } from '../grouped.js';
import type { Rule } from '../rule.js';

/** So many customers are named. */
const MOST_NAMED = 3;

export default {
  id: 'single-point',
  group: 'structure',
  severity: 'warning',
  sets: ['strict'],
  wrong: `kedja: 1
departments: [lathe]
customers: [car-buyer]
links:
  - lathe -> car-buyer
`,
  right: `kedja: 1
departments: [lathe]
customers: [car-buyer]
links:
  - { from: lathe, to: car-buyer, stock: 2d }
`,
  *check(network) {
    const { places } = network;
    const last = lastPassed(network, ({ stock }) => stock === 0);
    const met = new Uint8Array(places.length);
    const pairs: { readonly node: number; readonly customer: number }[] = [];
    for (const customer of customers(network)) {
      // Who has been met more often than is told needs not be met again, nor those above.
      for (let node = last[customer]!; node !== -1 && met[node]! <= MOST_NAMED; node = last[node]!) {
        met[node]!++;
        pairs.push({ node: departmentOf(network, node), customer });
      }
    }
    for (const [node, by] of grouped(pairs, (pair) => pair.node)) {
      const { type, name, at } = places[node]!;
      const names = [...new Set(by.map(({ customer }) => customer))].map((customer) => places[customer]!.name);
      if (type === 'department')
        yield { at, facts: { name, customers: names.slice(0, MOST_NAMED), more: names.length > MOST_NAMED } };
    }
  },
} satisfies Rule<'single-point'>;
