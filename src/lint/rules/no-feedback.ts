import { forward, SIDES } from '../pledges.js';
import type { Rule } from '../rule.js';

export default {
  id: 'no-feedback',
  group: 'agreement',
  severity: 'warning',
  sets: ['strict', 'training'],
  wrong: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - { from: store, to: lathe, agreed: { within: 2h, on-time: 95% } }
  - lathe -> car-buyer
`,
  right: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - { from: store, to: lathe, agreed: { within: 2h, on-time: 95% }, feedback: daily stand-up }
  - lathe -> car-buyer
`,
  *check({ chain }) {
    for (const link of forward(chain)) {
      const side = SIDES.find((one) => link[one] !== null);
      if (side !== undefined && link.feedback === null)
        yield { at: { path: link[side]!.at.path, key: true }, facts: { from: link.from, to: link.to } };
    }
  },
} satisfies Rule<'no-feedback'>;
