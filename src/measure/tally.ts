import type { Network } from '../graph/network.js';
import { TOLERANCE } from '../model/duration.js';
import type { Reference, TimeField } from '../model/measure.js';
import type { Batch, RowSink, Texts } from './batch.js';
import type { Clock } from './clock.js';
import { Integers, Numbers } from './growing.js';
import type { Meaning, Meant } from './meant.js';
import { Strangers } from './strangers.js';
import { Twice } from './twice.js';

const DAY = 86_400;
const WEEK = 7 * DAY;

/** The moments at which a time may begin or end. */
const ENDS = ['ordered', 'started', 'shipped', 'received'] as const satisfies readonly TimeField[];

/** A part of so many, as it grows. */
export interface Tallied {
  hits: number;
  of: number;
}

export const none = (): Tallied => ({ hits: 0, of: 0 });

/** What was counted of the deliveries of a link. */
export class LinkTally {
  count = 0;
  readonly onTime = none();
  readonly full = none();
  readonly otif = none();
  readonly right = none();
  readonly perfect = none();
  /** Seconds on the way, and the week of each. */
  readonly handover = new Numbers();
  readonly handoverWeek = new Integers();
  /** On time by week. */
  readonly weeks = new Map<number, Tallied>();
  readonly reasons = new Map<number, number>();
}

/** Deliveries of orders, to be followed through the chain. */
export class OrderRows {
  readonly order = new Integers();
  readonly edge = new Integers();
  readonly item = new Integers();
  readonly reason = new Integers();
  /** 1, 0 or −1 where it is not known: full, and right. */
  readonly full = new Integers();
  readonly right = new Integers();
  /** 0: nobody says when it arrived. */
  readonly way = new Integers();
  readonly times = {
    ordered: new Numbers(),
    started: new Numbers(),
    shipped: new Numbers(),
    received: new Numbers(),
  } as const;
}

/** Deliveries of orders that are not there yet. */
export class WaitingRows {
  readonly order = new Integers();
  readonly edge = new Integers();
  readonly item = new Integers();
}

/** Adds up what rows tell of the links of a model. */
export class Tally implements RowSink {
  readonly links: readonly LinkTally[];
  readonly strangers = new Strangers();
  readonly orders = new OrderRows();
  readonly waiting = new WaitingRows();
  used = 0;
  /** Rows of orders that say the same as one before. */
  twice = 0;
  open = 0;
  /** Received before shipped, of those that say both. */
  readonly reversed = none();
  /** Deliveries of which nobody says when they arrived. */
  untold = 0;
  /** Deliveries that would tell how long something took, were it not for days without a time. */
  daysOnly = 0;
  /** Rows whose texts are not UTF-8. */
  unreadable = 0;
  first = Infinity;
  last = -Infinity;
  #days: ReadonlySet<TimeField> = new Set();
  readonly #seen = new Twice();
  readonly #meant = new Map<number, Map<number, Meant>>();

  constructor(
    network: Network,
    private readonly clock: Clock,
    private readonly meaning: Meaning,
    readonly texts: Texts,
    readonly reference: Reference | null,
  ) {
    this.links = network.links.map(() => new LinkTally());
  }

  days(fields: ReadonlySet<TimeField>): void {
    this.#days = fields;
  }

  add(batch: Batch): void {
    for (let i = 0; i < batch.count; i++) {
      const meant = this.#meantBy(batch.from[i]!, batch.to[i]!, batch.item[i]!);
      if (meant.kind === 'link') {
        if (batch.order[i] !== -1 && this.#seen.has(batch, i, meant.edge)) this.twice++;
        else this.#addDelivery(batch, i, meant.edge);
      } else if (meant.kind === 'encoding') this.unreadable++;
      else if (meant.kind === 'place') this.strangers.add({ what: 'place', from: meant.name, to: '', item: null });
      else this.strangers.add({ what: meant.what, from: meant.from, to: meant.to, item: meant.item });
    }
  }

  /** The week of a moment, by the calendar of the place: from Monday to Sunday. */
  weekOf(moment: number): number {
    return Math.floor((this.clock.toLocal(moment) + 3 * DAY) / WEEK); // 1970-01-01 was a Thursday
  }

  #meantBy(from: number, to: number, item: number): Meant {
    const pair = from * 0x400_0000 + to;
    let byItem = this.#meant.get(pair);
    if (byItem === undefined) this.#meant.set(pair, (byItem = new Map()));
    let meant = byItem.get(item);
    if (meant === undefined) byItem.set(item, (meant = this.meaning.of(from, to, item)));
    return meant;
  }

