import { type ChangeRule, still } from '../change-rule.js';

export default {
  id: 'promise-weakened',
  group: 'gate',
  severity: 'warning',
  strictly: true,
  wrong: `  customers:
-   car-buyer: { promise: { within: 4h, on-time: 95% } }
+   car-buyer: { promise: { within: 6h, on-time: 95% } }
`,
  right: `  customers:
-   car-buyer: { promise: { within: 4h, on-time: 95% } }
+   car-buyer: { promise: { within: 4h, on-time: 97% } }
`,
  isShown: false,
  *check(comparison) {
    for (const { at, name, weakened } of still(comparison))
      if (weakened.length > 0) yield { at, facts: { name, parts: weakened } };
  },
} satisfies ChangeRule<'promise-weakened'>;
