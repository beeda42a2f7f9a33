import type { Rule } from '../rule.js';

export default {
  id: 'similar-ids',
  group: 'structure',
  severity: 'warning',
  wrong: `kedja: 1
departments: [store, Store]
customers: [car-buyer]
links:
  - store -> Store -> car-buyer
`,
  right: `kedja: 1
departments: [store, shop]
customers: [car-buyer]
links:
  - store -> shop -> car-buyer
`,
  *check({ chain }) {
    const known = new Map<string, string>();
    for (const { id, at } of chain.places) {
      const letters = id.toLowerCase();
      const other = known.get(letters);
      if (other === undefined) known.set(letters, id);
      else if (other !== id) yield { at, facts: { id, other } };
    }
  },
} satisfies Rule<'similar-ids'>;
