import type { CustomerFigures } from '../../model/assessment.js';
import { TOLERANCE } from '../../model/duration.js';
import type { Share } from '../../model/finding.js';
import { type FigureRule, promised, whereOf } from '../figure-rule.js';

/** How many of the places and links that take longest are named. */
const NAMED = 3;

export default {
  id: 'promise-cannot-hold',
  group: 'promise',
  severity: 'error',
  wrong: `kedja: 1
departments:
  store: 15min
  lathe: 2h
customers:
  car-buyer: 1h
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
  *check(network, assessment) {
    for (const { figures, customer, promise } of promised(network, assessment)) {
      const { name, typical } = figures;
      const { within } = promise;
      if (within === null || typical === null || typical.slack === null || typical.slack >= -TOLERANCE) continue;
      if (promise.onTime !== null && figures.odds !== null) continue; // then the share of all orders tells, not the usual one
      yield {
        at: whereOf(promise, customer.at, 'within'),
        facts: { name, within, leadTime: typical.leadTime, most: most(figures) },
      };
    }
  },
} satisfies FigureRule<'promise-cannot-hold'>;

/** What takes the most of the critical path. */
function most({ typical }: CustomerFigures): Share[] {
  const legs = typical!.path.legs.map((leg, i, all) => ({
    name: leg.kind === 'place' ? leg.name : `${all[i - 1]?.name ?? ''} → ${all[i + 1]?.name ?? ''}`,
    seconds: leg.to - leg.from,
  }));
  return legs
    .filter(({ seconds }) => seconds > 0)
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, NAMED);
}
