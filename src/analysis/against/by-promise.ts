import type { CustomerFigures } from '../../model/assessment.js';
import type { Pledge } from '../../model/chain.js';
import type { BrokenPart, ByOldPromise, Days } from '../../model/comparison.js';
import { TOLERANCE } from '../../model/duration.js';
import { keptBy, ordersToPart } from '../../model/kept.js';
import type { Estimate, Kept, OddsChange } from '../../model/odds.js';
import { onTimeChange } from '../odds/difference.js';
import { wilson } from '../odds/estimate.js';
import type { Calendars } from './weakened.js';

/** A customer with figures, and the lead times of its orders where any were drawn. */
export interface Measured {
  readonly figures: CustomerFigures;
  /** By run, NaN where an order did not come. */
  readonly leadTimes: readonly number[] | null;
}

/** Both sides by the promise as it was; null where nothing was promised then, or figures are missing. */
export function byOldPromise(before: Measured, after: Measured, calendars: Calendars): ByOldPromise | null {
  const { promise } = before.figures;
  if (promise === null || before.figures.typical === null || after.figures.typical === null) return null;
  const { within } = promise;
  const [was, is] = [judged(before, promise), judged(after, promise)];
  return {
    promise,
    slack:
      within === null
        ? null
        : {
            before: within - before.figures.typical.leadTime,
            after: within - after.figures.typical.leadTime,
          },
    onTime: changeOf(before, after, within, within),
    kept: { before: was.kept, after: is.kept },
    broken: brokenParts(promise, was.kept, is, {
      leadTime: after.figures.typical.leadTime,
      ...(calendars === null ? {} : { wasCalendar: calendars.before }),
    }),
    runsToTell: runsToTell(is, promise, after),
  };
}

/** What a change does to the chance of being on time; where neither side leaves anything to chance, exactly. */
export function changeOf(
  before: Measured,
  after: Measured,
  wasWithin: number | null,
  isWithin: number | null,
): OddsChange | null {
  if (before.leadTimes === null || after.leadTimes === null) return null;
  const change = onTimeChange(
    { leadTimes: before.leadTimes, within: wasWithin },
    { leadTimes: after.leadTimes, within: isWithin },
  );
  if (change === null) return null;
  const [first, second] = [onTimeBy(before, wasWithin), onTimeBy(after, isWithin)];
  if (first === null || second === null || !isCertain(first) || !isCertain(second)) return change;
  const difference = second.estimate - first.estimate;
  return {
    before: first,
    after: second,
    difference: { estimate: difference, low: difference, high: difference },
  };
}

interface Judged {
  readonly onTime: Estimate | null;
  readonly full: Estimate | null;
  readonly right: Estimate | null;
  readonly kept: Kept;
}

/** A customer's figures by some promise, its own or another. */
function judged(measured: Measured, promise: Pledge): Judged {
  const { typical, odds } = measured.figures;
  const onTime = onTimeBy(measured, promise.within);
  const isLate = promise.within !== null && typical!.leadTime > promise.within + TOLERANCE;
  const byShare = onTime === null ? (isLate ? 'no' : 'open') : keptBy(onTime, promise.onTime);
  const byTypical = isLate ? 'no' : 'yes';
  const [full, right] = [odds?.full ?? null, odds?.right ?? null];
  return {
    onTime,
    full,
    right,
    kept: {
      onTime: promise.within === null ? null : promise.onTime === null ? byTypical : byShare,
      full: promise.full === null ? null : (keptBy(full, promise.full) ?? 'open'),
      right: promise.right === null ? null : (keptBy(right, promise.right) ?? 'open'),
    },
  };
}

/** The share of orders that come within a time; its own figure where that is the promised one, else counted anew. */
function onTimeBy({ figures, leadTimes }: Measured, within: number | null): Estimate | null {
  const own = figures.odds?.onTime ?? null;
  if (within === null || leadTimes === null) return null;
  if (own !== null && within === figures.promise?.within) return own;
  const came = leadTimes.filter((time) => !Number.isNaN(time));
  const share = wilson(came.filter((time) => time <= within + TOLERANCE).length, came.length);
  return share === null || own === null || !isCertain(own)
    ? share
    : { estimate: share.estimate, low: share.estimate, high: share.estimate };
}

/** Only what nothing leaves to chance has an interval of no width. */
function isCertain({ low, high }: Estimate): boolean {
  return low === high;
}

function brokenParts(
  promise: Pledge,
  was: Kept,
  { kept, ...shares }: Judged,
  usually: { readonly leadTime: number; readonly wasCalendar?: Days },
): BrokenPart[] {
  return (['onTime', 'full', 'right'] as const).flatMap((part): BrokenPart[] => {
    if (was[part] !== 'yes' || kept[part] !== 'no') return [];
    const [promised, share] = [promise[part], shares[part]];
    return promised === null || share === null
      ? [{ part: 'within', promised: promise.within!, ...usually }]
      : [{ part, promised, share: share.estimate }];
  });
}

/** How many runs would part every open share from what was promised, if the shares stayed as they are. */
function runsToTell(is: Judged, promise: Pledge, { figures: { odds }, leadTimes }: Measured): number | null {
  if (odds === null || leadTimes === null) return null;
  const each = leadTimes.length / odds.runs; // so many runs for one order that comes here
  const needed = (['onTime', 'full', 'right'] as const).flatMap((part) => {
    const [share, promised] = [is[part], promise[part]];
    return is.kept[part] !== 'open' || share === null || promised === null
      ? []
      : [Math.ceil(ordersToPart(share, promised) * each)];
  });
  return needed.length === 0 ? null : Math.max(...needed);
}
