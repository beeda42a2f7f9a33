import type { CustomerFigures } from '../../model/assessment.js';
import type { Pledge } from '../../model/chain.js';
import type { BrokenPart, ByOldPromise, Days } from '../../model/comparison.js';
import { TOLERANCE } from '../../model/duration.js';
import { keptBy, ordersToPart } from '../../model/kept.js';
import type { Estimate, Kept, KeptPart, OddsChange } from '../../model/odds.js';
import { type DrawnOrders, shareChange, shareIn } from '../odds/difference.js';
import type { Calendars } from './weakened.js';

/** A customer with figures, and its orders where any were drawn. */
export interface Measured {
  readonly figures: CustomerFigures;
  readonly orders: DrawnOrders | null;
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
    onTime: onTimeChange(before, within, after, within),
    kept: { before: was.kept, after: is.kept },
    broken: brokenParts(promise, was.kept, is, {
      leadTime: after.figures.typical.leadTime,
      ...(calendars === null ? {} : { wasCalendar: calendars.before }),
    }),
    runsToTell: runsToTell(is, promise, after),
  };
}

/** What a change does to the chance of being on time; null where one side promises no time, or nothing was drawn. */
export function onTimeChange(
  before: Measured,
  wasWithin: number | null,
  after: Measured,
  isWithin: number | null,
): OddsChange | null {
  if (before.orders === null || after.orders === null || wasWithin === null || isWithin === null) return null;
  const by = (within: number) => ({ part: 'onTime', within }) as const;
  return shareChange(before.orders, by(wasWithin), after.orders, by(isWithin));
}

/** What a change does to the share that is full, or right; null where nothing was drawn. */
export function failureChange(before: Measured, after: Measured, part: 'full' | 'right'): OddsChange | null {
  if (before.orders === null || after.orders === null) return null;
  return shareChange(before.orders, { part }, after.orders, { part });
}

interface Judged {
  readonly onTime: Estimate | null;
  readonly full: Estimate | null;
  readonly right: Estimate | null;
  readonly kept: Kept;
}

/** A customer's figures by some promise, its own or another. */
function judged({ figures: { typical, odds }, orders }: Measured, promise: Pledge): Judged {
  const { within } = promise;
  const onTime = orders === null || within === null ? null : shareIn(orders, { part: 'onTime', within });
  const byTypical = within !== null && typical!.leadTime > within + TOLERANCE ? 'no' : 'yes';
  const [full, right] = [odds?.full ?? null, odds?.right ?? null];
  const open = (kept: KeptPart, promised: number | null): KeptPart => (promised === null ? null : (kept ?? 'open'));
  return {
    onTime,
    full,
    right,
    kept: {
      onTime: within === null ? null : (keptBy(onTime, promise.onTime) ?? byTypical),
      full: open(keptBy(full, promise.full), promise.full),
      right: open(keptBy(right, promise.right), promise.right),
    },
  };
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
function runsToTell(is: Judged, promise: Pledge, { figures: { odds }, orders }: Measured): number | null {
  if (odds === null || orders === null) return null;
  const each = orders.leadTimes.length / odds.runs; // so many runs for one order that comes here
  const needed = (['onTime', 'full', 'right'] as const).flatMap((part) => {
    const [share, promised] = [is[part], promise[part]];
    return is.kept[part] !== 'open' || share === null || promised === null
      ? []
      : [Math.ceil(ordersToPart(share, promised) * each)];
  });
  return needed.length === 0 ? null : Math.max(...needed);
}
