import type { Assessment, Change } from '../model/assessment.js';
import type { OddsChange } from '../model/odds.js';
import { TOLERANCE } from '../model/duration.js';
import { cut, wrap } from './layout.js';
import { type Page, titled } from './page.js';
import { pathTold } from './paths.js';

/** What the changes below come of. */
export function lateness({ late }: Assessment, { phrases, format, options: { paint, width } }: Page): string[] {
  if (late.length === 0) return [];
  return wrap(
    phrases.whenLate(late.map(({ name, seconds }) => phrases.isLateBy(name, format.duration(seconds)))),
    width,
  ).map((line) => paint.yellow(line));
}

/** What that does to one customer. */
export function changed(change: Change, page: Page): string[] {
  const {
    phrases,
    format,
    options: { paint, width },
  } = page;
  const name = cut(change.name, width - 10);
  const { before, after, difference } = change;
  if (before === null || after === null || difference === null) return titled(name, phrases.unknownChange, page);
  const isLater = difference > TOLERANCE;
  const lines = [...changeSaid(change, page), ...change.untouchedBy.map((id) => paint.dim(phrases.notTouched(id)))];
  const path = isLater && change.path !== null ? pathTold(phrases.along, change.path, page) : [];
  const more = isLater ? format.duration(difference) : null;
  return [
    ...titled(name, phrases.fromTo(format.duration(before), format.duration(after), more), page),
    ...lines.map((line) => `  ${line}`),
    ...(change.odds === null ? [] : [`  ${onTimeChanged(change.odds, page)}`]),
    ...path,
  ];
}

/** The chance of being on time before and after, and what lies between. */
export function onTimeChanged({ before, after, difference }: OddsChange, { phrases, format }: Page): string {
  const more = difference.estimate > 0 ? '+' : '';
  return phrases.onTimeChange(
    format.chance(before.estimate),
    format.chance(after.estimate),
    more + format.points(difference.estimate),
    [format.points(difference.low), format.points(difference.high)],
  );
}

function changeSaid(
  { difference, within, slackAfter, lateBefore, lateAfter }: Change,
  { phrases, format, options: { paint } }: Page,
): string[] {
  if (within === null) return [difference! > TOLERANCE ? phrases.nothingToThreaten : phrases.noDifference];
  if (lateAfter! <= TOLERANCE)
    return [`${paint.green('✓')} ${phrases.stillInTime(format.duration(slackAfter!, 'down'))}`];
  if (lateBefore! > TOLERANCE)
    return [`${paint.red('✗')} ${phrases.moreLate(format.duration(lateAfter!), format.duration(lateBefore!))}`];
  return [`${paint.red('✗')} ${paint.red(phrases.turnsLate(format.duration(lateAfter!)))}`];
}
