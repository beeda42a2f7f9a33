import { wilson } from '../analysis/odds/estimate.js';
import { linkId } from '../graph/network.js';
import type { Distribution } from '../model/distribution.js';
import type { Delay, Department, Supplier } from '../model/chain.js';
import type { MeasuredLink, MeasuredPlace, Proposal, SeenTimes, Share } from '../model/measure.js';
import { FEWEST_SHARES, FEWEST_TIMES } from '../model/measured.js';
import type { DelayOf } from './delays.js';
import type { Counted } from './measured.js';
import { asWritten } from './fit/written.js';
import type { PassageTally } from './orders/journey-tallies.js';

/** The figures of a model as the log has them: what to set, as --set names it, in the order of the model's ids. */
export function proposals(
  counted: Counted,
  places: readonly MeasuredPlace[],
  links: readonly MeasuredLink[],
  delayOf: DelayOf,
): Proposal[] {
  const { network } = counted;
  const byId = new Map(places.map((place) => [place.id, place]));
  const edgeOf = new Map(network.links.map((_, edge) => [linkId(network, edge), edge]));
  return [
    ...network.places.flatMap((place, node) =>
      place.type === 'customer' ? [] : ofPlace(byId.get(place.id) ?? null, place, node, counted),
    ),
    ...links.flatMap((link) => ofLink(link, edgeOf.get(link.id)!, counted, delayOf)),
    ...shares(counted, putRight(counted)),
  ];
}

/** So much may be put right by mistakes in the log. */
const MISTAKEN = 0.05;

/** What was put right on the way, for all that chance can tell. */
export function putRight({ journeys: { passages } }: Counted): ('full' | 'right')[] {
  return (['full', 'right'] as const).filter((key) =>
    passages.some(({ mendedFull, mendedRight }) => {
      const { hits, of } = key === 'full' ? mendedFull : mendedRight;
      return (wilson(hits, of)?.low ?? 0) > MISTAKEN;
    }),
  );
}

type Worker = Supplier | Department;

/** Nothing is measured of the times of a later visit that has its department's. */
function ofPlace(measured: MeasuredPlace | null, place: Worker, node: number, counted: Counted): Proposal[] {
  return [
    ...unlessNone(ofTimes(`${place.id}.queue`, measured?.queue ?? null, place.queue, counted.longest)),
    ...ofTimes(`${place.id}.time`, measured?.time ?? null, place.time, counted.longest),
    ...delaysAt(place, node, counted),
  ];
}

function ofLink(
  measured: MeasuredLink,
  edge: number,
  { network, tally, longest }: Counted,
  delayOf: DelayOf,
): Proposal[] {
  const { id, handover, sentBack, count } = measured;
  const { rework, ...link } = network.links[edge]!;
  const hits = new Map<number, number>();
  for (const [reason, times] of tally.links[edge]!.reasons)
    if (delayOf.giver(edge, reason) === -1) addTo(hits, delayOf.way(edge, reason), times);
  return [
    ...unlessNone(ofTimes(`${id}.handover`, handover, link.handover, longest)),
    ...delays(id, link.delays, hits, count),
    ...(rework?.form === 'chance' ? ofSentBack(id, sentBack, rework.chance) : []),
  ];
}

function addTo(hits: Map<number, number>, at: number, times: number): void {
  if (at !== -1) hits.set(at, (hits.get(at) ?? 0) + times);
}

/** What is sent back more often than that hardly ever goes on: a model of it has no end, and a log of it is no log of rework. */
const MOST_SENT_BACK = 0.9;

function ofSentBack(id: string, seen: Share | null, now: number): Proposal[] {
  if (seen === null || seen.of < FEWEST_SHARES || seen.share.estimate > MOST_SENT_BACK) return [];
  return [{ what: `${id}.rework`, value: percent(seen.share.estimate), count: seen.of, now: percent(now) }];
}

