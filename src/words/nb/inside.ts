import type { InsidePart } from '../../model/inside.js';
import type { Format } from '../format.js';
import { and, short } from './phrases.js';

/** So many links are named. */
const NAMED = 3;

/** What the agreements come to, against what was promised. */
export function insideParts(parts: readonly InsidePart[], format: Format): string {
  return parts
    .map(({ what, promised, inside }) =>
      what === 'time'
        ? `tiden blir til sammen ${format.duration(inside)} mot lovet ${format.duration(promised)}`
        : `${format.chance(inside)} blir ${what === 'full' ? 'komplette' : 'riktige'} mot lovet ${format.share(promised)}`,
    )
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
      const eats =
        what === 'time'
          ? format.duration(eater.eats)
          : `${format.chance(eater.eats)} ${what === 'full' ? 'manko' : 'feil'}`;
      const name = `${short(eater.from.name)} → ${short(eater.to.name)}`;
      links.set(eater.id, [...(links.get(eater.id) ?? [name]), eats]);
    }
  return and([...links.values()].map(([name, ...eats]) => `${name} (${eats.join(', ')})`));
}
