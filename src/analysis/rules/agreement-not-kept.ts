import { sharesKept } from '../../model/kept.js';
import { type FigureRule, whereOf } from '../figure-rule.js';

export default {
  id: 'agreement-not-kept',
  group: 'agreement',
  severity: 'warning',
  sets: ['strict'],
  needs: 'link odds',
  wrong: `kedja: 1
departments:
  store:
    time: 15min
    delays:
      - { cause: wrong picking list, chance: 10%, time: 1h }
  lathe: 2h
customers:
  car-buyer: 4h
links:
  - { from: store, to: lathe, agreed: { within: 30min, on-time: 95% } }
  - lathe -> car-buyer
`,
  right: `kedja: 1
departments:
  store:
    time: 15min
    delays:
      - { cause: wrong picking list, chance: 2%, time: 1h }
  lathe: 2h
customers:
  car-buyer: 4h
links:
  - { from: store, to: lathe, agreed: { within: 30min, on-time: 95% } }
  - lathe -> car-buyer
`,
  *check(network, assessment) {
    for (const [edge, { from, to, item, odds }] of assessment.links.entries()) {
      const { agreed, offers, at } = network.links[edge]!;
      const pledge = agreed ?? offers;
      if (pledge === null || odds === null) continue;
      const by = agreed === null ? 'offers' : 'agreed';
      for (const { part, promised, share, kept } of sharesKept(pledge, { ...odds, onTime: odds.inTime })) {
        if (kept !== 'no') continue;
        yield {
          at: whereOf(pledge, at, part),
          facts: { from: from.name, to: to.name, item, by, part, promised, share, orders: odds.runs },
        };
      }
    }
  },
} satisfies FigureRule<'agreement-not-kept'>;
