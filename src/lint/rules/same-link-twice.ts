import type { Link } from '../../model/chain.js';
import type { Rule } from '../rule.js';

export default {
  id: 'same-link-twice',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
  - { from: store, to: lathe, handover: 10min }
`,
  right: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - { from: store, to: lathe, item: blanks, handover: 10min }
  - { from: store, to: lathe, item: drawing }
  - lathe -> car-buyer
`,
  *check({ links }) {
    for (const backwards of [false, true]) {
      const same = links.filter(({ rework }) => (rework !== null) === backwards);
      for (const [i, link] of same.entries()) {
        if (i > 0 && isSame(link, same[i - 1]!))
          yield { at: link.at, facts: { from: link.from, to: link.to, item: link.item } };
      }
    }
  },
} satisfies Rule<'same-link-twice'>;

/** Links are sorted by these three, and otherwise stand as in the file. */
function isSame(a: Link, b: Link): boolean {
  return a.from === b.from && a.to === b.to && a.item === b.item;
}
