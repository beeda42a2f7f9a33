import { TOLERANCE } from '../model/duration.js';
import { alone, type Deadlines, deadlines, first, lineDeadlines, type Reliance, type Upstream } from './deadlines.js';
import { tryDelays } from './delayed.js';
import { breaks, largestDelay } from './largest.js';
import { arrival, isPartialAt, type Run, waitsFor } from './run.js';

/**
 * The latest each step upstream of `end` may be done, and each delivery be there, all else as usual, for that step to be
 * done by `limit`. Exactly: where all groups wait for all it is one pass against the flow; where some wait for `any` or k, see
 * below.
 */
export function neededTimes(run: Run, above: () => Upstream, end: number, limit: number): Deadlines {
  return run.plan.hasPicks && above().hasPartial ? oneByOne(run, above(), limit) : deadlines(run, end, limit, alone);
}

/**
 * Against the flow, step by step. A late delivery is felt through its receiver alone, so its deadline follows from the
 * receiver's. So does that of a step with one way out. A step with several ways out may come late to one partial group by two of
 * them, which is worse than each by itself: the ways' own deadlines bound its own from above, those of the usual firsts from
 * below, and where the two differ delays between them are tried.
 */
function oneByOne(run: Run, above: Upstream, limit: number): Deadlines {
  const { plan, usual } = run;
  const step = new Float64Array(plan.node.length).fill(Infinity);
  const line = new Float64Array(plan.edge.length).fill(Infinity);
  const isClean = new Uint8Array(plan.node.length); // no partial group is downstream, nor at the step itself
  const usualFirst = deadlines(run, above.end, limit, first);
  const certain = usualFirst.step;
  const trials = tryDelays(run, above, limit, step, usualFirst.line);
  const harmless = harmlessDeadlines(run, above, limit);
  const highest = ceiling(run, above, limit);
  step[above.end] = limit;
  for (let s = above.end; s >= 0; s--) {
    if (above.step[s] === 0) continue;
    const out = waysOut(run, above, s, line, isClean);
    isClean[s] = out.isClean && !isPartialAt(run.plan, run.routes, s) ? 1 : 0;
    if (s !== above.end)
      step[s] =
        out.count === 1 || out.isClean || certain[s]! >= out.doneBy - TOLERANCE ? out.doneBy : tried(s, out.doneBy);
    lineDeadlines(run, s, step[s]! - usual.own[s]!, alone, line);
  }
  return { step, line };

  function tried(s: number, doneBy: number): number {
    const finish = run.finish[s]!;
    const most = doneBy - finish;
    const trial = trials({ steps: [s] }, harmless(most));
    if (!breaks(trial, most)) return doneBy;
    return finish + largestDelay(trial, Math.max(0, certain[s]! - finish), Math.min(most, highest));
  }
}

interface WaysOut {
  readonly count: number;
  /** By when the step has to be done for the strictest of them. */
  readonly doneBy: number;
  /** True where no partial group is downstream. */
  readonly isClean: boolean;
}

function waysOut(
  { plan, usual, routes }: Run,
  above: Upstream,
  step: number,
  line: Float64Array,
  isClean: Uint8Array,
): WaysOut {
  let count = 0;
  let doneBy = Infinity;
  let clean = true;
  for (let k = plan.firstOut[step]!; k < plan.firstOut[step + 1]!; k++) {
    const i = plan.out[k]!;
    const receiver = plan.receiver[i]!;
    if (routes.taken[i] === 0 || above.step[receiver] === 0) continue;
    count++;
    doneBy = Math.min(doneBy, line[i]! - usual.lag[i]!);
    clean &&= isClean[receiver] === 1;
  }
  return { count, doneBy, isClean: clean };
}

/** How much wider than needed the delay may be that harmless deadlines are kept for. */
const STEP = 1.5;

/**
 * By when a step is done early enough to have no part in breaking the limit, as long as nothing is later than usual by more than
 * some delay. A partial group that has enough in time even so rests on nothing; else on all that could be in time. Made for a
 * few delays only, each good for all smaller ones.
 */
function harmlessDeadlines(run: Run, above: Upstream, limit: number): (delay: number) => Float64Array {
  const latest = deadlines(run, above.end, limit, alone).step;
  const made = new Map<number, Float64Array>();
  return (delay) => {
    let wide = delay === Infinity ? Infinity : 1;
    while (wide < delay) wide *= STEP;
    let known = made.get(wide);
    if (known === undefined) made.set(wide, (known = deadlines(run, above.end, limit, within(wide, latest)).step));
    return known;
  };
}

function within(delay: number, latest: Float64Array): Reliance {
  return (run, group, lines, startBy) => {
    const arrivals = lines.map((line) => arrival(run, line)).sort((a, b) => a - b);
    if (arrivals[waitsFor(run.plan, group, lines.length) - 1]! + delay <= startBy) return null;
    const receiver = run.plan.receiver[lines[0]!]!;
    const last = latest[receiver]! - run.usual.own[receiver]! + TOLERANCE;
    return (line) => arrival(run, line) <= last;
  };
}

/** A delay that breaks the limit if any does: longer than all times, stocks and the limit together. */
export function ceiling({ usual }: Run, { step }: Upstream, limit: number): number {
  let sum = limit + 1;
  for (let s = 0; s < step.length; s++) if (step[s] === 1) sum += usual.own[s]!;
  for (let i = 0; i < usual.lag.length; i++) sum += usual.wait[i]! + usual.handover[i]! + usual.stock[i]!;
  return sum;
}
