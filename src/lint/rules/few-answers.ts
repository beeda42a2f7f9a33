import type { Rule } from '../rule.js';

export default {
  id: 'few-answers',
  group: 'data',
  severity: 'warning',
  wrong: `kedja: 1
departments: [forklift, lathe]
customers: [car-buyer]
links:
  - { from: forklift, to: lathe, satisfaction: { score: 2, of: 5, answers: 2 } }
  - lathe -> car-buyer
`,
  right: `kedja: 1
departments: [forklift, lathe]
customers: [car-buyer]
links:
  - { from: forklift, to: lathe, satisfaction: { score: 3.4, of: 5, answers: 12 } }
  - lathe -> car-buyer
`,
  *check({ chain }, { answers: few }) {
    for (const { from, to, satisfaction, at } of chain.links) {
      const answers = satisfaction?.answers ?? null;
      if (answers !== null && Number.isInteger(answers) && answers < few)
        yield { at: { path: [...at.path, 'satisfaction', 'answers'] }, facts: { from, to, answers, few } };
    }
  },
} satisfies Rule<'few-answers'>;
