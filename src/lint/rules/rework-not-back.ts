import { notLeading } from '../leading.js';
import type { Rule } from '../rule.js';

export default {
  id: 'rework-not-back',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
departments: [store, lathe, inspection]
customers: [car-buyer]
links:
  - store -> lathe -> inspection -> car-buyer
  - { from: lathe, to: inspection, rework: 8% }
`,
  right: `kedja: 1
departments: [store, lathe, inspection]
customers: [car-buyer]
links:
  - store -> lathe -> inspection -> car-buyer
  - { from: inspection, to: lathe, rework: 8% }
`,
  *check(network) {
    const all = network.links.map((link, edge) => ({ link, start: network.to[edge]!, end: network.from[edge]! }));
    const back = all.filter(({ link, start, end }) => link.rework !== null && start !== end);
    for (const { link } of notLeading(network, back)) {
      yield { at: { path: [...link.at.path, 'to'] }, facts: { from: link.from, to: link.to } };
    }
  },
} satisfies Rule<'rework-not-back'>;
