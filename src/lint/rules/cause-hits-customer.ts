import type { Rule } from '../rule.js';

export default {
  id: 'cause-hits-customer',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
causes:
  power-cut: { chance: 1%, time: 2h, hits: [lathe, car-buyer] }
`,
  right: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
causes:
  power-cut: { chance: 1%, time: 2h, hits: [store, lathe] }
`,
  *check({ chain, nodeOf, places }) {
    for (const { id: cause, hits, at } of chain.causes) {
      for (const [i, customer] of hits.entries()) {
        const isCustomer = places[nodeOf.get(customer) ?? -1]?.type === 'customer';
        if (isCustomer) yield { at: { path: [...at.path, 'hits', i] }, facts: { cause, customer } };
      }
    }
  },
} satisfies Rule<'cause-hits-customer'>;
