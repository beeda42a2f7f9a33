import type { Network } from '../../graph/network.js';
import type { Link } from '../../model/chain.js';
import { expectedRounds } from '../rounds.js';
import type { Rule } from '../rule.js';

export default {
  id: 'rework-without-end',
  group: 'structure',
  severity: 'error',
  wrong: `kedja: 1
departments: [store, lathe, inspection]
customers: [car-buyer]
links:
  - store -> lathe -> inspection -> car-buyer
  - { from: inspection, to: lathe, rework: 70% }
  - { from: inspection, to: store, rework: 30% }
`,
  right: `kedja: 1
departments: [store, lathe, inspection]
customers: [car-buyer]
links:
  - store -> lathe -> inspection -> car-buyer
  - { from: inspection, to: lathe, rework: 7% }
  - { from: inspection, to: store, rework: 3% }
`,
  *check(network) {
    yield* chances(network);
    yield* rounds(network);
  },
} satisfies Rule<'rework-without-end'>;

type Found = ReturnType<Rule<'rework-without-end'>['check']>;

/** Places that send back every order, by the chances alone. */
function* chances({ chain, places, nodeOf }: Network): Found {
  const out = new Map<string, { sum: number; last: Link }>();
  for (const link of chain.links) {
    if (link.rework?.form !== 'chance' || !nodeOf.has(link.from)) continue;
    out.set(link.from, { sum: (out.get(link.from)?.sum ?? 0) + link.rework.chance, last: link });
  }
  for (const [id, { sum, last }] of out) {
    const { name } = places[nodeOf.get(id)!]!;
    if (sum >= 1 - 1e-9) yield { at: { path: [...last.at.path, 'rework'] }, facts: { problem: 'chances', name, sum } };
  }
}

/** Nobody means an order to go round more often; and whoever draws orders one by one would never be done. */
const MOST_ROUNDS = 1000;

/** All rounds of all loops together, told at the loop that counts most. */
function* rounds(network: Network): Found {
  const all = expectedRounds(network, MOST_ROUNDS);
  const total = all.reduce((sum, one) => sum + one.rounds, 0);
  if (total <= MOST_ROUNDS) return;
  const { link, rounds: most } = all.reduce((worst, one) => (one.rounds > worst.rounds ? one : worst));
  yield {
    at: { path: [...link.at.path, 'rework'] },
    facts: {
      problem: 'rounds',
      from: link.from,
      to: link.to,
      form: link.rework!.form,
      rounds: most,
      total,
      most: MOST_ROUNDS,
    },
  };
}