  #addDelivery({ times, way, asked, quantity, usable, order, item, reason }: Batch, i: number, edge: number): void {
    this.used++;
    const [shipped, received] = [times.shipped[i]!, times.received[i]!];
    if (Number.isNaN(received)) {
      this.open++;
      if (order[i] !== -1) this.#addWaiting(edge, order[i]!, item[i]!);
      return;
    }
    const link = this.links[edge]!;
    link.count++;
    const within = this.#days.has('received') ? received - 1 : received; // the end of a day belongs to the next one
    this.first = Math.min(this.first, within);
    this.last = Math.max(this.last, within);
    const week = this.weekOf(within);
    const onTime = this.#onTime(received, this.reference === null ? NaN : times[this.reference][i]!);
    const full = isNaN(asked[i]!) || isNaN(quantity[i]!) ? -1 : quantity[i]! >= asked[i]! ? 1 : 0;
    const right = usable[i]!;
    count(link.onTime, onTime);
    count(link.full, full);
    count(link.otif, both(onTime, full));
    count(link.right, right);
    count(link.perfect, both(both(onTime, full), right));
    if (onTime !== -1) count(inWeek(link.weeks, week), onTime);
    if (reason[i] !== -1) link.reasons.set(reason[i]!, (link.reasons.get(reason[i]!) ?? 0) + 1);
    if (way[i] === 1) this.#addHandover(link, shipped, received, week);
    else this.untold++;
    if (this.#days.size > 0 && this.#saysOnlyDays(times, i)) this.daysOnly++;
    if (order[i] === -1) return;
    this.orders.way.push(way[i]!);
    this.orders.item.push(item[i]!);
    this.#addOrder(edge, order[i]!, reason[i]!, [full, right], times, i);
  }

  #addWaiting(edge: number, order: number, item: number): void {
    this.waiting.order.push(order);
    this.waiting.edge.push(edge);
    this.waiting.item.push(item);
  }

  /** 1, 0, or −1 where it cannot be told: a day without a time lies on both sides of a moment in it. */
  #onTime(received: number, wanted: number): number {
    if (Number.isNaN(wanted)) return -1;
    if (received <= wanted + TOLERANCE) return 1;
    const isOpen = this.#days.has('received') && !this.#days.has(this.reference!) && received - DAY < wanted;
    return isOpen ? -1 : 0;
  }

  /** A time has two ends: when it was received, and one more. */
  #saysOnlyDays(times: Batch['times'], i: number): boolean {
    const said = ENDS.filter((field) => !Number.isNaN(times[field][i]!));
    return said.length > 1 && said.some((field) => this.#days.has(field));
  }

  #addHandover(link: LinkTally, shipped: number, received: number, week: number): void {
    if (Number.isNaN(shipped)) return;
    const [ofDay, toDay] = [this.#days.has('shipped'), this.#days.has('received')];
    const isReversed = received < (ofDay && !toDay ? shipped - DAY : shipped); // a day begins a day before its end
    count(this.reversed, isReversed ? 1 : 0);
    if (isReversed || ofDay || toDay) return;
    link.handover.push(this.clock.workingSeconds(shipped, received));
    link.handoverWeek.push(week);
  }

  #addOrder(
    edge: number,
    order: number,
    reason: number,
    [full, right]: readonly [full: number, right: number],
    times: Batch['times'],
    i: number,
  ): void {
    const { orders } = this;
    orders.order.push(order);
    orders.edge.push(edge);
    orders.reason.push(reason);
    orders.full.push(full);
    orders.right.push(right);
    const isBackwards = times.received[i]! < times.shipped[i]!; // then neither of the two is to be believed
    for (const field of ENDS) {
      const isKnown = !this.#days.has(field) && !(isBackwards && (field === 'shipped' || field === 'received'));
      orders.times[field].push(isKnown ? times[field][i]! : NaN);
    }
  }
}

function count(tallied: Tallied, outcome: number): void {
  if (outcome === -1) return;
  tallied.of++;
  tallied.hits += outcome;
}

function both(a: number, b: number): number {
  return a === -1 || b === -1 ? -1 : a & b;
}

function inWeek(weeks: Map<number, Tallied>, week: number): Tallied {
  let tallied = weeks.get(week);
  if (tallied === undefined) weeks.set(week, (tallied = none()));
  return tallied;
}
