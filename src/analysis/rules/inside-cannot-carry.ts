import { notCarried } from '../../model/inside.js';
import { type FigureRule, promised, whereOf } from '../figure-rule.js';

const KEYS = { time: 'within', full: 'full', right: 'right' } as const;

export default {
  id: 'inside-cannot-carry',
  group: 'promise',
  severity: 'warning',
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
  *check(network, assessment) {
    for (const { figures, customer, promise } of promised(network, assessment)) {
      const parts = notCarried(figures.inside);
      if (parts.length === 0) continue;
      yield { at: whereOf(promise, customer.at, KEYS[parts[0]!.what]), facts: { name: figures.name, parts } };
    }
  },
} satisfies FigureRule<'inside-cannot-carry'>;
