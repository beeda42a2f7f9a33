import type { Pledge } from '../../model/chain.js';
import type { Days, WeakenedPart } from '../../model/comparison.js';
import { TOLERANCE } from '../../model/duration.js';

/** Shares that differ by less are the same: they are read from text. */
const DUST = 1e-9;

/** How long days are before and after a change that makes them longer or shorter; null where they stay as they are. */
export type Calendars = { readonly before: Days; readonly after: Days } | null;

/** In what a promise demands less than it did: a longer time, a smaller share, or a part that is not said any more. */
export function weakened(before: Pledge | null, after: Pledge | null, calendars: Calendars): WeakenedPart[] {
  if (before === null) return [];
  return [...inTime(before, after, calendars), ...inShares(before, after), ...inWords(before, after)];
}

/** Where a day is not what it was, a time is longer only if it is in hours and in days. */
function inTime({ within }: Pledge, after: Pledge | null, calendars: Calendars): WeakenedPart[] {
  const now = after?.within ?? null;
  if (within === null || (now !== null && !isLonger(now, within, calendars))) return [];
  const was = calendars === null ? {} : { wasCalendar: calendars.before };
  return [{ part: 'within', before: within, after: now, ...was }];
}

function isLonger(now: number, was: number, calendars: Calendars): boolean {
  if (now <= was + TOLERANCE) return false;
  return calendars === null || (now / calendars.after.day) * calendars.before.day > was + TOLERANCE;
}

function inShares(before: Pledge, after: Pledge | null): WeakenedPart[] {
  return (['onTime', 'full', 'right'] as const).flatMap((part) => {
    const [was, now] = [before[part], after?.[part] ?? null];
    return was === null || (now !== null && now >= was - DUST) ? [] : [{ part, before: was, after: now }];
  });
}

/** Other words may say the same, or more: they are told among the changes. */
function inWords(before: Pledge, after: Pledge | null): WeakenedPart[] {
  return (['quantity', 'item', 'rightMeans'] as const).flatMap((part) => {
    const was = before[part];
    return was === null || (after?.[part] ?? null) !== null ? [] : [{ part, before: was, after: null }];
  });
}
