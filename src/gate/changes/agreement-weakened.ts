import type { ChangeRule } from '../change-rule.js';

export default {
  id: 'agreement-weakened',
  group: 'gate',
  severity: 'warning',
  strictly: true,
  wrong: `  links:
-   - { from: store, to: lathe, agreed: { within: 1h, on-time: 95% } }
+   - { from: store, to: lathe, agreed: { within: 2h, on-time: 95% } }
`,
  right: `  links:
-   - { from: store, to: lathe, agreed: { within: 1h, on-time: 95% } }
+   - { from: store, to: lathe, agreed: { within: 1h, on-time: 97% } }
`,
  isShown: false,
  *check({ agreements }) {
    for (const { from, to, at, isGone, weakened } of agreements)
      yield { at, facts: { from, to, isGone, parts: weakened } };
  },
} satisfies ChangeRule<'agreement-weakened'>;
