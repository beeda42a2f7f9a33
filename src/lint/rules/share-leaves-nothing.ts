import { SUM_TOLERANCE } from '../../model/chance.js';
import { sharesOut } from '../shares.js';
import type { Rule } from '../rule.js';

export default {
  id: 'share-leaves-nothing',
  group: 'structure',
  severity: 'warning',
  wrong: `kedja: 1
departments: [reception, nurse, doctor]
customers: [patient]
links:
  - { from: reception, to: nurse, share: 100% }
  - reception -> doctor
  - nurse -> patient
  - doctor -> patient
`,
  right: `kedja: 1
departments: [reception, nurse, doctor]
customers: [patient]
links:
  - { from: reception, to: nurse, share: 70% }
  - reception -> doctor
  - nurse -> patient
  - doctor -> patient
`,
  *check(network) {
    for (const { name, sum, others } of sharesOut(network)) {
      if (Math.abs(sum - 1) > SUM_TOLERANCE) continue;
      for (const { to, at } of others) yield { at, facts: { name, to } };
    }
  },
} satisfies Rule<'share-leaves-nothing'>;
