import { enough, ordersToPart, sharesKept } from '../../model/kept.js';
import { type FigureRule, promised, whereOf } from '../figure-rule.js';

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
    for (const { figures, customer, promise } of promised(network, assessment)) {
      const { name, odds } = figures;
      if (odds === null || assessment.odds === null) continue;
      const each = assessment.odds.runs / odds.runs; // so many runs for one order that comes here
      for (const { part, promised: share, share: drawn, kept } of sharesKept(promise, odds)) {
        if (kept !== 'open') continue;
        const runs = enough(Math.ceil(ordersToPart(drawn, share) * each));
        yield {
          at: whereOf(promise, customer.at, part),
          facts: { name, part, promised: share, share: drawn, orders: odds.runs, runs },
        };
      }
    }
  },
} satisfies FigureRule<'odds-too-close'>;
