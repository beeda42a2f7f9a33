import { type ChangeRule, still } from '../change-rule.js';

export default {
  id: 'slack-lost',
  group: 'gate',
  severity: 'error',
  wrong: `$ kedja check workshop.kedja.yaml --against main --max-slack-loss 1h
  departments:
-   lathe: 2h
+   lathe: 3.5h
`,
  right: `$ kedja check workshop.kedja.yaml --against main --max-slack-loss 1h
  departments:
-   lathe: 2h
+   lathe: 2.5h
`,
  isShown: false,
  *check(comparison) {
    for (const { at, name, byOldPromise, loss } of still(comparison)) {
      const slack = byOldPromise?.slack ?? null;
      if (slack === null || loss.slack === null || !loss.slack.isTooMuch) continue;
      yield { at, facts: { name, ...slack, most: loss.slack.most } };
    }
  },
} satisfies ChangeRule<'slack-lost'>;
