import { tagOf } from '../../../src/analysis/odds/rounds.js';
import { keyOf } from '../../../src/analysis/odds/streams.js';
import type { Delivery, Spot } from '../reference/spots.js';
import type { Lot } from './draws.js';
import { answer, Journey, remembered, waitFrom, wayTaken } from './journey.js';
import type { Loop, World } from './world.js';

/** What a round knows of the run that it is part of. */
interface Around {
  readonly world: World;
  takes(delivery: Delivery): boolean;
  /** True where it is taken that this is never wrong. */
  isMadeRight(what: Spot | Delivery): boolean;
}

/** A round of a loop: from when its first place starts until its last is done. What comes from outside is there, and right. */
export class Round extends Journey {
  constructor(
    private readonly run: Around,
    private readonly loop: Loop,
    private readonly lot: Lot,
  ) {
    super();
    run.world.goRound();
  }

  /** Seconds of the round, with the way back. */
  get length(): number {
    return this.run.world.seconds(this.loop, this.lot) + this.finish(this.loop.from);
  }

  /** True where what the last place of the round delivers is wrong. */
  get isWrong(): boolean {
    return this.#isWrongAfter(this.loop.from);
  }

  readonly comes = remembered(
    (spot: Spot): boolean =>
      spot === this.loop.to || spot.in.some((delivery) => this.loop.has.has(delivery) && this.takes(delivery)),
  );

  takes(delivery: Delivery): boolean {
    if (!this.loop.has.has(delivery)) return this.run.takes(delivery);
    return this.comes(delivery.from) && this.#way(delivery.from).includes(delivery);
  }

  readonly finish = remembered(
    (spot: Spot): number => this.start(spot) + this.run.world.seconds(spot, this.lot) + this.#rounds(spot).seconds,
  );

  readonly arrive = remembered((delivery: Delivery): number => {
    if (!this.loop.has.has(delivery)) return 0;
    const { world } = this.run;
    const { every, recover } = world.link(delivery);
    const done = this.finish(delivery.from);
    const phase = every === null ? 0 : every * this.lot.chance('departure', delivery.from.id, String(every));
    const noticed = recover !== null && this.#isSentWrong(delivery);
    const { name } = world.described(delivery);
    const own = world.seconds(delivery, this.lot) + (noticed ? this.lot.seconds(recover, ...name, 'recover') : 0);
    return done + (every === null ? 0 : waitFrom(done, phase, every)) + own;
  });

  readonly #way = remembered((spot: Spot): Delivery[] =>
    wayTaken(this.run.world, spot, this.lot, (delivery) => this.loop.has.has(delivery)),
  );

  /** As its giver sends it and the link brings it, before anyone notices. */
  #isSentWrong(delivery: Delivery): boolean {
    return this.#isWrongAfter(delivery.from) || this.#fails(delivery);
  }

  #isWrongAfter(spot: Spot): boolean {
    return this.#rounds(spot).isWrong;
  }

  #fails(what: Spot | Delivery): boolean {
    return !this.run.isMadeRight(what) && this.run.world.fails(what, 'right', this.lot);
  }

  /** The rounds within this one, at a place that is not its last. */
  readonly #rounds = remembered((spot: Spot): { readonly seconds: number; readonly isWrong: boolean } => {
    const { world } = this.run;
    const isBrought = (delivery: Delivery): boolean =>
      this.loop.has.has(delivery) && world.link(delivery).recover === null && this.#isSentWrong(delivery);
    let isWrong = this.#fails(spot) || this.used(spot).some(isBrought);
    if (spot === this.loop.from || world.loopsFrom(spot).length === 0) return { seconds: 0, isWrong };
    const step = keyOf([...world.described(spot).name, 'rework'].join('\0'))[0];
    let seconds = 0;
    let { lot } = this;
    for (let nth = 1; ; nth++) {
      const loop = answer(world, spot, isWrong, lot);
      if (loop === undefined || !world.isInside(loop, this.loop) || !this.comes(loop.to)) return { seconds, isWrong };
      lot = lot.ofRound(tagOf(this.lot.tag!, step, nth));
      const round = new Round(this.#asRun(), loop, lot);
      seconds += round.length;
      ({ isWrong } = round);
    }
  });

  #asRun(): Around {
    return {
      world: this.run.world,
      takes: (delivery) => this.takes(delivery),
      isMadeRight: (what) => this.run.isMadeRight(what),
    };
  }
}
