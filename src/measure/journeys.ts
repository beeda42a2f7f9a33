import type { Network } from '../graph/network.js';
import type { Place } from '../model/chain.js';
import { TOLERANCE } from '../model/duration.js';
import type { Clock } from './clock.js';
import { Integers, Numbers } from './growing.js';
import { none, type OrderRows, type Tallied } from './tally.js';

/** What was seen of a place, order by order; times in seconds, and the week of each. */
export class PlaceTally {
  readonly time = new Numbers();
  readonly timeWeek = new Integers();
  readonly queue = new Numbers();
  /** How long what came first waited for what came last. */
  readonly waits = new Numbers();
  /** Orders that passed it, and how many of them had a reason, by its number. */
  orders = 0;
  readonly reasons = new Map<number, number>();
}

/** What was seen of a link, order by order. */
export class PassageTally {
  /** From when its giver could start until it was there, within what was agreed. */
  readonly inTime = none();
  /** Of what rested on nothing short, or wrong: whether it was full, or right, itself. */
  readonly ownFull = none();
  readonly ownRight = none();
  /** Of what rested on something short, or wrong: how many were full, or right, all the same. */
  readonly mendedFull = none();
  readonly mendedRight = none();
}

/** What was seen of a customer, order by order. */
export class CustomerTally {
  readonly leadTime = new Numbers();
  readonly inTime = none();
}

/**
 * Follows orders through the chain: from when everything was there that a place waits for until it had shipped. An order that takes a
 * link more than once (in parts, or as rework) is left out at both ends of it, as nobody can tell which belongs to which.
 */
export class Journeys {
  readonly places: readonly PlaceTally[];
  readonly passages: readonly PassageTally[];
  readonly customers: readonly CustomerTally[];
  again = 0;
  backwards = 0;
  readonly #within: Float64Array;

  constructor(
    private readonly network: Network,
    private readonly clock: Clock,
    /** Whether a reason, by its number, is a delay that the model tells of at a place by itself: then it is no part of the place's time. */
    private readonly isDelay: (node: number, reason: number) => boolean,
  ) {
    this.places = network.places.map(() => new PlaceTally());
    this.passages = network.links.map(() => new PassageTally());
    this.customers = network.places.map(() => new CustomerTally());
    this.#within = Float64Array.from(network.links, ({ agreed, offers }) => (agreed ?? offers)?.within ?? NaN);
  }

  /** Follows every order, in whatever order its rows came. */
  follow(rows: OrderRows, orders: number): void {
    const { first, sorted } = grouped(rows.order.values, orders);
    for (let order = 0; order < orders; order++)
      if (first[order + 1]! > first[order]!) this.#one(rows, sorted.subarray(first[order], first[order + 1]));
  }

