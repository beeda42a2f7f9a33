import type { ChangeRule } from '../change-rule.js';

export default {
  id: 'model-gone',
  group: 'gate',
  severity: 'warning',
  strictly: true,
  wrong: `deleted:    workshop.kedja.yaml
`,
  right: `renamed:    workshop.kedja.yaml -> models/workshop.kedja.yaml
`,
  isShown: false,
  *check({ state, against }) {
    if (state === 'gone') yield { at: { path: [] }, facts: { against } };
  },
} satisfies ChangeRule<'model-gone'>;
