import type { Plan } from '../graph/plan.js';

/** Which way an order goes: the lines it takes, and the steps it comes to. */
export interface Routes {
  readonly taken: Uint8Array;
  readonly inRun: Uint8Array;
}

/** Ways that an order is made to take: of a step, the way that this line belongs to. */
export type Forced = ReadonlyMap<number, number>;

/** The chance that an order at its giver takes each line: 1 where the giver has no shares. */
export interface Shares {
  readonly chance: Float64Array;
  /** The line that the likeliest way out of a step begins with, by id; -1 where every order takes every line. */
  readonly likeliest: Int32Array;
}

/** Reads the shares of a plan; lines without a share at a step that has shares are one way together, with what is left. */
export function sharesOf(plan: Plan): Shares {
  const { firstOut, out, node } = plan;
  const chance = new Float64Array(plan.edge.length).fill(1);
  const likeliest = new Int32Array(node.length).fill(-1);
  for (let s = 0; plan.hasShares && s < node.length; s++) {
    const lines = out.subarray(firstOut[s], firstOut[s + 1]);
    if (lines.every((line) => shareOf(plan, line) === null)) continue;
    const rest = Math.max(0, 1 - lines.reduce((sum, line) => sum + (shareOf(plan, line) ?? 0), 0));
    for (const line of lines) chance[line] = shareOf(plan, line) ?? rest;
    likeliest[s] = lines.reduce((best, line) => (isLikelier(chance[line]!, chance[best]!) ? line : best));
  }
  return { chance, likeliest };
}

/** The way an order usually goes: at every share the likeliest, ties by id; and where it is forced, that way. */
export function usualRoutes(plan: Plan, shares: Shares, forced: Forced): Routes {
  const { node, firstOut, out, into } = plan;
  const taken = new Uint8Array(plan.edge.length);
  const inRun = new Uint8Array(node.length);
  if (!plan.hasShares) return { taken: taken.fill(1), inRun: inRun.fill(1) };
  for (let s = 0; s < node.length; s++) {
    const [from, to] = [into[s]!, into[s + 1]!];
    let comes = from === to;
    for (let i = from; i < to; i++) comes ||= taken[i] === 1;
    if (!comes) continue;
    inRun[s] = 1;
    const way = forced.get(s) ?? shares.likeliest[s]!;
    for (let k = firstOut[s]!; k < firstOut[s + 1]!; k++)
      if (way === -1 || isOneWay(plan, out[k]!, way)) taken[out[k]!] = 1;
  }
  return { taken, inRun };
}

/** The unusual choices at shares that make an order take these lines; where two are not of one way, the first. */
export function force(plan: Plan, shares: Shares, lines: Iterable<number>): Forced {
  const chosen = new Map<number, number>();
  for (const line of lines) {
    const giver = plan.giver[line]!;
    if (shares.likeliest[giver] !== -1 && !chosen.has(giver)) chosen.set(giver, line);
  }
  for (const [giver, line] of chosen) if (isOneWay(plan, line, shares.likeliest[giver]!)) chosen.delete(giver);
  return chosen;
}

/** The likeliest way from any origin to each step, as the line it comes by (-1 at an origin), and how likely it is. */
export function likeliestTo(
  plan: Plan,
  { chance }: Shares,
): { readonly by: Int32Array; readonly likely: Float64Array } {
  const { node, into, giver, edge } = plan;
  const by = new Int32Array(node.length).fill(-1);
  const likely = new Float64Array(node.length).fill(1);
  for (let s = 0; s < node.length; s++) {
    const [from, to] = [into[s]!, into[s + 1]!];
    for (let line = from; line < to; line++) {
      const through = likely[giver[line]!]! * chance[line]!;
      const isBetter =
        line === from ||
        isLikelier(through, likely[s]!) ||
        (!isLikelier(likely[s]!, through) && edge[line]! < edge[by[s]!]!);
      if (isBetter) [by[s], likely[s]] = [line, through];
    }
  }
  return { by, likely };
}

/** The likeliest way from each step to one step, as the line it leaves by; -1 at the end itself and where no way leads there. */
export function likeliestFrom(
  plan: Plan,
  { chance }: Shares,
  end: number,
): { readonly by: Int32Array; readonly likely: Float64Array } {
  const { node, firstOut, out, receiver } = plan;
  const by = new Int32Array(node.length).fill(-1);
  const likely = new Float64Array(node.length).fill(-1);
  likely[end] = 1;
  for (let s = end - 1; s >= 0; s--) {
    for (let k = firstOut[s]!; k < firstOut[s + 1]!; k++) {
      const line = out[k]!;
      if (likely[receiver[line]!]! < 0) continue;
      const through = likely[receiver[line]!]! * chance[line]!;
      if (isLikelier(through, likely[s]!)) [by[s], likely[s]] = [line, through];
    }
  }
  return { by, likely };
}

/** True where one is likelier than the other by more than what adding and multiplying chances loses. */
export function isLikelier(chance: number, other: number): boolean {
  return chance - other > 1e-9 * Math.abs(other);
}

function shareOf({ share }: Plan, line: number): number | null {
  return Number.isNaN(share[line]!) ? null : share[line]!;
}

/** A line with a share is a way of its own; lines without are one way together. */
function isOneWay(plan: Plan, line: number, way: number): boolean {
  return line === way || (shareOf(plan, line) === null && shareOf(plan, way) === null);
}
