import type { InsidePart } from '../../model/inside.js';
import type { Format } from '../format.js';
import { and, short } from './phrases.js';

const COME = { chance: 'on time', full: 'in full', right: 'right' } as const;
const EATEN = { chance: 'late', full: 'short', right: 'wrong' } as const;

/** So many links are named. */
const NAMED = 3;

/** What the agreements come to, against what was promised. */
export function insideParts(parts: readonly InsidePart[], format: Format): string {
  return parts
    .map(({ what, promised, inside }) =>
      what === 'time'
        ? `they add up to ${format.duration(inside)}, where ${format.duration(promised)} is promised`
        : `they ${what === 'chance' ? 'guarantee' : 'make'} ${format.chance(inside)} ${COME[what]}, where ${format.share(promised)} is promised`,
    )
    .join(', and ');
}

/** The links that take most, the worst of each part first, each with what it takes. */
export function mostEating(parts: readonly InsidePart[], format: Format): string {
  const links = new Map<string, string[]>();
  const ranks = Math.max(0, ...parts.map(({ most }) => most.length));
  for (let rank = 0; rank < ranks; rank++)
    for (const { what, most } of parts) {
      const eater = most[rank];
      if (eater === undefined || (links.size === NAMED && !links.has(eater.id))) continue;
      const eats = what === 'time' ? format.duration(eater.eats) : `${format.chance(eater.eats)} ${EATEN[what]}`;
      const name = `${short(eater.from.name)} → ${short(eater.to.name)}`;
      links.set(eater.id, [...(links.get(eater.id) ?? [name]), eats]);
    }
  return and([...links.values()].map(([name, ...eats]) => `${name} (${eats.join(', ')})`));
}
