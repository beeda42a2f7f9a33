import type { Network } from '../../graph/network.js';
import type { At, Chain, Place } from '../../model/chain.js';
import type { Facts, PlaceType } from '../../model/finding.js';
import { nearest } from '../../model/nearest.js';
import { atEnd } from '../ends.js';
import type { Rule } from '../rule.js';

/** For so many misspelt ids the nearest one is looked for: each takes a look at every place. */
const MOST_GUESSES = 100;
/** So many ids fit into a message. */
const MOST_LISTED = 12;

export default {
  id: 'unknown-place',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
departments: [store, light]
customers: [car-buyer]
links:
  - store -> lihgt
  - light -> car-buyer
`,
  right: `kedja: 1
departments: [store, light]
customers: [car-buyer]
links:
  - store -> light
  - light -> car-buyer
`,
  *check({ chain, nodeOf }) {
    const told = new Set<string>();
    const guess = guesser(chain.places);
    for (const { id, at, types } of unknown(chain, nodeOf)) {
      const where = JSON.stringify(at);
      if (told.has(where)) continue; // the middle of a -> b -> c ends one link and begins another
      told.add(where);
      yield { at, facts: { id, ...guess(id, types) } };
    }
  },
} satisfies Rule<'unknown-place'>;

/** What kinds of places may stand somewhere. */
type Types = 'givers' | 'receivers' | 'departments';

const MAY_STAND: Readonly<Record<Types, readonly PlaceType[]>> = {
  givers: ['supplier', 'department'],
  receivers: ['department', 'customer'],
  departments: ['department'],
};

/** Everywhere in a chain where an id is named that no place has. */
function* unknown(
  { places, links, causes }: Chain,
  known: Network['nodeOf'],
): Generator<{ readonly id: string; readonly at: At; readonly types: Types }> {
  for (const place of places) {
    const id = place.type === 'department' ? place.sameAs : null;
    if (id !== null && !known.has(id)) yield { id, at: { path: [...place.at.path, 'same-as'] }, types: 'departments' };
  }
  for (const link of links) {
    if (!known.has(link.from)) yield { id: link.from, at: atEnd(link, 'from'), types: 'givers' };
    if (!known.has(link.to)) yield { id: link.to, at: atEnd(link, 'to'), types: 'receivers' };
  }
  for (const cause of causes) {
    for (const [i, id] of cause.hits.entries())
      if (!known.has(id)) yield { id, at: { path: [...cause.at.path, 'hits', i] }, types: 'givers' };
  }
}

type Guess = Omit<Facts['unknown-place'], 'id'>;

/** Finds what may have been meant, of what may stand there; for one id once. */
function guesser(places: readonly Place[]): (id: string, types: Types) => Guess {
  const typeOf = new Map(places.map((place) => [place.id, place.type]));
  const candidates = mapOfTypes((types) =>
    [...typeOf].filter(([, type]) => MAY_STAND[types].includes(type)).map(([id]) => id),
  );
  const known = mapOfTypes((types) => (candidates[types].length > MOST_LISTED ? [] : candidates[types]));
  const guesses = new Map<string, Guess>();
  return (id, types) => {
    const key = `${types} ${id}`;
    if (!guesses.has(key)) {
      const meant = guesses.size < MOST_GUESSES ? nearest(id, candidates[types]) : null;
      guesses.set(key, { nearest: meant, type: typeOf.get(meant ?? '') ?? null, known: known[types] });
    }
    return guesses.get(key)!;
  };
}

function mapOfTypes(of: (types: Types) => readonly string[]): Readonly<Record<Types, readonly string[]>> {
  return { givers: of('givers'), receivers: of('receivers'), departments: of('departments') };
}
