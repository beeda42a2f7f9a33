import type { Plan } from '../graph/plan.js';
import { leadsTo } from '../graph/reach.js';
import type { Assessment, CustomerFigures, LinkFigures } from '../model/assessment.js';
import {
  type Apart,
  type Believed,
  BESIDE_PARTS,
  type Beside,
  type BesideRow,
  type Shown,
  type Taken,
} from '../model/beside.js';
import type { Pledge } from '../model/chain.js';
import { keptBy } from '../model/kept.js';
import type { MeasuredCustomer, MeasuredLink, Measurement } from '../model/measure.js';
import type { Estimate, KeptPart } from '../model/odds.js';
import { byCodePoint } from '../model/order.js';

/** What the model as it is written comes to, and which of its customers to tell of; all where none is named. */
export interface AsWritten {
  readonly plan: Plan;
  readonly assessment: Assessment;
  readonly customers: readonly string[];
}

/** What was promised and agreed beside what the model makes of it and what the log shows. */
export function beside(
  written: AsWritten,
  { reading, customers, links, putRight }: Measurement,
  taken: Taken,
  told: Assessment,
): Beside {
  const { assessment } = written;
  const isAsked = customerAsked(written);
  const leads = leadsToAsked(written, isAsked);
  const shown = {
    customers: new Map(customers.map((one) => [one.id, one])),
    links: new Map(links.map((one) => [one.id, one])),
  };
  const rows = [
    ...assessment.customers.filter(isAsked).flatMap((one) => ofCustomer(one, shown.customers.get(one.id) ?? null)),
    ...assessment.links.filter(({ to }) => leads(to.id)).flatMap((one) => ofLink(one, shown.links.get(one.id) ?? null)),
  ];
  const apart = told.customers.filter(isAsked).flatMap((one) => apartOf(one, shown.customers.get(one.id)));
  return { reading, putRight, ...taken, rows: worstFirst(rows), apart };
}

/** Where the two intervals have nothing in common. */
function apartOf({ id, name, odds }: CustomerFigures, seen: MeasuredCustomer | undefined): Apart[] {
  const [model, log] = [odds?.onTime ?? null, seen?.inTime?.share ?? null];
  if (model === null || log === null || (model.low <= log.high && log.low <= model.high)) return [];
  return [{ id, name, model, log }];
}

function customerAsked({ customers }: AsWritten): (customer: { readonly id: string }) => boolean {
  return ({ id }) => customers.length === 0 || customers.includes(id);
}

/** Whether what a place gets is on the way to any customer that was asked for. */
function leadsToAsked(
  { plan, assessment, customers }: AsWritten,
  isAsked: (customer: CustomerFigures) => boolean,
): (place: string) => boolean {
  if (customers.length === 0) return () => true;
  const stepOf = (id: string): number => plan.step[plan.network.nodeOf.get(id)!]!;
  const reaches = assessment.customers.filter(isAsked).map(({ id }) => leadsTo(plan, stepOf(id)));
  return (id) => reaches.some((distance) => distance[stepOf(id)] !== -1);
}

function ofCustomer({ id, name, promise, odds }: CustomerFigures, seen: MeasuredCustomer | null): BesideRow[] {
  if (promise === null || !isSaid(promise)) return [];
  const believed = odds === null ? null : { inTime: odds.onTime, full: odds.full, right: odds.right };
  return [{ kind: 'customer', id, name, link: null, by: 'promise', ...columns(promise, believed, seen) }];
}

function ofLink({ id, from, to, item, agreed, offers, odds }: LinkFigures, seen: MeasuredLink | null): BesideRow[] {
  const terms = agreed ?? offers;
  if (terms === null || !isSaid(terms)) return [];
  return [
    {
      kind: 'link',
      id,
      name: `${from.name} → ${to.name}`,
      link: { from, to, item },
      by: agreed === null ? 'offers' : 'agreed',
      ...columns(terms, odds, seen),
    },
  ];
}

/** False of what nothing can be held against: what an item is, or how much of it. */
function isSaid({ within, onTime, full, right }: Pledge): boolean {
  return [within, onTime, full, right].some((one) => one !== null);
}

type Columns = Pick<BesideRow, 'agreed' | 'believed' | 'measured'>;

function columns(
  { within, onTime, full, right }: Pledge,
  drawn: { readonly inTime: Estimate | null; readonly full: Estimate; readonly right: Estimate } | null,
  seen: MeasuredLink | MeasuredCustomer | null,
): Columns {
  const held = (share: Estimate | null, agreed: number | null): Believed['full'] =>
    share === null ? null : { share, kept: keptBy(share, agreed) };
  return {
    agreed: { within, onTime, full, right },
    believed:
      drawn === null
        ? null
        : { inTime: held(drawn.inTime, onTime), full: held(drawn.full, full), right: held(drawn.right, right) },
    measured: seen === null || seen.count === 0 ? null : shownOf(seen),
  };
}

function shownOf({ count, inTime, onTime, full, right, ...rest }: MeasuredLink | MeasuredCustomer): Shown {
  return { count, counted: 'counted' in rest ? rest.counted : 'deliveries', inTime, onTime, full, right };
}

/**
 * What the log shows to be broken first, then what may be, then by what the model makes of it; customers before links, and among
 * them those furthest below what was agreed, at best.
 */
function worstFirst(rows: readonly BesideRow[]): BesideRow[] {
  const worst = (marks: readonly (KeptPart | undefined)[]): number =>
    marks.includes('no') ? 0 : marks.includes('open') ? 1 : 2;
  const seen = ({ measured }: BesideRow): number =>
    worst([...BESIDE_PARTS.map((part) => measured?.[part]?.kept), measured?.onTime?.kept]);
  const believed = (row: BesideRow): number => worst(BESIDE_PARTS.map((part) => row.believed?.[part]?.kept));
  return rows.toSorted(
    (a, b) =>
      seen(a) - seen(b) ||
      believed(a) - believed(b) ||
      byCodePoint(a.kind, b.kind) ||
      atBest(a) - atBest(b) ||
      byCodePoint(a.id, b.id),
  );
}

/** How far above what was agreed the worst of its shares is at best; below where it is negative. */
function atBest({ measured, agreed: { onTime, full, right } }: BesideRow): number {
  const above = (share: Estimate | undefined, agreed: number | null): number =>
    share === undefined || agreed === null ? Infinity : share.high - agreed;
  return Math.min(
    above(measured?.inTime?.share, onTime),
    above(measured?.onTime?.share, onTime),
    above(measured?.full?.share, full),
    above(measured?.right?.share, right),
  );
}
