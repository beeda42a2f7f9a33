import type { Rule } from '../rule.js';

export default {
  id: 'recovers-in-missing',
  group: 'data',
  severity: 'warning',
  sets: ['strict'],
  wrong: `kedja: 1
departments:
  store: { time: 15min, recovers-in: 1d }
  lathe: { time: 2h }
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
`,
  right: `kedja: 1
departments:
  store: { time: 15min, recovers-in: 1d }
  lathe: { time: 2h, recovers-in: 3d }
customers: [car-buyer]
links:
  - store -> lathe -> car-buyer
`,
  *check({ chain }) {
    const departments = chain.places.filter((place) => place.type === 'department');
    const known = departments.filter(({ recoversIn }) => recoversIn !== null);
    const ids = new Set(known.flatMap(({ id, sameAs }) => [id, sameAs]));
    for (const { id, name, sameAs, at } of known.length === 0 ? [] : departments) {
      if (sameAs === null && !ids.has(id)) yield { at, facts: { name } };
    }
  },
} satisfies Rule<'recovers-in-missing'>;
