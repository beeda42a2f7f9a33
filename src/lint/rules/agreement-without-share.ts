import { forward, SIDES } from '../pledges.js';
import type { Rule } from '../rule.js';

export default {
  id: 'agreement-without-share',
  group: 'agreement',
  severity: 'warning',
  sets: ['strict', 'training'],
  wrong: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - { from: store, to: lathe, agreed: 2h }
  - lathe -> car-buyer
`,
  right: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - { from: store, to: lathe, agreed: { within: 2h, on-time: 95% } }
  - lathe -> car-buyer
`,
  *check({ chain }) {
    for (const link of forward(chain)) {
      for (const side of SIDES) {
        const pledge = link[side];
        if (pledge?.within != null && pledge.onTime === null)
          yield {
            at: { path: [...pledge.at.path, 'within'] },
            facts: { from: link.from, to: link.to, side, within: pledge.within },
          };
      }
    }
  },
} satisfies Rule<'agreement-without-share'>;
