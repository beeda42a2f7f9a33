import type { Cause, Delay } from '../../../src/model/chain.js';
import { type Delivery, distance, type Spot } from '../reference.js';
import { Changed, type Order } from './order.js';
import { sum, type World } from './world.js';

/** Something that is asked what it does to a customer: x in the semantics. */
export interface Subject {
  readonly kind: 'supplier' | 'department' | 'link' | 'delay' | 'rework' | 'cause' | 'short' | 'wrong';
  readonly id: string;
  /** The places or the link where it adds what it takes. */
  readonly at: readonly (Spot | Delivery)[];
  /** Seconds that it adds at one of them in a run, and that it usually does. */
  readonly own: (order: Order, at: Spot | Delivery) => number;
  readonly usual: (at: Spot | Delivery) => number;
}

/** Everything that can make a customer's order late. */
export function subjectsTo(world: World, customer: Spot): Subject[] {
  const { spots, deliveries } = world.typical;
  const leads = (what: Spot | Delivery): boolean => distance('from' in what ? what.to : what, customer) < Infinity;
  const departments = [...new Set(spots.filter(({ type }) => type !== 'customer').map(({ department }) => department))];
  const all = [
    ...departments.flatMap((id) => {
      const kind = world.typical.spot(id).type === 'supplier' ? 'supplier' : 'department';
      return withDetails(world, kind, id, world.typical.visits(id).filter(leads));
    }),
    ...deliveries.flatMap((delivery) => withDetails(world, 'link', delivery.id, [delivery].filter(leads))),
    ...[...new Set(world.loops.map(({ id }) => id))].map((id) => rework(world, id, leads)),
    ...world.chain.causes.map((one) => cause(world, one, leads)),
  ];
  return all.filter(({ at }) => at.length > 0);
}

/** A place or a link, its delays, and what it delivers short or wrong. */
function withDetails(
  world: World,
  kind: 'supplier' | 'department' | 'link',
  id: string,
  at: readonly (Spot | Delivery)[],
): Subject[] {
  const delaysOf = (what: Spot | Delivery): readonly Delay[] => world.described(what).delays;
  const causes = [...new Set(at.flatMap((what) => delaysOf(what).map((delay) => delay.cause)))];
  const itself: Subject = { kind, id, at, own: (order, what) => order.own(what), usual: (what) => what.own };
  const delays = causes.map((name): Subject => {
    const called = (what: Spot | Delivery): readonly Delay[] => delaysOf(what).filter((delay) => delay.cause === name);
    return {
      kind: 'delay',
      id: `${id}/${name}`,
      at: at.filter((what) => called(what).length > 0),
      own: ({ lot }, what) => sum(called(what).map((delay) => world.delay(what, delay, lot))),
      usual: () => 0,
    };
  });
  const failing = (['full', 'right'] as const).map((purpose): Subject => ({
    kind: purpose === 'full' ? 'short' : 'wrong',
    id,
    at: at.filter((what) => world.described(what)[purpose] < 1),
    own: () => 0,
    usual: () => 0,
  }));
  return [itself, ...delays, ...failing];
}

/** Rework links that are called the same, at the place that they come from. */
function rework({ loops }: World, id: string, leads: (what: Spot) => boolean): Subject {
  const called = loops.filter((loop) => loop.id === id);
  return {
    kind: 'rework',
    id,
    at: [called[0]!.from].filter(leads),
    own: (order, at) => sum(called.map((loop) => order.rework(at as Spot).get(loop)!)),
    usual: () => 0,
  };
}

function cause(world: World, one: Cause, leads: (what: Spot) => boolean): Subject {
  const at = world.typical.hits(one).filter(leads);
  return { kind: 'cause', id: one.id, at, own: ({ lot }) => world.cause(one, lot), usual: () => 0 };
}

/** The run had x never been slower than usual, or had not failed. */
export function rescuedBy({ kind, at, own, usual }: Subject, order: Order): Order | Changed {
  if (kind === 'short' || kind === 'wrong') return order.without({ how: kind, at: new Set(at) });
  return new Changed(order, (what) => (at.includes(what) ? -Math.max(0, own(order, what) - usual(what)) : 0));
}

/** The run had x taken so much longer. */
export function slowedBy({ at }: Subject, order: Order, seconds: number): Changed {
  return new Changed(order, (what) => (at.includes(what) ? seconds : 0));
}
