import type { Rule } from '../rule.js';

export default {
  id: 'cause-hits-twice',
  group: 'structure',
  severity: 'warning',
  wrong: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
causes:
  power-cut: { chance: 1%, time: 2h, hits: [lathe, store, lathe] }
`,
  right: `kedja: 1
departments: [store, lathe]
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
causes:
  power-cut: { chance: 1%, time: 2h, hits: [lathe, store] }
`,
  *check({ chain }) {
    for (const { id: cause, hits, at } of chain.causes) {
      const before = new Set<string>();
      for (const [i, id] of hits.entries()) {
        if (before.has(id)) yield { at: { path: [...at.path, 'hits', i] }, facts: { cause, id } };
        before.add(id);
      }
    }
  },
} satisfies Rule<'cause-hits-twice'>;
