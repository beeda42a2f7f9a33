import type { Network } from '../../graph/network.js';
import { TOLERANCE } from '../../model/duration.js';
import { Attempts } from './attempts.js';
import { Awaited, type Came } from './awaited.js';
import { beginningsTold } from './beginnings.js';
import type { Clock } from '../clock/clock.js';
import { weekOf } from '../day-numbers.js';
import type { DelayOf } from '../delays.js';
import { grouped } from './grouped.js';
import type { Bytes, Numbers } from '../growing.js';
import { CustomerTally, PassageTally, PlaceTally, type Held } from './journey-tallies.js';
import { LinksTaken } from './links-taken.js';
import { OwnShares } from './own-shares.js';
import { SentBack } from './sent-back.js';
import type { OrderRows } from './order-rows.js';
import { both, countOutcomes } from '../tallied.js';
import { ownersOf, type Owners } from './visits.js';

/**
 * Follows orders through the chain: from when everything was there that a place waits for until it had shipped. An order that takes a
 * link more than once (in parts, or as rework) is left out of the times of both its ends, as nobody can tell which belongs to which. What
 * was agreed and promised is for all that it took, rework included: of that only what is in parts is left out, and counted.
 */
export class Journeys {
  /** What later visits inherit of their department is counted as its. */
  readonly owners: Owners;
  readonly places: readonly PlaceTally[];
  readonly passages: readonly PassageTally[];
  readonly customers: readonly CustomerTally[];
  readonly sentBack: SentBack;
  again = 0;
  backwards = 0;
  readonly #within: Float64Array;
  readonly #awaited: Awaited;
  readonly #taken: LinksTaken;
  readonly #attempts: Attempts;
  readonly #own: OwnShares;
  #tellsBeginning: Uint8Array = new Uint8Array();

  constructor(
    private readonly network: Network,
    private readonly clock: Clock,
    /** What the model tells of as a delay of a place is no part of the place's time. */
    private readonly delayOf: DelayOf,
  ) {
    this.owners = ownersOf(network);
    this.places = network.places.map(() => new PlaceTally());
    this.passages = network.links.map(() => new PassageTally());
    this.customers = network.places.map(() => new CustomerTally());
    this.#within = Float64Array.from(network.links, ({ agreed, offers }) => (agreed ?? offers)?.within ?? NaN);
    this.#awaited = new Awaited(network);
    this.#taken = new LinksTaken(network);
    this.#attempts = new Attempts(network);
    this.#own = new OwnShares(network, this);
    this.sentBack = new SentBack(network);
  }

  /** Follows every order, in whatever order its rows came. */
  follow(rows: OrderRows, orders: number): void {
    const byOrder = grouped(rows.order.values, orders);
    const { first, sorted } = byOrder;
    this.#tellsBeginning = beginningsTold(rows, byOrder, this.network, this.owners.times);
    this.#awaited.know(rows.edge.values);
    for (const edge of rows.edge.values) this.customers[this.network.to[edge]!]!.rows++;
    for (let order = 0; order < orders; order++)
      if (first[order + 1]! > first[order]!) this.#one(rows, sorted.subarray(first[order], first[order + 1]));
  }

