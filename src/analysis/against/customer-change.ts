import type { Threat } from '../../model/assessment.js';
import type { At } from '../../model/chain.js';
import type {
  ByOldPromise,
  CustomerChange,
  CustomerSide,
  Loss,
  LossLimits,
  ThreatChanges,
  Verdict,
} from '../../model/comparison.js';
import { TOLERANCE } from '../../model/duration.js';
import type { Estimate, Kept } from '../../model/odds.js';
import { byOldPromise, failureChange, type Measured, onTimeChange } from './by-promise.js';
import { threatChanges } from './threat-changes.js';
import { type Calendars, weakened } from './weakened.js';

/** A customer on one side of a change: figures where the model is sound, and where it stands in the file. */
export interface Seen extends Pick<CustomerChange, 'id' | 'name'> {
  readonly at: At;
  readonly promise: CustomerSide['promise'];
  /** Null where the model has no figures. */
  readonly measured: Measured | null;
  /** What threatens it by the promise that both sides are told by, where its own promises another time; else null. */
  readonly otherThreats: readonly Threat[] | null;
}

/** What became of a customer. One side may be null: it was not there, or is not any more. */
export function customerChange(
  before: Seen | null,
  after: Seen | null,
  limits: LossLimits,
  calendars: Calendars,
): CustomerChange {
  const { id, name } = (after ?? before)!;
  const [was, is] = [before?.measured ?? null, after?.measured ?? null];
  const isKnown = isMeasured(was) && isMeasured(is);
  const old = isKnown ? byOldPromise(was, is, calendars) : null;
  const change = {
    id,
    name,
    at: after?.at ?? null,
    before: before === null ? null : sideOf(before),
    after: after === null ? null : sideOf(after),
    byOldPromise: old,
    onTime: isKnown ? onTimeChange(was, before!.promise?.within ?? null, is, after!.promise?.within ?? null) : null,
    full: isKnown ? failureChange(was, is, 'full') : null,
    right: isKnown ? failureChange(was, is, 'right') : null,
    weakened: before === null || after === null ? [] : weakened(before.promise, after.promise, calendars),
    threats: isKnown ? threatChanges(threatsOf(before!, was), threatsOf(after!, is)) : NONE,
    loss: lossOf(old, limits, was?.orders?.leadTimes.length ?? 0),
  };
  return { ...change, verdict: verdictOf(change) };
}

/** Of who came or went, or has no figures on one side, no threat is new or gone. */
const NONE: ThreatChanges = { new: [], gone: [], shrunk: [], grown: [] };

function isMeasured(side: Measured | null): side is Measured {
  return side !== null && side.figures.typical !== null;
}

function threatsOf({ otherThreats }: Seen, { figures }: Measured): readonly Threat[] {
  return otherThreats ?? figures.threats;
}

function sideOf({ promise, measured }: Seen): CustomerSide {
  const figures = measured?.figures ?? null;
  return {
    promise,
    leadTime: figures?.typical?.leadTime ?? null,
    slack: figures?.typical?.slack ?? null,
    onTime: figures?.odds?.onTime ?? null,
    full: figures?.odds?.full ?? null,
    right: figures?.odds?.right ?? null,
    holds: figures?.holds ?? null,
    missing: figures?.missing ?? [],
  };
}

function verdictOf({ before, after, byOldPromise: old, full, right }: Omit<CustomerChange, 'verdict'>): Verdict {
  if (before === null) return 'new';
  if (after === null) return 'gone';
  if (before.leadTime === null || after.leadTime === null) return 'unknown';
  if (old !== null && old.broken.length > 0) return 'broken';
  if (old !== null && isBroken(old.kept.before) && isKept(old.kept.after)) return 'mended';
  const changes = [old?.onTime ?? null, full, right].filter((change) => change !== null);
  const signs = new Set([
    -sign(after.leadTime - before.leadTime, TOLERANCE),
    ...changes.map(({ difference }) => signOf(difference)),
  ]);
  const [isBetter, isWorse] = [signs.has(1), signs.has(-1)];
  if (isBetter || isWorse) return isBetter && isWorse ? 'mixed' : isBetter ? 'better' : 'worse';
  return changes.some(({ difference }) => difference.estimate !== 0) ? 'open' : 'same';
}

function isBroken(kept: Kept): boolean {
  return Object.values(kept).includes('no');
}

function isKept(kept: Kept): boolean {
  return Object.values(kept).every((part) => part === null || part === 'yes');
}

function sign(difference: number, tolerance: number): number {
  return difference > tolerance ? 1 : difference < -tolerance ? -1 : 0;
}

/** Which way a difference goes, where its interval lies on one side of none. */
function signOf({ low, high }: Estimate): number {
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}

/** What was lost, against what may be: of a chance only what its interval leaves no doubt of. */
function lossOf(old: ByOldPromise | null, { slack, onTime }: LossLimits, runs: number): Loss {
  const difference = old?.onTime?.difference ?? null;
  const told = old?.slack ?? null;
  return {
    slack:
      slack === null || told === null ? null : { most: slack, isTooMuch: told.before - told.after > slack + TOLERANCE },
    onTime: onTime === null || difference === null ? null : onTimeLoss(difference, onTime, runs),
  };
}

/** Open only where some was lost: that nothing changed in any order says enough. */
function onTimeLoss({ estimate, low, high }: Estimate, most: number, runs: number): NonNullable<Loss['onTime']> {
  if (high < -most) return { isTooMuch: 'yes', most, runsToTell: null };
  if (low >= -most || estimate >= 0) return { isTooMuch: 'no', most, runsToTell: null };
  return { isTooMuch: 'open', most, runsToTell: runsToPart({ estimate, low, high }, -most, runs) };
}

/** So many runs as would part the interval of a difference from a line, as it narrows by the root of them; Infinity where it lies on it. */
function runsToPart({ estimate, low, high }: Estimate, line: number, runs: number): number {
  const apart = Math.abs(estimate - line);
  const reach = estimate < line ? high - estimate : estimate - low; // as far as it goes towards the line
  return apart === 0 ? Infinity : Math.max(runs + 1, Math.ceil(((runs * reach) / apart) * (reach / apart)));
}
