import type { Link } from '../../model/chain.js';
import type { Rule } from '../rule.js';

export default {
  id: 'rework-without-end',
  severity: 'error',
  wrong: `kedja: 1
departments: [store, lathe, inspection]
customers: [car-buyer]
links:
  - store -> lathe -> inspection -> car-buyer
  - { from: inspection, to: lathe, rework: 70% }
  - { from: inspection, to: store, rework: 30% }
`,
  right: `kedja: 1
departments: [store, lathe, inspection]
customers: [car-buyer]
links:
  - store -> lathe -> inspection -> car-buyer
  - { from: inspection, to: lathe, rework: 7% }
  - { from: inspection, to: store, rework: 3% }
`,
  *check({ chain, places, nodeOf }) {
    const out = new Map<string, { sum: number; last: Link }>();
    for (const link of chain.links) {
      if (link.rework?.form !== 'chance' || !nodeOf.has(link.from)) continue;
      out.set(link.from, { sum: (out.get(link.from)?.sum ?? 0) + link.rework.chance, last: link });
    }
    for (const [id, { sum, last }] of out) {
      const { name } = places[nodeOf.get(id)!]!;
      if (sum >= 1 - 1e-9) yield { at: { path: [...last.at.path, 'rework'] }, facts: { name, sum } };
    }
  },
} satisfies Rule<'rework-without-end'>;
