import type { Drift } from '../../model/drift.js';
import type { Count } from '../../model/measure.js';
import { blockLength, chanceOfGain, type Fit, likeliestSplit, periodsNeeded } from './change-point.js';
import { added, type Merged, mergedPeriods, type Period } from './periods.js';

/**
 * Of a hundred series in which nothing changes, so many give an alarm, however many series a log has: were they one in a hundred logs,
 * each of 250 series would need more than 24 weeks before it could give any, and what is told of a link would hang on how many others there are.
 */
export const ALARM = 0.01;
/** With fewer there is no telling a level before from a level after. */
const DELIVERIES = 30;

/**
 * Whether a share has changed: the largest gain in binomial log-likelihood of any split of the periods, which are in the order of time,
 * into a before and an after (Worsley, Biometrika 70, 1983; Hawkins & Zamba, Technometrics 47, 2005), held against that of the same
 * periods in other orders, as Pettitt does with ranks (Applied Statistics 28, 1979). Assumed is that without a change any order is as
 * likely, of periods or, where neighbours are alike, of blocks of them; not that shares vary between periods by no more than chance
 * would have it. Where neighbours are very much alike and periods few, the blocks are too short, and more alarms are false than said:
 * of series with an autocorrelation of a half, about eight in a hundred.
 */
export function driftOfShares(periods: readonly Count[], alarm = ALARM): Drift {
  const merged = mergedPeriods(periods.map(({ hits, of }) => ({ count: of, sum: hits })));
  return drift(merged, alarm, binomial, binomialScale, ({ count, sum }) => sum / count);
}

/**
 * Whether something takes another time than it did: as for shares, with the logarithms of times about two levels with one variance
 * (Hawkins, JASA 72, 1977), every period weighing as much as it has deliveries.
 */
export function driftOfTimes(periods: readonly Period[], alarm = ALARM): Drift {
  const all = added(periods);
  const level = all.count > 0 ? all.sum / all.count : 0;
  // Counted from their mean logarithms keep their digits.
  const merged = mergedPeriods(periods.map(({ count, sum }) => ({ count, sum: sum - count * level })));
  return drift(merged, alarm, normal, normalScale, ({ count, sum }) => Math.exp(level + sum / count));
}

/** Less than a second is taken for one, as nothing has no logarithm. */
const LEAST = 1;

/** Times of a period in seconds, in any order, as their logarithms. */
export function logTimes(times: Float64Array): Period {
  let sum = 0;
  let [last, log] = [LEAST, Math.log(LEAST)];
  for (const time of times.toSorted()) {
    if (time !== last) log = Math.log(Math.max(LEAST, time));
    last = time;
    sum += log;
  }
  return { count: times.length, sum };
}

function drift(
  periods: readonly Merged[],
  alarm: number,
  fit: Fit,
  scale: (level: number) => number,
  levelOf: (periods: Period) => number,
): Drift {
  const needed = periodsNeeded(alarm);
  const { count } = added(periods);
  if (periods.length < needed || count < DELIVERIES) return { state: 'too-few' };
  const series = {
    count: Float64Array.from(periods, (one) => one.count),
    sum: Float64Array.from(periods, (one) => one.sum),
  };
  const { at, gain } = likeliestSplit(series, fit);
  const [before, after] = [periods.slice(0, at), periods.slice(at)];
  const block = blockLength(Float64Array.from([...deviations(before, scale), ...deviations(after, scale)]), needed);
  const chance = chanceOfGain(series, fit, gain, block, alarm);
  if (chance > alarm) return { state: 'none', chance };
  const change = { from: after[0]!.first, before: levelOf(added(before)), after: levelOf(added(after)) };
  return { state: 'changed', chance, change };
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
