import type { Rule } from '../rule.js';

export default {
  id: 'no-owner',
  group: 'agreement',
  severity: 'warning',
  sets: ['strict'],
  wrong: `kedja: 1
departments:
  lathe: 2h
customers: [car-buyer]
links:
  - lathe -> car-buyer
`,
  right: `kedja: 1
departments:
  lathe: { time: 2h, owner: shift lead }
customers: [car-buyer]
links:
  - lathe -> car-buyer
`,
  *check({ chain }) {
    for (const place of chain.places) {
      if (place.type === 'department' && place.sameAs === null && place.owner === null)
        yield { at: place.at, facts: { name: place.name } };
    }
  },
} satisfies Rule<'no-owner'>;
