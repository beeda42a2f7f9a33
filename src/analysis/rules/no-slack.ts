import { TOLERANCE } from '../../model/duration.js';
import { type FigureRule, promised, whereOf } from '../figure-rule.js';

export default {
  id: 'no-slack',
  group: 'promise',
  severity: 'warning',
  sets: ['strict'],
  wrong: `kedja: 1
departments:
  store: 15min
  lathe: 2h
customers:
  car-buyer: 2h 20min
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
  /** Of promises without a share, which the usual run alone decides: of others the odds tell more. */
  *check(network, assessment, { slack: least }) {
    for (const { figures, customer, promise } of promised(network, assessment)) {
      const { within, onTime } = promise;
      const slack = figures.typical?.slack ?? null;
      if (within === null || onTime !== null || slack === null) continue;
      if (slack < -TOLERANCE || slack >= least * within - TOLERANCE) continue;
      yield {
        at: whereOf(promise, customer.at, 'within'),
        facts: { name: figures.name, within, slack: Math.max(0, slack), least },
      };
    }
  },
} satisfies FigureRule<'no-slack'>;
