import type { ChangeRule } from '../change-rule.js';

export default {
  id: 'customer-gone',
  group: 'gate',
  severity: 'warning',
  strictly: true,
  wrong: `  customers:
-   car-buyer: 2d
-   spare-parts-buyer: 1d
+   car-buyer: 2d
`,
  right: `  customers:
    car-buyer: 2d
-   spare-parts-buyer: 1d
+   spare-parts-buyer: 20h
`,
  isShown: false,
  *check({ state, customers }) {
    if (state === 'gone') return; // told of the whole model
    for (const { verdict, name } of customers)
      if (verdict === 'gone') yield { at: { path: ['customers'], key: true }, facts: { name } };
  },
} satisfies ChangeRule<'customer-gone'>;
