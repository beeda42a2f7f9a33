import type { Assessment, Change } from '../model/assessment.js';
import { TOLERANCE } from '../model/duration.js';
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
export function changed(change: Change, late: Assessment['late'], page: Page): string[] {
  const {
    phrases,
    format,
    options: { width },
  } = page;
  const name = cut(change.name, width - 10);
  if (change.after === null) return titled(name, phrases.unknownChange, page);
  const difference = change.after - change.before!;
  const more = difference > TOLERANCE ? format.duration(difference) : null;
  const lines = [...changeSaid(change, page), ...asides(change, late, page)];
  const isLater = change.after > change.before! + TOLERANCE;
  const path =
    change.paths.length > 0
      ? pathsTold(change.paths, page)
      : isLater
        ? pathTold(phrases.along, change.path!, page)
        : [];
  return [
    ...titled(name, phrases.fromTo(format.duration(change.before!), format.duration(change.after), more), page),
    ...lines.map((line) => `  ${line}`),
    ...path,
  ];
}

/** What the figures are not about. */
function asides(
  { usual, untouchedBy, onAnotherWay }: Change,
  late: Assessment['late'],
  { phrases, format, options: { paint, width } }: Page,
): string[] {
  const alone = (id: string): string =>
    late
      .filter((one) => one.id === id)
      .map(({ seconds }) => `--late ${id}=${format.duration(seconds, 'exactly').replaceAll(' ', '')}`)
      .join(' ');
  const said = [
    ...(usual === false ? [phrases.goesThere] : []),
    ...untouchedBy.map((id) => phrases.notTouched(id)),
    ...[...new Set(onAnotherWay)].map((id) => phrases.onAnotherWay(id, alone(id))),
  ];
  return said.flatMap((one) => wrap(one, width - 2, '  ')).map((line) => paint.dim(line));
}

function changeSaid(
  { before, after, within, lateBefore, lateAfter }: Change,
  { phrases, format, options: { paint } }: Page,
): string[] {
  if (within === null) return [after! > before! + TOLERANCE ? phrases.nothingToThreaten : phrases.noDifference];
  if (lateAfter! <= TOLERANCE)
    return [`${paint.green('✓')} ${phrases.stillInTime(format.duration(within - after!, 'down'))}`];
  if (lateBefore! > TOLERANCE)
    return [`${paint.red('✗')} ${phrases.moreLate(format.duration(lateAfter!), format.duration(lateBefore!))}`];
  return [`${paint.red('✗')} ${paint.red(phrases.turnsLate(format.duration(lateAfter!)))}`];
}
