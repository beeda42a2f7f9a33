import type { At, Chain } from '../../model/chain.js';
import { type Distribution, median } from '../../model/distribution.js';
import type { TimeRole } from '../../model/facts/data.js';
import type { Rule } from '../rule.js';

/** With fewer times of a kind nobody can tell which is the odd one. */
const FEWEST_KNOWN = 5;
/** Where more than one in so many stand out, the chain has two kinds of times, and none is a slip. */
const ONE_IN = 10;

export default {
  id: 'unit-slip',
  group: 'data',
  severity: 'warning',
  wrong: `kedja: 1
departments: { store: 15min, forklift: 10min, lathe: 2h, paint: 40d, inspection: 20min }
customers: [car-buyer]
links:
  - store -> forklift -> lathe -> paint -> inspection -> car-buyer
`,
  right: `kedja: 1
departments: { store: 15min, forklift: 10min, lathe: 2h, paint: 40min, inspection: 20min }
customers: [car-buyer]
links:
  - store -> forklift -> lathe -> paint -> inspection -> car-buyer
`,
  *check({ chain }, { slip }) {
    for (const role of ROLES) {
      const known = [...timesOf(chain, role)].filter(({ value }) => value > 0);
      if (known.length < FEWEST_KNOWN) continue;
      const usual = middle(known.map(({ value }) => value));
      const odd = known.filter(({ value }) => value > slip * usual);
      if (odd.length > Math.ceil(known.length / ONE_IN)) continue;
      for (const { name, at, value } of odd)
        yield {
          at: { path: [...at.path, role] },
          facts: { name, role, value, usual, times: Math.round(value / usual) },
        };
    }
  },
} satisfies Rule<'unit-slip'>;

const ROLES: readonly TimeRole[] = ['time', 'queue', 'handover'];

interface Known {
  readonly name: string;
  readonly at: At;
  readonly value: number;
}

/** The times of a kind that stand in the file, without those of suppliers: they are days away by nature. */
function* timesOf({ places, links }: Chain, role: TimeRole): Generator<Known> {
  const known = (name: string, at: At, time: Distribution | null): Known[] =>
    time === null ? [] : [{ name, at, value: median(time) }];
  if (role === 'handover')
    for (const { from, to, at, handover } of links) yield* known(`${from} -> ${to}`, at, handover);
  else for (const place of places) if (place.type === 'department') yield* known(place.name, place.at, place[role]);
}

/** The middle one; between two the one that is as many times the one as it is of the other. */
function middle(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : Math.sqrt(sorted[half - 1]! * sorted[half]!);
}
