import type { Network } from '../../graph/network.js';
import type { Threat } from '../../model/assessment.js';
import type { At } from '../../model/chain.js';
import { TOLERANCE } from '../../model/duration.js';
import { type FigureRule, promised } from '../figure-rule.js';

export default {
  id: 'cannot-absorb',
  group: 'promise',
  severity: 'warning',
  sets: ['strict'],
  needs: 'threats',
  wrong: `kedja: 1
departments:
  store: 15min
  lathe: { time: 2h, recovers-in: 1d }
customers:
  car-buyer: 4h
links:
  - store -> lathe -> car-buyer
`,
  right: `kedja: 1
departments:
  store: 15min
  lathe: { time: 2h, recovers-in: 1h }
customers:
  car-buyer: 4h
links:
  - store -> lathe -> car-buyer
`,
  /** Told once of each place, whoever would notice; what is late already when all goes as usual is told of otherwise. */
  *check(network, assessment) {
    const exposed = new Map<string, Exposed>();
    for (const { figures } of promised(network, assessment)) {
      for (const threat of figures.threats) {
        if (!threat.exposed || threat.slack < -TOLERANCE) continue;
        const one = exposed.get(threat.id) ?? { threat, customers: [] };
        one.customers.push({ name: figures.name, slack: threat.slack });
        exposed.set(threat.id, one);
      }
    }
    for (const { threat, customers } of exposed.values()) {
      const recoversIn = threat.recoversIn!;
      customers.sort((a, b) => a.slack - b.slack);
      yield { at: whereSaid(network, threat), facts: { name: threat.name, recoversIn, customers } };
    }
  },
} satisfies FigureRule<'cannot-absorb'>;

interface Exposed {
  readonly threat: Threat;
  readonly customers: { readonly name: string; readonly slack: number }[];
}

/** Where the file says how long it stands still: at the department, or at the visit that says it otherwise. */
function whereSaid({ places, nodeOf }: Network, { id, visits, recoversIn }: Threat): At {
  const all = [id, ...visits].map((one) => places[nodeOf.get(one)!]!);
  const place = all.find((one) => one.type !== 'customer' && one.recoversIn === recoversIn) ?? all[0]!;
  return { path: [...place.at.path, 'recovers-in'] };
}
