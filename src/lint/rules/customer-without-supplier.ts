import { meantBy } from '../meant.js';
import type { Rule } from '../rule.js';

export default {
  id: 'customer-without-supplier',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
departments: [store, lathe]
customers: [car-buyer, museum]
links:
  - store -> lathe -> car-buyer
`,
  right: `kedja: 1
departments: [store, lathe]
customers: [car-buyer, museum]
links:
  - store -> lathe -> car-buyer
  - lathe -> museum
`,
  *check({ chain, places, nodeOf }) {
    const receivers = new Set(
      chain.links.filter(({ rework, from, to }) => rework === null && from !== to).map(({ to }) => to),
    );
    const alone = places.filter(({ id, type }) => type === 'customer' && !receivers.has(id));
    if (alone.length === 0) return;
    const meant = meantBy(
      receivers,
      nodeOf,
      alone.map(({ id }) => id),
    );
    for (const { id, name, at } of alone) {
      if (!meant.has(id)) yield { at, facts: { name } };
    }
  },
} satisfies Rule<'customer-without-supplier'>;
