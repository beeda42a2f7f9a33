import type { InsidePart } from '../../model/inside.js';
import type { Format } from '../format.js';
import { and, short } from './phrases.js';

const COME = { chance: 'i tide', full: 'komplette', right: 'riktige' } as const;
const EATEN = { chance: 'for sent', full: 'manko', right: 'feil' } as const;

/** So many links are named. */
const NAMED = 3;

/** What the agreements come to, against what was promised. */
export function insideParts(parts: readonly InsidePart[], format: Format): string {
  return parts
    .map(({ what, promised, inside }) => {
      if (what === 'time')
        return `tiden blir til sammen ${format.duration(inside)} mot lovet ${format.duration(promised)}`;
      const said = what === 'chance' ? `bare ${format.chance(inside)} er sikret` : `${format.chance(inside)} blir`;
      return `${said} ${COME[what]} mot lovet ${format.share(promised)}`;
    })
    .join(', og ');
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