/** Nothing where more than one in a hundred is longer than a day: those have nights in them, and a model counts none. */
function ofTimes(what: string, seen: SeenTimes | null, now: Distribution | null, longest: number): Proposal[] {
  if (seen === null || seen.times.count < FEWEST_TIMES) return [];
  if (seen.times.quantiles.some(({ at, value }) => at === 0.99 && value > longest)) return [];
  return [{ what, value: seen.fit.chosen.written, count: seen.times.count, now: now === null ? null : asWritten(now) }];
}

/** A queue or a way of which the model says nothing takes no time there either. */
function unlessNone(proposals: readonly Proposal[]): Proposal[] {
  return proposals.filter(({ value, now }) => now !== null || value !== '0');
}

function delaysAt({ id, delays: known }: Worker, node: number, { journeys }: Counted): Proposal[] {
  if (journeys.owners.delays[node] !== node) return [];
  const { orders, delays: hits } = journeys.places[node]!;
  return delays(id, known, hits, orders);
}

/**
 * The chance of each delay that the model tells of at a place or on a link, by how many orders or deliveries had it for a reason. Of
 * one that was never seen, while others were told, it is none only where chance would hardly have left it out.
 */
function delays(id: string, known: readonly Delay[], hits: ReadonlyMap<number, number>, of: number): Proposal[] {
  if (of < FEWEST_SHARES || hits.size === 0) return [];
  return known.flatMap(({ chance }, at) => {
    const count = hits.get(at) ?? 0;
    if (count === 0 && wilson(0, of)!.high >= chance) return [];
    return [{ what: `${id}.delays.${at}.chance`, value: percent(count / of), count: of, now: percent(chance) }];
  });
}

/**
 * How full and right deliveries are by themselves: of those that rested on nothing short or wrong. They stand on the link, or on its
 * giver, where the model has them; on a link where it has none. Where both have a share nobody can tell which is other than thought.
 */
function shares({ network, journeys }: Counted, mended: readonly ('full' | 'right')[]): Proposal[] {
  const keys = (['full', 'right'] as const).filter((key) => !mended.includes(key));
  const ofPlaces = network.places.flatMap((place, node) =>
    place.type === 'customer'
      ? []
      : keys.flatMap((key) => {
          if (journeys.owners[key][node] !== node) return [];
          const now = place[key];
          return now === null ? [] : share(`${place.id}.${key}`, key, journeys.places[node]!, now);
        }),
  );
  const ofLinks = network.links.flatMap((link, edge) => {
    const giver = network.places[network.from[edge]!] as Worker;
    return keys.flatMap((key) =>
      giver[key] === null ? share(`${linkId(network, edge)}.${key}`, key, journeys.passages[edge]!, link[key]) : [],
    );
  });
  return [...ofPlaces, ...ofLinks];
}

/** Of so many of the orders it may be unknown. */
const UNTOLD = 0.03;

type OwnTally = Pick<PassageTally, 'ownFull' | 'ownRight' | 'paired'>;

/** Nothing where it cannot be told of many that went round how each attempt went: those are the ones that were wrong. */
function share(
  what: string,
  key: 'full' | 'right',
  { ownFull, ownRight, paired }: OwnTally,
  now: number | null,
): Proposal[] {
  const { hits, of } = key === 'full' ? ownFull : ownRight;
  if (paired.hits < (1 - UNTOLD) * paired.of) return [];
  if (of < FEWEST_SHARES || (now === null && hits === of)) return []; // a model that says nothing means all of them
  return [{ what, value: percent(hits / of), count: of, now: now === null ? null : percent(now) }];
}

/** In tenths of a percent, as a log tells no more; but what is rare is not never, nor is what nearly always is always. */
function percent(share: number): string {
  const isSure = share === 0 || share === 1;
  for (let digits = 1; ; digits++) {
    const rounded = Number((100 * share).toFixed(digits));
    if (isSure || digits === MOST_DIGITS || (rounded > 0 && rounded < 100)) return `${rounded}%`;
  }
}

/** One in a hundred million. */
const MOST_DIGITS = 6;
