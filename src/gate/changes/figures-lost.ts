import { type ChangeRule, still } from '../change-rule.js';

export default {
  id: 'figures-lost',
  group: 'gate',
  severity: 'error',
  wrong: `  departments:
-   lathe: 2h
+   lathe:
`,
  right: `  departments:
-   lathe: 2h
+   lathe: 2h..3h
`,
  isShown: false,
  *check(comparison) {
    if (comparison.withoutFigures !== null) return; // a model at fault is told of by itself
    for (const { at, name, before, after } of still(comparison))
      if (before?.leadTime != null && after?.leadTime === null)
        yield { at, facts: { name, missing: after.missing.map((place) => place.name) } };
  },
} satisfies ChangeRule<'figures-lost'>;
