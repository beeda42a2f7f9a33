import type { Place } from '../../model/chain.js';
import type { Facts } from '../../model/finding.js';
import type { Rule } from '../rule.js';

export default {
  id: 'same-as',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
departments:
  forklift:
  lathe:
  forklift-2: { same-as: forklift }
  forklift-3: { same-as: forklift-2 }
customers: [car-buyer]
links:
  - forklift -> lathe -> forklift-2 -> forklift-3 -> car-buyer
`,
  right: `kedja: 1
departments:
  forklift:
  lathe:
  forklift-2: { same-as: forklift }
  forklift-3: { same-as: forklift }
customers: [car-buyer]
links:
  - forklift -> lathe -> forklift-2 -> forklift-3 -> car-buyer
`,
  *check({ chain, nodeOf, places }) {
    const placeOf = (id: string): Place | undefined => places[nodeOf.get(id) ?? -1];
    for (const place of chain.places) {
      const target = sameAsOf(place);
      const problem = target === null ? null : problemOf(place.id, placeOf(target));
      if (problem === null) continue;
      const write = problem === 'later-visit' ? firstVisit(place, placeOf) : null;
      yield { at: { path: [...place.at.path, 'same-as'] }, facts: { id: place.id, target: target!, problem, write } };
    }
  },
} satisfies Rule<'same-as'>;

function sameAsOf(place: Place | undefined): string | null {
  return place?.type === 'department' ? place.sameAs : null;
}

function problemOf(id: string, target: Place | undefined): Facts['same-as']['problem'] | null {
  if (target === undefined) return null; // unknown-place
  if (target.id === id) return 'itself';
  if (target.type !== 'department') return 'not-a-department';
  return target.sameAs === null ? null : 'later-visit';
}

/** The department at the end of a row of later visits; null where the row leads nowhere, or in a circle. */
function firstVisit(visit: Place, placeOf: (id: string) => Place | undefined): string | null {
  const seen = new Set<string>();
  let place: Place | undefined = visit;
  for (let next = sameAsOf(place); next !== null; next = sameAsOf(place)) {
    if (seen.has(next)) return null;
    seen.add(next);
    place = placeOf(next);
  }
  return place?.type === 'department' ? place.id : null;
}
