import { csv } from '../../lettering/encode.js';
import { ANSWER_COLUMNS, type AnswerColumn, type Relation } from '../../model/survey.js';
import type { SurveyPhrases } from '../../words/survey-phrases.js';

/** A file of answers to fill in: its header, and a row for each delivery that is judged. */
export function answersCsv(relations: readonly Relation[], { columns, delimiter }: SurveyPhrases): string {
  const rows = relations.map((relation) => {
    const known = cellsOf(relation);
    return ANSWER_COLUMNS.map((column) => known[column] ?? '');
  });
  const header = ANSWER_COLUMNS.map((column) => columns[column]);
  return [header, ...rows].map((row) => `${row.map(csv).join(delimiter)}\n`).join('');
}

function cellsOf({ supplier, customer, item }: Relation): Partial<Record<AnswerColumn, string>> {
  return {
    supplier: supplier.id,
    supplierName: supplier.name,
    customer: customer.id,
    customerName: customer.name,
    item: item ?? '',
  };
}
