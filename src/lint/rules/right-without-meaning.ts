import { pledges } from '../pledges.js';
import type { Rule } from '../rule.js';

export default {
  id: 'right-without-meaning',
  group: 'agreement',
  severity: 'warning',
  sets: ['strict', 'training'],
  wrong: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - { from: store, to: lathe, agreed: { right: 99% } }
  - lathe -> car-buyer
`,
  right: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - { from: store, to: lathe, agreed: { right: 99%, right-means: sawn to length and tagged } }
  - lathe -> car-buyer
`,
  *check({ chain }) {
    for (const { pledge, from, to } of pledges(chain)) {
      const { right, rightMeans, at } = pledge;
      if (right !== null && rightMeans === null)
        yield { at: { path: [...at.path, 'right'] }, facts: { from, to, right } };
    }
  },
} satisfies Rule<'right-without-meaning'>;
