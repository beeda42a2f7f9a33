import type { Customer, Link } from '../../model/chain.js';
import type { Row } from '../../model/picture.js';
import type { Scene } from '../scene.js';
import { judged, row, rowIf, type Show, type Worker } from './show.js';
import { goesBack } from './time.js';

/** How much of what each delivers the next can use, who finds what is wrong, and what reaches the customer. */
export const quality: Show = {
  worker: own,
  customer: comesOut,
  link: (link, _, scene) => [...shares(link, scene), ...goesBack(link, scene), ...satisfaction(link, scene)],
  hasStock: false,
};

function own(place: Worker, scene: Scene): Row[] {
  const finds = place.type === 'department' ? place.finds : null;
  return [
    ...shares(place, scene),
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

function comesOut({ id }: Customer, { customers, phrases, format }: Scene): Row[] {
  const odds = customers.get(id)?.odds ?? null;
  if (odds === null) return [];
  const { full, right, perfect, kept } = odds;
  return [
    judged(kept.full, phrases.inFull(format.chance(full.estimate))),
    judged(kept.right, phrases.rightShare(format.chance(right.estimate))),
    row(phrases.perfect(format.chance(perfect.estimate)), 'strong'),
  ];
}
