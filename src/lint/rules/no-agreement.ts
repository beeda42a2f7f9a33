import type { Rule } from '../rule.js';

export default {
  id: 'no-agreement',
  group: 'agreement',
  severity: 'warning',
  sets: ['strict', 'training'],
  wrong: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
`,
  right: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - { from: store, to: lathe, agreed: { within: 2h, on-time: 95% } }
  - lathe -> car-buyer
`,
  *check({ links, places, to: receiver }) {
    for (const [edge, { from, to, rework, agreed, expects, offers, at }] of links.entries()) {
      const isInside = rework === null && places[receiver[edge]!]!.type === 'department';
      if (isInside && agreed === null && expects === null && offers === null) yield { at, facts: { from, to } };
    }
  },
} satisfies Rule<'no-agreement'>;
