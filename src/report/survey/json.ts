import type { Reading } from '../../model/reading.js';
import {
  type AnswerFile,
  type Judged,
  QUESTIONS,
  type Relation,
  SCALE,
  type SurveyResult,
  type Unused,
} from '../../model/survey.js';
import { type Head, print } from '../json.js';

/** What was read: of each file, and every row that is not used. */
export interface SurveyRead {
  readonly files: readonly AnswerFile[];
  readonly unused: readonly Unused[];
  /** Marks that are left out of rows that are used. */
  readonly unusedMarks: readonly Unused[];
  /** Answers about deliveries that were not asked for. */
  readonly elsewhere: number;
  /** The logs that are held against the answers; null where none is. */
  readonly log: Reading | null;
}

/** The questions for programs, as schemas/survey.schema.json describes them. */
export function questionsJson(head: Head, chain: string | null, relations: readonly Relation[]): string {
  return print({ ...top(head, chain), relations: relations.map(relationJson) });
}

/** What the answers say, for programs. */
export function surveyJson(head: Head, chain: string | null, result: SurveyResult, read: SurveyRead): string {
  return print({
    ...top(head, chain),
    enough: result.enough,
    answers: result.answers,
    ...read,
    relations: result.relations.map(({ relation, before, measured, contradictions, remarks, ...judged }) => ({
      ...relationJson(relation),
      ...judgedJson(judged),
      before,
      measured,
      contradictions,
      remarks,
    })),
    suppliers: result.suppliers.map(({ id, name, relations, ...all }) => ({ id, name, relations, ...judgedJson(all) })),
    customers: result.customers.map(({ id, name, relations, ...all }) => ({ id, name, relations, ...judgedJson(all) })),
  });
}

function top({ version, file }: Head, chain: string | null): object {
  return {
    kedja: version,
    command: 'survey',
    model: { file, chain },
    scale: SCALE,
    questions: QUESTIONS,
  };
}

function relationJson({ link, supplier, customer, item, satisfaction }: Relation): object {
  return { link, supplier, customer, item, satisfaction };
}

function judgedJson({ answers, marks, verdict }: Judged): object {
  return { answers, marks, verdict };
}
