import type { Cause, Chain, Delay, Link, Place } from '../../../src/model/chain.js';
import type { Distribution } from '../../../src/model/distribution.js';
import { type Delivery, distance, Reference, type Spot } from '../reference.js';
import type { Lot } from './draws.js';

/** A rework link, and what goes round when it is taken: everything on the ways from where it leads to where it comes from. */
export interface Loop {
  readonly id: string;
  readonly link: Link;
  readonly from: Spot;
  readonly to: Spot;
  readonly has: ReadonlySet<Spot | Delivery>;
}

/** What may happen at a place or on a link, and the first words of the names of its draws. */
interface Described {
  readonly name: readonly string[];
  readonly times: readonly (readonly [purpose: string, time: Distribution | null])[];
  readonly delays: readonly Delay[];
  readonly full: number;
  readonly right: number;
}

const MOST_ROUNDS = 2000;

/** Orders go round so often that no one waits for them. */
export class Endless extends Error {}

/** A chain with what the typical run does not look at. */
export class World {
  readonly typical: Reference;
  readonly loops: readonly Loop[];
  /** Rounds that its orders have gone, in all. */
  rounds = 0;
  readonly #described = new Map<Spot | Delivery | Loop, Described>();
  readonly #places = new Map<Spot, Place>();
  readonly #links = new Map<Delivery, Link>();

  constructor(readonly chain: Chain) {
    this.typical = new Reference(chain);
    for (const spot of this.typical.spots) {
      const place = inherited(
        chain.places.find(({ id }) => id === spot.id)!,
        chain.places,
      );
      this.#places.set(spot, place);
      this.#described.set(spot, describedPlace(place));
    }
    for (const delivery of this.typical.deliveries) {
      const link = chain.links.find(
        ({ from, to, item, rework }) =>
          rework === null && from === delivery.from.id && to === delivery.to.id && item === delivery.item,
      )!;
      this.#links.set(delivery, link);
      this.#described.set(delivery, describedLink(link, []));
    }
    this.loops = chain.links
      .filter(({ rework }) => rework !== null)
      .toSorted((a, b) => byId(a.from, b.from) || byId(a.to, b.to) || byId(a.item ?? '', b.item ?? ''))
      .map((link) => this.#loop(link));
    for (const loop of this.loops) this.#described.set(loop, describedLink(loop.link, ['rework']));
  }

  /** Counts a round: a chain whose orders hardly ever get through is not looked at. */
  goRound(): void {
    if (++this.rounds > MOST_ROUNDS) throw new Endless();
  }

  described(what: Spot | Delivery | Loop): Described {
    return this.#described.get(what)!;
  }

  place(spot: Spot): Place {
    return this.#places.get(spot)!;
  }

  link(delivery: Delivery): Link {
    return this.#links.get(delivery)!;
  }

  /** The causes that hit a place: all visits of the departments they name. */
  causesAt(spot: Spot): Cause[] {
    return this.chain.causes.filter((cause) => this.typical.hits(cause).includes(spot));
  }

  /** The rework links out of a place, by id. */
  loopsFrom(spot: Spot): Loop[] {
    return this.loops.filter(({ from }) => from === spot);
  }

  /** True where a loop goes round inside the rounds of another. */
  isInside(inner: Loop, outer: Loop): boolean {
    return (
      inner.from !== outer.from && inner.has.size < outer.has.size && [...inner.has].every((one) => outer.has.has(one))
    );
  }

  /** Seconds that a place, a link or a way back takes: queue and time or hand-over, and delays. */
  seconds(what: Spot | Delivery | Loop, lot: Lot): number {
    const { name, times, delays } = this.described(what);
    const taken = times.map(([purpose, time]) => lot.seconds(time, ...name, purpose));
    return sum(taken) + sum(delays.map((delay) => this.delay(what, delay, lot)));
  }

  /** Seconds of a delay; 0 where it does not occur. Two of one cause at one place are told apart by their order. */
  delay(what: Spot | Delivery | Loop, delay: Delay, lot: Lot): number {
    const { name, delays } = this.described(what);
    const nth = 1 + delays.filter(({ cause }) => cause === delay.cause).indexOf(delay);
    const words = [...name, 'delay', delay.cause, String(nth)];
    return lot.chance(...words, 'happens') < delay.chance ? lot.seconds(delay.time, ...words, 'time') : 0;
  }

  /** Seconds of a cause; 0 where it does not occur. */
  cause({ id, chance, time }: Cause, lot: Lot): number {
    return lot.chance('cause', id, 'happens') < chance ? lot.seconds(time, 'cause', id, 'time') : 0;
  }

  /** True where what a place or link does itself is not full, or not right. */
  fails(what: Spot | Delivery, purpose: 'full' | 'right', lot: Lot): boolean {
    const described = this.described(what);
    return described[purpose] < 1 && lot.chance(...described.name, purpose) >= described[purpose];
  }

  #loop(link: Link): Loop {
    const [from, to] = [this.typical.spot(link.from), this.typical.spot(link.to)];
    const isOn = (spot: Spot): boolean => distance(to, spot) < Infinity && distance(spot, from) < Infinity;
    const spots = this.typical.spots.filter(isOn);
    const deliveries = this.typical.deliveries.filter((one) => isOn(one.from) && isOn(one.to));
    const { links } = this.chain;
    const isAlone = links.filter((other) => other.from === link.from && other.to === link.to).length === 1;
    const id = isAlone || link.item === null ? `${link.from}:${link.to}` : `${link.from}:${link.to}:${link.item}`;
    return { id, link, from, to, has: new Set([...spots, ...deliveries]) };
  }
}

/** A later visit has the department's times, delays, full, right and finds unless it sets its own. */
function inherited(place: Place, places: readonly Place[]): Place {
  if (place.type !== 'department' || place.sameAs === null) return place;
  const main = places.find(({ id }) => id === place.sameAs);
  if (main?.type !== 'department') return place;
  return {
    ...place,
    queue: place.queue ?? main.queue,
    time: place.time ?? main.time,
    full: place.full ?? main.full,
    right: place.right ?? main.right,
    finds: place.finds ?? main.finds,
    delays: place.delays.length > 0 ? place.delays : main.delays,
  };
}

function describedPlace(place: Place): Described {
  const name = ['place', place.id];
  if (place.type === 'customer') return { name, times: [], delays: [], full: 1, right: 1 };
  const { queue, time, delays, full, right } = place;
  return {
    name,
    times: [
      ['queue', queue],
      ['time', time],
    ],
    delays,
    full: full ?? 1,
    right: right ?? 1,
  };
}

function describedLink({ from, to, item, handover, delays, full, right }: Link, last: readonly string[]): Described {
  const name = ['link', from, to, item ?? '', ...last];
  return { name, times: [['handover', handover]], delays, full: full ?? 1, right: right ?? 1 };
}

export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** By code point. */
function byId(a: string, b: string): number {
  const [left, right] = [[...a].map((c) => c.codePointAt(0)!), [...b].map((c) => c.codePointAt(0)!)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) if (left[i] !== right[i]) return left[i]! - right[i]!;
  return left.length - right.length;
}
