import { departmentOf, linkId, type Network } from '../../graph/network.js';
import type { Assessment } from '../../model/assessment.js';
import type { Delay } from '../../model/chain.js';
import { quantile } from '../../model/distribution.js';
import { TOLERANCE } from '../../model/duration.js';
import { type FigureRule, promised } from '../figure-rule.js';

export default {
  id: 'delay-always-absorbed',
  group: 'data',
  severity: 'warning',
  sets: ['strict'],
  needs: 'threats',
  wrong: `kedja: 1
departments:
  store: 15min
  lathe:
    time: 2h
    delays:
      - { cause: tool breaks, chance: 5%, time: 20min..1h }
customers:
  car-buyer: 4h
links:
  - store -> lathe -> car-buyer
`,
  right: `kedja: 1
departments:
  store: 15min
  lathe:
    time: 2h
    delays:
      - { cause: tool breaks, chance: 5%, time: 20min..3h }
customers:
  car-buyer: 4h
links:
  - store -> lathe -> car-buyer
`,
  *check(network, assessment) {
    const slacks = leastSlacks(network, assessment);
    const told = new Set<Delay>(); // a later visit has those of its department
    for (const { id, name, delays } of slacks === null ? [] : delayed(network)) {
      const slack = slacks!.get(id);
      for (const delay of slack === undefined ? [] : delays) {
        const longest = quantile(delay.time, 1);
        if (told.has(delay) || longest > slack! + TOLERANCE) continue;
        told.add(delay);
        yield { at: delay.at, facts: { cause: delay.cause, name, longest, slack: slack! } };
      }
    }
  },
} satisfies FigureRule<'delay-always-absorbed'>;

/** By place or link, how late it may be before anybody notices; null where that is not known of all promises. */
function leastSlacks(network: Network, assessment: Assessment): Map<string, number> | null {
  const least = new Map<string, number>();
  for (const { figures, promise } of promised(network, assessment)) {
    if (promise.within === null) continue;
    if (figures.typical === null) return null;
    for (const { id, slack } of figures.threats) least.set(id, Math.min(slack, least.get(id) ?? Infinity));
  }
  return least;
}

interface Delayed {
  /** That of the department, of a later visit. */
  readonly id: string;
  readonly name: string;
  readonly delays: readonly Delay[];
}

/** All that has delays. */
function* delayed(network: Network): Generator<Delayed> {
  const { places, links } = network;
  for (const [node, place] of places.entries())
    if (place.type !== 'customer') yield { ...place, id: places[departmentOf(network, node)]!.id };
  for (const [edge, { from, to, rework, delays }] of links.entries()) {
    if (rework !== null || delays.length === 0) continue;
    const [giver, receiver] = [from, to].map((id) => places[network.nodeOf.get(id)!]!.name);
    yield { id: linkId(network, edge), name: `${giver} → ${receiver}`, delays };
  }
}
