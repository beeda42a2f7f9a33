import type { Fault, FaultKind } from '../model/exercise.js';
import type { Draw } from './draw.js';
import { type DeadEnd, department, link, type Recipe, type RecipeLink, type RecipePlace } from './recipe.js';

/** A recipe with one thing wrong, and what it is; null where it cannot be so here. */
export type Plant = (recipe: Recipe, touched: ReadonlySet<string>, draw: Draw, deadEnd: DeadEnd) => Planted | null;

export interface Planted {
  readonly recipe: Recipe;
  readonly fault: Fault;
}

/** How each kind of fault is made. What adds up over the chain comes last: the others change what it adds up to. */
export const PLANTS: Readonly<Record<FaultKind, Plant>> = {
  'way-forgotten': (recipe, touched, draw) => {
    const one = pick(recipe, touched, draw, (each) => each.handover + each.every / 2 >= 10);
    if (one === null) return null;
    const agreed = ownTime(recipe, one);
    return {
      recipe: changed(recipe, one, { agreed: { ...one.agreed!, within: agreed } }),
      fault: { kind: 'way-forgotten', ...ends(one), agreed: 60 * agreed, takes: 60 * usualTime(recipe, one) },
    };
  },
  'wrong-unit': (recipe, touched, draw) => {
    const one = pick(recipe, touched, draw, ({ agreed }) => agreed!.within < 60 || agreed!.within % 60 === 0);
    if (one === null) return null;
    const meant = one.agreed!.within;
    return {
      recipe: changed(recipe, one, { agreed: { ...one.agreed!, within: meant / 60 } }),
      fault: { kind: 'wrong-unit', ...ends(one), agreed: meant, meant: 60 * meant },
    };
  },
  'weak-offer': (recipe, touched, draw) => {
    const one = pick(recipe, touched, draw, ({ agreed }) => agreed!.within >= 20);
    if (one === null) return null;
    const { within } = one.agreed!;
    const expected = Math.max(5, 5 * Math.round((within * draw.from([0.4, 0.5, 0.6])) / 5));
    return {
      recipe: changed(recipe, one, { expects: { ...one.agreed!, within: expected } }),
      fault: { kind: 'weak-offer', ...ends(one), expected: 60 * expected, offered: 60 * within },
    };
  },
  'nothing-agreed': (recipe, touched, draw) => {
    const one = pick(recipe, touched, draw, () => true);
    return one === null
      ? null
      : { recipe: changed(recipe, one, { agreed: null }), fault: { kind: 'nothing-agreed', ...ends(one) } };
  },
  'dead-end': (recipe, _, draw, { id, hand: [name, item], from }) => {
    const giver = recipe.places.find((place) => place.id === from)!;
    return {
      recipe: {
        ...recipe,
        places: [...recipe.places, { ...department(id, name, draw), right: 100 }],
        links: [...recipe.links, link(giver, id, item, false, draw)],
      },
      fault: { kind: 'dead-end', place: id },
    };
  },
  'too-seldom-right': (recipe, touched, draw) => {
    const one = pick(recipe, touched, draw, () => true);
    if (one === null) return null;
    const right = draw.from([80, 82, 85, 88]);
    return {
      recipe: changed(recipe, one, { agreed: { ...one.agreed!, right } }),
      fault: { kind: 'too-seldom-right', ...ends(one), right: right / 100, product: 0, promised: 0 },
    };
  },
  'too-long': (recipe, touched, draw) => {
    const one = pick(recipe, touched, draw, ({ stock }) => stock === 0);
    if (one === null) return null;
    const agreed = 60 * Math.ceil((recipe.customer.within * draw.from([0.7, 0.8, 0.9, 1])) / 60);
    return {
      recipe: changed(recipe, one, { agreed: { ...one.agreed!, within: agreed } }),
      fault: { kind: 'too-long', ...ends(one), agreed: 60 * agreed, sum: 0, promised: 0 },
    };
  },
};

/** A delivery between two of the house, which agrees something and has no fault yet. */
function pick(
  { links }: Recipe,
  touched: ReadonlySet<string>,
  draw: Draw,
  isFit: (link: RecipeLink) => boolean,
): RecipeLink | null {
  const fit = links.filter(
    (one) => one.agreed !== null && one.expects === null && !touched.has(`${one.from}:${one.to}`) && isFit(one),
  );
  return fit.length === 0 ? null : draw.from(fit);
}

function changed(recipe: Recipe, one: RecipeLink, change: Partial<RecipeLink>): Recipe {
  return { ...recipe, links: recipe.links.map((each) => (each === one ? { ...each, ...change } : each)) };
}

function ends({ from, to }: RecipeLink): { from: string; to: string } {
  return { from, to };
}

function giverOf({ places }: Recipe, { from }: RecipeLink): RecipePlace {
  return places.find(({ id }) => id === from)!;
}

function ownTime(recipe: Recipe, one: RecipeLink): number {
  const { queue, time } = giverOf(recipe, one);
  return queue + time;
}

/** What a delivery usually takes from when its giver has all it needs. */
export function usualTime(recipe: Recipe, one: RecipeLink): number {
  return ownTime(recipe, one) + one.every / 2 + one.handover;
}
