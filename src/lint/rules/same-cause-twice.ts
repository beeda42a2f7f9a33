import type { Chain, Delay } from '../../model/chain.js';
import { grouped } from '../grouped.js';
import type { Rule } from '../rule.js';

export default {
  id: 'same-cause-twice',
  group: 'data',
  severity: 'warning',
  wrong: `kedja: 1
departments:
  forklift:
    time: 10min
    delays:
      - { cause: breakdown, chance: 1%, time: 1h..3h }
      - { cause: breakdown, chance: 2%, time: 30min }
customers: [car-buyer]
links:
  - forklift -> car-buyer
`,
  right: `kedja: 1
departments:
  forklift:
    time: 10min
    delays:
      - { cause: breakdown, chance: 1%, time: 1h..3h }
      - { cause: flat battery, chance: 2%, time: 30min }
customers: [car-buyer]
links:
  - forklift -> car-buyer
`,
  *check({ chain }) {
    for (const { name, delays, common } of delayed(chain)) {
      const known = new Map<string, 'delay' | 'cause'>(common.map((cause) => [letters(cause), 'cause']));
      for (const { cause, at } of delays) {
        const problem = known.get(letters(cause));
        if (problem === undefined) known.set(letters(cause), 'delay');
        else yield { at: { path: [...at.path, 'cause'] }, facts: { name, cause, problem } };
      }
    }
  },
} satisfies Rule<'same-cause-twice'>;

interface Delayed {
  readonly name: string;
  readonly delays: readonly Delay[];
  /** Ids and names of the common causes that hit it. */
  readonly common: readonly string[];
}

/** Every place and link that has delays of its own. */
function* delayed({ places, links, causes }: Chain): Generator<Delayed> {
  const hits = causes.flatMap(({ id, name, hits: struck }) => struck.map((place) => ({ place, words: [id, name] })));
  const byPlace = grouped(hits, ({ place }) => place);
  const commonTo = (id: string | null): string[] => byPlace.get(id ?? '')?.flatMap(({ words }) => words) ?? [];
  for (const place of places) {
    if (place.type === 'customer' || place.delays.length === 0) continue;
    const main = place.type === 'department' ? place.sameAs : null;
    yield { name: place.name, delays: place.delays, common: [...commonTo(place.id), ...commonTo(main)] };
  }
  for (const { from, to, delays } of links)
    if (delays.length > 0) yield { name: `${from} -> ${to}`, delays, common: [] };
}

/** An id such as `power-cut` is the cause that people write as power cut. */
function letters(cause: string): string {
  return cause
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim();
}
