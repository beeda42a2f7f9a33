import type { Calendar, Pledge, Unit } from './chain.js';
import type { Inside } from './inside.js';
import type { CustomerOdds, LinkOdds, ThreatOdds, OddsSettings, OddsChange } from './odds.js';

/** What `analyze` found out, as plain data: every report is made of this and computes nothing. Times in seconds of working time. */
export interface Assessment {
  readonly chain: {
    readonly name: string | null;
    readonly places: number;
    readonly links: number;
    readonly unit: Unit | null;
    readonly calendar: Calendar;
    readonly usesDays: boolean;
    /** True where deliveries leave at intervals only. */
    readonly hasDepartures: boolean;
  };
  readonly typical: Typical;
  /** What `--set` changed before all else: the names of what was set, and to what. */
  readonly settings: readonly { readonly what: string; readonly value: string }[];
  readonly customers: readonly CustomerFigures[];
  readonly links: readonly LinkFigures[];
  /** What was said to be late, by how many seconds, and what that does to each customer. */
  readonly late: readonly (Named & { readonly seconds: number })[];
  readonly changes: readonly Change[];
  /** True where drawing was stopped before its end. */
  readonly partial: boolean;
  /** Null where no runs were drawn. */
  readonly odds: OddsSettings | null;
  /** What would help most, over all customers: by their weight times the lateness it is answerable for, per order. */
  readonly fixFirst: readonly Fix[];
}

/** Something upstream, and the lateness of all customers that it is answerable for, in weighted seconds per order. */
export interface Fix extends Named {
  readonly kind: ThreatKind | DetailKind;
  /** The id of the place, link or cause that it is told under: its own, unless it is a detail. */
  readonly of: string;
  /** Of a detail: the cause of a delay, or where rework goes back to. */
  readonly says: string | null;
  readonly latenessRemoved: number;
}

/** What people call a place or link, beside its id. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface CustomerFigures extends Named {
  readonly kind: string | null;
  readonly serves: string | null;
  readonly segment: string | null;
  readonly weight: number;
  readonly promise: Pledge | null;
  /** False where not even the typical run holds it; true where that run decides and holds; null where it can't tell. */
  readonly holds: boolean | null;
  /** Upstream places whose time is not known: with any of them there is no typical run. */
  readonly missing: readonly Named[];
  readonly typical: TypicalRun | null;
  /** By slack, then id. Empty without a promised time. */
  readonly threats: readonly Threat[];
  /** The same customer before anything was set on the command line; null where nothing was. */
  readonly before: Before | null;
  /** Null where no runs were drawn, or none reached it. */
  readonly odds: CustomerOdds | null;
  /** Whether the inside promises carry this one; null where nothing was promised, or agreed upstream. */
  readonly inside: Inside | null;
}

/** A customer before something was set. */
export interface Before extends Pick<TypicalRun, 'leadTime' | 'slack'> {
  /** What is set does to the chance of being on time; null where no runs were drawn, or no time was promised. */
  readonly odds: OddsChange | null;
}

/** The run in which everything takes what it usually takes. */
export interface TypicalRun {
  readonly leadTime: number;
  /** How much later the customer could have it; null without a promised time. */
  readonly slack: number | null;
  /** False where the likeliest ways do not come to this customer: then it is the likeliest run that does. */
  readonly usual: boolean;
  readonly path: DeliveryPath;
  /** The longest paths, where they were asked for; the critical path first. */
  readonly paths: readonly DeliveryPath[];
}

export interface DeliveryPath {
  readonly length: number;
  readonly legs: readonly Leg[];
}

/** A place or link on a path, from when to when, in seconds from the order. */
export interface Leg extends Named {
  readonly kind: 'place' | 'link';
  readonly from: number;
  readonly to: number;
  /** What the receiver had in hand, which the delivery did not need to be there for. */
  readonly stock: number;
}

export type ThreatKind = 'supplier' | 'department' | 'link' | 'cause';

