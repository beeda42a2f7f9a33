import type { Reading } from '../../model/reading.js';
import { type Contradiction, type JudgedRelation, LOGGED, type Shown } from '../../model/survey.js';
import type { SurveyPhrases } from '../../words/survey-phrases.js';
import { type Cell, wrap } from '../layout.js';
import { MARKS } from '../../model/kept.js';
import type { MeasurePage } from '../measure/page.js';

/** What logs that stand beside answers are told with, and how they were read. */
export interface LoggedPage extends MeasurePage {
  readonly reading: Reading;
}

/** A share as `kedja measure` tells it: with the mark of whether it is as agreed, what it is counted of, and its interval. */
export function shownCells(
  { share, hits, of, kept }: Shown,
  say: SurveyPhrases,
  { format, options }: LoggedPage,
): Cell[] {
  const { paint } = options;
  const text = `${format.chance(share.estimate)} (${say.outOf(hits, of)})`;
  const tones = { yes: paint.green, no: paint.red, open: paint.yellow };
  return [
    kept === null ? { text } : { text: `${MARKS[kept]} ${text}`, paint: tones[kept] },
    { text: `${format.points(share.low)}–${format.points(share.high)}`, paint: paint.dim },
  ];
}

/** The time within which deliveries count, where they count by that. */
export function withinLine({ measured }: JudgedRelation, say: SurveyPhrases, { says, format }: LoggedPage): string[] {
  const time = measured?.time ?? null;
  if (time?.what !== 'inTime') return [];
  return [`${say.columns.time}: ${says.within(time.within === null ? null : format.duration(time.within))}`];
}

export function contradictionSaid(
  { question, what, within, share, hits, of, agreed }: Contradiction,
  mean: string,
  say: SurveyPhrases,
  { phrases, format }: LoggedPage,
): string {
  const terms = agreed === null ? [] : [`${phrases.agreedOn} ${format.share(agreed)}`];
  return say.contradiction(question, mean, {
    what,
    within: within === null ? null : format.duration(within),
    share: format.chance(share),
    counted: [say.outOf(hits, of), ...terms].join('; '),
  });
}

/** That no row of the logs could be used. */
export function noneUsedLines({ reading: { rows, used }, says, options: { paint, width } }: LoggedPage): string[] {
  return used > 0 ? [] : wrap(rows === 0 ? says.noRows : says.noneUsed, width).map((line) => paint.yellow(line));
}

/** Which logs those were, and how their figures are meant: only of those that are told. */
export function logFoot(all: readonly JudgedRelation[], say: SurveyPhrases, page: LoggedPage): string[] {
  const { says, reading } = page;
  const { from, to, rows, used, reference } = reading;
  const period = from === null || to === null ? null : says.period(from, to);
  const told = all.flatMap(({ measured }) => LOGGED.flatMap((question) => measured?.[question] ?? []));
  const has = (...kinds: readonly Shown['what'][]): boolean => told.some(({ what }) => kinds.includes(what));
  const times = [...(has('onTime') ? [says.column.onTime] : []), ...(has('inTime') ? [says.within(null)] : [])];
  const pairs = [
    ...(has('right') ? [`${say.columns.quality} = ${says.column.right}`] : []),
    ...(has('full') ? [`${say.columns.quantity} = ${says.column.full}`] : []),
    ...times.slice(0, 1).map(() => `${say.columns.time} = ${times.join(' / ')}`),
  ];
  return [
    says.beside.readFrom(reading.files, period, says.rowsUsed(used, rows)),
    ...(pairs.length === 0 ? [] : [say.counterparts(pairs)]),
    ...(has('onTime') && reference !== null ? [says.onTimeBy(reference)] : []),
    ...(told.some(({ kept }) => kept === 'open') ? [says.whatIsOpen] : []),
    says.beside.more,
  ];
}
