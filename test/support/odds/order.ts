import { tagOf } from '../../../src/analysis/odds/rounds.js';
import { keyOf } from '../../../src/analysis/odds/streams.js';
import type { Delivery, Spot } from '../reference/spots.js';
import type { Lot } from './draws.js';
import { answer, type Failing, Journey, remembered, SOUND, waitFrom, wayTaken } from './journey.js';
import { Round } from './round.js';
import { type Loop, sum, type World } from './world.js';

/** A failure that is taken out of a run. */
export interface Undone {
  readonly how: 'short' | 'wrong';
  readonly at: ReadonlySet<Spot | Delivery>;
}

interface Reworked {
  readonly seconds: ReadonlyMap<Loop, number>;
  readonly failing: Failing;
}

/** One order going through the chain once, as it is drawn; with a failure taken out where one is named. */
export class Order extends Journey {
  constructor(
    readonly world: World,
    readonly lot: Lot,
    private readonly undone: Undone | null = null,
  ) {
    super();
  }

  readonly comes = remembered(
    (spot: Spot): boolean => spot.in.length === 0 || spot.in.some((delivery) => this.takes(delivery)),
  );

  has(what: Spot | Delivery): boolean {
    return 'from' in what ? this.takes(what) : this.comes(what);
  }

  takes(delivery: Delivery): boolean {
    return this.comes(delivery.from) && this.#way(delivery.from).includes(delivery);
  }

  /** What a place or a link takes itself; a link that notices something the time to put it right too. */
  readonly own = remembered((what: Spot | Delivery): number => {
    const { world, lot } = this;
    const seconds = world.seconds(what, lot);
    if (!('from' in what)) return seconds + sum(world.causesAt(what).map((cause) => world.cause(cause, lot)));
    const { short, wrong } = this.#sent(what);
    const { recover } = world.link(what);
    return short || wrong ? seconds + lot.seconds(recover, ...world.described(what).name, 'recover') : seconds;
  });

  readonly finish = remembered(
    (spot: Spot): number => this.start(spot) + this.own(spot) + sum(this.rework(spot).values()),
  );

  wait({ from, wait }: Delivery): number {
    if (wait === 0) return 0;
    const every = 2 * wait;
    return waitFrom(this.finish(from), every * this.lot.chance('departure', from.id, String(every)), every);
  }

  readonly arrive = remembered((delivery: Delivery): number =>
    Math.max(0, this.finish(delivery.from) + this.wait(delivery) + this.own(delivery) - delivery.stock),
  );

  /** Seconds of the rounds of each rework link out of a place. */
  rework(spot: Spot): ReadonlyMap<Loop, number> {
    return this.#reworked(spot).seconds;
  }

  /** What a place delivers when it is done for good, or what a link brings to its receiver. */
  failing(what: Spot | Delivery): Failing {
    if (!('from' in what)) return this.#reworked(what).failing;
    return this.world.link(what).recover === null ? this.#sent(what) : SOUND;
  }

  isMadeRight(what: Spot | Delivery): boolean {
    return this.undone !== null && this.undone.how === 'wrong' && this.undone.at.has(what);
  }

  /** The same run with a failure taken out. */
  without(undone: Undone): Order {
    return new Order(this.world, this.lot, undone);
  }

  readonly #way = remembered((spot: Spot): Delivery[] => wayTaken(this.world, spot, this.lot, () => true));

  /** As its giver sends it and the link brings it, before anyone notices. */
  readonly #sent = remembered((delivery: Delivery): Failing => {
    const [giver, own] = [this.failing(delivery.from), this.#own(delivery)];
    return { short: giver.short || own.short, wrong: giver.wrong || own.wrong };
  });

  #own(what: Spot | Delivery): Failing {
    const isUndone = (how: Undone['how']): boolean => this.undone?.how === how && this.undone.at.has(what);
    return {
      short: !isUndone('short') && this.world.fails(what, 'full', this.lot),
      wrong: !isUndone('wrong') && this.world.fails(what, 'right', this.lot),
    };
  }

  /** What happens when a place is done: round after round, until its order goes on. */
  readonly #reworked = remembered((spot: Spot): Reworked => {
    const { world } = this;
    const seconds = new Map(world.loopsFrom(spot).map((loop) => [loop, 0]));
    const all = [this.#own(spot), ...this.used(spot).map((delivery) => this.failing(delivery))];
    const short = all.some((one) => one.short);
    let wrong = all.some((one) => one.wrong);
    if (seconds.size === 0) return { seconds, failing: { short, wrong } };
    const step = keyOf([...world.described(spot).name, 'rework'].join('\0'))[0];
    let { lot } = this;
    for (let nth = 1; ; nth++) {
      const loop = answer(world, spot, wrong, lot);
      if (loop === undefined || !this.comes(loop.to)) return { seconds, failing: { short, wrong } };
      lot = lot.ofRound(tagOf(0, step, nth));
      const round = new Round(this, loop, lot);
      seconds.set(loop, seconds.get(loop)! + round.length);
      wrong = round.isWrong;
    }
  });
}

/** The same run with other times: ways, failures, what was put right and rounds stay as they were drawn. */
export class Changed extends Journey {
  constructor(
    private readonly order: Order,
    /** Seconds more, or less where below 0. */
    private readonly more: (what: Spot | Delivery) => number,
  ) {
    super();
  }

  takes(delivery: Delivery): boolean {
    return this.order.takes(delivery);
  }

  readonly finish = remembered(
    (spot: Spot): number =>
      this.start(spot) + this.order.own(spot) + this.more(spot) + sum(this.order.rework(spot).values()),
  );

  readonly arrive = remembered((delivery: Delivery): number => {
    const { from, wait, stock } = delivery;
    const done = this.finish(from);
    const every = 2 * wait;
    const phase = every === 0 ? 0 : every * this.order.lot.chance('departure', from.id, String(every));
    const waits = every === 0 ? 0 : waitFrom(done, phase, every);
    return Math.max(0, done + waits + this.order.own(delivery) + this.more(delivery) - stock);
  });
}
