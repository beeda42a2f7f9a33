import { wilson } from '../analysis/odds/estimate.js';
import { linkId } from '../graph/network.js';
import type { Distribution } from '../model/distribution.js';
import type { Department, Supplier } from '../model/chain.js';
import type { MeasuredLink, MeasuredPlace, Proposal, SeenTimes } from '../model/measure.js';
import { FEWEST_SHARES, FEWEST_TIMES } from '../model/measured.js';
import type { DelayOf } from './delays.js';
import { type Counted, isLaterVisit } from './measured.js';
import { asWritten } from './fit/written.js';
import type { Tallied } from './tally.js';

/** The figures of a model as the log has them: what to set, as --set names it, in the order of the model's ids. */
export function proposals(
  counted: Counted,
  places: readonly MeasuredPlace[],
  links: readonly MeasuredLink[],
  delayOf: DelayOf,
): Proposal[] {
  const byId = new Map(counted.network.places.map((place) => [place.id, place]));
  return [
    ...places.flatMap((place) => ofPlace(place, byId.get(place.id) as Worker, counted, delayOf)),
    ...links.flatMap((link) => ofLink(link, counted)),
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

function ofPlace(measured: MeasuredPlace, place: Worker, counted: Counted, delayOf: DelayOf): Proposal[] {
  return [
    ...unlessNone(ofTimes(`${place.id}.queue`, measured.queue, place.queue)),
    ...ofTimes(`${place.id}.time`, measured.time, place.time),
    ...delays(place, counted, delayOf),
  ];
}

function ofLink({ id, handover }: MeasuredLink, { network }: Counted): Proposal[] {
  const link = network.links.find((_, edge) => linkId(network, edge) === id)!;
  return unlessNone(ofTimes(`${id}.handover`, handover, link.handover));
}

function ofTimes(what: string, seen: SeenTimes | null, now: Distribution | null): Proposal[] {
  if (seen === null || seen.times.count < FEWEST_TIMES) return [];
  return [{ what, value: seen.fit.chosen.written, count: seen.times.count, now: now === null ? null : asWritten(now) }];
}

/** A queue or a way of which the model says nothing takes no time there either. */
function unlessNone(proposals: readonly Proposal[]): Proposal[] {
  return proposals.filter(({ value, now }) => now !== null || value !== '0');
}

/** The chance of each delay that the model tells of at a place, by how many orders had it for a reason. */
function delays(place: Worker, { network, journeys }: Counted, delayOf: DelayOf): Proposal[] {
  const node = network.nodeOf.get(place.id)!;
  const { orders, reasons } = journeys.places[node]!;
  if (orders < FEWEST_SHARES) return [];
  const hits = new Map<number, number>();
  for (const [reason, count] of reasons) {
    const at = delayOf(node, reason);
    if (at !== -1) hits.set(at, (hits.get(at) ?? 0) + count);
  }
  return [...hits]
    .sort(([a], [b]) => a - b)
    .map(([at, count]) => ({
      what: `${place.id}.delays.${at}.chance`,
      value: percent(count / orders),
      count: orders,
      now: percent(place.delays[at]!.chance),
    }));
}

/**
 * How full and right deliveries are by themselves: of those that rested on nothing short or wrong. They stand on the link, or on its
 * giver, where the model has them; on a link where it has none. Where both have a share nobody can tell which is other than thought.
 */
function shares({ network, journeys }: Counted, mended: readonly ('full' | 'right')[]): Proposal[] {
  const keys = (['full', 'right'] as const).filter((key) => !mended.includes(key));
  const ofPlaces = network.places.flatMap((place, node) =>
    place.type === 'customer' || isLaterVisit(place)
      ? []
      : keys.flatMap((key) => {
          const { ownFull, ownRight } = journeys.places[node]!;
          const now = place[key];
          return now === null ? [] : share(`${place.id}.${key}`, key === 'full' ? ownFull : ownRight, now);
        }),
  );
  const ofLinks = network.links.flatMap((link, edge) => {
    const { ownFull, ownRight } = journeys.passages[edge]!;
    const giver = network.places[network.from[edge]!] as Worker;
    return keys.flatMap((key) =>
      giver[key] === null
        ? share(`${linkId(network, edge)}.${key}`, key === 'full' ? ownFull : ownRight, link[key])
        : [],
    );
  });
  return [...ofPlaces, ...ofLinks];
}

function share(what: string, { hits, of }: Tallied, now: number | null): Proposal[] {
  if (of < FEWEST_SHARES || (now === null && hits === of)) return []; // a model that says nothing means all of them
  return [{ what, value: percent(hits / of), count: of, now: now === null ? null : percent(now) }];
}

/** Three figures are more than a log can tell. */
function percent(share: number): string {
  const rounded = Math.round(share * 1000) / 10;
  return `${rounded}%`;
}
