import { TOLERANCE } from '../model/duration.js';
import { alone, deadlines, upstream, type Upstream } from './deadlines.js';
import { type Delayed, type Trials, tryDelays } from './delayed.js';
import { breaks, largestDelay } from './largest.js';
import { ceiling, neededTimes } from './needed.js';
import { once } from './remember.js';
import { run as rerun, type Run } from './run.js';

/**
 * How late things may be, all else as usual, before a promise breaks: in seconds, Infinity where no delay breaks it. In a run
 * that is late already it is measured against the lead time itself and the lateness taken off.
 */
export interface Slack {
  /** The steps and lines that lead to the customer in this run. */
  readonly upstream: Upstream;
  step(step: number): number;
  line(line: number): number;
  /** Of several steps delayed at once, each by as much. */
  together(steps: readonly number[]): number;
  /**
   * In a late run: how much faster a line or step alone would have to be; the visits of a department all at once, each by as
   * much. Null where even no time at all is not enough.
   */
  neededFaster(what: Delayed): number | null;
}

/** Prepares the slack of everything upstream of a step, in a run, against a promise in seconds. */
export function slack(run: Run, end: number, within: number): Slack {
  const leadTime = run.finish[end]!;
  const late = Math.max(0, leadTime - within);
  const limit = Math.max(leadTime, within);
  const above = once(() => upstream(run, end));
  const needed = neededTimes(run, above, end, limit);
  return {
    get upstream() {
      return above();
    },
    step: (step) => needed.step[step]! - run.finish[step]! - late,
    line: (line) => needed.line[line]! - run.raw[line]! - late,
    together: (steps) => together(run, above(), limit, needed.step, steps) - late,
    neededFaster: leadTime - within > TOLERANCE ? faster(run, above(), within) : () => null,
  };
}

/** Delays of steps that follow each other add up, so nothing is harmless by itself: every trial goes all the way. */
function together(run: Run, above: Upstream, limit: number, needed: Float64Array, steps: readonly number[]): number {
  const trial = tryDelays(run, above, limit, needed)({ steps }, null);
  return breaks(trial, Infinity) ? largestDelay(trial, 0, ceiling(run, above, limit)) : Infinity;
}

/** What a step or line takes itself; a wait for a departure is not its own. */
function ownTime({ usual }: Run, what: Delayed): number {
  return 'line' in what ? usual.handover[what.line]! : usual.own[what.steps[0]!]!;
}

function faster(run: Run, above: Upstream, within: number): Slack['neededFaster'] {
  const late = run.finish[above.end]! - within;
  const own = (what: Delayed): number => ownTime(run, what);
  const trials = once(() => tryDelays(run, above, within, null));
  const isOnAll = above.hasPartial ? null : onAllLateWays(run, above, within);
  return (what) => {
    const one = 'line' in what ? what : { steps: what.steps.filter((step) => above.step[step] === 1) };
    if ('steps' in one && one.steps.length > 1) {
      const isEach = isOnAll !== null && one.steps.every((step) => isOnAll({ steps: [step] }));
      return isEach ? evenly(late, ownTimes(run, one.steps)) : fasterTogether(run, above, within, one.steps, trials());
    }
    if (isOnAll !== null) return isOnAll(one) && own(one) >= late - TOLERANCE ? Math.min(late, own(one)) : null;
    const trial = trials()(one, null);
    return breaks(trial, -own(one)) ? null : -largestDelay(trial, -own(one), 0);
  };
}

/** What each of several has to save for so much together, where the smaller ones save all that they have. */
function evenly(seconds: number, times: readonly number[]): number | null {
  let left = seconds;
  let saved = 0;
  for (const [i, time] of times.entries()) {
    const more = left / (times.length - i);
    if (time - saved >= more - TOLERANCE) return Math.min(time, saved + more);
    left -= (time - saved) * (times.length - i);
    saved = time;
  }
  return null;
}

/** What steps take, the least first. */
function ownTimes({ usual }: Run, steps: readonly number[]): number[] {
  return steps.map((step) => usual.own[step]!).sort((a, b) => a - b);
}

/** Step by step, as far as those go that take least: they are then at no time at all, and the others go on. */
function fasterTogether(
  run: Run,
  above: Upstream,
  within: number,
  steps: readonly number[],
  trials: Trials,
): number | null {
  let saved = 0;
  for (const time of ownTimes(run, steps)) {
    if (time <= saved) continue;
    const slower = steps.filter((step) => run.usual.own[step]! > saved);
    const trial = (saved === 0 ? trials : tryDelays(shortened(run, steps, saved), above, within, null))(
      { steps: slower },
      null,
    );
    if (!breaks(trial, saved - time)) return saved - largestDelay(trial, saved - time, 0);
    saved = time;
  }
  return null;
}

/** The same run with steps that take so much less, at least nothing. */
function shortened(run: Run, steps: readonly number[], seconds: number): Run {
  const own = run.usual.own.slice();
  for (const step of steps) own[step] = Math.max(0, own[step]! - seconds);
  return rerun(run.plan, { ...run.usual, own }, run.routes);
}

/**
 * Tells through what all ways go that are too long by themselves. A way around a step has a line from before it to after it in
 * supplier-first order; so lines that are too late are counted over each step, and over the gap behind it. A way may begin at
 * any step, at time 0.
 */
function onAllLateWays(run: Run, above: Upstream, within: number): (what: Delayed) => boolean {
  const { giver, receiver } = run.plan;
  const by = deadlines(run, above.end, within, alone);
  const isLate = (line: number): boolean => run.raw[line]! > by.line[line]! + TOLERANCE;
  const steps = above.step.length;
  const over = new Int32Array(steps + 1);
  const behind = new Int32Array(steps + 1);
  const count = (from: number, to: number): void => {
    over[from + 1]!++;
    over[Math.max(from + 1, to)]!--;
    behind[Math.max(0, from)]!++;
    behind[to]!--;
  };
  for (let s = 0; s < steps; s++) if (above.step[s] === 1 && by.step[s]! - run.usual.own[s]! < -TOLERANCE) count(-1, s);
  for (let i = 0; i < giver.length; i++) if (isLate(i)) count(giver[i]!, receiver[i]!);
  for (let s = 1; s <= steps; s++) {
    over[s]! += over[s - 1]!;
    behind[s]! += behind[s - 1]!;
  }
  return (what) => ('line' in what ? isLate(what.line) && behind[giver[what.line]!] === 1 : over[what.steps[0]!] === 0);
}
