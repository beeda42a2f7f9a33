import type { Place } from '../model/chain.js';
import type { Distribution } from '../model/distribution.js';
import { ALL, groupLines, type Lines } from './groups.js';
import type { Network } from './network.js';
import { type ByPlace, outgoing, supplierFirst } from './supplier-first.js';

/**
 * The chain as typed arrays in supplier-first order, on which all figures are computed. A *step* is a place's position in that
 * order; a *line* is a forward link's position when links are sorted by receiver, group and id. So every figure of a step is
 * known once all before it are, and the lines into a step are a slice.
 */
export interface Plan {
  readonly network: Network;
  /** The node of each step, and the step of each node. */
  readonly node: Int32Array;
  readonly step: Int32Array;
  /** Of each line: the network's link, the giver's step and the receiver's. */
  readonly edge: Int32Array;
  readonly giver: Int32Array;
  readonly receiver: Int32Array;
  /** Groups of step s: firstGroup[s] up to firstGroup[s + 1]; lines of group g: firstLine[g] up to firstLine[g + 1]. */
  readonly firstGroup: Int32Array;
  readonly firstLine: Int32Array;
  /** Lines into step s, of all its groups: into[s] up to into[s + 1]. */
  readonly into: Int32Array;
  /** 1 where some group of a step does not wait for all that may come. */
  readonly picks: Uint8Array;
  readonly hasPicks: boolean;
  /** How many deliveries each group waits for; ALL for every one. */
  readonly quorum: Int32Array;
  /** Lines out of step s, by id: out[firstOut[s]] up to out[firstOut[s + 1]]. */
  readonly firstOut: Int32Array;
  readonly out: Int32Array;
  /** The line of each link of the network; -1 for rework. */
  readonly line: Int32Array;
  /** The place of each step. */
  readonly place: readonly Place[];
  /** Seconds of queue and time of each step, together, where they never vary; NaN where they do or are not known. */
  readonly fixedOwn: Float64Array;
  /** The hand-over of each line. */
  readonly handover: readonly (Distribution | null)[];
  /** Seconds of it where it never varies, 0 where there is none; NaN where it varies. */
  readonly fixed: Float64Array;
  /** Seconds between departures of each line; 0 where they leave at any time. */
  readonly every: Float64Array;
  /** Seconds that the stock behind each line lasts. */
  readonly stock: Float64Array;
  /** The share of each line, 0–1; NaN where it has none. */
  readonly share: Float64Array;
  readonly hasShares: boolean;
  /** The steps whose time varies or is not known, and the lines whose hand-over varies. */
  readonly varyingSteps: Int32Array;
  readonly varyingLines: Int32Array;
  /** The lines with departures or stock. */
  readonly shiftedLines: Int32Array;
}

/** The plan of a network; null where forward links go in a circle. */
export function buildPlan(network: Network): Plan | null {
  const out = outgoing(network);
  const node = supplierFirst(network, out);
  if (node === null) return null;
  const step = new Int32Array(node.length);
  for (let s = 0; s < node.length; s++) step[node[s]!] = s;
  const lines = groupLines(network, node);
  const line = new Int32Array(network.links.length).fill(-1);
  for (let i = 0; i < lines.edge.length; i++) line[lines.edge[i]!] = i;
  const place = Array.from(node, (n) => network.places[n]!);
  const fixedOwn = Float64Array.from(place, ownTime);
  return {
    network,
    node,
    step,
    line,
    place,
    fixedOwn,
    varyingSteps: where(fixedOwn, Number.isNaN),
    ...lines,
    ...joins(lines, node.length),
    ...ends(network, step, lines.edge),
    ...outLines(out, node, line),
    ...terms(network, lines.edge),
  };
}

function ownTime(place: Place): number {
  if (place.type === 'customer') return 0;
  return place.time === null ? NaN : fixedTime(place.queue) + fixedTime(place.time);
}

/** What the links say of their lines, in the order in which it is read. */
function terms(
  { links }: Network,
  edges: Int32Array,
): Pick<Plan, 'handover' | 'fixed' | 'every' | 'stock' | 'share' | 'hasShares' | 'varyingLines' | 'shiftedLines'> {
  const [every, stock, share] = [0, 1, 2].map(() => new Float64Array(edges.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const handover: (Distribution | null)[] = [];
  const fixed = new Float64Array(edges.length);
  let hasShares = false;
  for (let i = 0; i < edges.length; i++) {
    const link = links[edges[i]!]!;
    handover.push(link.handover);
    fixed[i] = fixedTime(link.handover);
    every[i] = link.every ?? 0;
    stock[i] = link.stock;
    share[i] = link.share ?? NaN;
    hasShares ||= link.share !== null;
  }
  const varyingLines = where(fixed, Number.isNaN);
  const shiftedLines = where(every, (_, i) => every[i]! > 0 || stock[i]! > 0);
  return { handover, fixed, every, stock, share, hasShares, varyingLines, shiftedLines };
}

/** The positions of the values of which something holds. */
function where(values: Float64Array, holds: (value: number, at: number) => boolean): Int32Array {
  const found: number[] = [];
  for (let i = 0; i < values.length; i++) if (holds(values[i]!, i)) found.push(i);
  return Int32Array.from(found);
}

function joins({ firstGroup, firstLine, quorum }: Lines, steps: number): Pick<Plan, 'into' | 'picks' | 'hasPicks'> {
  const into = new Int32Array(steps + 1);
  const picks = new Uint8Array(steps);
  for (let s = 0; s < steps; s++) {
    into[s + 1] = firstLine[firstGroup[s + 1]!]!;
    for (let g = firstGroup[s]!; g < firstGroup[s + 1]!; g++) if (quorum[g] !== ALL) picks[s] = 1;
  }
  return { into, picks, hasPicks: picks.includes(1) };
}

/** Seconds of a time that never varies, 0 where none is given; NaN where it varies. */
function fixedTime(time: Distribution | null): number {
  return time === null ? 0 : time.form === 'fixed' ? time.value : NaN;
}

function ends({ from, to }: Network, step: Int32Array, edge: Int32Array): Pick<Plan, 'giver' | 'receiver'> {
  return { giver: edge.map((e) => step[from[e]!]!), receiver: edge.map((e) => step[to[e]!]!) };
}

function outLines({ first, edges }: ByPlace, node: Int32Array, line: Int32Array): Pick<Plan, 'firstOut' | 'out'> {
  const firstOut = new Int32Array(node.length + 1);
  const out = new Int32Array(edges.length);
  let count = 0;
  for (let s = 0; s < node.length; s++) {
    for (let k = first[node[s]!]!; k < first[node[s]! + 1]!; k++) out[count++] = line[edges[k]!]!;
    firstOut[s + 1] = count;
  }
  return { firstOut, out };
}
