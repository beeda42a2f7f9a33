import type { Network } from '../../graph/network.js';
import { byCodePoint } from '../../model/order.js';
import { Batch, BATCH, type RowSink, type Texts } from '../batch.js';
import type { EventTexts } from './event-batch.js';
import type { EventLog } from './event-log.js';
import { pair } from './pair.js';
import { beginOf, byBegin, byFinish, finishOf, type Visit, visitsOf } from './visits.js';

/** The nodes of the places that an activity is done at: none, one, or one for each time that a case comes there. */
export type PlacesOf = (activity: string) => readonly number[];

/** What became of the events of a log: `events` is the sum of the next four. */
export interface EventAccount {
  readonly cases: number;
  readonly events: number;
  /** Those that tell of a delivery: of its giver or its receiver. */
  readonly used: number;
  /** Those at places of the model that gave nothing to, and had nothing of, another that the case came to. */
  readonly alone: number;
  /** Those of activities that the model has not, and those activities, the most frequent first. */
  readonly strange: number;
  readonly timeless: number;
  readonly strangers: readonly { readonly activity: string; readonly count: number }[];
  /** Visits of which two events tell: one of the start, one of the end. */
  readonly joined: number;
  readonly deliveries: number;
  /** Those that count as received when the receiver was done, as the log does not say when it began. */
  readonly byEnd: number;
}

/**
 * Makes deliveries of events. Every link of the model joins the visits of its giver and its receiver, case by case, as `pair` says:
 * a visit of the receiver takes the latest end of a visit of the giver at or before its start. What was done at the same moment
 * flowed forward: rework begins later than what it repairs ended.
 */
export function deliveriesOf(
  log: EventLog,
  network: Network,
  placesOf: PlacesOf,
  named: EventTexts,
  texts: Texts,
  sink: RowSink,
): EventAccount {
  const made = new Made(network, texts, sink);
  const nodes = Array.from({ length: named.activities.count }, (_, code) =>
    placesOf(named.activities.text(code) ?? '\ufffd'),
  );
  const unknown = new Map<number, number>();
  const sums = { cases: 0, events: log.timeless, used: 0, alone: 0, strange: 0, joined: 0 };
  log.forEachCase((name, events) => {
    sums.cases++;
    sums.events += events.length;
    const visits = visitsOf(events);
    const order = texts.orders === named.cases ? name : texts.orders.ofText(named.cases.text(name) ?? '\ufffd');
    const gave = made.links(placed(visits, nodes), order);
    for (const visit of visits) {
      if (visit.events === 2) sums.joined++;
      if (gave.has(visit)) sums.used += visit.events;
      else if (nodes[visit.activity]!.length > 0) sums.alone += visit.events;
      else {
        sums.strange += visit.events;
        unknown.set(visit.activity, (unknown.get(visit.activity) ?? 0) + visit.events);
      }
    }
  });
  made.flush();
  const strangers = [...unknown].map(([code, count]) => ({
    activity: named.activities.text(code) ?? '\ufffd',
    count,
  }));
  strangers.sort((a, b) => b.count - a.count || byCodePoint(a.activity, b.activity));
  return { ...sums, timeless: log.timeless, strangers, deliveries: made.deliveries, byEnd: made.byEnd };
}

/** The visits of a case by node. Where an activity is done at several, they follow one another as the visits do. */
function placed(
  visits: readonly Visit[],
  nodes: readonly (readonly number[])[],
): ReadonlyMap<number, readonly Visit[]> {
  const byActivity = new Map<number, Visit[]>();
  for (const visit of visits) {
    if (nodes[visit.activity]!.length === 0) continue;
    const same = byActivity.get(visit.activity);
    if (same === undefined) byActivity.set(visit.activity, [visit]);
    else same.push(visit);
  }
  const byNode = new Map<number, Visit[]>();
  for (const [activity, same] of byActivity) {
    const there = nodes[activity]!;
    if (there.length > 1) same.sort(byBegin);
    for (const [i, visit] of same.entries()) {
      const node = there[Math.min(i, there.length - 1)]!;
      const before = byNode.get(node);
      if (before === undefined) byNode.set(node, [visit]);
      else before.push(visit);
    }
  }
  return byNode;
}

/** The visits of a place of a case, by when they began and by when they ended. */
interface Stay {
  readonly begun: readonly Visit[];
  readonly begins: readonly number[];
  readonly done: readonly Visit[];
  readonly ends: readonly number[];
}

function stayOf(visits: readonly Visit[]): Stay {
  const begun = visits.toSorted(byBegin);
  const done = visits.toSorted(byFinish);
  return { begun, begins: begun.map(beginOf), done, ends: done.map(finishOf) };
}

/** The deliveries that are made of visits, link by link. */
class Made {
  deliveries = 0;
  byEnd = 0;
  readonly #batch = new Batch();
  readonly #places: Int32Array;
  readonly #items: Int32Array;
  readonly #out: readonly (readonly number[])[];

  constructor(
    private readonly network: Network,
    texts: Texts,
    private readonly sink: RowSink,
  ) {
    const { places, links, from } = network;
    this.#places = Int32Array.from(places, ({ id }) => texts.places.ofText(id));
    this.#items = Int32Array.from(links, ({ item }) => (item === null ? -1 : texts.items.ofText(item)));
    const out: number[][] = places.map(() => []);
    for (const edge of links.keys()) out[from[edge]!]!.push(edge);
    this.#out = out;
  }

  /** All deliveries of a case; the visits that were part of any. */
  links(visits: ReadonlyMap<number, readonly Visit[]>, order: number): ReadonlySet<Visit> {
    const gave = new Set<Visit>();
    const stays = new Map([...visits].map(([node, there]) => [node, stayOf(there)]));
    for (const node of [...stays.keys()].sort((a, b) => a - b)) {
      for (const edge of this.#out[node]!) {
        const receiver = this.network.to[edge]!;
        const to = stays.get(receiver);
        if (to !== undefined && receiver !== node) this.#link(edge, stays.get(node)!, to, order, gave);
      }
    }
    return gave;
  }

  #link(edge: number, from: Stay, to: Stay, order: number, gave: Set<Visit>): void {
    const taken = pair(from.ends, to.begins, this.network.links[edge]!.rework !== null);
    for (let i = 0; i < taken.length; i++) {
      if (taken[i] === -1) continue;
      const [giver, receiver] = [from.done[taken[i]!]!, to.begun[i]!];
      gave.add(giver).add(receiver);
      this.#row(edge, giver, receiver, order);
    }
  }

  #row(edge: number, giver: Visit, receiver: Visit, order: number): void {
    const batch = this.#batch;
    const at = batch.count++;
    batch.from[at] = this.#places[this.network.from[edge]!]!;
    batch.to[at] = this.#places[this.network.to[edge]!]!;
    batch.item[at] = this.#items[edge]!;
    batch.order[at] = order;
    batch.times.started[at] = giver.start;
    batch.times.shipped[at] = giver.end;
    const isUntold = Number.isNaN(receiver.start) && this.network.places[this.network.to[edge]!]!.type !== 'customer';
    batch.way[at] = isUntold ? 0 : 1;
    batch.times.received[at] = isUntold && giver.end <= beginOf(receiver) ? giver.end : beginOf(receiver);
    this.deliveries++;
    if (Number.isNaN(receiver.start)) this.byEnd++;
    if (batch.count === BATCH) this.flush();
  }

  flush(): void {
    if (this.#batch.count > 0) this.sink.add(this.#batch);
    this.#batch.count = 0;
  }
}
