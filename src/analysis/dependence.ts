import { departmentOf, type Network, visitsOf } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';
import { customers, leadsTo } from '../graph/reach.js';
import type { Dependence, PlaceCard } from '../model/card.js';
import { TOLERANCE } from '../model/duration.js';
import { byCodePoint } from '../model/order.js';
import { named } from './naming.js';
import { remember } from './remember.js';
import { runTo } from './situations.js';
import { type Situations, situations } from './situations.js';
import { slack } from './slack.js';

/** So many neighbours have their figures worked out, the nearest; each takes a look at the whole chain. */
const MOST = 200;

export type Dependences = Pick<PlaceCard, 'whoSuffers' | 'whoseLateness'>;

/** Whom a place's lateness makes later than usual and after how much of it, and whose makes it late. */
export function dependences(plan: Plan, visits: readonly number[]): Dependences {
  const made = situations(plan, 'median');
  const before = remember(MOST, (end: number) => absorbsBefore(made, end));
  const absorbs = (from: readonly number[], to: readonly number[]): number | null => least(plan, before, from, to);
  return {
    whoSuffers: others(plan.network, visits, 'downstream', (all) => absorbs(visits, all)),
    whoseLateness: others(plan.network, visits, 'upstream', (all) => absorbs(all, visits)),
  };
}

/** The nearest external customer downstream of any of these places, ties by id. */
export function nearestCustomer(
  network: Network,
  visits: readonly number[],
  among: readonly number[] = customers(network),
): PlaceCard['nearest'] {
  const away = linksAway(network, visits, 'downstream');
  const near = among.filter((node) => away.has(node)).sort((a, b) => away.get(a)! - away.get(b)! || a - b)[0];
  return near === undefined ? null : { customer: named({ network }, near), distance: away.get(near)! };
}

/** Every department, supplier or customer on one side, each once whatever its visits; soonest first, then nearest, then by id; last where nothing is known. */
function others(
  network: Network,
  visits: readonly number[],
  side: 'upstream' | 'downstream',
  after: (all: readonly number[]) => number | null,
): Dependence[] {
  const away = linksAway(network, visits, side);
  const every = visitsOf(network);
  const mains = new Map<number, number>();
  for (const [node, distance] of away) {
    const main = departmentOf(network, node);
    if (!visits.includes(node)) mains.set(main, Math.min(distance, mains.get(main) ?? Infinity));
  }
  const near = [...mains].sort(([a, x], [b, y]) => x - y || a - b);
  const found = near.map(([node, distance], i) => {
    const all = (every.get(node) ?? [node]).filter((visit) => away.has(visit));
    return {
      ...named({ network }, node),
      kind: network.places[node]!.type,
      distance,
      after: i < MOST ? after(all) : null,
    };
  });
  return found.sort((a, b) => rounded(a) - rounded(b) || a.distance - b.distance || byCodePoint(a.id, b.id));
}

/** To the microsecond, so that figures which are the same sort as the same; what is never noticed comes last but the unknown. */
function rounded({ after }: Dependence): number {
  return after === null ? Infinity : Math.min(Number.MAX_SAFE_INTEGER, Math.round(after / TOLERANCE));
}

function linksAway(
  { graph }: Network,
  starts: readonly number[],
  side: 'upstream' | 'downstream',
): ReadonlyMap<number, number> {
  const away = new Map<number, number>(starts.map((start) => [start, 0]));
  for (const [node, distance] of away) {
    const visit = (key: string): void => {
      if (!away.has(Number(key))) away.set(Number(key), distance + 1);
    };
    if (side === 'upstream') graph.forEachInNeighbor(node, visit);
    else graph.forEachOutNeighbor(node, visit);
  }
  for (const start of starts) away.delete(start);
  return away;
}

/** What each step upstream of one can absorb before that is later than usual; Infinity where it never is, null where unknown. */
type Absorbs = (step: number) => number | null;

/** In the run that comes to the step; for what lies off its ways, in the likeliest run that takes both in. */
function absorbsBefore(made: Situations, end: number): Absorbs {
  const run = runTo(made, end);
  const usually = slack(run, end, run.finish[end]!);
  const reach = leadsTo(made.plan, end);
  const isKnown = !reach.some((links, step) => links !== -1 && Number.isNaN(made.usual.own[step]!));
  return (step) => {
    if (!isKnown) return null;
    if (step === end || reach[step] === -1) return Infinity;
    if (usually.upstream.step[step] === 1) return usually.step(step);
    const aside = made.through([{ step }], end);
    return slack(aside, end, aside.finish[end]!).step(step);
  };
}

/** The least over the visits at both ends. */
function least(
  plan: Plan,
  before: (end: number) => Absorbs,
  from: readonly number[],
  to: readonly number[],
): number | null {
  let seconds = Infinity;
  for (const end of to) {
    for (const node of from) {
      const one = before(plan.step[end]!)(plan.step[node]!);
      if (one === null) return null;
      seconds = Math.min(seconds, one);
    }
  }
  return seconds;
}
