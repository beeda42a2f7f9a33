import { groupsOf, kth, MICROSECOND } from '../reference/run.js';
import { compareDeliveries, type Delivery, type Spot } from '../reference/spots.js';
import { waysOf } from '../reference/ways.js';
import type { Lot } from './draws.js';
import { sum, type Loop, type World } from './world.js';

/** How something is not as it should be. */
export interface Failing {
  readonly short: boolean;
  readonly wrong: boolean;
}

export const SOUND: Failing = { short: false, wrong: false };

/** Remembers what was found. */
export function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, find(key));
    return known.get(key)!;
  };
}

/** An order on its way through places, once: what joins have in common in a run, in a round, and in a run with something changed. */
export abstract class Journey {
  abstract takes(delivery: Delivery): boolean;
  abstract finish(spot: Spot): number;
  abstract arrive(delivery: Delivery): number;

  /** A place starts when all groups of deliveries are there, each as far as it is waited for. */
  readonly start = remembered((spot: Spot): number =>
    Math.max(
      0,
      ...groupsOf(spot, (delivery) => this.takes(delivery)).map(({ coming, quorum }) =>
        kth(
          coming.map((delivery) => this.arrive(delivery)),
          quorum,
        ),
      ),
    ),
  );

  /** The deliveries that a place waited for; of those that come at the same time the smaller id. */
  readonly used = remembered((spot: Spot): Delivery[] =>
    groupsOf(spot, (delivery) => this.takes(delivery)).flatMap(({ coming, quorum }) => {
      const last = kth(
        coming.map((delivery) => this.arrive(delivery)),
        quorum,
      );
      const before = coming.filter((delivery) => this.arrive(delivery) < last - MICROSECOND);
      const tied = coming.filter((delivery) => Math.abs(this.arrive(delivery) - last) <= MICROSECOND);
      return [...before, ...tied.sort(compareDeliveries).slice(0, quorum - before.length)];
    }),
  );
}

/** From when a giver is done until the next departure, at phase + k · every; what has just left is caught. */
export function waitFrom(done: number, phase: number, every: number): number {
  let departure = phase + every * Math.floor((done - phase) / every);
  while (departure < done - MICROSECOND) departure += every;
  return Math.max(0, departure - done);
}

/** The way that an order takes out of a place, of some: as likely among themselves as they are; the first where none ever is taken. */
export function wayTaken(world: World, spot: Spot, lot: Lot, isOpen: (delivery: Delivery) => boolean): Delivery[] {
  const ways = waysOf(spot).filter(({ deliveries }) => deliveries.some(isOpen));
  if (ways.length <= 1 && spot.out.every(({ share }) => share === null)) return spot.out.filter(isOpen);
  const total = sum(ways.map(({ chance }) => chance));
  const drawn = lot.chance(...world.described(spot).name, 'way') * total;
  let upTo = 0;
  const way =
    ways.find(({ chance }) => drawn < (upTo += chance)) ?? ways.findLast(({ chance }) => chance > 0) ?? ways[0];
  return way?.deliveries.filter(isOpen) ?? [];
}

/** Which rework link an order goes back by, when a place is done; undefined where it goes on. */
export function answer(world: World, spot: Spot, isWrong: boolean, lot: Lot): Loop | undefined {
  const loops = world.loopsFrom(spot);
  const { name } = world.described(spot);
  const place = world.place(spot);
  const finds = (place.type === 'department' ? place.finds : null) ?? 1;
  const wrong = loops.find(({ link }) => link.rework!.form === 'wrong');
  if (isWrong && wrong !== undefined && lot.chance(...name, 'finds') < finds) return wrong;
  const drawn = lot.chance(...name, 'rework');
  let upTo = 0;
  return loops.find(({ link: { rework } }) => rework!.form === 'chance' && drawn < (upTo += rework!.chance));
}
