import { enough } from '../../model/kept.js';
import { type ChangeRule, still } from '../change-rule.js';

export default {
  id: 'loss-too-close',
  group: 'gate',
  severity: 'warning',
  strictly: true,
  wrong: `$ kedja check workshop.kedja.yaml --against main --max-on-time-loss 1%
  delays:
-   - { cause: tool breaks, chance: 4%, time: 3h }
+   - { cause: tool breaks, chance: 5%, time: 3h }
`,
  right: `$ kedja check workshop.kedja.yaml --against main --max-on-time-loss 1%
  delays:
-   - { cause: tool breaks, chance: 4%, time: 3h }
+   - { cause: tool breaks, chance: 4.2%, time: 3h }
`,
  isShown: false,
  *check(comparison) {
    for (const { at, name, loss } of still(comparison))
      if (loss.onTime?.isTooMuch === 'open')
        yield { at, facts: { name, most: loss.onTime.most, runs: enough(loss.onTime.runsToTell ?? Infinity) } };
  },
} satisfies ChangeRule<'loss-too-close'>;
