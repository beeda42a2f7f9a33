import { knownTitles } from '../../src/cli/answers.js';
import { type Answer, QUESTIONS, type Scores } from '../../src/model/survey.js';
import { momentForm } from '../../src/measure/columns/moment-form.js';
import { type ReadAnswers, readAnswers } from '../../src/survey/read.js';
import { otherRelations, surveyRelations } from '../../src/survey/relations.js';
import type { Whom } from '../../src/survey/whom.js';
import { read } from './arbitraries.js';
import { planOf } from './engine.js';

/** A chain of which a department visits twice, two items go one way, and something is sent back. */
export const MILL = `kedja: 1
chain: Mill
suppliers: { steel: { name: The steelworks } }
departments:
  store: { name: The store }
  forklift: { name: The forklift }
  lathe: { name: The lathe }
  forklift-2: { same-as: forklift }
  inspection: { name: The inspection }
customers: { buyer: { name: The buyer } }
links:
  - { from: steel, to: store, item: bars }
  - { from: store, to: forklift }
  - { from: forklift, to: lathe, item: blanks, satisfaction: { score: 8, of: 10, answers: 20 } }
  - { from: forklift, to: lathe, item: drawings }
  - { from: lathe, to: forklift-2, item: brackets }
  - { from: forklift-2, to: inspection, item: brackets }
  - { from: inspection, to: lathe, rework: 10% }
  - inspection -> buyer
`;

export function whomOf(text: string | object): Whom {
  const plan = planOf(read(text));
  return { places: plan.network.places, relations: surveyRelations(plan), others: otherRelations(plan) };
}

/** What is read of a file of answers about a chain. */
export async function readOf(
  csv: string | Uint8Array,
  whom: Whom = whomOf(MILL),
  file = 'a.csv',
  dates: string | null = null,
): Promise<ReturnType<typeof readAnswers>> {
  const bytes = typeof csv === 'string' ? new TextEncoder().encode(csv) : csv;
  return readAnswers(file, bytes, await knownTitles(), whom, dates === null ? null : momentForm(dates));
}

/** The same of a file that can be read. */
export async function rowsOf(csv: string, whom?: Whom, file?: string, dates?: string): Promise<ReadAnswers> {
  const read = await readOf(csv, whom, file, dates);
  if ('unreadable' in read) throw new Error(JSON.stringify(read.unreadable));
  return read;
}

/** An answer that gives every question the same mark, or these. */
export function answer(relation: number, marks: number | Partial<Scores>, more: Partial<Answer> = {}): Answer {
  const all = QUESTIONS.map((question) => [question, typeof marks === 'number' ? marks : (marks[question] ?? null)]);
  const scores = Object.fromEntries(all) as Scores;
  return {
    relation,
    scores,
    remark: null,
    respondent: null,
    at: null,
    unusable: [],
    file: 'a.csv',
    line: 2,
    ...more,
  };
}
