import { wilson } from '../analysis/odds/estimate.js';
import type { Drift, ShareChange, ShareLevel, TimeChange } from '../model/drift.js';
import type { Count } from '../model/measure.js';
import type { Estimate } from '../model/odds.js';
import { betaQuantile } from '../model/special/beta.js';
import { blockLength, chanceOfGain, type Fit, likeliestSplit, periodsNeeded } from './change-point.js';
import { added, type Merged, mergedPeriods, type Period } from './periods.js';

/** Of a hundred series in which nothing changes, so many give an alarm. */
export const ALARM = 0.01;
/** With fewer there is no telling a level before from a level after. */
const DELIVERIES = 30;

/** The times of a period on a scale of logarithms: how many, their sum, and the sum of their squares. */
export interface LogTimes {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

/**
 * Whether a share has changed: the largest gain in binomial log-likelihood of any split of the periods, which are in the order of time,
 * into a before and an after (Worsley, Biometrika 70, 1983; Hawkins & Zamba, Technometrics 47, 2005), held against that of the same
 * periods in other orders, as Pettitt does with ranks (Applied Statistics 28, 1979). Assumed is that without a change any order is as
 * likely, of periods or, where neighbours are alike, of blocks of them; not that shares vary between periods by no more than chance
 * would have it. Where neighbours are very much alike and periods few, the blocks are too short, and more alarms are false than said:
 * of series with an autocorrelation of a half, about eight in a hundred.
 */
export function driftOfShares(periods: readonly Count[], alarm = ALARM): Drift<ShareChange> {
  const merged = mergedPeriods(periods.map(({ hits, of }) => ({ count: of, sum: hits, squares: hits })));
  return drift(merged, alarm, binomial, binomialScale, (before, after, from) => ({
    from,
    before: shareLevel(added(before)),
    after: shareLevel(added(after)),
  }));
}

/**
 * Whether something takes another time than it did: as for shares, with the logarithms of times about two levels with one variance
 * (Hawkins, JASA 72, 1977), every period weighing as much as it has deliveries.
 */
export function driftOfTimes(periods: readonly LogTimes[], alarm = ALARM): Drift<TimeChange> {
  const all = added(periods);
  const level = all.count > 0 ? all.sum / all.count : 0;
  const merged = mergedPeriods(periods.map((one) => countedFrom(level, one)));
  return drift(merged, alarm, normal, normalScale, (before, after, from) => ({
    from,
    before: timeLevel(added(before), level),
    after: timeLevel(added(after), level),
    ratio: ratio(before, after),
  }));
}

/** Less than a second is taken for one, as nothing has no logarithm. */
const LEAST = 1;

/** The times of a period in seconds, in any order. */
export function logTimes(times: Float64Array): LogTimes {
  let [sum, squares] = [0, 0];
  let [last, log] = [LEAST, Math.log(LEAST)];
  for (const time of times.toSorted()) {
    if (time !== last) log = Math.log(Math.max(LEAST, time));
    last = time;
    sum += log;
    squares += log * log;
  }
  return { count: times.length, sum, squares };
}

function drift<Change>(
  periods: readonly Merged[],
  alarm: number,
  fit: Fit,
  scale: (level: number) => number,
  changeOf: (before: readonly Merged[], after: readonly Merged[], from: number) => Change,
): Drift<Change> {
  const needed = periodsNeeded(alarm);
  const { count } = added(periods);
  if (periods.length < needed || count < DELIVERIES) {
    return {
      state: 'too-few',
      periods: { seen: periods.length, needed },
      deliveries: { seen: count, needed: DELIVERIES },
    };
  }
  const series = {
    count: Float64Array.from(periods, (one) => one.count),
    sum: Float64Array.from(periods, (one) => one.sum),
  };
  const { at, gain } = likeliestSplit(series, fit);
  const [before, after] = [periods.slice(0, at), periods.slice(at)];
  const block = blockLength(Float64Array.from([...deviations(before, scale), ...deviations(after, scale)]), needed);
  const chance = chanceOfGain(series, fit, gain, block, alarm);
  const told = { chance, alarm, together: block };
  if (chance > alarm) return { state: 'none', ...told };
  return { state: 'changed', ...told, change: changeOf(before, after, after[0]!.first) };
}

/** h ln(h/n) + (n − h) ln((n − h)/n) */
function binomial(hits: number, of: number): number {
  return withLog(hits, of) + withLog(of - hits, of);
}

function withLog(part: number, of: number): number {
  return part === 0 ? 0 : part * Math.log(part / of);
}

/** Half of what squares about one mean lose to squares about nothing; the variance that divides it is the same in every order. */
function normal(sum: number, count: number): number {
  return (sum * sum) / count;
}

function binomialScale(share: number): number {
  return Math.sqrt(share * (1 - share));
}

function normalScale(): number {
  return 1;
}

/** How far each period is from the level of all of these, in what one delivery varies by times the root of their number. */
function deviations(periods: readonly Merged[], scale: (level: number) => number): number[] {
  const { count, sum } = added(periods);
  const of = scale(sum / count);
  return periods.map((one) => (of === 0 ? 0 : (one.sum - (one.count * sum) / count) / (of * Math.sqrt(one.count))));
}

function shareLevel({ count, sum }: Period): ShareLevel {
  return { hits: sum, of: count, share: wilson(sum, count)! };
}

/** Logarithms counted from a level, where differences keep their digits. */
function countedFrom(level: number, { count, sum, squares }: LogTimes): Period {
  return { count, sum: sum - count * level, squares: squares - 2 * level * sum + count * level * level };
}

function timeLevel({ count, sum }: Period, level: number): { count: number; middle: number } {
  return { count, middle: Math.exp(level + sum / count) };
}

/**
 * How many times as long it takes after as before: the ratio of the geometric means, with a 95 % interval by Student's t. The variance is
 * the larger of what deliveries have within periods and what the means of periods have about their level, weighted; the degrees of
 * freedom are of the latter.
 */
function ratio(before: readonly Merged[], after: readonly Merged[]): Estimate {
  const [was, is] = [added(before), added(after)];
  const degrees = before.length + after.length - 2;
  const within = [...before, ...after].reduce((sum, one) => sum + ownSquares(one), 0);
  const sides = ownSquares(was) + ownSquares(is);
  const single = was.count + is.count - before.length - after.length;
  const variance = Math.max(single > 0 ? within / single : 0, Math.max(0, sides - within) / degrees);
  const apart = is.sum / is.count - was.sum / was.count;
  const spread = student(degrees) * Math.sqrt(variance * (1 / was.count + 1 / is.count));
  return { estimate: Math.exp(apart), low: Math.exp(apart - spread), high: Math.exp(apart + spread) };
}

/** The sum of squares about their own mean. */
function ownSquares({ count, sum, squares }: Period): number {
  return Math.max(0, squares - (sum * sum) / count);
}

/** Student's t that is not exceeded 97.5 times in 100, for at least two degrees: (1 + t/√(n + t²))/2 is of the beta distribution with n/2, n/2. */
function student(degrees: number): number {
  const y = betaQuantile(degrees / 2, degrees / 2, 0.975);
  return (2 * y - 1) * Math.sqrt(degrees / (4 * y * (1 - y)));
}
