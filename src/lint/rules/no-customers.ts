import type { Rule } from '../rule.js';

export default {
  id: 'no-customers',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
departments: [store, lathe]
customers: []
links:
  - store -> lathe
`,
  right: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
`,
  *check({ chain }) {
    if (!chain.places.some(({ type }) => type === 'customer'))
      yield { at: { path: ['customers'], key: true }, facts: {} };
  },
} satisfies Rule<'no-customers'>;
