import { meantBy } from '../meant.js';
import type { Rule } from '../rule.js';

export default {
  id: 'place-without-customer',
  group: 'structure',
  severity: 'warning',
  wrong: `kedja: 1
departments: [store, lathe, forge]
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
  - store -> forge
`,
  right: `kedja: 1
departments: [store, lathe, forge]
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
  - store -> forge -> lathe
`,
  /**
   * Told of the last place of a row only, where the link to the next is missing: with it the whole row leads somewhere. (Places
   * that lead nowhere but round in a circle are told of as a circle.)
   */
  *check({ chain, places, nodeOf }) {
    if (!places.some(({ type }) => type === 'customer')) return;
    const forward = chain.links.filter(({ rework, from, to }) => rework === null && from !== to);
    const givers = new Set(forward.map(({ from }) => from));
    const last = places.filter(({ id, type }) => type !== 'customer' && !givers.has(id));
    if (last.length === 0) return;
    const meant = meantBy(
      givers,
      nodeOf,
      last.map(({ id }) => id),
    );
    const linked = new Set(chain.links.flatMap(({ from, to }) => [from, to]));
    for (const { id, name, type, at } of last) {
      if (!meant.has(id)) yield { at, facts: { name, type, linked: linked.has(id) } };
    }
  },
} satisfies Rule<'place-without-customer'>;
