import { atEnd } from '../ends.js';
import type { Rule } from '../rule.js';

export default {
  id: 'customer-with-customer',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
departments: [store, lathe]
customers: [dealer, car-buyer]
links:
  - store -> lathe -> dealer -> car-buyer
`,
  right: `kedja: 1
departments: [store, lathe, dealer]
customers: [car-buyer]
links:
  - store -> lathe -> dealer -> car-buyer
`,
  *check({ places, links, from, to }) {
    for (const [edge, link] of links.entries()) {
      const isOut = places[from[edge]!]!.type === 'customer' && from[edge] !== to[edge];
      if (isOut) yield { at: atEnd(link, 'from'), facts: { from: link.from, to: link.to } };
    }
  },
} satisfies Rule<'customer-with-customer'>;
