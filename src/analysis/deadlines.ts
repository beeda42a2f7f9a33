import { TOLERANCE } from '../model/duration.js';
import { arrival, isPartial, type Run, waitsFor } from './run.js';

/** The latest each step may be done, and each line's delivery (as Run.raw counts it) be there; Infinity where it never matters. */
export interface Deadlines {
  readonly step: Float64Array;
  readonly line: Float64Array;
}

/**
 * How a group that does not wait for all is taken:
 * - `alone`: each delivery may be late for as long as others, on time, make up the number. What is later than this breaks the
 *   limit for certain, whatever else is late.
 * - `all`: as though it waited for all. What is no later than this can never have a part in breaking the limit.
 * - `first`: the deliveries that come first usually are the ones relied on. What is no later than this keeps the limit.
 */
export type Reading = 'alone' | 'all' | 'first';

/** The steps and lines that lead to a step on the way an order goes. */
export interface Upstream {
  readonly end: number;
  readonly step: Uint8Array;
  /** True where a group that does not wait for all is among them. */
  readonly hasPartial: boolean;
}

/** What leads to a step in a run. */
export function upstream({ plan, routes }: Run, end: number): Upstream {
  const step = new Uint8Array(plan.node.length);
  step[end] = 1;
  let hasPartial = false;
  for (let s = end; s >= 0; s--) {
    if (step[s] === 0) continue;
    for (let g = plan.firstGroup[s]!; g < plan.firstGroup[s + 1]!; g++) {
      hasPartial ||= isPartial(plan, routes, g);
      for (let i = plan.firstLine[g]!; i < plan.firstLine[g + 1]!; i++) if (routes.taken[i] === 1) step[plan.giver[i]!] = 1;
    }
  }
  return { end, step, hasPartial };
}

/** The deadlines upstream of a step whose own is `limit`: one pass against the flow. Where all groups wait for all they are exact. */
export function deadlines(run: Run, { end, step: isUpstream }: Upstream, limit: number, reading: Reading): Deadlines {
  const { plan, usual, routes } = run;
  const { firstGroup, firstLine, giver } = plan;
  const { own, lag, stock } = usual;
  const step = new Float64Array(plan.node.length).fill(Infinity);
  const line = new Float64Array(plan.edge.length).fill(Infinity);
  step[end] = limit;
  for (let s = end; s >= 0; s--) {
    if (isUpstream[s] === 0) continue;
    const startBy = step[s]! - own[s]!;
    for (let g = firstGroup[s]!; g < firstGroup[s + 1]!; g++) {
      const isRelied = isPartial(plan, routes, g) ? relied(run, g, startBy, reading) : null;
      for (let i = firstLine[g]!; i < firstLine[g + 1]!; i++) {
        if (routes.taken[i] === 0 || (isRelied !== null && !isRelied(i))) continue;
        const by = startBy < -TOLERANCE ? -Infinity : startBy;
        line[i] = by;
        const doneBy = by - lag[i]! + stock[i]!;
        if (doneBy < step[giver[i]!]!) step[giver[i]!] = doneBy;
      }
    }
  }
  return { step, line };
}

/** Tells on which lines of a partial group its start rests. */
function relied(run: Run, group: number, startBy: number, reading: Reading): (line: number) => boolean {
  if (reading === 'all') return () => true;
  const { plan, routes } = run;
  const lines: number[] = [];
  for (let i = plan.firstLine[group]!; i < plan.firstLine[group + 1]!; i++) if (routes.taken[i] === 1) lines.push(i);
  const needed = waitsFor(plan, group, lines.length);
  if (reading === 'first') {
    const first = new Set(lines.sort((a, b) => arrival(run, a) - arrival(run, b)).slice(0, needed));
    return (line) => first.has(line);
  }
  const isInTime = (line: number): boolean => arrival(run, line) <= startBy + TOLERANCE;
  const inTime = lines.filter(isInTime).length;
  return (line) => inTime - (isInTime(line) ? 1 : 0) < needed;
}

