import type { Network } from '../graph/network.js';
import { DAY } from '../model/day.js';
import type { Measurement, Reference } from '../model/measure.js';
import type { Reading, RejectReason, Rejected } from '../model/reading.js';
import { noTexts, type RowSink, type Texts } from './batch.js';
import type { Clock } from './clock/clock.js';
import { type DelayOf, delaysOf } from './delays.js';
import { deliveriesOf, type EventAccount } from './events/deliveries.js';
import type { EventTexts } from './events/event-batch.js';
import { EventLog } from './events/event-log.js';
import { ordersInParts } from './orders/in-parts.js';
import { Interner } from './interner.js';
import { Journeys } from './orders/journeys.js';
import type { Mapping } from './mapping.js';
import { Meaning } from './meant.js';
import { measuredCustomers } from './measured-customers.js';
import { type Counted, measuredLinks, measuredPlaces, unseen } from './measured.js';
import { dayText } from './day-numbers.js';
import { otherReasons } from './other-reasons.js';
import { type EdgeOf, Parts } from './orders/parts.js';
import { proposals, putRight } from './proposals.js';
import type { OpenTold } from './orders/still-open.js';
import { Tally } from './tally.js';

/** So many rows that could not be used are shown. */
const SHOWN = 20;

/** Measures a model by logs: rows go in as they are read, and at the end it says what they come to. */
export class Measuring {
  readonly texts: Texts = noTexts();
  readonly tally: Tally;
  /** Events, of which deliveries are made when all are there. */
  readonly events = new EventLog();
  readonly eventTexts: EventTexts = { cases: this.texts.orders, activities: new Interner() };
  readonly #meaning: Meaning;
  readonly #delayOf: DelayOf;
  /** Where rows of an order on a link are one delivery. */
  readonly #parts: Parts | null;
  readonly #rejected: Rejected[] = [];
  readonly #by = new Map<string, number>();
  rows = 0;

  constructor(
    private readonly network: Network,
    readonly clock: Clock,
    private readonly mapping: Mapping,
    reference: Reference | null,
    private readonly zone: string | null,
  ) {
    this.#meaning = new Meaning(network, mapping, this.texts);
    this.#delayOf = delaysOf(network, mapping, this.texts.reasons);
    this.tally = new Tally(network, clock, this.#meaning, this.texts, reference, this.#delayOf);
    const edgeOf: EdgeOf = (from, to, item) => {
      const meant = this.#meaning.of(from, to, item);
      return meant.kind === 'link' ? meant.edge : -1;
    };
    this.#parts = mapping.parts === 'together' ? new Parts(this.tally, edgeOf, network) : null;
  }

  reject(file: string, line: number, reason: RejectReason, text: string): void {
    this.#by.set(reason.why, (this.#by.get(reason.why) ?? 0) + 1);
    if (this.#rejected.length < SHOWN) this.#rejected.push({ file, line, reason, text });
  }

  /** What takes the rows of deliveries. */
  get sink(): RowSink {
    return this.#parts ?? this.tally;
  }

  tell(files: readonly string[]): Measurement {
    const { network, tally, mapping } = this;
    this.#parts?.end();
    const parts = this.#partsTaken();
    const events = this.#deliveriesOfEvents();
    const journeys = new Journeys(network, this.clock, this.#delayOf);
    journeys.follow(tally.orders, this.texts.orders.count);
    const open = tally.open();
    const counted: Counted = {
      network,
      tally,
      journeys,
      mapping,
      longest: this.clock.longest,
      overdue: open.overdue,
      ordersOverdue: open.ordersOverdue,
    };
    const [links, places] = [measuredLinks(counted), measuredPlaces(counted)];
    return {
      chain: network.chain.name,
      reading: this.#reading(files, journeys, events, parts, open),
      customers: measuredCustomers(counted),
      places,
      links,
      unseen: unseen(counted),
      otherReasons: otherReasons(network, links),
      proposals: proposals(counted, places, links, this.#delayOf),
      putRight: putRight(counted),
    };
  }

  #deliveriesOfEvents(): EventAccount {
    const { network, texts, tally, eventTexts } = this;
    const placesOf = (activity: string): readonly number[] => this.#meaning.nodes(activity);
    tally.days(new Set()); // events have moments, whatever the log before them has
    const account = deliveriesOf(this.events, network, placesOf, eventTexts, texts, tally);
    for (const { activity, count } of account.strangers) tally.strangers.addPlace(texts.places.ofText(activity), count);
    return account;
  }

  /** Before deliveries are made of events, which are whole. */
  #partsTaken(): Reading['parts'] {
    const { tally, texts, mapping } = this;
    if (this.#parts !== null) return { taken: 'together', orders: this.#parts.orders, added: this.#parts.added };
    const orders = ordersInParts(tally.orders, texts.orders.count, this.network);
    return { taken: mapping.parts, orders, added: 0 };
  }

  #reading(
    files: readonly string[],
    journeys: Journeys,
    events: EventAccount,
    parts: Reading['parts'],
    open: OpenTold,
  ): Reading {
    const { tally, clock } = this;
    const { places, links } = this.network;
    const known = {
      place: places.flatMap(({ id, name }) => [id, name]),
      item: links.flatMap(({ item }) => item ?? []),
    };
    const strangers = tally.strangers.told(known);
    const day = (moment: number): string | null =>
      Number.isFinite(moment) ? dayText(Math.floor(clock.toLocal(moment) / DAY)) : null;
    const by = [...this.#by].map(([why, count]) => ({ why, count })).sort((a, b) => b.count - a.count);
    return {
      files,
      rows: this.rows + events.events,
      used: tally.used + parts.added - events.deliveries + events.used,
      twice: tally.twice + (this.#parts?.twice ?? 0),
      parts,
      rejected: { count: by.reduce((sum, { count }) => sum + count, 0), by, first: this.#rejected },
      strangers: strangers.first,
      moreStrangers: strangers.more,
      from: day(tally.first),
      to: day(tally.last),
      open: open.count,
      overdue: open.overdue.reduce((sum, one) => sum + one, 0),
      backwards: tally.reversed.hits + journeys.backwards,
      nights: clock.nights,
      reversed: tally.reversed,
      again: journeys.again,
      untold: tally.untold,
      daysOnly: tally.daysOnly,
      alone: events.alone,
      timeless: events.timeless,
      returned: tally.returned,
      skipped: clock.skipped,
      repeated: clock.repeated,
      reference: tally.reference,
      counts: clock.counts,
      zone: this.zone,
    };
  }
}
