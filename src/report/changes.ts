import type { Assessment, Change } from '../model/assessment.js';
import type { OddsChange } from '../model/odds.js';
import { TOLERANCE } from '../model/duration.js';
import { keptBy } from '../model/kept.js';
import { AS_TYPED, formatFor } from '../words/format.js';
import { cut, wrap } from './layout.js';
import { type Page, titled } from './page.js';
import { pathsTold, pathTold } from './paths.js';

/** What the changes below come of. */
export function lateness({ late }: Assessment, { phrases, format, options: { paint, width } }: Page): string[] {
  if (late.length === 0) return [];
  return wrap(
    phrases.whenLate(late.map(({ name, seconds }) => phrases.isLateBy(name, format.duration(seconds, 'exactly')))),
    width,
  ).map((line) => paint.yellow(line));
}

/** What that does to one customer. */
export function changed(change: Change, { late, customers }: Assessment, page: Page): string[] {
  const {
    phrases,
    format,
    options: { width },
  } = page;
  const name = cut(change.name, width - 10);
  const { before, after, difference } = change;
  if (before === null || after === null || difference === null) return titled(name, phrases.unknownChange, page);
  const isLater = difference > TOLERANCE;
  const onTime = customers.find(({ id }) => id === change.id)?.promise?.onTime ?? null;
  const lines = [...changeSaid(change, onTime, page), ...asides(change, late, page)];
  const along = isLater && change.path !== null ? pathTold(phrases.along, change.path, page) : [];
  const path = change.paths.length > 0 ? pathsTold(change.paths, page) : along;
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
  const [was, is] = [format.chance(before.estimate), format.chance(after.estimate)];
  if (difference.low === difference.high) return phrases.onTime(was === is ? is : `${was} → ${is}`); // nothing is left to chance
  const more = difference.estimate > 0 ? '+' : '';
  return phrases.onTimeChange(was, is, more + format.points(difference.estimate), [
    format.points(difference.low),
    format.points(difference.high),
  ]);
}

/** What the figures are not about. */
function asides(
  { usual, untouchedBy, onAnotherWay }: Change,
  late: Assessment['late'],
  { phrases, calendar, options: { paint, width } }: Page,
): string[] {
  const typed = formatFor(calendar, AS_TYPED);
  const alone = (id: string): string =>
    late
      .filter((one) => one.id === id)
      .map(({ seconds }) => `--late ${id}=${typed.duration(seconds, 'exactly').replaceAll(' ', '')}`)
      .join(' ');
  const said = [
    ...(usual === false ? [phrases.goesThere] : []),
    ...untouchedBy.map((id) => phrases.notTouched(id)),
    ...[...new Set(onAnotherWay)].map((id) => phrases.onAnotherWay(id, alone(id))),
  ];
  return said.flatMap((one) => wrap(one, width - 2, '  ')).map((line) => paint.dim(line));
}

function changeSaid(change: Change, onTime: number | null, { phrases, format, options: { paint } }: Page): string[] {
  const { difference, within, slackAfter, lateBefore, lateAfter } = change;
  if (within === null) return [difference! > TOLERANCE ? phrases.nothingToThreaten : phrases.noDifference];
  if (lateAfter! <= TOLERANCE) {
    const left = format.duration(slackAfter!, 'down');
    if (keptBy(change.odds?.after ?? null, onTime) === 'no')
      return [`${paint.red('✗')} ${paint.red(phrases.tooSeldom)}: ${phrases.stillInTime(left)}`];
    return [`${paint.green('✓')} ${phrases.stillInTime(left)}`];
  }
  if (lateBefore! > TOLERANCE && Math.abs(lateAfter! - lateBefore!) <= TOLERANCE)
    return [`${paint.red('✗')} ${phrases.lateAsBefore(format.duration(lateAfter!))}`];
  if (lateBefore! > TOLERANCE && lateAfter! < lateBefore!)
    return [`${paint.red('✗')} ${phrases.lessLate(format.duration(lateAfter!), format.duration(lateBefore!))}`];
  if (lateBefore! > TOLERANCE)
    return [`${paint.red('✗')} ${phrases.moreLate(format.duration(lateAfter!), format.duration(lateBefore!))}`];
  return [`${paint.red('✗')} ${paint.red(phrases.turnsLate(format.duration(lateAfter!)))}`];
}
