import type { Cause, Chain } from '../../src/model/chain.js';
import { MICROSECOND, Run } from './reference/run.js';
import { deliveriesOf, type Delivery, type Spot, spotsOf } from './reference/spots.js';
import { distance, likelier, likeliestThrough, likeliestTo } from './reference/ways.js';

/*
 * The typical run and slack once more, straight from their definitions: by recursion, and by trying delays one after the other.
 * Slow and plain; it shares nothing with the engine but the words of the trade and the names of the distributions.
 */

/** A delay that does no harm here does none at all, in seconds. */
const FOR_EVER = 1e12;

export interface Figure {
  readonly kind: 'place' | 'link' | 'cause';
  readonly id: string;
  readonly slack: number;
  /** Of a place by each visit that has that slack: in its run. */
  readonly neededFaster: readonly (number | null)[];
  /** When it is done, of each visit that has that slack; null of a cause. */
  readonly ready: readonly number[] | null;
  readonly usual: readonly boolean[];
  readonly distance: number;
}

export class Reference {
  readonly spots: readonly Spot[];
  readonly deliveries: readonly Delivery[];
  readonly causes: readonly Cause[];
  readonly #usual: Run;

  constructor(chain: Chain, typical: 'median' | 'mean' = 'median') {
    this.spots = spotsOf(chain, typical);
    this.deliveries = deliveriesOf(chain, this.spots, typical);
    this.causes = chain.causes;
    this.#usual = new Run(this, []);
  }

  spot(id: string): Spot {
    return this.spots.find((spot) => spot.id === id)!;
  }

  delivery(id: string): Delivery {
    return this.deliveries.find((delivery) => delivery.id === id)!;
  }

  visits(department: string): readonly Spot[] {
    return this.spots.filter((spot) => spot.department === department);
  }

  hits(cause: Cause): readonly Spot[] {
    const departments = new Set(cause.hits.map((id) => this.spot(id).department));
    return this.spots.filter((spot) => departments.has(spot.department));
  }

  /** True where the likeliest ways come to a customer. */
  isUsual(customer: Spot): boolean {
    return this.#usual.reaches(customer);
  }

  /** The run that a customer's figures are of: the usual one, or the likeliest that comes to it. */
  runTo(customer: Spot): Run {
    return this.#usual.reaches(customer) ? this.#usual : new Run(this, likeliestTo(customer).deliveries);
  }

  /** The customer's own run where these lead to it there, or else the likeliest run in which one of them does. */
  runWith(customer: Spot, what: readonly (Spot | Delivery)[]): { readonly run: Run; readonly usual: boolean } {
    const run = this.runTo(customer);
    if (what.some((one) => run.leads(one, customer))) return { run, usual: true };
    const [likeliest] = what
      .map((one) => likeliestThrough(one, customer))
      .filter((way) => way !== null)
      .sort((a, b) => likelier(a, b));
    return { run: new Run(this, likeliest!.deliveries), usual: false };
  }

  /** Everything that leads to a customer, with its figures. */
  figures(customer: Spot, within: number): Figure[] {
    const departments = new Set(this.spots.filter((spot) => spot.type !== 'customer').map((spot) => spot.department));
    return [
      ...[...departments].flatMap((id) => this.#ofPlace(id, customer, within)),
      ...this.deliveries.flatMap((delivery) => this.#ofLink(delivery, customer, within)),
      ...this.causes.flatMap((cause) => this.#ofCause(cause, customer, within)),
    ];
  }

  #ofPlace(id: string, customer: Spot, within: number): Figure[] {
    const visits = this.visits(id).filter((visit) => distance(visit, customer) < Infinity);
    if (visits.length === 0) return [];
    const measured = visits.map((visit) => {
      const { run, usual } = this.runWith(customer, [visit]);
      return {
        slack: slack(run, [visit], customer, within),
        faster: neededFaster(
          run,
          visits.filter((one) => run.leads(one, customer)),
          customer,
          within,
        ),
        ready: run.finish(visit),
        usual,
      };
    });
    const least = Math.min(...measured.map((one) => one.slack));
    const worst = measured.filter((one) => one.slack === least || one.slack - least < 10 * MICROSECOND);
    return [
      {
        kind: 'place',
        id,
        slack: least,
        neededFaster: worst.map((one) => one.faster),
        ready: worst.map((one) => one.ready),
        usual: worst.map((one) => one.usual),
        distance: Math.min(...visits.map((visit) => distance(visit, customer))),
      },
    ];
  }

  #ofLink(delivery: Delivery, customer: Spot, within: number): Figure[] {
    const after = distance(delivery.to, customer);
    if (after === Infinity) return [];
    const { run, usual } = this.runWith(customer, [delivery]);
    const ready = run.finish(delivery.from) + delivery.wait + delivery.own;
    return [
      {
        kind: 'link',
        id: delivery.id,
        slack: slack(run, [delivery], customer, within),
        neededFaster: [neededFaster(run, [delivery], customer, within)],
        ready: [ready],
        usual: [usual],
        distance: after,
      },
    ];
  }

  #ofCause(cause: Cause, customer: Spot, within: number): Figure[] {
    const hit = this.hits(cause).filter((spot) => distance(spot, customer) < Infinity);
    if (hit.length === 0) return [];
    const { run, usual } = this.runWith(customer, hit);
    return [
      {
        kind: 'cause',
        id: cause.id,
        slack: slack(run, hit, customer, within),
        neededFaster: [null],
        ready: null,
        usual: [usual],
        distance: Math.min(...hit.map((spot) => distance(spot, customer))),
      },
    ];
  }
}

/**
 * How much may be added to what all these take before the customer has it later than `within`, all else usual; measured against
 * the lead time itself, less the lateness, where it is late already.
 */
export function slack(run: Run, what: readonly (Spot | Delivery)[], customer: Spot, within: number): number {
  const leadTime = run.start(customer);
  const limit = Math.max(leadTime, within);
  const isHarmless = (delay: number): boolean =>
    run.with(new Map(what.map((one) => [one, delay]))).start(customer) <= limit + MICROSECOND;
  return largest(isHarmless) - Math.max(0, leadTime - within);
}

/**
 * How much faster these would have to be, each by as much and none in less than no time, for a late customer to have it in time;
 * null where even no time at all is not enough.
 */
export function neededFaster(
  run: Run,
  what: readonly (Spot | Delivery)[],
  customer: Spot,
  within: number,
): number | null {
  const isEnough = (seconds: number): boolean =>
    run.with(new Map(what.map((one) => [one, -Math.min(seconds, one.own)]))).start(customer) <= within + MICROSECOND;
  const most = Math.max(0, ...what.map((one) => one.own));
  if (isEnough(0) || !isEnough(most)) return null;
  return most - largest((slower) => slower <= most && isEnough(most - slower));
}

/** The largest delay that is harmless, by halving: more is never less harmful. */
function largest(isHarmless: (delay: number) => boolean): number {
  if (isHarmless(FOR_EVER)) return Infinity;
  let low = 0;
  let high = 1;
  while (isHarmless(high)) [low, high] = [high, 8 * high];
  while (high - low > MICROSECOND / 4) {
    const middle = (low + high) / 2;
    if (isHarmless(middle)) low = middle;
    else high = middle;
  }
  return low;
}

export { criticalTo, type Route, routesTo } from './reference/routes.js';
export { Run } from './reference/run.js';
export type { Delivery, Spot } from './reference/spots.js';
export { distance } from './reference/ways.js';
