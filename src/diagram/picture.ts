import { depths } from '../graph/depths.js';
import { departmentOf, linkId, type Network } from '../graph/network.js';
import type { Part, Rim } from '../graph/part.js';
import type { Link, Place, Quorum } from '../model/chain.js';
import type { Arrow, Box, Marks, Picture, Row } from '../model/picture.js';
import type { Scene } from './scene.js';
import { rowsOf, shows } from './shows/index.js';
import { legendOf } from './legend.js';

/** What a diagram of a part of a chain says; with swimlanes by area, or without. */
export function picture(part: Part, inLanes: boolean, scene: Scene): Picture {
  const { network } = scene;
  const show = shows[scene.show];
  const boxAt = new Map(part.nodes.map((node, i) => [node, i]));
  const lanes = inLanes ? lanesOf(part.nodes, scene.network) : [];
  const boxes = part.nodes.map((node): Box => {
    const place = network.places[node]!;
    const rows = [...rowsOf(place, scene), ...waitsRow(place, scene), ...rimRows(part.rim.get(node), scene)];
    return {
      id: place.id,
      name: place.name,
      shape: place.type,
      rows,
      lane: Math.max(0, lanes.indexOf(laneOf(place))),
      ...marksOf(network.places[departmentOf(network, node)]!.id, place.id, scene),
    };
  });
  const rest = restOf(network);
  const arrows = network.links.flatMap((link, edge): Arrow[] => {
    const [from, to] = [boxAt.get(network.from[edge]!), boxAt.get(network.to[edge]!)];
    if (from === undefined || to === undefined) return [];
    const id = linkId(network, edge);
    return [
      {
        id,
        from,
        to,
        rows: [...show.link(link, id, scene), ...shareRow(link, rest.get(link.from) ?? null, scene)],
        stock: show.hasStock && link.stock > 0 ? scene.format.duration(link.stock) : null,
        isRework: link.rework !== null,
        ...marksOf(id, id, scene),
      },
    ];
  });
  const drawn = { boxes, arrows };
  const named = lanes.map((lane) => laneName(lane, scene));
  return {
    ...heading(drawn, scene),
    ...drawn,
    lanes: named,
    lead: scene.lead?.id ?? null,
    legend: legendOf(drawn, scene),
  };
}

function marksOf(threatId: string, pathId: string, { marks }: Scene): Marks {
  return { isOnPath: marks.path.has(pathId), threat: marks.threats.get(threatId) ?? null };
}

/** A place that does not wait for all that comes says so. */
function waitsRow(place: Place, { words }: Scene): Row[] {
  if (place.type === 'supplier') return [];
  const { needs } = place;
  const quorums: readonly (readonly [string | null, Quorum])[] =
    needs.form === 'together' ? [[null, needs.quorum]] : [...needs.quorums];
  return quorums.flatMap(([item, quorum]): Row[] => {
    if (quorum === 'all') return [];
    const waits = words.waitsFor(quorum === 1 ? 'any' : quorum);
    return [{ text: item === null ? waits : `${waits}: ${item}`, tone: 'dim' }];
  });
}

function rimRows(rim: Rim | undefined, { words }: Scene): Row[] {
  if (rim === undefined) return [];
  return [
    ...(rim.suppliers > 0 ? [{ text: words.moreSuppliers(rim.suppliers), tone: 'dim' } as const] : []),
    ...(rim.customers > 0 ? [{ text: words.moreCustomers(rim.customers), tone: 'dim' } as const] : []),
  ];
}

/** One way or another: who takes it; without a share what is left. */
function shareRow({ share, rework }: Link, rest: number | null, { words, format }: Scene): Row[] {
  const taken = share ?? (rework === null ? rest : null);
  return taken === null ? [] : [{ text: words.share(format.share(taken)), tone: 'plain' }];
}

/** What the shares out of a place leave to its links without one, by the place's id. */
function restOf({ links }: Network): Map<string, number> {
  const rest = new Map<string, number>();
  for (const { from, share, rework } of links)
    if (share !== null && rework === null) rest.set(from, Math.max(0, (rest.get(from) ?? 1) - share));
  return rest;
}

/** The lane of a place: its area, as `=Area`; without one the sort of place that it is, so that an area may be called as it likes. */
function laneOf(place: Place): string {
  return place.type === 'customer' || place.area === null ? place.type : `=${place.area}`;
}

function laneName(lane: string, { words, phrases }: Scene): string {
  if (lane.startsWith('=')) return lane.slice(1);
  return lane === 'customer' ? phrases.customersOf : lane === 'supplier' ? phrases.suppliersOf : words.noArea;
}

/** Swimlanes in the order of the flow: as far from the customers as the place of theirs that is farthest; suppliers first, customers last. */
function lanesOf(nodes: readonly number[], network: Network): string[] {
  const rank = (place: Place): number => (place.type === 'supplier' ? 0 : place.type === 'customer' ? 2 : 1);
  const depth = depths(network);
  const first = new Map<string, number>();
  for (const node of nodes) {
    const place = network.places[node]!;
    const lane = laneOf(place);
    const at = rank(place) * network.places.length * 2 + depth[node]!;
    first.set(lane, Math.min(first.get(lane) ?? Infinity, at));
  }
  return [...first.keys()].sort((a, b) => first.get(a)! - first.get(b)! || (a < b ? -1 : 1));
}

function heading(
  { boxes, arrows }: Pick<Picture, 'boxes' | 'arrows'>,
  scene: Scene,
): Pick<Picture, 'title' | 'facts' | 'description'> {
  const { network, phrases, words, format } = scene;
  const customers = boxes.filter(({ shape }) => shape === 'customer').length;
  const counts = phrases.counts(boxes.length, arrows.length, customers);
  const { calendar } = network.chain;
  const told = arrows.map(({ from, to }) => `${boxes[from]!.name} → ${boxes[to]!.name}`);
  const shown = told.slice(0, MOST_TOLD);
  const isOfOne = scene.marks.path.size > 0 && scene.customers.size > 1;
  const about = isOfOne ? ` → ${scene.lead?.name ?? ''}` : '';
  const wroteDays = format.wroteDays() && scene.show !== 'plain';
  const facts = [counts, ...(scene.show === 'plain' ? [] : [words.shows[scene.show] + about])];
  return {
    title: network.chain.name ?? phrases.untitled,
    facts: [...facts, ...(wroteDays ? [phrases.workingTime(calendar, format)] : [])],
    description: words.description(counts, shown, told.length - shown.length),
  };
}

/** So many deliveries are told to who can't see the picture. */
const MOST_TOLD = 100;
