import type { Network } from '../graph/network.js';
import { DAY } from '../model/day.js';
import { TOLERANCE } from '../model/duration.js';
import { type Reference, TIME_FIELDS, type TimeField } from '../model/measure.js';
import type { Batch, RowSink, Texts } from './batch.js';
import type { Clock } from './clock/clock.js';
import { weekOf } from './day-numbers.js';
import type { DelayOf } from './delays.js';
import { Integers, Numbers } from './growing.js';
import type { Meaning } from './meant.js';
import { OrderRows } from './orders/order-rows.js';
import { LogEnd, minuteOf, type OpenTold, StillOpen } from './orders/still-open.js';
import { Strangers } from './strangers.js';
import { count, countOutcomes, none, type Tallied } from './tallied.js';
import { Twice } from './twice.js';

/** The moments at which a time may begin or end. */
const ENDS = ['ordered', 'started', 'shipped', 'received'] as const satisfies readonly TimeField[];

/** What was counted of the deliveries of a link. */
export class LinkTally {
  count = 0;
  /** Rows that do not say that it came. */
  open = 0;
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

/** Adds up what rows tell of the links of a model. */
export class Tally implements RowSink {
  readonly links: readonly LinkTally[];
  readonly strangers: Strangers;
  readonly orders = new OrderRows();
  used = 0;
  /** Rows of less than nothing. */
  returned = 0;
  /** Rows of orders that say the same as one before. */
  twice = 0;
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
  /** Which moments are days without a time. */
  #isDay: Readonly<Record<TimeField, boolean>> = daysAmong(new Set());
  #hasDays = false;
  readonly #open = new StillOpen();
  readonly #end = new LogEnd();
  readonly #seen = new Twice();

  constructor(
    network: Network,
    private readonly clock: Clock,
    private readonly meaning: Meaning,
    readonly texts: Texts,
    readonly reference: Reference | null,
    private readonly delayOf: DelayOf,
  ) {
    this.links = network.links.map(() => new LinkTally());
    this.strangers = new Strangers(texts.places);
  }

  days(fields: ReadonlySet<TimeField>): void {
    this.#isDay = daysAmong(fields);
    this.#hasDays = fields.size > 0;
  }

  add(batch: Batch): void {
    for (let i = 0; i < batch.count; i++) {
      const meant = this.meaning.of(batch.from[i]!, batch.to[i]!, batch.item[i]!);
      if (meant.kind === 'link') {
        if (batch.order[i] !== -1 && this.#seen.has(batch, i, meant.edge)) this.twice++;
        else this.#addDelivery(batch, i, meant.edge);
      } else if (meant.kind === 'encoding') this.unreadable++;
      else if (meant.kind === 'place') this.#addPlaces(batch.from[i]!, batch.to[i]!);
      else this.strangers.add({ what: meant.what, from: meant.from, to: meant.to, item: meant.item });
    }
  }

  /** What became of deliveries that are not there: asked when all rows are. */
  open(): OpenTold {
    return this.#open.told(this.orders, this.links, this.#end.moment);
  }

  /** Each that the model has not; a row from one of them to itself names it once. */
  #addPlaces(from: number, to: number): void {
    if (!this.meaning.isPlace(from)) this.strangers.addPlace(from);
    if (to !== from && !this.meaning.isPlace(to)) this.strangers.addPlace(to);
  }

