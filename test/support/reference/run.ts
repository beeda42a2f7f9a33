import type { Needs } from '../../../src/model/chain.js';
import type { Delivery, Spot } from './spots.js';
import { likelier, type Way, waysOf } from './ways.js';

/** Every comparison allows a microsecond. */
export const MICROSECOND = 1e-6;

/** Seconds that are added to what places and deliveries take themselves. */
export type Added = ReadonlyMap<Spot | Delivery, number>;

/** One order going through the chain, everything taking what it usually takes and what is added. */
export class Run {
  readonly #taken: ReadonlySet<Delivery>;
  readonly #present: ReadonlySet<Spot>;
  readonly #added: Added;
  readonly #started = new Map<Spot, number>();

  constructor(of: { readonly spots: readonly Spot[] } | Run, forced: readonly Delivery[], added: Added = new Map()) {
    this.#added = added;
    if (of instanceof Run) [this.#taken, this.#present] = [of.#taken, of.#present];
    else {
      const taken = new Set<Delivery>();
      const present = new Set<Spot>();
      for (const spot of of.spots) visit(spot, forced, taken, present);
      [this.#taken, this.#present] = [taken, present];
    }
  }

  /** The same ways, with something added. */
  with(added: Added): Run {
    return new Run(this, [], added);
  }

  reaches(spot: Spot): boolean {
    return this.#present.has(spot);
  }

  takes(delivery: Delivery): boolean {
    return this.#taken.has(delivery);
  }

  /** True where what is delivered there comes to the customer in this run. */
  leads(what: Spot | Delivery, customer: Spot): boolean {
    if ('from' in what) return this.takes(what) && this.leads(what.to, customer);
    return this.reaches(what) && (what === customer || what.out.some((delivery) => this.leads(delivery, customer)));
  }

  own(what: Spot | Delivery): number {
    return what.own + (this.#added.get(what) ?? 0);
  }

  start(spot: Spot): number {
    let start = this.#started.get(spot);
    if (start === undefined) {
      start = Math.max(
        0,
        ...this.groups(spot).map(({ coming, quorum }) =>
          kth(
            coming.map((delivery) => this.arrive(delivery)),
            quorum,
          ),
        ),
      );
      this.#started.set(spot, start);
    }
    return start;
  }

  finish(spot: Spot): number {
    return this.start(spot) + this.own(spot);
  }

  /** Never before 0: the stock is there from the beginning. */
  arrive(delivery: Delivery): number {
    return Math.max(0, this.finish(delivery.from) + delivery.wait + this.own(delivery) - delivery.stock);
  }

  /** What comes into a place, by the groups it waits for, and how many of each. */
  groups(spot: Spot): Group[] {
    return groupsOf(spot, (delivery) => this.takes(delivery));
  }
}

/** Deliveries that are waited for together, and how many of them must be there. */
export interface Group {
  readonly coming: readonly Delivery[];
  readonly quorum: number;
}

/** What comes into a place, by the groups it waits for, and how many of each: k is at most the number that is taken. */
export function groupsOf({ needs, in: deliveries }: Spot, takes: (delivery: Delivery) => boolean): Group[] {
  const coming = deliveries.filter(takes);
  const groups =
    needs.form === 'together'
      ? [coming]
      : [...new Set(deliveries.map(groupName(needs)))].map((name) =>
          coming.filter((one) => groupName(needs)(one) === name),
        );
  return groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const asked = needs.form === 'together' ? needs.quorum : (needs.quorums.get(group[0]!.item ?? '') ?? 'all');
      return {
        coming: group,
        quorum: asked === 'all' ? group.length : asked === 'any' ? 1 : Math.min(asked, group.length),
      };
    });
}

/** Items that are not named in needs are one group together. */
function groupName(needs: Extract<Needs, { form: 'by-item' }>): (delivery: Delivery) => string {
  return ({ item }) => (item !== null && needs.quorums.has(item) ? `item ${item}` : 'others');
}

export function kth(arrivals: readonly number[], k: number): number {
  return [...arrivals].sort((a, b) => a - b)[k - 1]!;
}

/** An order comes to a place where nothing needs to bring it, or where something that is taken does; and goes on by one way. */
function visit(spot: Spot, forced: readonly Delivery[], taken: Set<Delivery>, present: Set<Spot>): void {
  if (present.has(spot) || (spot.in.length > 0 && !spot.in.some((delivery) => taken.has(delivery)))) return;
  present.add(spot);
  const ways = waysOf(spot);
  const isForced = ({ deliveries }: Way): boolean => deliveries.some((delivery) => forced.includes(delivery));
  const way = ways.find(isForced) ?? ways.reduce((best, one) => (likelier(best, one) > 0 ? one : best));
  for (const delivery of way.deliveries) {
    taken.add(delivery);
    visit(delivery.to, forced, taken, present);
  }
}
