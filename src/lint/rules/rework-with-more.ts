import type { Link } from '../../model/chain.js';
import type { Rule } from '../rule.js';

export default {
  id: 'rework-with-more',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
departments: [store, lathe, inspection]
customers: [car-buyer]
links:
  - store -> lathe -> inspection -> car-buyer
  - { from: inspection, to: lathe, rework: 8%, stock: 1h }
`,
  right: `kedja: 1
departments: [store, lathe, inspection]
customers: [car-buyer]
links:
  - store -> lathe -> inspection -> car-buyer
  - { from: inspection, to: lathe, rework: 8%, handover: 1h }
`,
  *check({ links }) {
    for (const link of links) {
      if (link.rework === null) continue;
      for (const [key, isThere] of Object.entries(NOT_FOR_REWORK)) {
        if (isThere(link)) yield { at: { path: [...link.at.path, key], key: true }, facts: { key } };
      }
    }
  },
} satisfies Rule<'rework-with-more'>;

/** What a link back cannot have, since it brings nothing new: by the key in the file. */
const NOT_FOR_REWORK: Readonly<Record<string, (link: Link) => boolean>> = {
  agreed: ({ agreed }) => agreed !== null,
  departs: ({ every }) => every !== null,
  expects: ({ expects }) => expects !== null,
  full: ({ full }) => full !== null,
  offers: ({ offers }) => offers !== null,
  recover: ({ recover }) => recover !== null,
  right: ({ right }) => right !== null,
  share: ({ share }) => share !== null,
  stock: ({ stock }) => stock > 0,
};
