import type { CustomerFigures } from '../../model/assessment.js';
import { TOLERANCE } from '../../model/duration.js';
import { sharesKept } from '../../model/kept.js';
import { type FigureRule, promised, whereOf } from '../figure-rule.js';

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
    for (const { figures, customer, promise } of promised(network, assessment)) {
      const { name, odds } = figures;
      if (odds === null) continue;
      for (const { part, promised: share, share: drawn, kept } of sharesKept(promise, odds)) {
        if (kept !== 'no' || (part === 'on-time' && cannotHold(figures))) continue;
        yield {
          at: whereOf(promise, customer.at, part),
          facts: {
            name,
            part,
            promised: share,
            share: drawn,
            orders: odds.runs,
            most: part === 'on-time' ? odds.leadTime.p95 : null,
          },
        };
      }
    }
  },
} satisfies FigureRule<'odds-below-promise'>;

/** Then it is said already that the promise is too short for what things usually take. */
function cannotHold({ typical }: CustomerFigures): boolean {
  return typical !== null && typical.slack !== null && typical.slack < -TOLERANCE;
}
