import type { MomentForm } from '../measure/columns/moment-form.js';
import { LANGUAGES } from '../model/chain.js';
import { ANSWER_COLUMNS, QUESTIONS } from '../model/survey.js';
import type { ReadAnswers } from '../survey/read.js';
import type { Titles } from '../survey/table.js';
import type { Whom } from '../survey/whom.js';
import type { SurveyPhrases } from '../words/survey-phrases.js';
import { surveyWordsOf } from '../words/surveys.js';
import { type Io, type Reason, UsageError } from './io.js';
import { readModel } from './model.js';

/** What files of answers say together; a wrong call where one of them can't be read at all. */
export async function answersIn(
  paths: readonly string[],
  whom: Whom,
  dates: MomentForm | null,
  say: SurveyPhrases,
  io: Io,
): Promise<ReadAnswers> {
  const { readAnswers, together } = await import('../survey/read.js');
  const titles = await knownTitles();
  const all: ReadAnswers[] = [];
  const reasons: Reason[] = [];
  for (const path of paths) {
    const { file, bytes } = await readModel(path, io);
    const read = readAnswers(file, bytes, titles, whom, dates);
    if ('unreadable' in read) {
      const why = say.unreadable(read.unreadable, (column) => say.columns[column]);
      reasons.push(() => `${file}: ${why}`);
    } else all.push(read);
  }
  if (reasons.length > 0) throw new UsageError(...reasons);
  return together(all);
}

/** Titles of columns in every language; and those that forms have, where they are the words of the sheet. */
export async function knownTitles(): Promise<Titles> {
  const { plainTitle } = await import('../survey/table.js');
  const all = await Promise.all(LANGUAGES.map(surveyWordsOf));
  const own = all.flatMap(({ columns, asked }) => [
    ...ANSWER_COLUMNS.map((column) => [plainTitle(columns[column]), column] as const),
    ...QUESTIONS.map((question) => [plainTitle(asked[question]), question] as const),
  ]);
  const others = all.flatMap(({ remark, name, ofForms }) => [
    [plainTitle(remark), 'remark'] as const,
    ...[name, ofForms.name].map((title) => [plainTitle(title), 'respondent'] as const),
    [plainTitle(ofForms.timestamp), 'date'] as const,
  ]);
  return { own: new Map(own), others: new Map(others) };
}
