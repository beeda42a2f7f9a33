import { TOLERANCE } from '../model/duration.js';
import { type Deadlines, deadlines, upstream, type Upstream } from './deadlines.js';
import { type Delayed, type Trial, tryDelays } from './delayed.js';
import { breaks, largestDelay } from './largest.js';
import type { Run } from './run.js';

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
  /** In a late run: how much faster a step or line alone would have to be; null where even no time at all is not enough. */
  neededFaster(what: Delayed): number | null;
}

/** Prepares the slack of everything upstream of a step, in a run, against a promise in seconds. */
export function slack(run: Run, end: number, within: number): Slack {
  const leadTime = run.finish[end]!;
  const late = Math.max(0, leadTime - within);
  const limit = Math.max(leadTime, within);
  const above = upstream(run, end);
  const alone = deadlines(run, above, limit, 'alone');
  const slackOf = above.hasPartial ? exact(run, above, limit, alone) : simple(run, alone);
  const joint = tryDelays(run, above, limit, { breaks: alone, harmless: null });
  const highest = ceiling(run, above, limit);
  return {
    upstream: above,
    step: (step) => slackOf({ steps: [step] }) - late,
    line: (line) => slackOf({ line }) - late,
    together: (steps) => search(joint({ steps }), 0, Infinity, highest) - late,
    neededFaster: faster(run, above, within, slackOf),
  };
}

type SlackOf = (what: Delayed) => number;

/** Where every group waits for all, the latest path decides, and one pass against the flow has found it. */
function simple(run: Run, { step, line }: Deadlines): SlackOf {
  return (what) => ('line' in what ? line[what.line]! - run.raw[what.line]! : step[what.steps[0]!]! - run.finish[what.steps[0]!]!);
}

/**
 * With `any` and k on the way, a delay may come by several ways at once. Two passes bound the slack from both sides; where
 * they agree, it is that; else delays between the two are tried.
 */
function exact(run: Run, above: Upstream, limit: number, most: Deadlines): SlackOf {
  const least = simple(run, deadlines(run, above, limit, 'first'));
  const atMost = simple(run, most);
  const trials = tryDelays(run, above, limit, { breaks: most, harmless: deadlines(run, above, limit, 'all') });
  const highest = ceiling(run, above, limit);
  return (what) => {
    const [low, high] = [least(what), atMost(what)];
    return high - low <= TOLERANCE ? high : search(trials(what), Math.max(0, low), high, highest);
  };
}

/** The largest delay that does no harm, at least `low` and at most `high`; `highest` is more than enough where any delay is. */
function search(trial: Trial, low: number, high: number, highest: number): number {
  if (!breaks(trial, high)) return high;
  return largestDelay(trial, low, Math.min(high, highest));
}

/** A delay that breaks the limit if any does: longer than all times, stocks and the limit together. */
function ceiling({ usual }: Run, { step }: Upstream, limit: number): number {
  let sum = limit + 1;
  for (let s = 0; s < step.length; s++) if (step[s] === 1) sum += usual.own[s]!;
  for (let i = 0; i < usual.stock.length; i++) sum += usual.stock[i]! + usual.lag[i]!;
  return sum;
}

function faster(run: Run, above: Upstream, within: number, slackOf: SlackOf): Slack['neededFaster'] {
  const trials = tryDelays(run, above, within, null);
  const isLate = run.finish[above.end]! - within > TOLERANCE;
  return (what) => {
    if (!isLate || (!above.hasPartial && slackOf(what) > TOLERANCE)) return null;
    const own = 'line' in what ? run.usual.lag[what.line]! - run.usual.wait[what.line]! : Math.max(...what.steps.map((step) => run.usual.own[step]!));
    const trial = trials(what);
    return breaks(trial, -own) ? null : -largestDelay(trial, -own, 0);
  };
}
