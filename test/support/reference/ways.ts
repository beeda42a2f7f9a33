import { compareDeliveries, type Delivery, type Spot } from './spots.js';

/** Deliveries that an order takes together out of one place, and how likely that is. */
export interface Way {
  readonly chance: number;
  readonly deliveries: readonly Delivery[];
}

/** The ways out of a place, by the id of the first delivery: each delivery with a share is one; those without are one together. */
export function waysOf({ out }: Spot): Way[] {
  if (!out.some(({ share }) => share !== null)) return [{ chance: 1, deliveries: out }];
  const shared = out
    .filter(({ share }) => share !== null)
    .map((delivery): Way => ({ chance: delivery.share!, deliveries: [delivery] }));
  const others = out.filter(({ share }) => share === null);
  const rest = Math.max(0, 1 - shared.reduce((sum, { chance }) => sum + chance, 0));
  const ways = others.length > 0 ? [...shared, { chance: rest, deliveries: others }] : shared;
  return ways.sort((a, b) => compareDeliveries(a.deliveries[0]!, b.deliveries[0]!));
}

function chanceOf(delivery: Delivery): number {
  return waysOf(delivery.from).find(({ deliveries }) => deliveries.includes(delivery))!.chance;
}

/** Orders ways by how likely they are, the likelier first; 0 where they are as likely. */
export function likelier(a: Way, b: Way): number {
  return Math.abs(a.chance - b.chance) <= 1e-9 * Math.max(a.chance, b.chance) ? 0 : b.chance - a.chance;
}

/** The likeliest way from where an order begins to a place; of as likely ones that whose last delivery has the smaller id. */
export function likeliestTo(spot: Spot): Way {
  if (spot.in.length === 0) return { chance: 1, deliveries: [] };
  return [...spot.in]
    .sort(compareDeliveries)
    .map((delivery): Way => {
      const before = likeliestTo(delivery.from);
      return { chance: before.chance * chanceOf(delivery), deliveries: [...before.deliveries, delivery] };
    })
    .reduce((best, way) => (likelier(best, way) > 0 ? way : best));
}

/** The likeliest way from a place to a customer; of as likely ones that whose first delivery has the smaller id. */
function likeliestFrom(spot: Spot, customer: Spot): Way | null {
  if (spot === customer) return { chance: 1, deliveries: [] };
  const ways = [...spot.out].sort(compareDeliveries).flatMap((delivery): Way[] => {
    const after = likeliestFrom(delivery.to, customer);
    return after === null
      ? []
      : [{ chance: chanceOf(delivery) * after.chance, deliveries: [delivery, ...after.deliveries] }];
  });
  return ways.length === 0 ? null : ways.reduce((best, way) => (likelier(best, way) > 0 ? way : best));
}

/** The likeliest way through a place, or by a delivery, to a customer; null where it does not lead there. */
export function likeliestThrough(what: Spot | Delivery, customer: Spot): Way | null {
  const isDelivery = 'from' in what;
  const before = likeliestTo(isDelivery ? what.from : what);
  const after = likeliestFrom(isDelivery ? what.to : what, customer);
  if (after === null) return null;
  const chance = before.chance * (isDelivery ? chanceOf(what) : 1) * after.chance;
  return { chance, deliveries: [...before.deliveries, ...(isDelivery ? [what] : []), ...after.deliveries] };
}

/** Links still to go, whichever way is usual. */
export function distance(spot: Spot, customer: Spot): number {
  return spot === customer ? 0 : Math.min(Infinity, ...spot.out.map((delivery) => 1 + distance(delivery.to, customer)));
}
