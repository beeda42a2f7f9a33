import { SUM_TOLERANCE } from '../../model/chance.js';
import { sharesOut } from '../shares.js';
import type { Rule } from '../rule.js';

export default {
  id: 'shares-above-whole',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
departments: [reception, nurse, doctor]
customers: [patient]
links:
  - { from: reception, to: nurse, share: 70% }
  - { from: reception, to: doctor, share: 40% }
  - nurse -> patient
  - doctor -> patient
`,
  right: `kedja: 1
departments: [reception, nurse, doctor]
customers: [patient]
links:
  - { from: reception, to: nurse, share: 70% }
  - { from: reception, to: doctor, share: 30% }
  - nurse -> patient
  - doctor -> patient
`,
  *check(network) {
    for (const { name, sum, last } of sharesOut(network)) {
      if (sum > 1 + SUM_TOLERANCE) yield { at: { path: [...last.at.path, 'share'] }, facts: { name, sum } };
    }
  },
} satisfies Rule<'shares-above-whole'>;
