import { linkId, type Network } from '../graph/network.js';
import type { Drift as Found } from '../model/drift.js';
import type { Drift, MeasuredLink, MeasuredPlace, Measurement, SeenTimes } from '../model/measure.js';
import { driftOfShares, driftOfTimes, logTimes } from './drift/drift.js';
import { fitOfSorted } from './fit/fit.js';
import { sortedTimes, timesOf, timesOfSorted } from './fit/times.js';
import type { Integers, Numbers } from './growing.js';
import type { Journeys } from './orders/journeys.js';
import type { Mapping } from './mapping.js';
import { mondayOf } from './day-numbers.js';
import { deliveries, shareOf, summed, sumOf } from './outcomes.js';
import type { LinkTally, Tally } from './tally.js';
import type { Tallied } from './tallied.js';
import type { OpenTold } from './orders/still-open.js';
import { visitName } from './orders/visits.js';

/** What was counted of the links and places of a chain, as shares and times. */
export interface Counted {
  readonly network: Network;
  readonly tally: Tally;
  readonly journeys: Journeys;
  readonly mapping: Mapping;
  /** Longer times have nights in them that should not count; Infinity where that is known of none. */
  readonly longest: number;
  /** By link, deliveries that were due before the log ends and are not there. */
  readonly overdue: Int32Array;
  /** Orders of which any delivery on some links is overdue. */
  readonly ordersOverdue: OpenTold['ordersOverdue'];
}

export function measuredLinks(all: Counted): MeasuredLink[] {
  const { network, tally, journeys, mapping, overdue } = all;
  return network.links.flatMap((link, edge): MeasuredLink[] => {
    const counted = tally.links[edge]!;
    if (counted.count === 0) return [];
    const terms = link.agreed ?? link.offers;
    const sentBack = journeys.sentBack.of(edge);
    const { inTime, inParts, nights } = journeys.passages[edge]!;
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
        inTime: shareOf(inTime, terms?.onTime ?? null, overdue[edge], inParts + nights),
        inParts,
        ...deliveries(counted.count, counted, terms, {
          overdue: overdue[edge]!,
          overdueOrders: overdueOrders(all, [edge]),
        }),
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
  const given = linksBy(network, (edge) =>
    network.links[edge]!.rework === null ? journeys.owners.times[network.from[edge]!]! : -1,
  );
  return network.places.flatMap((place, node): MeasuredPlace[] => {
    const { times } = journeys.owners;
    if (place.type === 'customer' || times[node] !== node) return [];
    const edges = given.get(node) ?? [];
    const sum = summed(edges.map((edge) => counted.tally.links[edge]!));
    const late = sumOf(edges, counted.overdue);
    const seen = journeys.places[node]!;
    const waits = timesOf(seen.waits.values);
    if (sum.count === 0) return [];
    return [
      {
        id: place.id,
        name: visitName(network, node),
        ...deliveries(sum.count, sum, null, { overdue: late }),
        time: seenTimes(seen.time),
        queue: seenTimes(seen.queue),
        waitsForRest: waits && { count: waits.count, median: waits.quantiles.find(({ at }) => at === 0.5)!.value },
        drifts: timeDrifts('time', seen.time, seen.timeWeek),
      },
    ];
  });
}

/** Links of a network, by what node `of` says of each; -1: by none. */
export function linksBy({ links }: Network, of: (edge: number) => number): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const edge of links.keys()) {
    const node = of(edge);
    const known = found.get(node);
    if (known === undefined) found.set(node, [edge]);
    else known.push(edge);
  }
  return found;
}

export function seenTimes(numbers: Numbers): SeenTimes | null {
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

/** So many of the orders are named. */
const NAMED = 20;

/** The first of the orders that something on some links is overdue of. */
export function overdueOrders({ ordersOverdue, tally: { texts } }: Counted, edges: readonly number[]): string[] {
  const { orders } = ordersOverdue(edges);
  return orders.slice(0, NAMED).map((order) => texts.orders.text(order) ?? '\ufffd');
}

function linkName({ places, links, from, to }: Network, edge: number): string {
  const { item } = links[edge]!;
  const ends = `${places[from[edge]!]!.name} → ${places[to[edge]!]!.name}`;
  return item === null ? ends : `${ends} (${item})`;
}
