import type { CustomerFigures } from '../../model/assessment.js';
import type { Link, Place } from '../../model/chain.js';
import type { KeptPart } from '../../model/odds.js';
import type { Row, Tone } from '../../model/picture.js';
import type { Scene } from '../scene.js';
import { row, rowIf, type Show } from './show.js';
import { goesBack } from './time.js';

/** How much of what each delivers the next can use, who finds what is wrong, and what reaches the customer. */
export const quality: Show = {
  place: (place, scene) =>
    place.type === 'customer' ? comesOut(scene.customers.get(place.id), scene) : own(place, scene),
  link: (link, _, scene) => [...shares(link, scene), ...goesBack(link, scene), ...satisfaction(link, scene)],
  hasStock: false,
};

function own(place: Place, scene: Scene): Row[] {
  const finds = place.type === 'department' ? place.finds : null;
  return [
    ...(place.type === 'customer' ? [] : shares(place, scene)),
    ...rowIf(finds === null ? null : scene.words.finds(scene.format.share(finds)), 'dim'),
  ];
}

function shares(
  { full, right }: { readonly full: number | null; readonly right: number | null },
  { phrases, format }: Scene,
): Row[] {
  return [
    ...rowIf(full === null ? null : phrases.inFull(format.share(full))),
    ...rowIf(right === null ? null : phrases.rightShare(format.share(right))),
  ];
}

function satisfaction({ satisfaction: score }: Link, { phrases, format }: Scene): Row[] {
  return score === null
    ? []
    : [row(phrases.satisfaction(format.number(score.score), format.number(score.of), score.answers))];
}

function comesOut(customer: CustomerFigures | undefined, { phrases, format }: Scene): Row[] {
  const odds = customer?.odds ?? null;
  if (odds === null) return [];
  const { full, right, perfect, kept } = odds;
  return [
    row(marked(kept.full, phrases.inFull(format.chance(full.estimate))), TONE[kept.full ?? 'open']),
    row(marked(kept.right, phrases.rightShare(format.chance(right.estimate))), TONE[kept.right ?? 'open']),
    row(phrases.perfect(format.chance(perfect.estimate)), 'strong'),
  ];
}

function marked(kept: KeptPart, text: string): string {
  return `${kept === 'yes' ? '✓ ' : kept === 'no' ? '✗ ' : ''}${text}`;
}

const TONE: Readonly<Record<NonNullable<KeptPart>, Tone>> = { yes: 'good', no: 'bad', open: 'plain' };
