import type { Network } from '../../graph/network.js';
import { hasOrder } from '../../graph/supplier-first.js';
import { grouped } from '../grouped.js';
import type { Rule } from '../rule.js';

export default {
  id: 'no-order-comes',
  group: 'structure',
  severity: 'warning',
  wrong: `kedja: 1
departments: [store, lathe]
customers: [car-buyer, museum]
links:
  - store -> lathe
  - { from: lathe, to: car-buyer, share: 100% }
  - { from: lathe, to: museum, share: 0% }
`,
  right: `kedja: 1
departments: [store, lathe]
customers: [car-buyer, museum]
links:
  - store -> lathe
  - { from: lathe, to: car-buyer, share: 99% }
  - { from: lathe, to: museum, share: 1% }
`,
  *check(network) {
    if (!network.links.some(({ share }) => share === 0) || !hasOrder(network)) return;
    const comesTo = cameTo(network);
    for (const [node, { type, name, at }] of network.places.entries())
      if (type === 'customer' && !comesTo.has(node)) yield { at, facts: { name } };
  },
} satisfies Rule<'no-order-comes'>;

/** The nodes that some order comes to, from where nothing comes in. */
function cameTo({ places, links, from, to }: Network): ReadonlySet<number> {
  const forward = [...links.keys()].filter((edge) => links[edge]!.rework === null);
  const fed = new Set(forward.map((edge) => to[edge]!));
  const out = grouped(
    forward.filter((edge) => links[edge]!.share !== 0),
    (edge) => from[edge]!,
  );
  const came = new Set([...places.keys()].filter((node) => !fed.has(node)));
  for (const node of came) for (const edge of out.get(node) ?? []) came.add(to[edge]!);
  return came;
}
