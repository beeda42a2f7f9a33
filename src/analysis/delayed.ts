import { ALL } from '../graph/groups.js';
import type { Plan } from '../graph/plan.js';
import { TOLERANCE } from '../model/duration.js';
import type { Upstream } from './deadlines.js';
import { type Run, waitsFor } from './run.js';
import { StepQueue } from './step-queue.js';

/** What is delayed: steps, each by as much, or one line. */
export type Delayed = { readonly steps: readonly number[] } | { readonly line: number };

/** By how much a delay breaks the limit (at most 0: it does not), and how fast that falls as the delay shrinks. */
export interface Excess {
  readonly seconds: number;
  readonly slope: number;
}

/** Tells what a delay of so many seconds does. */
export type Trial = (delay: number) => Excess;

/** Prepares the trials of one thing. `harmless` may be null: nothing is, where things on one way are delayed together. */
export type Trials = (what: Delayed, harmless: Float64Array | null) => Trial;

/**
 * Prepares to try delays upstream of a step, all else as usual. Only what changes is computed anew, in supplier-first order.
 * What is done later than it is `needed` ends a trial: it breaks the limit for certain. What is done no later than is `harmless`
 * is not followed. Once nothing on the way is later than what `keeps` the limit, the deadlines of the deliveries that come first
 * usually, the trial ends: it is kept for certain. Where none of these is given the trial goes all the way, and delays may be
 * negative: how much faster.
 */