  #one(rows: OrderRows, at: Int32Array): void {
    const edges = rows.edge.values;
    const { from, to, links } = this.network;
    const seen = new Map<number, number>();
    const double = new Set<number>();
    for (const row of at) {
      const edge = edges[row]!;
      if (seen.has(edge) || links[edge]!.rework !== null) for (const node of [from[edge]!, to[edge]!]) double.add(node);
      seen.set(edge, row);
    }
    if (double.size > 0) this.again++;
    const inputs = new Map<number, number[]>();
    const outputs = new Map<number, number[]>();
    let ordered = Infinity;
    for (const [edge, row] of seen) {
      push(inputs, to[edge]!, row);
      push(outputs, from[edge]!, row);
      const moment = rows.times.ordered.values[row]!;
      if (moment < ordered) ordered = moment;
    }
    for (const [node, out] of outputs)
      if (!double.has(node)) this.#place(rows, node, inputs.get(node) ?? [], out, ordered);
    for (const [node, into] of inputs)
      if (this.network.places[node]!.type === 'customer' && !double.has(node))
        this.#customer(rows, node, into, ordered);
  }

  #place(rows: OrderRows, node: number, into: readonly number[], out: readonly number[], ordered: number): void {
    const tally = this.places[node]!;
    const { started, shipped, received } = rows.times;
    const ready = into.length === 0 ? ordered : readyAt(this.network, node, into, rows);
    const isKnown = Number.isFinite(ready);
    const left = least(shipped.values, out);
    const begun = least(started.values, out);
    const reason = out.map((row) => rows.reason.values[row]!).find((one) => one !== -1) ?? -1;
    tally.orders++;
    if (reason !== -1) tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + 1);
    if (Number.isFinite(begun) && isKnown) this.#push(tally.queue, ready, begun);
    const start = Number.isFinite(begun) ? begun : ready;
    const isDelayed = reason !== -1 && this.isDelay(node, reason);
    if (Number.isFinite(start) && Number.isFinite(left) && !isDelayed && this.#push(tally.time, start, left))
      tally.timeWeek.push(weekOf(this.clock, left));
    if (into.length > 1) {
      const arrivals = into.map((row) => received.values[row]!).filter((one) => !Number.isNaN(one));
      if (arrivals.length > 1)
        tally.waits.push(this.clock.workingSeconds(Math.min(...arrivals), Math.max(...arrivals)));
    }
    for (const row of out) this.#passage(rows, row, into, isKnown ? ready : NaN);
  }

  #passage(rows: OrderRows, row: number, into: readonly number[], ready: number): void {
    const edge = rows.edge.values[row]!;
    const { inTime, ownFull, ownRight, mendedFull, mendedRight } = this.passages[edge]!;
    const within = this.#within[edge]!;
    const received = rows.times.received.values[row]!;
    const isTold = rows.way.values[row] === 1 && !Number.isNaN(ready);
    if (!Number.isNaN(within) && isTold && received >= ready) {
      inTime.of++;
      if (this.clock.workingSeconds(ready, received) <= within + TOLERANCE) inTime.hits++;
    }
    addOwn(ownFull, mendedFull, rows.full.values, row, into);
    addOwn(ownRight, mendedRight, rows.right.values, row, into);
  }

  #customer(rows: OrderRows, node: number, into: readonly number[], ordered: number): void {
    const there = readyAt(this.network, node, into, rows);
    if (!Number.isFinite(there) || !Number.isFinite(ordered)) return;
    const { leadTime, inTime } = this.customers[node]!;
    if (!this.#push(leadTime, ordered, there)) return;
    const place = this.network.places[node]!;
    const within = place.type === 'customer' ? (place.promise?.within ?? null) : null;
    if (within === null) return;
    inTime.of++;
    if (leadTime.values.at(-1)! <= within + TOLERANCE) inTime.hits++;
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

/** What came of it where everything that was used was full, or right; and where something was not. */
function addOwn(own: Tallied, mended: Tallied, outcomes: Int32Array, row: number, into: readonly number[]): void {
  if (outcomes[row] === -1 || into.some((one) => outcomes[one] === -1)) return;
  const tally = into.every((one) => outcomes[one] === 1) ? own : mended;
  tally.of++;
  tally.hits += outcomes[row]!;
}

/** When a place had what it waits for, of what came for this order; Infinity or NaN where that is not known. */
function readyAt({ places, links }: Network, node: number, into: readonly number[], rows: OrderRows): number {
  const arrivals = into.map((row) => ({
    item: links[rows.edge.values[row]!]!.item,
    at: rows.times.received.values[row]!,
  }));
  const place = places[node]! as Exclude<Place, { type: 'supplier' }>;
  const { needs } = place;
  if (needs.form === 'together')
    return quorumOf(
      arrivals.map(({ at }) => at),
      needs.quorum,
    );
  const items = new Map<string, number[]>();
  for (const { item, at } of arrivals) items.set(item ?? '', [...(items.get(item ?? '') ?? []), at]);
  return Math.max(...[...items].map(([item, at]) => quorumOf(at, needs.quorums.get(item) ?? 'all')));
}

function quorumOf(arrivals: readonly number[], quorum: 'all' | 'any' | number): number {
  const sorted = arrivals.toSorted((a, b) => a - b);
  const wanted = quorum === 'all' ? sorted.length : quorum === 'any' ? 1 : Math.min(quorum, sorted.length);
  return sorted.some(Number.isNaN) ? NaN : sorted[wanted - 1]!;
}

/** Rows by order, in the order in which they came. */
function grouped(order: Int32Array, orders: number): { readonly first: Int32Array; readonly sorted: Int32Array } {
  const first = new Int32Array(orders + 1);
  for (let row = 0; row < order.length; row++) first[order[row]! + 1]!++;
  for (let one = 0; one < orders; one++) first[one + 1]! += first[one]!;
  const next = first.slice();
  const sorted = new Int32Array(order.length);
  for (let row = 0; row < order.length; row++) sorted[next[order[row]!]!++] = row;
  return { first, sorted };
}

function least(values: Float64Array, rows: readonly number[]): number {
  let found = Infinity;
  for (const row of rows) if (values[row]! < found) found = values[row]!;
  return found;
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const DAY = 86_400;

function weekOf(clock: Clock, moment: number): number {
  return Math.floor((clock.toLocal(moment) + 3 * DAY) / (7 * DAY));
}
