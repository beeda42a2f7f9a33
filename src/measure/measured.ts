import { wilson } from '../analysis/odds/estimate.js';
import { linkId, type Network } from '../graph/network.js';
import type { Place } from '../model/chain.js';
import { keptByCount } from '../model/counted.js';
import type { Drift as Found } from '../model/drift.js';
import type {
  Deliveries,
  Drift,
  MeasuredCustomer,
  MeasuredLink,
  MeasuredPlace,
  Measurement,
  SeenTimes,
  Share,
} from '../model/measure.js';
import { driftOfShares, driftOfTimes, logTimes } from './drift.js';
import { fitOfSorted } from './fit/fit.js';
import { sortedTimes, timesOf, timesOfSorted } from './fit/times.js';
import type { Integers, Numbers } from './growing.js';
import type { Journeys } from './journeys.js';
import type { Mapping } from './mapping.js';
import { mondayOf } from './day-numbers.js';
import { type LinkTally, none, type Tallied, type Tally } from './tally.js';

/** What was counted of the links and places of a chain, as shares and times. */
export interface Counted {
  readonly network: Network;
  readonly tally: Tally;
  readonly journeys: Journeys;
  readonly mapping: Mapping;
  /** By link, deliveries that were due before the log ends and are not there. */
  readonly overdue: Int32Array;
}

export function measuredLinks({ network, tally, journeys, mapping, overdue }: Counted): MeasuredLink[] {
  return network.links.flatMap((link, edge): MeasuredLink[] => {
    const counted = tally.links[edge]!;
    if (counted.count === 0) return [];
    const terms = link.agreed ?? link.offers;
    const sentBack = journeys.sentBack.of(edge);
    const nameOf = (node: number): string => network.places[node]!.name;
    return [
      {
        id: linkId(network, edge),
        from: link.from,
        to: link.to,
        item: link.item,
        fromName: nameOf(network.from[edge]!),
        toName: nameOf(network.to[edge]!),
        by: link.agreed !== null ? 'agreed' : link.offers !== null ? 'offers' : null,
        within: terms?.within ?? null,
        inTime: shareOf(journeys.passages[edge]!.inTime, terms?.onTime ?? null, overdue[edge]),
        ...deliveries(counted.count, counted, terms, overdue[edge]),
        handover: seenTimes(counted.handover),
        sentBack: sentBack === null ? null : shareOf(sentBack, null),
        drifts: [...shareDrifts(counted.weeks), ...timeDrifts('handover', counted.handover, counted.handoverWeek)],
        reasons: reasonsOf(counted, tally, mapping),
      },
    ];
  });
}

export function measuredPlaces(counted: Counted): MeasuredPlace[] {
  const { network, journeys } = counted;
  const given = linksBy(counted, (edge) =>
    network.links[edge]!.rework === null ? firstVisit(network.places[network.from[edge]!]!) : null,
  );
  return network.places.flatMap((place, node): MeasuredPlace[] => {
    if (place.type === 'customer' || isLaterVisit(place)) return [];
    const edges = given.get(place.id) ?? [];
    const sum = summed(edges.map((edge) => counted.tally.links[edge]!));
    const late = sumOf(edges, counted.overdue);
    const seen = journeys.places[node]!;
    const waits = timesOf(seen.waits.values);
    if (sum.count === 0) return [];
    return [
      {
        id: place.id,
        name: place.name,
        ...deliveries(sum.count, sum, null, late),
        time: seenTimes(seen.time),
        queue: seenTimes(seen.queue),
        waitsForRest: waits === null ? null : waits.quantiles.find(({ at }) => at === 0.5)!.value,
        drifts: timeDrifts('time', seen.time, seen.timeWeek),
      },
    ];
  });
}

export function measuredCustomers(counted: Counted): MeasuredCustomer[] {
  const { network, journeys } = counted;
  const got = linksBy(counted, (edge) => network.places[network.to[edge]!]!.id);
  return network.places.flatMap((place, node): MeasuredCustomer[] => {
    if (place.type !== 'customer') return [];
    const edges = got.get(place.id) ?? [];
    const sum = summed(edges.map((edge) => counted.tally.links[edge]!));
    const late = sumOf(edges, counted.overdue);
    const { leadTime, inTime } = journeys.customers[node]!;
    if (sum.count === 0) return [];
    const { promise } = place;
    return [
      {
        id: place.id,
        name: place.name,
        within: promise?.within ?? null,
        inTime: shareOf(inTime, promise?.onTime ?? null, late),
        ...deliveries(sum.count, sum, promise, late),
        leadTime: seenTimes(leadTime),
      },
    ];
  });
}

export function isLaterVisit(place: Place): boolean {
  return place.type === 'department' && place.sameAs !== null;
}

/** What was counted of links, by what `of` says of each; null: by nothing. */
function linksBy({ network }: Counted, of: (edge: number) => string | null): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  for (const edge of network.links.keys()) {
    const key = of(edge);
    if (key === null) continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, [edge]);
    else known.push(edge);
  }
  return found;
}

