import type { Link } from '../../model/chain.js';
import type { ShortOffer } from '../../model/facts/agreement.js';
import { gapOf } from '../../model/gap.js';
import { forward } from '../pledges.js';
import type { Rule } from '../rule.js';

export default {
  id: 'offer-below-expectation',
  group: 'agreement',
  severity: 'warning',
  wrong: `kedja: 1
departments: [forklift, lathe]
customers: [car-buyer]
links:
  - from: forklift
    to: lathe
    expects: { within: 20min, on-time: 98% }
    offers: { within: 45min, on-time: 98% }
  - lathe -> car-buyer
`,
  right: `kedja: 1
departments: [forklift, lathe]
customers: [car-buyer]
links:
  - { from: forklift, to: lathe, agreed: { within: 30min, on-time: 98% } }
  - lathe -> car-buyer
`,
  *check({ chain }) {
    for (const link of forward(chain)) {
      const parts = shortOf(link);
      if (parts.length > 0)
        yield {
          at: { path: [...link.offers!.at.path, KEYS[parts[0]!.part]] },
          facts: { from: link.from, to: link.to, parts },
        };
    }
  },
} satisfies Rule<'offer-below-expectation'>;

/** What each part of an offer is called in the file. */
const KEYS: Readonly<Record<ShortOffer['part'], string>> = {
  within: 'within',
  onTime: 'on-time',
  full: 'full',
  right: 'right',
};

function shortOf({ expects, offers }: Link): ShortOffer[] {
  const gap = gapOf(expects, offers);
  if (gap === null) return [];
  const parts = Object.keys(KEYS) as ShortOffer['part'][];
  return parts
    .filter((part) => gap[part] !== null)
    .map((part) => ({ part, expects: expects![part]!, offers: offers![part]! }));
}
