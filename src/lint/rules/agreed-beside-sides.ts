import type { Rule } from '../rule.js';

export default {
  id: 'agreed-beside-sides',
  group: 'agreement',
  severity: 'warning',
  wrong: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - { from: store, to: lathe, agreed: 2h, expects: 1h }
  - lathe -> car-buyer
`,
  right: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - { from: store, to: lathe, expects: 2h, offers: 1h }
  - lathe -> car-buyer
`,
  *check({ links }) {
    for (const { from, to, agreed, expects, offers, at } of links) {
      const side = expects !== null ? 'expects' : offers !== null ? 'offers' : null;
      if (agreed !== null && side !== null)
        yield { at: { path: [...at.path, 'agreed'], key: true }, facts: { from, to, side } };
    }
  },
} satisfies Rule<'agreed-beside-sides'>;