  #one(rows: OrderRows, at: Int32Array): void {
    const { from, to, places } = this.network;
    const taken = this.#taken;
    this.sentBack.add(rows.edge, at);
    taken.take(rows, at);
    this.#attempts.take(rows, at);
    if (taken.isAgain) this.again++;
    const outputs = new Map<number, number[]>();
    const customers: number[] = [];
    const ordered = least(rows.times.ordered, at);
    for (const edge of taken.links) {
      const row = taken.rowOf(edge);
      push(outputs, from[edge]!, row);
      const node = to[edge]!;
      if (places[node]!.type === 'customer' && !customers.includes(node)) customers.push(node);
    }
    for (const [node, out] of outputs) {
      const came = this.#awaited.at(node, taken, rows, ordered);
      if (!taken.wasAgainAt(node)) this.#place(rows, node, came, out);
      if (came.used !== null) this.#shares(rows, node, came.used, out);
      for (const row of out) this.#inTime(rows, row, came.ready);
    }
    for (const node of customers) {
      const came = this.#awaited.at(node, taken, rows, ordered);
      this.#customer(node, came.ready, ordered);
      if (came.used !== null) this.#outcomes(rows, node, came.used, at);
    }
  }

  /**
   * The time of a place is from when work began, and its queue up to then, where the log tells that of nearly all its orders; those of
   * which it does not are left out. Where it tells it of fewer the time of all is from when everything was there: the queue is within.
   */
  #place(rows: OrderRows, node: number, { ready, used }: Came, out: readonly number[]): void {
    const tally = this.places[this.owners.times[node]!]!;
    const { started, shipped, received } = rows.times;
    const { links } = this.network;
    const isKnown = Number.isFinite(ready);
    // What leaves at intervals is shipped when it leaves, not when it is done.
    const left = least(shipped, out, (row) => links[rows.edge.at(row)]!.every === null);
    const isTold = this.#tellsBeginning[this.owners.times[node]!] === 1;
    const start = isTold ? least(started, out) : ready;
    const isDelayed = this.#delays(rows, this.places[this.owners.delays[node]!]!, out);
    if (isTold && Number.isFinite(start) && isKnown) this.#push(tally.queue, ready, start);
    if (Number.isFinite(start) && Number.isFinite(left) && !isDelayed && this.#push(tally.time, start, left))
      tally.timeWeek.push(weekOf(this.clock.toLocal(left)));
    if (used !== null && isKnown) {
      // What was in stock did not come for the order.
      const arrivals = used.filter((row) => links[rows.edge.at(row)]!.stock === 0).map((row) => received.at(row));
      if (arrivals.length > 1)
        tally.waits.push(this.clock.workingSeconds(Math.min(...arrivals), Math.max(...arrivals)));
    }
  }

  /** What is put right on the way, as the model has it, was right when it was used. */
  #shares(rows: OrderRows, node: number, used: readonly number[], out: readonly number[]): void {
    const asCame = used.filter((row) => this.network.links[rows.edge.at(row)]!.recover === null);
    if (!this.#taken.wasAgainAt(node)) this.#own.once(rows, node, asCame, out);
    else if (this.#attempts.isRoundThrough(node)) this.#own.round(rows, node, asCame, out, this.#attempts);
  }

  /** Counts the delays that an order had at a place; true where it had any, or one that may have been on the way. */
  #delays(rows: OrderRows, tally: PlaceTally, out: readonly number[]): boolean {
    tally.orders++;
    const { delays } = tally;
    const late = out.filter((row) => this.delayOf.giver(rows.edge.at(row), rows.reason.at(row)) !== -1);
    if (late.length === 0) return false;
    const own = late.filter((row) => this.delayOf.way(rows.edge.at(row), rows.reason.at(row)) === -1);
    for (const delay of new Set(own.map((row) => this.delayOf.giver(rows.edge.at(row), rows.reason.at(row)))))
      delays.set(delay, (delays.get(delay) ?? 0) + 1);
    return true;
  }

  /** Whether a delivery was there within what was agreed: of what came in parts, or rests on what did, nobody knows. */
  #inTime(rows: OrderRows, row: number, ready: number): void {
    const { links, from } = this.network;
    const edge = rows.edge.at(row);
    const within = this.#within[edge]!;
    if (Number.isNaN(within) || links[edge]!.rework !== null) return;
    const tally = this.passages[edge]!;
    if (this.#taken.isInParts(edge) || this.#taken.cameInParts(from[edge]!)) {
      tally.inParts++;
      return;
    }
    const received = rows.times.received.at(row);
    if (rows.way.at(row) !== 1 || !Number.isFinite(ready) || !(received >= ready)) return;
    this.#held(tally, this.clock.workingSeconds(ready, received), within);
  }

  /** An order is as it should be where all is that it waited for: of what came in parts, each of them. */
  #outcomes(rows: OrderRows, node: number, used: readonly number[], at: Int32Array): void {
    const { known, outcomes, byParts } = this.customers[node]!;
    const parts = used.flatMap((row) => {
      const edge = rows.edge.at(row);
      return this.#taken.isInParts(edge) ? Array.from(at.filter((one) => rows.edge.at(one) === edge)) : [row];
    });
    if (parts.length === 0) return;
    this.customers[node]!.known = known + 1;
    // One that is late makes the order late, whatever is known of the others.
    const all = (values: Bytes, among: readonly number[] = parts): number =>
      among.some((row) => values.at(row) === 0) ? 0 : among.reduce((sum, row) => both(sum, values.at(row)), 1);
    countOutcomes(outcomes, all(rows.onTime), all(rows.full), all(rows.right));
    const whole = parts.length === used.length ? parts : this.#wholeAmong(rows, parts);
    for (const key of ['onTime', 'full'] as const)
      if (whole.length < parts.length && all(rows[key]) === 0 && all(rows[key], whole) !== 0) byParts[key]++;
  }

  /** Rows that are no parts: alone on their link, of their item where it names none. */
  #wholeAmong(rows: OrderRows, among: readonly number[]): readonly number[] {
    const keyOf = (row: number): string => {
      const edge = rows.edge.at(row);
      return `${edge} ${this.network.links[edge]!.item === null ? rows.item.at(row) : ''}`;
    };
    const times = new Map<string, number>();
    for (const row of among) times.set(keyOf(row), (times.get(keyOf(row)) ?? 0) + 1);
    return among.filter((row) => times.get(keyOf(row)) === 1);
  }

  #customer(node: number, there: number, ordered: number): void {
    const tally = this.customers[node]!;
    tally.orders++;
    if (this.#taken.cameInParts(node)) {
      tally.inParts++;
      return;
    }
    if (!Number.isFinite(there) || !Number.isFinite(ordered)) return;
    const { leadTime } = tally;
    if (!this.#push(leadTime, ordered, there)) return;
    const place = this.network.places[node]!;
    const within = place.type === 'customer' ? (place.promise?.within ?? null) : null;
    if (within === null) return;
    this.#held(tally, leadTime.at(leadTime.length - 1), within);
  }

  /** Against what was agreed or promised: of what took longer, and has a night in it that nobody can leave out, nobody knows. */
  #held(tally: Held, seconds: number, within: number): void {
    const isHit = seconds <= within + TOLERANCE;
    if (!isHit && seconds > this.clock.longest) {
      tally.nights++;
      return;
    }
    tally.inTime.of++;
    if (isHit) tally.inTime.hits++;
  }

  /** False where the end lies before the beginning: then nothing is counted. */
  #push(numbers: Numbers, from: number, to: number): boolean {
    if (to < from) {
      this.backwards++;
      return false;
    }
    numbers.push(this.clock.workingSeconds(from, to));
    return true;
  }
}

function least(values: Numbers, rows: Iterable<number>, counts: (row: number) => boolean = () => true): number {
  let found = Infinity;
  for (const row of rows) if (values.at(row) < found && counts(row)) found = values.at(row);
  return found;
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
