import type { AnswerFile, Unused } from '../../model/survey.js';
import type { SurveyPhrases } from '../../words/survey-phrases.js';
import { wrap } from '../layout.js';
import type { Style } from '../paint.js';
import type { SurveyRead } from './json.js';

/** Every row that is not used, by file and line, and why; rows with one reason together. */
export function unusedLines(
  { files, unused, unusedMarks, elsewhere }: SurveyRead,
  say: SurveyPhrases,
  style: Style,
): string[] {
  const { paint, width } = style;
  const rows = files.reduce((sum, one) => sum + one.rows, 0);
  const title =
    unused.length === 0 ? [] : wrap(say.unused(unused.length, rows), width).map((line) => paint.yellow(line));
  const indented = (all: readonly string[]): string[] =>
    all.flatMap((text) => wrap(text, width - 2, '  ')).map((line) => `  ${line}`);
  const marksTitle =
    unusedMarks.length === 0 ? [] : wrap(say.unusedMarks(unusedMarks.length), width).map((line) => paint.yellow(line));
  return [
    ...title,
    ...indented(files.flatMap(({ file }) => whys(file, unused, say))),
    ...indented(files.flatMap((file) => aside(file, say))),
    ...indented(elsewhere === 0 ? [] : [say.elsewhere(elsewhere)]),
    ...marksTitle,
    ...indented(files.flatMap(({ file }) => whys(file, unusedMarks, say))),
  ];
}

/** Each reason with the lines that it holds for. */
function whys(file: string, all: readonly Unused[], say: SurveyPhrases): string[] {
  const reasons = new Map<string, number[]>();
  for (const one of all) {
    const why = say.why(one.why, (column) => say.columns[column]);
    if (one.file === file) reasons.set(why, [...(reasons.get(why) ?? []), one.line]);
  }
  return [...reasons].map(([why, rows]) => `${file}:${ranges(rows)} ${why}`);
}

/** What else is to be said of a file. */
function aside({ file, strangers, otherDates, eitherDates }: AnswerFile, say: SurveyPhrases): string[] {
  return [
    ...(strangers.length === 0 ? [] : [`${file}: ${say.strangers(strangers)}`]),
    ...(otherDates === 0 ? [] : [`${file}: ${say.otherDates(otherDates, eitherDates, mappingOf(eitherDates))}`]),
  ];
}

/** A form as logs of the same house are mapped: with the time, which they mostly have. */
function mappingOf([form]: readonly string[]): string | null {
  return form === undefined || form.includes('H') ? (form ?? null) : `${form} HH:mm`;
}

/** Lines in their order, those in a row as one: `4,7-9`. */
function ranges(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}
