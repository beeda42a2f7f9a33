import type { ChangeRule } from '../change-rule.js';

export default {
  id: 'calendar-changed',
  group: 'gate',
  severity: 'warning',
  strictly: true,
  wrong: `- calendar: { hours: 07:00-16:00 }
+ calendar: { hours: 00:00-24:00 }
  customers:
    car-buyer: 2d
`,
  right: `  calendar: { hours: 07:00-16:00 }
  customers:
-   car-buyer: 2d
+   car-buyer: 1.5d
`,
  isShown: false,
  *check({ calendars }) {
    if (calendars !== null) yield { at: { path: ['calendar'] }, facts: calendars };
  },
} satisfies ChangeRule<'calendar-changed'>;