/** A later visit goes by the department that it is a visit to. */
function firstVisit(place: Place): string {
  return place.type === 'department' && place.sameAs !== null ? place.sameAs : place.id;
}

type Outcomes = Pick<LinkTally, 'onTime' | 'full' | 'otif' | 'right' | 'perfect'>;

function summed(all: readonly LinkTally[]): Outcomes & { readonly count: number } {
  const sum = { count: 0, onTime: none(), full: none(), otif: none(), right: none(), perfect: none() };
  for (const one of all) {
    sum.count += one.count;
    for (const key of ['onTime', 'full', 'otif', 'right', 'perfect'] as const) {
      sum[key].hits += one[key].hits;
      sum[key].of += one[key].of;
    }
  }
  return sum;
}

function deliveries(
  count: number,
  { onTime, full, otif, right, perfect }: Outcomes,
  terms: { readonly onTime: number | null; readonly full: number | null; readonly right: number | null } | null,
  overdue = 0,
): Deliveries {
  return {
    count,
    overdue,
    onTime: shareOf(onTime, terms?.onTime ?? null, overdue),
    full: shareOf(full, terms?.full ?? null),
    otif: shareOf(otif, null),
    right: shareOf(right, terms?.right ?? null),
    perfect: shareOf(perfect, null),
  };
}

/** What is as agreed would be so with as many misses more as are overdue. */
function shareOf({ hits, of }: Tallied, agreed: number | null, overdue = 0): Share | null {
  const share = wilson(hits, of);
  if (share === null) return null;
  const kept = keptByCount({ hits, of }, share, agreed);
  const missed = { hits, of: of + overdue };
  const isSure = kept !== 'yes' || overdue === 0 || keptByCount(missed, wilson(hits, missed.of)!, agreed) === 'yes';
  return { hits, of, share, agreed, kept: isSure ? kept : 'open' };
}

function sumOf(edges: readonly number[], counts: Int32Array): number {
  return edges.reduce((sum, edge) => sum + counts[edge]!, 0);
}

function seenTimes(numbers: Numbers): SeenTimes | null {
  if (numbers.length === 0) return null;
  const sorted = sortedTimes(numbers.values);
  return { times: timesOfSorted(sorted), fit: fitOfSorted(sorted, 'enough') };
}

function shareDrifts(weeks: ReadonlyMap<number, Tallied>): Drift[] {
  const sorted = [...weeks.keys()].sort((a, b) => a - b);
  const found = driftOfShares(sorted.map((week) => weeks.get(week)!));
  return driftFrom('onTime', sorted, found);
}

function timeDrifts(what: 'handover' | 'time', numbers: Numbers, weeks: Integers): Drift[] {
  const byWeek = new Map<number, number[]>();
  const [values, at] = [numbers.values, weeks.values];
  for (let i = 0; i < values.length; i++) {
    const list = byWeek.get(at[i]!);
    if (list === undefined) byWeek.set(at[i]!, [values[i]!]);
    else list.push(values[i]!);
  }
  const sorted = [...byWeek.keys()].sort((a, b) => a - b);
  const found = driftOfTimes(sorted.map((week) => logTimes(Float64Array.from(byWeek.get(week)!))));
  return driftFrom(what, sorted, found);
}

function driftFrom(what: Drift['what'], weeks: readonly number[], found: Found): Drift[] {
  if (found.state !== 'changed') return [];
  return [{ what, ...found.change, from: mondayOf(weeks[found.change.from]!), falseAlarm: found.chance }];
}

function reasonsOf({ reasons, count }: LinkTally, { texts }: Tally, mapping: Mapping): MeasuredLink['reasons'] {
  return [...reasons]
    .map(([code, hits]) => {
      const reason = texts.reasons.text(code) ?? '';
      return { reason, cause: mapping.reasons.get(reason) ?? null, count: { hits, of: count } };
    })
    .sort((a, b) => b.count.hits - a.count.hits || (a.reason < b.reason ? -1 : 1));
}

/** What the model has and the log says nothing of. */
export function unseen({ network, tally }: Counted): Measurement['unseen'] {
  const links = network.links.flatMap((_, edge) => (isTold(tally.links[edge]!) ? [] : [edge]));
  const seen = new Set<number>();
  for (const [edge, counted] of tally.links.entries())
    if (isTold(counted)) for (const node of [network.from[edge]!, network.to[edge]!]) seen.add(node);
  return {
    places: network.places.flatMap(({ id, name }, node) => (seen.has(node) ? [] : [{ id, name }])),
    links: links.map((edge) => ({ id: linkId(network, edge), name: linkName(network, edge) })),
  };
}

function isTold({ count, open }: LinkTally): boolean {
  return count + open > 0;
}

function linkName({ places, links, from, to }: Network, edge: number): string {
  const { item } = links[edge]!;
  const ends = `${places[from[edge]!]!.name} → ${places[to[edge]!]!.name}`;
  return item === null ? ends : `${ends} (${item})`;
}
