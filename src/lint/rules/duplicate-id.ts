import type { Facts } from '../../model/finding.js';
import type { Rule } from '../rule.js';

export default {
  id: 'duplicate-id',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
suppliers: [store]
departments: [store, lathe]
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
`,
  right: `kedja: 1
suppliers: [timber-yard]
departments: [store, lathe]
customers: [car-buyer]
links:
  - timber-yard -> store -> lathe -> car-buyer
`,
  *check({ chain }) {
    const types = new Map<string, Facts['duplicate-id']['type']>();
    const causes = chain.causes.map(({ id, at }) => ({ id, at, type: 'cause' as const })); // named by id as places are
    for (const { id, type, at } of [...chain.places, ...causes]) {
      const other = types.get(id);
      if (other === undefined) types.set(id, type);
      else yield { at, facts: { id, type, other } };
    }
  },
} satisfies Rule<'duplicate-id'>;
