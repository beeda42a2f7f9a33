import type { Chain, Department, Link, Needs, Place } from '../../../src/model/chain.js';
import type { Distribution } from '../../../src/model/distribution.js';

export interface Spot {
  readonly id: string;
  readonly type: Place['type'];
  readonly own: number;
  readonly needs: Needs;
  readonly in: Delivery[];
  readonly out: Delivery[];
  /** The department that this is a visit of; itself where it is no later visit. */
  readonly department: string;
}

export interface Delivery {
  readonly id: string;
  readonly from: Spot;
  readonly to: Spot;
  readonly item: string | null;
  readonly share: number | null;
  readonly wait: number;
  readonly own: number;
  readonly stock: number;
}

/** The places of a chain, by id, each with what it usually takes. */
export function spotsOf({ places }: Chain, typical: 'median' | 'mean'): Spot[] {
  const usual = typical === 'median' ? middleOf : averageOf;
  const spots = places.map((place): Spot => {
    const main =
      place.type === 'department' && place.sameAs !== null
        ? (places.find(({ id }) => id === place.sameAs) as Department)
        : null;
    const inherited =
      place.type === 'customer'
        ? 0
        : usual(place.queue ?? main?.queue ?? null) + usual(place.time ?? main?.time ?? null);
    const needs: Needs = place.type === 'supplier' ? { form: 'together', quorum: 'all' } : place.needs;
    return { id: place.id, type: place.type, own: inherited, needs, in: [], out: [], department: main?.id ?? place.id };
  });
  return spots.sort((a, b) => comparePoints(a.id, b.id));
}

/** Its forward links, by id, each joined to its two ends. */
export function deliveriesOf({ links }: Chain, spots: readonly Spot[], typical: 'median' | 'mean'): Delivery[] {
  const usual = typical === 'median' ? middleOf : averageOf;
  const forward = links
    .filter(({ rework }) => rework === null)
    .map((link): Delivery => ({
      id: idOf(link, links),
      from: spots.find(({ id }) => id === link.from)!,
      to: spots.find(({ id }) => id === link.to)!,
      item: link.item,
      share: link.share,
      wait: (link.every ?? 0) / 2,
      own: usual(link.handover),
      stock: link.stock,
    }));
  forward.sort(compareDeliveries);
  for (const delivery of forward) {
    delivery.from.out.push(delivery);
    delivery.to.in.push(delivery);
  }
  return forward;
}

function idOf({ from, to, item }: Link, links: readonly Link[]): string {
  const isAlone = links.filter((other) => other.from === from && other.to === to).length === 1;
  return isAlone || item === null ? `${from}:${to}` : `${from}:${to}:${item}`;
}

/** Orders deliveries by giver, receiver and item. */
export function compareDeliveries(a: Delivery, b: Delivery): number {
  return (
    comparePoints(a.from.id, b.from.id) || comparePoints(a.to.id, b.to.id) || comparePoints(a.item ?? '', b.item ?? '')
  );
}

function comparePoints(a: string, b: string): number {
  const [left, right] = [[...a].map((c) => c.codePointAt(0)!), [...b].map((c) => c.codePointAt(0)!)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) if (left[i] !== right[i]) return left[i]! - right[i]!;
  return left.length - right.length;
}

/** The median, of those forms for which it needs no calculus. */
function middleOf(time: Distribution | null): number {
  if (time === null) return 0;
  switch (time.form) {
    case 'fixed':
      return time.value;
    case 'uniform':
      return (time.low + time.high) / 2;
    case 'sample':
      return middleOf({
        form: 'discrete',
        values: time.values,
        chances: time.values.map(() => 1 / time.values.length),
      });
    case 'discrete': {
      const { values, chances } = time;
      const atMost = (value: number): number =>
        chances.filter((_, i) => values[i]! <= value).reduce((sum, chance) => sum + chance, 0);
      return Math.min(...values.filter((value) => atMost(value) >= 0.5 - 1e-9));
    }
    default:
      throw new Error(`the median of ${time.form} is not known here`);
  }
}

function averageOf(time: Distribution | null): number {
  if (time === null) return 0;
  switch (time.form) {
    case 'sample':
      return time.values.reduce((sum, value) => sum + value, 0) / time.values.length;
    case 'discrete':
      return time.values.reduce((sum, value, i) => sum + value * time.chances[i]!, 0);
    case 'pert':
      return (time.low + 4 * time.mode + time.high) / 6;
    default:
      return middleOf(time);
  }
}