  #addDelivery({ times, way, asked, quantity, usable, order, item, reason }: Batch, i: number, edge: number): void {
    if (quantity[i]! < 0 || asked[i]! < 0) {
      this.returned++;
      return;
    }
    this.used++;
    this.#seeEnd(times, i);
    const [shipped, received] = [times.shipped[i]!, times.received[i]!];
    const wanted = this.reference === null ? NaN : times[this.reference][i]!;
    if (Number.isNaN(received)) {
      this.links[edge]!.open++;
      this.#open.add(order[i]!, edge, wanted, quantity[i]!);
      return;
    }
    const link = this.links[edge]!;
    link.count++;
    const within = this.#isDay.received ? received - 1 : received; // the end of a day belongs to the next one
    this.first = Math.min(this.first, within);
    this.last = Math.max(this.last, within);
    const week = weekOf(this.clock.toLocal(within));
    const onTime = this.#onTime(received, wanted);
    const full = isNaN(asked[i]!) || isNaN(quantity[i]!) ? -1 : quantity[i]! >= asked[i]! ? 1 : 0;
    const right = usable[i]!;
    countOutcomes(link, onTime, full, right);
    if (onTime !== -1) count(inWeek(link.weeks, week), onTime);
    if (reason[i] !== -1) link.reasons.set(reason[i]!, (link.reasons.get(reason[i]!) ?? 0) + 1);
    const isDelayed = reason[i] !== -1 && this.delayOf.way(edge, reason[i]!) !== -1;
    if (way[i] === 1) this.#addHandover(link, shipped, received, week, isDelayed);
    else this.untold++;
    if (this.#hasDays && this.#saysOnlyDays(times, i)) this.daysOnly++;
    if (order[i] === -1) return;
    const { orders } = this;
    orders.order.push(order[i]!);
    orders.edge.push(edge);
    orders.item.push(item[i]!);
    orders.reason.push(reason[i]!);
    orders.due.push(minuteOf(wanted));
    orders.quantity.push(quantity[i]!);
    orders.onTime.push(onTime);
    orders.full.push(full);
    orders.right.push(right);
    orders.way.push(way[i]!);
    this.#addTimes(times, i);
  }

  /** 1, 0, or −1 where it cannot be told: a day without a time lies on both sides of a moment in it. */
  #onTime(received: number, wanted: number): number {
    if (Number.isNaN(wanted)) return -1;
    if (received <= wanted + TOLERANCE) return 1;
    const isOpen = this.#isDay.received && !this.#isDay[this.reference!] && this.#dayBefore(received) < wanted;
    return isOpen ? -1 : 0;
  }

  /** The log goes on at least until what it last tells of: a delivery that came, or an order for one that did not. */
  #seeEnd({ ordered, received }: Batch['times'], i: number): void {
    const field = Number.isNaN(received[i]!) ? 'ordered' : 'received';
    const moment = field === 'received' ? received[i]! : ordered[i]!;
    if (!Number.isNaN(moment)) this.#end.add(this.#isDay[field] ? this.#dayBefore(moment) : moment);
  }

  /** When the day began that ends then: a day in spring or autumn has not 24 hours. */
  #dayBefore(end: number): number {
    return this.clock.toUtc(this.clock.toLocal(end) - DAY);
  }

  /** A time has two ends: when it was received, and one more. */
  #saysOnlyDays(times: Batch['times'], i: number): boolean {
    const said = ENDS.filter((field) => !Number.isNaN(times[field][i]!));
    return said.length > 1 && said.some((field) => this.#isDay[field]);
  }

  /** Of one that was delayed by what the model tells of by itself the time is no part of the usual way. */
  #addHandover(link: LinkTally, shipped: number, received: number, week: number, isDelayed: boolean): void {
    if (Number.isNaN(shipped)) return;
    const [ofDay, toDay] = [this.#isDay.shipped, this.#isDay.received];
    const isReversed = received < (ofDay && !toDay ? this.#dayBefore(shipped) : shipped);
    count(this.reversed, isReversed ? 1 : 0);
    if (isReversed || ofDay || toDay || isDelayed) return;
    link.handover.push(this.clock.workingSeconds(shipped, received));
    link.handoverWeek.push(week);
  }

  /** Of an order: those moments that are known to more than a day. */
  #addTimes(times: Batch['times'], i: number): void {
    const { ordered, started, shipped, received } = this.orders.times;
    const isExact = !this.#isDay.shipped && !this.#isDay.received; // a day lasts until its end
    const isBackwards = isExact && times.received[i]! < times.shipped[i]!; // then neither of the two is to be believed
    ordered.push(this.#isDay.ordered ? NaN : times.ordered[i]!);
    started.push(this.#isDay.started ? NaN : times.started[i]!);
    shipped.push(this.#isDay.shipped || isBackwards ? NaN : times.shipped[i]!);
    received.push(this.#isDay.received || isBackwards ? NaN : times.received[i]!);
  }
}

function daysAmong(fields: ReadonlySet<TimeField>): Record<TimeField, boolean> {
  return Object.fromEntries(TIME_FIELDS.map((field) => [field, fields.has(field)])) as Record<TimeField, boolean>;
}

function inWeek(weeks: Map<number, Tallied>, week: number): Tallied {
  let tallied = weeks.get(week);
  if (tallied === undefined) weeks.set(week, (tallied = none()));
  return tallied;
}
