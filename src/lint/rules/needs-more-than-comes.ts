import type { Needs, Place } from '../../model/chain.js';
import type { Rule } from '../rule.js';

export default {
  id: 'needs-more-than-comes',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
departments:
  store:
  forge:
  assembly: { needs: 3 }
customers: [car-buyer]
links:
  - store -> assembly -> car-buyer
  - forge -> assembly
`,
  right: `kedja: 1
departments:
  store:
  forge:
  assembly: { needs: 2 }
customers: [car-buyer]
links:
  - store -> assembly -> car-buyer
  - forge -> assembly
`,
  *check({ chain, places }) {
    const counts = new Map(places.filter(counted).map(({ id }) => [id, new Map<string | null, number>()]));
    for (const { to, item, rework } of chain.links) {
      const count = rework === null ? counts.get(to) : undefined;
      count?.set(item, (count.get(item) ?? 0) + 1);
    }
    for (const place of places.filter(counted)) {
      const count = counts.get(place.id)!;
      const all = [...count.values()].reduce((sum, one) => sum + one, 0);
      for (const { item, needs } of numbers(needsOf(place))) {
        const comes = item === null ? all : (count.get(item) ?? 0);
        const isUnknown = item !== null && comes === 0; // needs-unknown-item
        const at = { path: [...place.at.path, 'needs', ...(item === null ? [] : [item])] };
        if (needs > comes && !isUnknown) yield { at, facts: { name: place.name, item, needs, comes } };
      }
    }
  },
} satisfies Rule<'needs-more-than-comes'>;

function counted(place: Place): boolean {
  return numbers(needsOf(place)).length > 0;
}

function needsOf(place: Place): Needs | null {
  return place.type === 'supplier' ? null : place.needs;
}

/** The quorums that are numbers: of all deliveries (item null), or of those of an item. */
function numbers(needs: Needs | null): { readonly item: string | null; readonly needs: number }[] {
  const quorums =
    needs === null ? [] : needs.form === 'together' ? [[null, needs.quorum] as const] : [...needs.quorums];
  return quorums.flatMap(([item, quorum]) => (typeof quorum === 'number' ? [{ item, needs: quorum }] : []));
}
