import type { At, Chain } from '../../model/chain.js';
import type { Facts } from '../../model/finding.js';
import type { Rule } from '../rule.js';

export default {
  id: 'chance-says-nothing',
  group: 'data',
  severity: 'warning',
  wrong: `kedja: 1
departments:
  forklift: { time: 10min, delays: [{ cause: breakdown, chance: 0%, time: 1h..3h }] }
customers: [car-buyer]
links:
  - forklift -> car-buyer
`,
  right: `kedja: 1
departments:
  forklift: { time: 10min, delays: [{ cause: breakdown, chance: 1%, time: 1h..3h }] }
customers: [car-buyer]
links:
  - forklift -> car-buyer
`,
  *check({ chain }) {
    for (const { what, cause, chance, at } of mishaps(chain)) {
      if (chance === 0 || chance === 1)
        yield {
          at: { path: [...at.path, 'chance'] },
          facts: { what, cause, problem: chance === 0 ? 'never' : 'always' },
        };
    }
  },
} satisfies Rule<'chance-says-nothing'>;

type Mishap = Pick<Facts['chance-says-nothing'], 'what' | 'cause'> & { readonly chance: number; readonly at: At };

function* mishaps({ places, links, causes }: Chain): Generator<Mishap> {
  for (const one of [...places, ...links])
    if ('delays' in one) for (const { cause, chance, at } of one.delays) yield { what: 'delay', cause, chance, at };
  for (const { name, chance, at } of causes) yield { what: 'cause', cause: name, chance, at };
}
