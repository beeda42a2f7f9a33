import { notCarried, notGuaranteed } from '../../model/inside.js';
import { type FigureRule, promised, whereOf } from '../figure-rule.js';

const KEYS = { time: 'within', chance: 'on-time', full: 'full', right: 'right' } as const;

export default {
  id: 'inside-cannot-carry',
  group: 'promise',
  severity: 'warning',
  needs: 'odds',
  wrong: `kedja: 1
departments:
  store: 15min
  lathe: 2h
customers:
  car-buyer: 4h
links:
  - { from: store, to: lathe, agreed: 3h }
  - lathe -> car-buyer
`,
  right: `kedja: 1
departments:
  store: 15min
  lathe: 2h
customers:
  car-buyer: 4h
links:
  - { from: store, to: lathe, agreed: 1h }
  - lathe -> car-buyer
`,
  /** What the agreements guarantee is no finding where the drawn odds hold, or nobody knows them. */
  *check(network, assessment) {
    for (const { figures, customer, promise } of promised(network, assessment)) {
      const isBroken = figures.odds?.kept.onTime === 'no';
      const parts = [...(isBroken ? notGuaranteed(figures.inside) : []), ...notCarried(figures.inside)];
      if (parts.length === 0) continue;
      yield { at: whereOf(promise, customer.at, KEYS[parts[0]!.what]), facts: { name: figures.name, parts } };
    }
  },
} satisfies FigureRule<'inside-cannot-carry'>;
