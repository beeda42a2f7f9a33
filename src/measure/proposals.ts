import { linkId } from '../graph/network.js';
import type { Department, Place, Supplier } from '../model/chain.js';
import type { MeasuredLink, MeasuredPlace, Proposal, SeenTimes } from '../model/measure.js';
import type { DelayOf } from './delays.js';
import type { Counted } from './measured.js';
import type { Tallied } from './tally.js';

/** Of fewer times no distribution is proposed: any would do. */
const FEWEST_TIMES = 5;
/** Of fewer deliveries no share is. */
const FEWEST_SHARES = 30;

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
    ...links.flatMap((link) => ofLink(link)),
    ...shares(counted),
  ];
}

type Worker = Supplier | Department;

function ofPlace(measured: MeasuredPlace, place: Worker, counted: Counted, delayOf: DelayOf): Proposal[] {
  return [
    ...ofTimes(`${place.id}.queue`, measured.queue),
    ...ofTimes(`${place.id}.time`, measured.time),
    ...delays(place, counted, delayOf),
  ];
}

function ofLink({ id, handover }: MeasuredLink): Proposal[] {
  return ofTimes(`${id}.handover`, handover);
}

function ofTimes(what: string, seen: SeenTimes | null): Proposal[] {
  if (seen === null || seen.times.count < FEWEST_TIMES) return [];
  return [{ what, value: seen.fit.chosen.written, count: seen.times.count, now: null }];
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
      now: null,
    }));
}

/**
 * How full and right each link's deliveries are by themselves: of those that rested on nothing short or wrong. They stand on the link, or
 * on its giver, where the model has them; on a link where it has none.
 */
function shares({ network, journeys }: Counted): Proposal[] {
  return network.links.flatMap((link, edge) => {
    const passage = journeys.passages[edge]!;
    const giver = network.places[network.from[edge]!]!;
    return [
      ...share('full', passage.ownFull, linkId(network, edge), link.full, giver),
      ...share('right', passage.ownRight, linkId(network, edge), link.right, giver),
    ];
  });
}

/** Where both the giver and the link have a share nobody can tell which of the two is other than thought. */
function share(key: 'full' | 'right', own: Tallied, link: string, onLink: number | null, giver: Place): Proposal[] {
  const onGiver = giver.type === 'customer' ? null : giver[key];
  if (own.of < FEWEST_SHARES || (onGiver !== null && onLink !== null)) return [];
  const what = onGiver !== null ? `${giver.id}.${key}` : `${link}.${key}`;
  return [{ what, value: percent(own.hits / own.of), count: own.of, now: null }];
}

/** Three figures are more than a log can tell. */
function percent(share: number): string {
  const rounded = Math.round(share * 1000) / 10;
  return `${rounded}%`;
}
