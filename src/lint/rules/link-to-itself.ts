import type { Rule } from '../rule.js';

export default {
  id: 'link-to-itself',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - store -> lathe -> lathe -> car-buyer
`,
  right: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
  - { from: lathe, to: lathe, rework: 8% }
`,
  *check({ links, from, to }) {
    for (const [edge, link] of links.entries()) {
      if (from[edge] === to[edge] && link.rework === null) yield { at: link.at, facts: { id: link.from } };
    }
  },
} satisfies Rule<'link-to-itself'>;
