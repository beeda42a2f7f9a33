import type { Cause, Chain, Department, Link, Needs, Place } from '../../src/model/chain.js';
import type { Distribution } from '../../src/model/distribution.js';

/*
 * The typical run and slack once more, straight from their definitions: by recursion, and by trying delays one after the other.
 * Slow and plain; it shares nothing with the engine but the words of the trade and the names of the distributions.
 */

/** Every comparison allows a microsecond. */
const MICROSECOND = 1e-6;
/** A delay that does no harm here does none at all, in seconds. */
const FOR_EVER = 1e12;

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

/** Deliveries that an order takes together out of one place, and how likely that is. */
interface Way {
  readonly chance: number;
  readonly deliveries: readonly Delivery[];
}

/** Seconds that are added to what places and deliveries take themselves. */
export type Added = ReadonlyMap<Spot | Delivery, number>;

export interface Figure {
  readonly kind: 'place' | 'link' | 'cause';
  readonly id: string;
  readonly slack: number;
  readonly neededFaster: number | null;
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
    const [likeliest] = what.map((one) => likeliestThrough(one, customer)).filter((way) => way !== null).sort((a, b) => likelier(a, b));
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
      return { slack: slack(run, [visit], customer, within), faster: neededFaster(run, visit, customer, within), ready: run.finish(visit), usual };
    });
    const least = Math.min(...measured.map((one) => one.slack));
    const worst = measured.filter((one) => one.slack === least || one.slack - least < 10 * MICROSECOND);
    const faster = measured.flatMap((one) => (one.faster === null ? [] : [one.faster]));
    return [{
      kind: 'place', id, slack: least, neededFaster: faster.length === 0 ? null : Math.min(...faster),
      ready: worst.map((one) => one.ready), usual: worst.map((one) => one.usual), distance: Math.min(...visits.map((visit) => distance(visit, customer))),
    }];
  }

  #ofLink(delivery: Delivery, customer: Spot, within: number): Figure[] {
    const after = distance(delivery.to, customer);
    if (after === Infinity) return [];
    const { run, usual } = this.runWith(customer, [delivery]);
    const ready = run.finish(delivery.from) + delivery.wait + delivery.own;
    return [{
      kind: 'link', id: delivery.id, slack: slack(run, [delivery], customer, within),
      neededFaster: neededFaster(run, delivery, customer, within), ready: [ready], usual: [usual], distance: after,
    }];
  }

  #ofCause(cause: Cause, customer: Spot, within: number): Figure[] {
    const hit = this.hits(cause).filter((spot) => distance(spot, customer) < Infinity);
    if (hit.length === 0) return [];
    const { run, usual } = this.runWith(customer, hit);
    return [{
      kind: 'cause', id: cause.id, slack: slack(run, hit, customer, within), neededFaster: null, ready: null, usual: [usual],
      distance: Math.min(...hit.map((spot) => distance(spot, customer))),
    }];
  }
}

/** One order going through the chain, everything taking what it usually takes and what is added. */
export class Run {
  readonly #taken: ReadonlySet<Delivery>;
  readonly #present: ReadonlySet<Spot>;
  readonly #added: Added;
  readonly #started = new Map<Spot, number>();

  constructor(of: Pick<Reference, 'spots'> | Run, forced: readonly Delivery[], added: Added = new Map()) {
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
      start = Math.max(0, ...this.groups(spot).map(({ coming, quorum }) => kth(coming.map((delivery) => this.arrive(delivery)), quorum)));
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

  /** What comes into a place, by the groups it waits for, and how many of each: k is at most their number. */
  groups({ needs, in: deliveries }: Spot): { readonly coming: readonly Delivery[]; readonly quorum: number }[] {
    const coming = deliveries.filter((delivery) => this.takes(delivery));
    const groups = needs.form === 'together' ? [coming] : [...new Set(deliveries.map(groupName(needs)))].map((name) => coming.filter((one) => groupName(needs)(one) === name));
    return groups.filter((group) => group.length > 0).map((group) => {
      const asked = needs.form === 'together' ? needs.quorum : (needs.quorums.get(group[0]!.item ?? '') ?? 'all');
      return { coming: group, quorum: asked === 'all' ? group.length : asked === 'any' ? 1 : Math.min(asked, group.length) };
    });
  }
}

/** Items that are not named in needs are one group together. */
function groupName(needs: Extract<Needs, { form: 'by-item' }>): (delivery: Delivery) => string {
  return ({ item }) => (item !== null && needs.quorums.has(item) ? `item ${item}` : 'others');
}

function kth(arrivals: readonly number[], k: number): number {
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

/** The ways out of a place, by the id of the first delivery: each delivery with a share is one; those without are one together. */
function waysOf({ out }: Spot): Way[] {
  if (!out.some(({ share }) => share !== null)) return [{ chance: 1, deliveries: out }];
  const shared = out.filter(({ share }) => share !== null).map((delivery): Way => ({ chance: delivery.share!, deliveries: [delivery] }));
  const others = out.filter(({ share }) => share === null);
  const rest = Math.max(0, 1 - shared.reduce((sum, { chance }) => sum + chance, 0));
  const ways = others.length > 0 ? [...shared, { chance: rest, deliveries: others }] : shared;
  return ways.sort((a, b) => compareDeliveries(a.deliveries[0]!, b.deliveries[0]!));
}

function chanceOf(delivery: Delivery): number {
  return waysOf(delivery.from).find(({ deliveries }) => deliveries.includes(delivery))!.chance;
}

/** Orders ways by how likely they are, the likelier first; 0 where they are as likely. */
function likelier(a: Way, b: Way): number {
  return Math.abs(a.chance - b.chance) <= 1e-9 * Math.max(a.chance, b.chance) ? 0 : b.chance - a.chance;
}

/** The likeliest way from where an order begins to a place; of as likely ones that whose last delivery has the smaller id. */
function likeliestTo(spot: Spot): Way {
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
    return after === null ? [] : [{ chance: chanceOf(delivery) * after.chance, deliveries: [delivery, ...after.deliveries] }];
  });
  return ways.length === 0 ? null : ways.reduce((best, way) => (likelier(best, way) > 0 ? way : best));
}

