import type { Chain } from '../../model/chain.js';
import { byCodePoint } from '../../model/order.js';
import { isNearMiss } from '../near-miss.js';
import type { Rule } from '../rule.js';

/** So many items of one place are held against each other. */
const MOST_COMPARED = 50;

export default {
  id: 'item-renamed',
  group: 'agreement',
  severity: 'warning',
  wrong: `kedja: 1
departments: [lathe, inspection, dealer]
customers: [car-buyer]
links:
  - { from: lathe, to: inspection, item: bracket }
  - { from: inspection, to: dealer, item: brackets }
  - { from: dealer, to: car-buyer, item: bracket }
`,
  right: `kedja: 1
departments: [lathe, inspection, dealer]
customers: [car-buyer]
links:
  - { from: lathe, to: inspection, item: bracket }
  - { from: inspection, to: dealer, item: bracket }
  - { from: dealer, to: car-buyer, item: bracket }
`,
  *check({ chain }) {
    const others = moreUsual(chain);
    const told = new Set<string>();
    for (const { item, at } of others.size === 0 ? [] : chain.links) {
      const other = item === null ? undefined : others.get(item);
      if (other === undefined || told.has(item!)) continue;
      told.add(item!);
      yield { at: { path: [...at.path, 'item'] }, facts: { item: item!, other } };
    }
  },
} satisfies Rule<'item-renamed'>;

/** Items that come to or go from the same place as another of nearly the same name, which is met more often: that other. */
function moreUsual({ links }: Chain): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  const atPlace = new Map<string, Set<string>>();
  for (const { from, to, item } of links) {
    if (item === null) continue;
    times.set(item, (times.get(item) ?? 0) + 1);
    for (const id of [from, to]) atPlace.set(id, (atPlace.get(id) ?? new Set()).add(item));
  }
  const byUse = (a: string, b: string): number => times.get(b)! - times.get(a)! || byCodePoint(a, b);
  const others = new Map<string, string>();
  for (const items of atPlace.values()) {
    if (items.size < 2) continue;
    const sorted = [...items].sort(byUse).slice(0, MOST_COMPARED);
    for (const [i, item] of sorted.entries()) {
      const other = sorted.slice(0, i).find((one) => isNearMiss(one, item));
      const known = others.get(item);
      if (other !== undefined && (known === undefined || byUse(other, known) < 0)) others.set(item, other);
    }
  }
  return others;
}
