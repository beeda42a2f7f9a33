import { agreementChanges } from './analysis/against/agreements.js';
import { customerChange, type Seen } from './analysis/against/customer-change.js';
import { threatsBy } from './analysis/against/threats-by.js';
import type { Calendars } from './analysis/against/weakened.js';
import { partChanges } from './analysis/against/parts.js';
import type { Drawing } from './analysis/odds/odds.js';
import type { Network } from './graph/network.js';
import type { Assessment } from './model/assessment.js';
import { beyond } from './model/beyond.js';
import type { Pledge } from './model/chain.js';
import { type Comparison, type CustomerChange, type LossLimits, VERDICTS } from './model/comparison.js';
import type { LocatedFinding, RuleId } from './model/finding.js';
import { byCodePoint } from './model/order.js';

/** A model on one side of a change, looked through. */
export interface Side {
  readonly file: string;
  /** Null where it could not be read as a whole. */
  readonly network: Network | null;
  /** With its odds where any were drawn; null where the model is at fault. */
  readonly assessment: Assessment | null;
  /** What the odds were drawn by: both sides from the same seed, and for every customer. Null where nothing was drawn. */
  readonly drawing: Drawing | null;
  readonly findings: readonly { readonly located: LocatedFinding; readonly identity: string }[];
  /** True of a rule that looked: only then what it does not find is not there. */
  readonly hasRun: (rule: RuleId) => boolean;
}

/** What else a comparison is told with. */
export interface Against {
  /** The revision or file, as it was named. */
  readonly against: string;
  readonly limits: LossLimits;
}

/** What a change does to the results: nothing between a model and itself. Null before: a new model; null after: one that is gone. */
export function compareSides(before: Side | null, after: Side | null, { against, limits }: Against): Comparison {
  const file = (after ?? before)!.file;
  const findings = findingChanges(before, after);
  const [was, is] = [before?.network ?? null, after?.network ?? null];
  const parts = was === null || is === null ? [] : partChanges(was, is);
  const calendars = was === null || is === null ? null : calendarsOf(was, is);
  const customers = customerChanges(before, after, limits, calendars);
  const isSame =
    parts.length + findings.new.length + findings.fixed.length === 0 &&
    customers.every((customer) => customer.verdict === 'same' || isUnknownAsBefore(customer)) &&
    (was === null) === (is === null);
  return {
    file,
    was: before === null || before.file === file ? null : before.file,
    against,
    state: before === null ? 'new' : after === null ? 'gone' : isSame ? 'same' : 'changed',
    withoutFigures: withoutFigures(before?.assessment ?? null, after?.assessment ?? null),
    wasCalendar: calendars?.before ?? null,
    calendars: was?.chain.usesDays === true || is?.chain.usesDays === true ? calendars : null,
    customers,
    parts,
    agreements: was === null || is === null ? [] : agreementChanges(was, is, calendars),
    findings,
  };
}

function calendarsOf(before: Network, after: Network): Calendars {
  const [was, is] = [before, after].map(({ chain: { calendar } }) => ({ day: calendar.day, week: calendar.week }));
  return was!.day === is!.day && was!.week === is!.week ? null : { before: was!, after: is! };
}

function isUnknownAsBefore({ verdict, before, after }: CustomerChange): boolean {
  return verdict === 'unknown' && before?.leadTime === null && after?.leadTime === null;
}

function withoutFigures(before: Assessment | null, after: Assessment | null): Comparison['withoutFigures'] {
  if (before !== null && after !== null) return null;
  return before !== null ? 'after' : after !== null ? 'before' : 'both';
}

/** By id, the worst first. Of a model that could not be read nobody knows its customers: none is taken for new or gone. */
function customerChanges(
  before: Side | null,
  after: Side | null,
  limits: LossLimits,
  calendars: Calendars,
): CustomerChange[] {
  const [first, second] = [promisesOf(before), promisesOf(after)];
  const was = customersOf(before, new Map([...second].filter(([id]) => (first.get(id)?.within ?? null) === null)));
  const is = customersOf(after, first);
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort(byCodePoint);
  const isUnread = (side: Side | null): boolean => side !== null && side.network === null;
  if (isUnread(before) || isUnread(after)) return [];
  return ids
    .map((id) => customerChange(was.get(id) ?? null, is.get(id) ?? null, limits, calendars))
    .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
}

function promisesOf(side: Side | null): ReadonlyMap<string, Pledge | null> {
  const places = side?.network?.places ?? [];
  return new Map(places.flatMap((place) => (place.type === 'customer' ? [[place.id, place.promise] as const] : [])));
}

/** `promised`: what is promised on the other side, to those whose threats are told by that. */
function customersOf(side: Side | null, promised: ReadonlyMap<string, Pledge | null>): ReadonlyMap<string, Seen> {
  const { network = null, assessment = null, drawing = null } = side ?? {};
  const threats = network === null || assessment === null ? null : threatsBy(network, assessment, promised);
  const figures = new Map(assessment?.customers.map((customer) => [customer.id, customer]));
  const seen = (network?.places ?? []).flatMap((place): (readonly [string, Seen])[] => {
    if (place.type !== 'customer') return [];
    const { id, name, at, promise } = place;
    const known = figures.get(id);
    const measured = known === undefined ? null : { figures: known, orders: drawing?.orders(id) ?? null };
    return [[id, { id, name, at, promise, measured, otherThreats: threats?.get(id) ?? null }]];
  });
  return new Map(seen);
}

/** Which findings came, and which went, by their identity; of several with the same the last ones. */
function findingChanges(before: Side | null, after: Side | null): Comparison['findings'] {
  const [was, is] = [before?.findings ?? [], after?.findings ?? []];
  const identityOf = ({ identity }: Side['findings'][number]): string => identity;
  return {
    new: seenBy(before, beyond(is, was, identityOf, identityOf)),
    fixed: seenBy(after, beyond(was, is, identityOf, identityOf)),
  };
}

/** Findings that the other side would have had, too: what nobody looked for is neither new nor fixed. */
function seenBy(other: Side | null, findings: Side['findings']): LocatedFinding[] {
  return findings.map(({ located }) => located).filter(({ finding }) => other === null || other.hasRun(finding.rule));
}
