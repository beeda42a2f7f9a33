import type { CustomerFigures } from '../../model/assessment.js';
import { TOLERANCE } from '../../model/duration.js';
import type { CustomerOdds } from '../../model/odds.js';
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
            most: part === 'on-time' ? withinFor(share, odds) : null,
          },
        };
      }
    }
  },
} satisfies FigureRule<'odds-below-promise'>;

/** The time that so many orders stay within, where it is one of those that are known. */
function withinFor(share: number, { leadTime: { p80, p95 } }: CustomerOdds): number | null {
  return share === 0.95 ? p95 : share === 0.8 ? p80 : null;
}

/** Then it is said already that the promise is too short for what things usually take. */
function cannotHold({ typical }: CustomerFigures): boolean {
  return typical !== null && typical.slack !== null && typical.slack < -TOLERANCE;
}
