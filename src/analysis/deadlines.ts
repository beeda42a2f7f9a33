import { TOLERANCE } from '../model/duration.js';
import { arrival, isPartial, isPartialAt, type Run, waitsFor } from './run.js';

/** The latest each step may be done, and each line's delivery (as Run.raw counts it) be there; Infinity where it never matters. */
export interface Deadlines {
  readonly step: Float64Array;
  readonly line: Float64Array;
}

/**
 * Tells on which lines the start of a partial group rests, one that does not wait for all, when it is to start by some time.
 * Null: on none.
 */
export type Reliance = (
  run: Run,
  group: number,
  lines: readonly number[],
  startBy: number,
) => ((line: number) => boolean) | null;

/** Each delivery may be late for as long as others, on time, make up the number. */
export const alone: Reliance = (run, group, lines, startBy) => {
  const isInTime = (line: number): boolean => arrival(run, line) <= startBy + TOLERANCE;
  const inTime = lines.filter(isInTime).length;
  const needed = waitsFor(run.plan, group, lines.length);
  return (line) => inTime - (isInTime(line) ? 1 : 0) < needed;
};

/** The deliveries that come first usually are the ones relied on. */
export const first: Reliance = (run, group, lines) => {
  const byArrival = [...lines].sort((a, b) => arrival(run, a) - arrival(run, b));
  const relied = new Set(byArrival.slice(0, waitsFor(run.plan, group, lines.length)));
  return (line) => relied.has(line);
};

/** The steps and lines that lead to a step on the way an order goes. */
export interface Upstream {
  readonly end: number;
  readonly step: Uint8Array;
  /** True where a group that does not wait for all is among them. */
  readonly hasPartial: boolean;
}

/** What leads to a step in a run. */
export function upstream({ plan, routes }: Run, end: number): Upstream {
  const { into, giver, picks } = plan;
  const step = new Uint8Array(plan.node.length);
  step[end] = 1;
  let hasPartial = false;
  for (let s = end; s >= 0; s--) {
    if (step[s] === 0) continue;
    hasPartial ||= picks[s] === 1 && isPartialAt(plan, routes, s);
    for (let i = into[s]!; i < into[s + 1]!; i++) step[giver[i]!]! |= routes.taken[i]!;
  }
  return { end, step, hasPartial };
}

/** The deadlines upstream of a step whose own is `limit`: one pass against the flow. Where all groups wait for all they are exact. */
export function deadlines(run: Run, end: number, limit: number, reliance: Reliance): Deadlines {
  const { plan, usual, routes } = run;
  const { own, lag } = usual;
  const { into, picks, giver } = plan;
  const step = new Float64Array(plan.node.length).fill(Infinity);
  const line = new Float64Array(plan.edge.length).fill(Infinity);
  step[end] = limit;
  for (let s = end; s >= 0; s--) {
    if (step[s] === Infinity) continue;
    const startBy = step[s]! - own[s]!;
    if (picks[s] === 1) lineDeadlines(run, s, startBy, reliance, line);
    const by = startBy < -TOLERANCE ? -Infinity : startBy;
    for (let i = into[s]!; i < into[s + 1]!; i++) {
      if (routes.taken[i] === 0) continue;
      if (picks[s] === 0) line[i] = by;
      const doneBy = line[i]! - lag[i]!;
      if (doneBy < step[giver[i]!]!) step[giver[i]!] = doneBy;
    }
  }
  return { step, line };
}

/** The deadlines of the lines into a step that is to start by some time, written into `line`. */
export function lineDeadlines(run: Run, step: number, startBy: number, reliance: Reliance, line: Float64Array): void {
  const { plan, routes } = run;
  const { firstGroup, firstLine, quorum } = plan;
  const by = startBy < -TOLERANCE ? -Infinity : startBy;
  for (let g = firstGroup[step]!; g < firstGroup[step + 1]!; g++) {
    const isPart = quorum[g] !== 0 && isPartial(plan, routes, g);
    const isRelied = isPart ? reliance(run, g, takenLines(run, g), startBy) : null;
    if (isPart && isRelied === null) continue;
    for (let i = firstLine[g]!; i < firstLine[g + 1]!; i++) {
      if (routes.taken[i] === 1 && (isRelied === null || isRelied(i))) line[i] = by;
    }
  }
}

function takenLines({ plan, routes }: Run, group: number): number[] {
  const lines: number[] = [];
  for (let i = plan.firstLine[group]!; i < plan.firstLine[group + 1]!; i++) if (routes.taken[i] === 1) lines.push(i);
  return lines;
}
