import { type ChangeRule, still } from '../change-rule.js';

export default {
  id: 'old-promise-broken',
  group: 'gate',
  severity: 'error',
  wrong: `  departments:
-   lathe: 2h
+   lathe: 5h
  customers:
-   car-buyer: 4h
+   car-buyer: 6h
`,
  right: `  departments:
-   lathe: 2h
+   lathe: 3h
  customers:
    car-buyer: 4h
`,
  isShown: false,
  *check(comparison) {
    for (const { at, name, byOldPromise } of still(comparison))
      if (byOldPromise !== null && byOldPromise.broken.length > 0)
        yield { at, facts: { name, parts: byOldPromise.broken } };
  },
} satisfies ChangeRule<'old-promise-broken'>;
