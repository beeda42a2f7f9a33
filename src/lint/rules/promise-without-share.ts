import type { Rule } from '../rule.js';

export default {
  id: 'promise-without-share',
  group: 'agreement',
  severity: 'warning',
  sets: ['strict', 'training'],
  wrong: `kedja: 1
departments: { lathe: 2h }
customers:
  car-buyer: 2d
links:
  - lathe -> car-buyer
`,
  right: `kedja: 1
departments: { lathe: 2h }
customers:
  car-buyer: { promise: { within: 2d, on-time: 95% } }
links:
  - lathe -> car-buyer
`,
  *check({ chain }) {
    for (const place of chain.places) {
      if (place.type !== 'customer' || place.promise === null) continue;
      const { within, onTime, at } = place.promise;
      if (within !== null && onTime === null)
        yield { at: { path: [...at.path, 'within'] }, facts: { name: place.name, within } };
    }
  },
} satisfies Rule<'promise-without-share'>;
