import { type FigureRule, promised } from '../figure-rule.js';

export default {
  id: 'missing-time',
  group: 'data',
  severity: 'warning',
  wrong: `kedja: 1
departments:
  store: 15min
  lathe:
customers:
  car-buyer: 4h
links:
  - store -> lathe -> car-buyer
`,
  right: `kedja: 1
departments:
  store: 15min
  lathe: 2h
customers:
  car-buyer: 4h
links:
  - store -> lathe -> car-buyer
`,
  /** Told of each place, where the time is to be written, and once, whoever waits for it. */
  *check(network, assessment) {
    const customers = new Map<string, string[]>();
    for (const { figures } of promised(network, assessment))
      for (const { id } of figures.missing) customers.set(id, [...(customers.get(id) ?? []), figures.name]);
    for (const [id, names] of customers) {
      const { name, at } = network.places[network.nodeOf.get(id)!]!;
      yield { at, facts: { name, customers: names } };
    }
  },
} satisfies FigureRule<'missing-time'>;