export function tryDelays(
  run: Run,
  { end, step: isUpstream }: Upstream,
  limit: number,
  needed: Float64Array | null,
  keeps: Float64Array | null = null,
): Trials {
  const { plan, usual, routes } = run;
  const { firstGroup, firstLine, quorum, giver, receiver, firstOut, out } = plan;
  const { own, lag } = usual;
  const finish = new Float64Array(plan.node.length);
  const slope = new Float64Array(plan.node.length);
  const changedIn = new Int32Array(plan.node.length);
  const isHit = new Int32Array(plan.node.length);
  const queue = new StepQueue(plan.node.length);
  const [times, rises] = [new Float64Array(widest(plan)), new Float64Array(widest(plan))];
  const owed = new Int32Array(plan.node.length);
  const owedIn = new Int32Array(plan.node.length);
  let pending = 0;
  let trial = 0;
  let delayedLine = -1;
  let time = 0;
  let rise = 0; // the slope that goes with `time`: the second result of `startOf`, kept here so that nothing is allocated

  return (what, harmless) => (delay) => {
    trial++;
    pending = 0;
    delayedLine = 'line' in what ? what.line : -1;
    for (const step of 'steps' in what ? what.steps : []) {
      if (isUpstream[step] === 0) continue;
      isHit[step] = trial;
      owe(step);
      queue.add(step);
    }
    if (delayedLine >= 0) {
      owe(receiver[delayedLine]!);
      queue.add(receiver[delayedLine]!);
    }
    return follow(delay, harmless);
  };

  /** Counts what makes a step later than it may be for the limit to be kept for certain: paid when the step is looked at. */
  function owe(step: number): void {
    if (owedIn[step] !== trial) {
      owedIn[step] = trial;
      owed[step] = 0;
    }
    owed[step]!++;
    pending++;
  }

  function follow(delay: number, harmless: Float64Array | null): Excess {
    for (let s = queue.next(); s !== -1; s = queue.next()) {
      startOf(s, delay);
      if (owedIn[s] === trial) pending -= owed[s]!;
      const hit = isHit[s] === trial ? 1 : 0;
      const done = time + own[s]! + (hit === 1 ? delay : 0);
      const latest = needed === null ? Infinity : needed[s]!;
      if (done > latest + TOLERANCE) {
        queue.clear();
        return { seconds: done - latest, slope: rise + hit };
      }
      if (s === end) {
        queue.clear();
        return { seconds: done - limit, slope: rise + hit };
      }
      if (done === run.finish[s] || (harmless !== null && done <= harmless[s]!)) {
        if (keeps !== null && pending === 0) break;
        continue;
      }
      changedIn[s] = trial;
      finish[s] = done;
      slope[s] = rise + hit;
      for (let k = firstOut[s]!; k < firstOut[s + 1]!; k++) {
        const line = out[k]!;
        const to = receiver[line]!;
        if (routes.taken[line] === 0 || isUpstream[to] === 0) continue;
        queue.add(to);
        if (keeps !== null && done + lag[line]! > keeps[line]!) owe(to);
      }
      if (keeps !== null && pending === 0) break;
    }
    queue.clear();
    return { seconds: run.finish[end]! - limit, slope: 0 };
  }

  /** Start of a step into `time`, and how fast it falls as the delay shrinks into `rise`. */
  function startOf(s: number, delay: number): void {
    let latest = 0;
    let latestRise = 0;
    for (let g = firstGroup[s]!; g < firstGroup[s + 1]!; g++) {
      if (quorum[g] === ALL) lastOf(g, delay);
      else quorumOf(g, delay);
      if (time > latest || (time === latest && rise < latestRise)) [latest, latestRise] = [time, rise];
    }
    time = latest;
    rise = latestRise;
  }

  function lastOf(group: number, delay: number): void {
    let last = 0;
    let lastRise = 0;
    for (let i = firstLine[group]!; i < firstLine[group + 1]!; i++) {
      if (routes.taken[i] === 0) continue;
      arrivalOf(i, delay);
      if (time > last || (time === last && rise < lastRise)) {
        last = time;
        lastRise = rise;
      }
    }
    time = last;
    rise = lastRise;
  }

  function quorumOf(group: number, delay: number): void {
    if (quorum[group] === 1) firstOf(group, delay);
    else someOf(group, delay);
  }

  /** The first; of several at once the one that falls fastest. */
  function firstOf(group: number, delay: number): void {
    let soonest = Infinity;
    let soonestRise = 0;
    let comes = false;
    for (let i = firstLine[group]!; i < firstLine[group + 1]!; i++) {
      if (routes.taken[i] === 0) continue;
      arrivalOf(i, delay);
      if (!comes || time < soonest || (time === soonest && rise > soonestRise)) {
        soonest = time;
        soonestRise = rise;
        comes = true;
      }
    }
    time = comes ? soonest : 0;
    rise = soonestRise;
  }

  /** The k-th in the order of arrival; of several at once those that fall fastest come first. */
  function someOf(group: number, delay: number): void {
    let coming = 0;
    for (let i = firstLine[group]!; i < firstLine[group + 1]!; i++) {
      if (routes.taken[i] === 0) continue;
      arrivalOf(i, delay);
      times[coming] = time;
      rises[coming++] = rise;
    }
    if (coming === 0) return void (time = rise = 0);
    const needed = waitsFor(plan, group, coming);
    const kth = times.slice(0, coming).sort()[needed - 1]!;
    const same: number[] = [];
    let before = 0;
    for (let i = 0; i < coming; i++) {
      if (times[i]! < kth) before++;
      else if (times[i] === kth) same.push(rises[i]!);
    }
    time = kth;
    rise = same.sort((a, b) => b - a)[needed - 1 - before]!;
  }

  function arrivalOf(line: number, delay: number): void {
    const u = giver[line]!;
    const isChanged = changedIn[u] === trial;
    const isDelayed = line === delayedLine;
    const at = (isChanged ? finish[u]! : run.finish[u]!) + lag[line]! + (isDelayed ? delay : 0);
    time = at > 0 ? at : 0;
    rise = at > 0 ? (isChanged ? slope[u]! : 0) + (isDelayed ? 1 : 0) : 0;
  }
}

/** The most lines that any group of a plan has. */
function widest({ firstLine }: Plan): number {
  let most = 0;
  for (let g = 0; g + 1 < firstLine.length; g++) most = Math.max(most, firstLine[g + 1]! - firstLine[g]!);
  return most;
}
