import type { Network } from '../graph/network.js';
import type { Measurement, Reading, Reference, RejectReason, Rejected } from '../model/measure.js';
import { noTexts, type Texts } from './batch.js';
import type { Clock } from './clock.js';
import { type DelayOf, delaysOf } from './delays.js';
import { deliveriesOf, type EventAccount } from './events/deliveries.js';
import type { EventTexts } from './events/event-batch.js';
import { EventLog } from './events/event-log.js';
import { Interner } from './interner.js';
import { Journeys } from './journeys.js';
import type { Mapping } from './mapping.js';
import { Meaning } from './meant.js';
import { measuredCustomers } from './measured-customers.js';
import { type Counted, measuredLinks, measuredPlaces, unseen } from './measured.js';
import { dayText } from './day-numbers.js';
import { proposals, putRight } from './proposals.js';
import type { OpenTold } from './still-open.js';
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
  }

  reject(file: string, line: number, reason: RejectReason, text: string): void {
    this.#by.set(reason.why, (this.#by.get(reason.why) ?? 0) + 1);
    if (this.#rejected.length < SHOWN) this.#rejected.push({ file, line, reason, text });
  }

  tell(files: readonly string[]): Measurement {
    const { network, tally, mapping } = this;
    const events = this.#deliveriesOfEvents();
    const journeys = new Journeys(network, this.clock, this.#delayOf);
    journeys.follow(tally.orders, this.texts.orders.count);
    const open = tally.open();
    const counted: Counted = {
      network,
      tally,
      journeys,
      mapping,
      overdue: open.overdue,
      ordersOverdue: open.ordersOverdue,
    };
    const [links, places] = [measuredLinks(counted), measuredPlaces(counted)];
    return {
      chain: network.chain.name,
      reading: this.#reading(files, journeys, events, open),
      customers: measuredCustomers(counted),
      places,
      links,
      unseen: unseen(counted),
      proposals: proposals(counted, places, links, this.#delayOf),
      putRight: putRight(counted),
    };
  }

  #deliveriesOfEvents(): EventAccount {
    const { network, texts, tally, eventTexts } = this;
    const placesOf = (activity: string): readonly number[] => this.#meaning.nodes(activity);
    const account = deliveriesOf(this.events, network, placesOf, eventTexts, texts, tally);
    for (const { activity, count } of account.strangers)
      tally.strangers.add({ what: 'place', from: activity, to: '', item: null }, count);
    return account;
  }

  #reading(files: readonly string[], journeys: Journeys, events: EventAccount, open: OpenTold): Reading {
    const { tally, clock } = this;
    const day = (moment: number): string | null =>
      Number.isFinite(moment) ? dayText(Math.floor(clock.toLocal(moment) / 86_400)) : null;
    const by = [...this.#by].map(([why, count]) => ({ why, count })).sort((a, b) => b.count - a.count);
    return {
      files,
      rows: this.rows + events.events,
      used: tally.used - events.deliveries + events.used,
      twice: tally.twice,
      rejected: { count: by.reduce((sum, { count }) => sum + count, 0), by, first: this.#rejected },
      strangers: tally.strangers.told(this.network.places.flatMap(({ id, name }) => [id, name])),
      from: day(tally.first),
      to: day(tally.last),
      open: open.count,
      overdue: open.overdue.reduce((sum, one) => sum + one, 0),
      backwards: tally.backwards + journeys.backwards,
      again: journeys.again,
      untold: tally.untold,
      skipped: clock.skipped,
      repeated: clock.repeated,
      reference: tally.reference,
      counts: clock.counts,
      zone: this.zone,
    };
  }
}
