import type { AnswerFile, Unused } from '../../model/survey.js';
import type { SurveyPhrases } from '../../words/survey-phrases.js';
import { wrap } from '../layout.js';
import type { Style } from '../paint.js';
import type { SurveyRead } from './json.js';

/** Every row that is not used, by file and line, and why; rows with one reason together. */
export function unusedLines({ files, unused, elsewhere }: SurveyRead, say: SurveyPhrases, style: Style): string[] {
  const { paint, width } = style;
  const rows = files.reduce((sum, one) => sum + one.rows, 0);
  const title =
    unused.length === 0 ? [] : wrap(say.unused(unused.length, rows), width).map((line) => paint.yellow(line));
  const told = files.flatMap((file) => ofFile(file, unused, say));
  const others = elsewhere === 0 ? [] : [say.elsewhere(elsewhere)];
  return [...title, ...[...told, ...others].flatMap((text) => wrap(text, width - 2, '  ')).map((line) => `  ${line}`)];
}

function ofFile({ file, strangers, otherDates }: AnswerFile, unused: readonly Unused[], say: SurveyPhrases): string[] {
  const reasons = new Map<string, number[]>();
  for (const one of unused) {
    const why = say.why(one.why, (column) => say.columns[column]);
    if (one.file === file) reasons.set(why, [...(reasons.get(why) ?? []), one.line]);
  }
  return [
    ...[...reasons].map(([why, rows]) => `${file}:${ranges(rows)} ${why}`),
    ...(strangers.length === 0 ? [] : [`${file}: ${say.strangers(strangers)}`]),
    ...(otherDates === 0 ? [] : [`${file}: ${say.otherDates(otherDates)}`]),
  ];
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
