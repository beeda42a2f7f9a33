import type { Customer, Department, Needs, Place } from '../../model/chain.js';
import { nearest } from '../../model/nearest.js';
import type { Rule } from '../rule.js';

/** So many items fit into a message. */
const MOST_LISTED = 12;

export default {
  id: 'needs-unknown-item',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
departments:
  store:
  lathe: { needs: { blank: any } }
customers: [car-buyer]
links:
  - { from: store, to: lathe, item: blanks }
  - lathe -> car-buyer
`,
  right: `kedja: 1
departments:
  store:
  lathe: { needs: { blanks: any } }
customers: [car-buyer]
links:
  - { from: store, to: lathe, item: blanks }
  - lathe -> car-buyer
`,
  *check({ chain, places }) {
    const brought = new Map(places.filter(isChoosy).map(({ id }) => [id, new Set<string>()]));
    for (const { to, item, rework } of chain.links) {
      if (rework === null && item !== null) brought.get(to)?.add(item);
    }
    for (const { id, name, needs, at } of places.filter(isChoosy)) {
      const items = [...brought.get(id)!];
      for (const item of needs.quorums.keys()) {
        if (items.includes(item)) continue;
        const facts = { name, item, nearest: nearest(item, items), items: items.slice(0, MOST_LISTED) };
        yield { at: { path: [...at.path, 'needs', item], key: true }, facts };
      }
    }
  },
} satisfies Rule<'needs-unknown-item'>;

type Choosy = (Department | Customer) & { readonly needs: Extract<Needs, { form: 'by-item' }> };

function isChoosy(place: Place): place is Choosy {
  return place.type !== 'supplier' && place.needs.form === 'by-item';
}