function likeliestThrough(what: Spot | Delivery, customer: Spot): Way | null {
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

/**
 * How much may be added to what all these take before the customer has it later than `within`, all else usual; measured against
 * the lead time itself, less the lateness, where it is late already.
 */
export function slack(run: Run, what: readonly (Spot | Delivery)[], customer: Spot, within: number): number {
  const leadTime = run.start(customer);
  const limit = Math.max(leadTime, within);
  const isHarmless = (delay: number): boolean => run.with(new Map(what.map((one) => [one, delay]))).start(customer) <= limit + MICROSECOND;
  return largest(isHarmless) - Math.max(0, leadTime - within);
}

/** How much faster one alone would have to be for a late customer to have it in time; null where even no time at all is not enough. */
export function neededFaster(run: Run, what: Spot | Delivery, customer: Spot, within: number): number | null {
  const isEnough = (seconds: number): boolean => run.with(new Map([[what, -seconds]])).start(customer) <= within + MICROSECOND;
  if (isEnough(0) || !isEnough(what.own)) return null;
  return what.own - largest((slower) => slower <= what.own && isEnough(what.own - slower));
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

/** A way through the chain as a list of deliveries, from the first place on; the place it begins at where there are none. */
export interface Route {
  readonly length: number;
  readonly start: Spot;
  readonly deliveries: readonly Delivery[];
}

/** Every path to a place, in no order: each begins where a start or an arrival is 0, or at a place that nothing comes to. */
export function routesTo(run: Run, spot: Spot): Route[] {
  const choices = choicesOf(run, spot);
  const isBeginning = choices.length === 0 || choices.some((delivery) => run.arrive(delivery) <= MICROSECOND);
  const own: Route[] = isBeginning ? [{ length: spot.own, start: spot, deliveries: [] }] : [];
  const others = choices.filter((delivery) => run.arrive(delivery) > MICROSECOND).flatMap((delivery) =>
    routesTo(run, delivery.from).map(({ length, start, deliveries }): Route => ({
      length: length + delivery.wait + delivery.own - delivery.stock + spot.own, start, deliveries: [...deliveries, delivery],
    })),
  );
  return [...own, ...others];
}

/** The critical path: back from a place through what set each start, the smaller id where several did. */
export function criticalTo(run: Run, spot: Spot): Delivery[] {
  const start = run.start(spot);
  if (start <= MICROSECOND) return [];
  const set = choicesOf(run, spot).filter((delivery) => run.arrive(delivery) >= start - MICROSECOND).sort(compareDeliveries)[0]!;
  return [...criticalTo(run, set.from), set];
}

/** What may have set a start: all of a group that waits for all, of others the one that was the last to be waited for. */
function choicesOf(run: Run, spot: Spot): Delivery[] {
  return run.groups(spot).flatMap(({ coming, quorum }) => {
    if (quorum === coming.length) return coming;
    const at = kth(coming.map((delivery) => run.arrive(delivery)), quorum);
    return [...coming].sort(compareDeliveries).filter((delivery) => Math.abs(run.arrive(delivery) - at) <= MICROSECOND).slice(0, 1);
  });
}

function spotsOf({ places }: Chain, typical: 'median' | 'mean'): Spot[] {
  const usual = typical === 'median' ? middleOf : averageOf;
  const spots = places.map((place): Spot => {
    const main = place.type === 'department' && place.sameAs !== null ? (places.find(({ id }) => id === place.sameAs) as Department) : null;
    const inherited = place.type === 'customer' ? 0 : usual(place.queue ?? main?.queue ?? null) + usual(place.time ?? main?.time ?? null);
    const needs: Needs = place.type === 'supplier' ? { form: 'together', quorum: 'all' } : place.needs;
    return { id: place.id, type: place.type, own: inherited, needs, in: [], out: [], department: main?.id ?? place.id };
  });
  return spots.sort((a, b) => comparePoints(a.id, b.id));
}

function deliveriesOf({ links }: Chain, spots: readonly Spot[], typical: 'median' | 'mean'): Delivery[] {
  const usual = typical === 'median' ? middleOf : averageOf;
  const forward = links.filter(({ rework }) => rework === null).map((link): Delivery => ({
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

function compareDeliveries(a: Delivery, b: Delivery): number {
  return comparePoints(a.from.id, b.from.id) || comparePoints(a.to.id, b.to.id) || comparePoints(a.item ?? '', b.item ?? '');
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
      return middleOf({ form: 'discrete', values: time.values, chances: time.values.map(() => 1 / time.values.length) });
    case 'discrete': {
      const { values, chances } = time;
      const atMost = (value: number): number => chances.filter((_, i) => values[i]! <= value).reduce((sum, chance) => sum + chance, 0);
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
