import type { CustomerOdds } from '../../model/odds.js';
import { type FigureRule, promisedShares } from '../figure-rule.js';

export default {
  id: 'odds-below-promise',
  group: 'promise',
  severity: 'error',
  needs: 'odds',
  wrong: `kedja: 1
departments:
  store: 15min
  lathe:
    time: 2h
    delays:
      - { cause: tool breaks, chance: 10%, time: 3h }
customers:
  car-buyer: { promise: { within: 4h, on-time: 95% } }
links:
  - store -> lathe -> car-buyer
`,
  right: `kedja: 1
departments:
  store: 15min
  lathe:
    time: 2h
    delays:
      - { cause: tool breaks, chance: 2%, time: 3h }
customers:
  car-buyer: { promise: { within: 4h, on-time: 95% } }
links:
  - store -> lathe -> car-buyer
`,
  *check(network, assessment) {
    for (const { name, at, part, promised, share, kept, odds } of promisedShares(network, assessment)) {
      if (kept !== 'no') continue;
      const most = part === 'on-time' ? withinFor(promised, odds) : null;
      yield { at, facts: { name, part, promised, share, orders: odds.runs, most } };
    }
  },
} satisfies FigureRule<'odds-below-promise'>;

/** The time that so many orders stay within, where it is one of those that are known. */
function withinFor(share: number, { leadTime: { p80, p95 } }: CustomerOdds): number | null {
  return share === 0.95 ? p95 : share === 0.8 ? p80 : null;
}
