import { type ChangeRule, still } from '../change-rule.js';

export default {
  id: 'on-time-lost',
  group: 'gate',
  severity: 'error',
  wrong: `$ kedja check workshop.kedja.yaml --against main --max-on-time-loss 1%
  departments:
-   lathe: { time: 1h..2h..5h }
+   lathe: { time: 1h..3h..6h }
`,
  right: `$ kedja check workshop.kedja.yaml --against main --max-on-time-loss 1%
  departments:
-   lathe: { time: 1h..2h..5h }
+   lathe: { time: 1h..3h..4h }
`,
  isShown: false,
  *check(comparison) {
    for (const { at, name, byOldPromise, loss } of still(comparison)) {
      const change = byOldPromise?.onTime ?? null;
      if (change === null || loss.onTime?.isTooMuch !== 'yes') continue;
      const { before, after, difference } = change;
      yield {
        at,
        facts: {
          name,
          before: before.estimate,
          after: after.estimate,
          lost: -difference.high,
          most: loss.onTime.most,
        },
      };
    }
  },
} satisfies ChangeRule<'on-time-lost'>;
