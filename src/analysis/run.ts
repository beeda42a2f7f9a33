import { ALL } from '../graph/groups.js';
import type { Plan } from '../graph/plan.js';
import { TOLERANCE } from '../model/duration.js';
import type { Routes } from './routes.js';
import type { Usual } from './usual.js';

/** One order going through the chain with nothing drawn: when everything starts, is done and arrives, in seconds from the order. */
export interface Run {
  readonly plan: Plan;
  readonly usual: Usual;
  readonly routes: Routes;
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /** When each line's delivery is there, less what the stock covers: below 0 where the stock covers all of it. */
  readonly raw: Float64Array;
}

/** Runs an order through the chain: one pass in supplier-first order. Steps and lines off the way have NaN. */
export function run(plan: Plan, usual: Usual, routes: Routes): Run {
  const { into, picks, giver } = plan;
  const { own, lag } = usual;
  const { taken, inRun } = routes;
  const steps = plan.node.length;
  const [start, finish, raw] = [offTheWay(plan, steps), offTheWay(plan, steps), offTheWay(plan, plan.edge.length)];
  for (let s = 0; s < steps; s++) {
    if (inRun[s] === 0) continue;
    let latest = 0;
    for (let i = into[s]!; i < into[s + 1]!; i++) {
      if (taken[i] === 0) continue;
      const at = finish[giver[i]!]! + lag[i]!;
      raw[i] = at;
      latest = Math.max(latest, at);
    }
    if (picks[s] === 1) latest = startOf(plan, routes, s, raw);
    start[s] = latest;
    finish[s] = latest + own[s]!;
  }
  return { plan, usual, routes, start, finish, raw };
}

/** Figures of what is off the way; without shares there is no such thing, and all are written anyway. */
function offTheWay({ hasShares }: Plan, count: number): Float64Array {
  const figures = new Float64Array(count);
  return hasShares ? figures.fill(NaN) : figures;
}

function startOf(plan: Plan, routes: Routes, step: number, raw: Float64Array): number {
  let latest = 0;
  for (let g = plan.firstGroup[step]!; g < plan.firstGroup[step + 1]!; g++)
    latest = Math.max(
      latest,
      quorumAt(plan, routes, g, (i) => raw[i]!),
    );
  return latest;
}

/** When a group has as many deliveries as it waits for; at once where none is on its way. */
export function quorumAt(plan: Plan, { taken }: Routes, group: number, raw: (line: number) => number): number {
  const arrivals: number[] = [];
  for (let i = plan.firstLine[group]!; i < plan.firstLine[group + 1]!; i++) {
    if (taken[i] === 1) arrivals.push(Math.max(0, raw(i)));
  }
  if (arrivals.length === 0) return 0;
  arrivals.sort((a, b) => a - b);
  return arrivals[waitsFor(plan, group, arrivals.length) - 1]!;
}

/** How many of so many deliveries a group waits for. */
export function waitsFor({ quorum }: Plan, group: number, coming: number): number {
  return quorum[group] === ALL ? coming : Math.min(quorum[group]!, coming);
}

/** True where a group does not wait for all that comes. */
export function isPartial(plan: Plan, { taken }: Routes, group: number): boolean {
  const quorum = plan.quorum[group]!;
  if (quorum === ALL) return false;
  let coming = 0;
  for (let i = plan.firstLine[group]!; i < plan.firstLine[group + 1]!; i++) coming += taken[i]!;
  return quorum < coming;
}

/** True where some group of a step does not wait for all that comes. */
export function isPartialAt(plan: Plan, routes: Routes, step: number): boolean {
  for (let g = plan.firstGroup[step]!; g < plan.firstGroup[step + 1]!; g++) if (isPartial(plan, routes, g)) return true;
  return false;
}

/** When a line's delivery counts as there: at once where the stock covers it. */
export function arrival({ raw }: Run, line: number): number {
  return Math.max(0, raw[line]!);
}

/**
 * The lines that could have set a step's start, by group: every one of a group that waits for all; of `any` and k the one that
 * did, ties by id.
 */
export function setters({ plan, routes, raw }: Run, step: number): number[] {
  const lines: number[] = [];
  for (let g = plan.firstGroup[step]!; g < plan.firstGroup[step + 1]!; g++) {
    const coming: number[] = [];
    for (let i = plan.firstLine[g]!; i < plan.firstLine[g + 1]!; i++) if (routes.taken[i] === 1) coming.push(i);
    if (!isPartial(plan, routes, g)) lines.push(...coming);
    else {
      const at = quorumAt(plan, routes, g, (i) => raw[i]!);
      lines.push(coming.find((i) => Math.abs(Math.max(0, raw[i]!) - at) <= TOLERANCE)!);
    }
  }
  return lines;
}
