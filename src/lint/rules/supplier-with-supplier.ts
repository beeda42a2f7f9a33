import { atEnd } from '../ends.js';
import type { Rule } from '../rule.js';

export default {
  id: 'supplier-with-supplier',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
suppliers: [ore-mine, steel-mill]
departments: [store]
customers: [car-buyer]
links:
  - ore-mine -> steel-mill -> store -> car-buyer
`,
  right: `kedja: 1
suppliers: [ore-mine]
departments: [steel-mill, store]
customers: [car-buyer]
links:
  - ore-mine -> steel-mill -> store -> car-buyer
`,
  *check({ places, links, from, to }) {
    for (const [edge, link] of links.entries()) {
      if (places[to[edge]!]!.type !== 'supplier' || from[edge] === to[edge]) continue;
      const isFromCustomer = places[from[edge]!]!.type === 'customer'; // wrong at that end
      if (!isFromCustomer) yield { at: atEnd(link, 'to'), facts: { from: link.from, to: link.to } };
    }
  },
} satisfies Rule<'supplier-with-supplier'>;
