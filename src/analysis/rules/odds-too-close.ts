import { enough, ordersToPart } from '../../model/kept.js';
import { type FigureRule, promisedShares } from '../figure-rule.js';

export default {
  id: 'odds-too-close',
  group: 'promise',
  severity: 'warning',
  needs: 'odds',
  wrong: `kedja: 1
departments:
  store: 15min
  lathe:
    time: 2h
    delays:
      - { cause: tool breaks, chance: 4.9%, time: 3h }
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
      if (kept !== 'open' || assessment.odds === null) continue;
      const each = assessment.odds.runs / odds.runs; // so many runs for one order that comes here
      const runs = enough(Math.ceil(ordersToPart(share, promised) * each));
      yield { at, facts: { name, part, promised, share, orders: odds.runs, runs } };
    }
  },
} satisfies FigureRule<'odds-too-close'>;
