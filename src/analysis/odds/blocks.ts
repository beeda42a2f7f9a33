import { Dealer, emptyHand, type Hand } from './deal.js';
import { Orders } from './orders.js';
import type { Script } from './script.js';
import { BLOCK, Streams } from './streams.js';
import { type Counts, noCounts, type Target, timesAsMany } from './counts.js';
import { Tally } from './tally.js';

/** How many bytes the orders that are looked at side by side may take. */
const ROOM = 128e6;
/** A word of bits has as many; fewer at a time would be drawn one by one. */
const LEAST = 32;

/** Runs orders through a chain, block by block: each block by itself, so that any of them may be run anywhere, in any order. */
export class Blocks {
  readonly #streams: Streams;
  readonly #hand: Hand;
  readonly #dealer: Dealer;
  readonly #orders: Orders;
  readonly #tally: Tally;

  constructor(
    private readonly script: Script,
    private readonly targets: readonly Target[],
    seed: number,
    width: number = widthFor(script),
  ) {
    this.#streams = new Streams(script.streams, seed);
    this.#hand = emptyHand(script, width);
    this.#dealer = new Dealer(script, this.#streams, this.#hand);
    this.#orders = new Orders(script, this.#streams, width);
    this.#tally = new Tally(script, this.#streams, this.#orders, targets);
  }

  /** What became of the first so many runs of a block. */
  count(block: number, runs: number): Counts[] {
    const counts = this.targets.map(noCounts);
    const drawn = isFixed(this.script) ? Math.min(1, runs) : runs; // where nothing is left to chance one order tells all
    this.#streams.begin(block);
    for (let from = 0; from < drawn; from += this.#hand.runs) {
      this.#hand.first = block * BLOCK + from;
      this.#dealer.begin();
      this.#orders.runAll(this.#hand, (s) => this.#dealer.dealFor(s));
      this.#tally.add(this.#hand, Math.min(drawn - from, this.#hand.runs), counts);
    }
    return drawn === runs ? counts : counts.map((one, c) => timesAsMany(this.targets[c]!, one, runs));
  }
}

function isFixed({ streams }: Script): boolean {
  return streams.length === 0;
}

/** As many orders side by side as have room: what is drawn is the same for any number. */
function widthFor(script: Script): number {
  const { columns, steps, lines } = script;
  if (isFixed(script)) return LEAST;
  const bytes = 8 * (columns + 2 * steps.length + 2 * lines.length) + 4 * (steps.length + lines.length);
  let width = BLOCK;
  while (width > LEAST && width * bytes > ROOM) width /= 2;
  return width;
}
