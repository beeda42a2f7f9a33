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

/** Where a day is not what it was, a time is longer by what it is written in; written in several, if it is in hours and in days. */
function inTime(before: Pledge, after: Pledge | null, calendars: Calendars): WeakenedPart[] {
  const { within } = before;
  const now = after?.within ?? null;
  if (within === null || (now !== null && !isLonger(after!, before, calendars))) return [];
  const was = calendars === null ? {} : { wasCalendar: calendars.before };
  return [{ part: 'within', before: within, after: now, ...was }];
}

function isLonger(now: Pledge, was: Pledge, calendars: Calendars): boolean {
  const [first, second] = [was.within!, now.within!];
  const isMore = (before: number, after: number): boolean => second * before > first * after + TOLERANCE * after;
  if (calendars === null) return isMore(1, 1);
  const { before, after } = calendars;
  const unit = now.writtenIn === was.writtenIn ? now.writtenIn : null;
  if (unit === 'weeks') return isMore(before.week, after.week);
  return (unit === 'days' || isMore(1, 1)) && (unit === 'clock' || isMore(before.day, after.day));
}

function inShares(before: Pledge, after: Pledge | null): WeakenedPart[] {
  return (['onTime', 'full', 'right'] as const).flatMap((part) => {
    const [was, now] = [before[part], after?.[part] ?? null];
    return was === null || (now !== null && now >= was - DUST) ? [] : [{ part, before: was, after: now }];
  });
}

/** Other words may say the same, or more: they are told among the changes. Fewer of the same is less. */
function inWords(before: Pledge, after: Pledge | null): WeakenedPart[] {
  return (['quantity', 'item', 'rightMeans'] as const).flatMap((part): WeakenedPart[] => {
    const [was, now] = [before[part], after?.[part] ?? null];
    if (was === null) return [];
    if (now === null) return [{ part, before: was, after: null }];
    return part === 'quantity' && isFewer(now, was) ? [{ part, before: was, after: now }] : [];
  });
}

/** A smaller number of what begins alike, as `1 box` and `10 boxes` do. */
function isFewer(now: string, was: string): boolean {
  const [first, second] = [was, now].map((text) => /^(\d+(?:\.\d+)?)\s*(\S{0,2})/u.exec(text));
  return first != null && second != null && first[2] === second[2] && Number(second[1]) < Number(first[1]);
}