/** Something upstream whose delays eat its slack. Infinity where no delay of it breaks the promise. */
export interface Threat extends Named {
  readonly kind: ThreatKind;
  /** The two ends of a link and what it carries. */
  readonly link: { readonly from: Named; readonly to: Named; readonly item: string | null } | null;
  /** The visits of a department that is visited several times. */
  readonly visits: readonly string[];
  /** What a cause hits. */
  readonly hits: readonly Named[];
  /** Links still to go to this customer: from a place; behind a link. */
  readonly distance: number;
  /** What it usually takes: queue and time, or hand-over; null of a cause. */
  readonly own: number | null;
  /** Of a link that leaves at intervals: the usual wait for it, half the interval; else 0. */
  readonly wait: number;
  /** True of a link on which nothing can take time: handed over on the spot, at any time, with no delays known. */
  readonly isPlain: boolean;
  /** When it is done, a delivery when it is there, stock not counted; null of a cause. */
  readonly ready: number | null;
  readonly needed: number | null;
  readonly slack: number;
  /** In a late run: how much faster it alone would have to be, at each visit; null where that is not enough. */
  readonly neededFaster: number | null;
  /** How long it stands still when it does, where the file says so; of several visits, of the one that it hurts most. */
  readonly recoversIn: number | null;
  /** True where that is longer than the slack. */
  readonly exposed: boolean;
  /** False where the likeliest ways do not lead through it: then it is measured in the likeliest run that does. */
  readonly usual: boolean;
  /** Its delays, what it delivers short or wrong, and the rework out of it. */
  readonly details: readonly ThreatDetail[];
  /** Its place among all threats of this customer and their details, from 0, the worst first. */
  readonly rank: number;
  /** Null where no runs were drawn. */
  readonly odds: ThreatOdds | null;
}

export type DetailKind = 'delay' | 'rework' | 'short' | 'wrong';

/** What can go wrong at a place or on a link, told under it. */
export interface ThreatDetail {
  readonly kind: DetailKind;
  /** A delay's is its place's or link's, `/`, its cause; that of a short or wrong delivery its place's or link's. */
  readonly id: string;
  /** The cause of a delay; the name of the place that rework goes back to; else null. */
  readonly says: string | null;
  /** How late it may be, in seconds: as its place or link; null of what is short or wrong. */
  readonly slack: number | null;
  readonly rank: number;
  readonly odds: ThreatOdds | null;
}

export interface LinkFigures {
  readonly id: string;
  readonly from: Named;
  readonly to: Named;
  readonly item: string | null;
  readonly agreed: Pledge | null;
  readonly expects: Pledge | null;
  readonly offers: Pledge | null;
  /** Null where no runs were drawn, none took it, or nothing was agreed and nobody asked. */
  readonly odds: LinkOdds | null;
}

/** What delays and settings asked about on the command line do to a customer. */
export interface Change extends Named {
  readonly within: number | null;
  readonly before: number | null;
  readonly after: number | null;
  /** How much later that is than before. */
  readonly difference: number | null;
  /** How much later still it could be; negative where late, null without a promise. */
  readonly slackAfter: number | null;
  /** How much later than promised; 0 where in time, null without a promise. */
  readonly lateBefore: number | null;
  readonly lateAfter: number | null;
  readonly path: DeliveryPath | null;
  /** Null where no runs were drawn, or no time was promised. */
  readonly odds: OddsChange | null;
  /** The longest paths then, where they were asked for; the critical path first. */
  readonly paths: readonly DeliveryPath[];
  /** False where the likeliest ways do not lead through what is late to this customer: then it is about the likeliest that do. */
  readonly usual: boolean | null;
  /** What was said to be late and has no way to this customer. */
  readonly untouchedBy: readonly string[];
  /** What was said to be late and lies on another way than the rest, which no order takes too. */
  readonly onAnotherWay: readonly string[];
}

/** What stands for a time that varies: its median, as everywhere unless asked otherwise; or its mean, as CPM and PERT do. */
export type Typical = 'median' | 'mean';

/** Something that is late, by id, and by how many seconds. */
export interface Late {
  readonly id: string;
  readonly seconds: number;
}

/** What to look at. */
export interface AssessOptions {
  readonly typical: Typical;
  /** Ids of the customers to look at; all where empty. Each is one that the chain has. */
  readonly customers: readonly string[];
  /** How many of the longest paths to tell, 1,000 at most. */
  readonly paths: number;
  /** What is late: departments, suppliers, links or causes of the chain, each once. */
  readonly late: readonly Late[];
  /** False where nobody asks for them; otherwise they are told. */
  readonly threats?: boolean;
}
