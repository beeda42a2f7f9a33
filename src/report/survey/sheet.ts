import type { Block, Column, Row, Sheet } from '../../model/sheet.js';
import { QUESTIONS, type Relation, SCALE } from '../../model/survey.js';
import type { SheetPhrases } from '../../words/sheet-phrases.js';
import type { SurveyPhrases } from '../../words/survey-phrases.js';
import { cell, heading, plainly, toAnswer } from '../sheet/desk.js';

/** To tick by hand. */
const BOX = '☐';
const MARKS = Array.from({ length: SCALE.most - SCALE.least + 1 }, (_, i) => String(SCALE.least + i));

/** The questions to each internal customer, a sheet for one: a department that an order visits twice is asked once. */
export function surveySheets(
  relations: readonly Relation[],
  chain: string | null,
  say: SurveyPhrases,
  ofSheets: SheetPhrases,
): Sheet[] {
  const asked = new Map<string, Relation[]>();
  for (const relation of relations) {
    const { id } = relation.customer.department;
    asked.set(id, [...(asked.get(id) ?? []), relation]);
  }
  return [...asked.values()].map((all): Sheet => ({
    above: [say.above, ...(chain === null ? [] : [chain])].join(' · '),
    title: all[0]!.customer.department.name,
    facts: say.deliveries(all.length),
    isWide: false,
    isKey: false,
    blocks: [
      { form: 'fields', fields: [toAnswer(say.name), toAnswer(ofSheets.date)], columns: 2 },
      { form: 'text', says: [plainly(say.howTo)] },
      ...all.flatMap((relation) => questions(titleOf(relation, all), say)),
    ],
  }));
}

function questions(title: string, say: SurveyPhrases): Block[] {
  const columns: Column[] = [{ title: say.scale, share: 12 }, ...MARKS.map((title) => ({ title, share: 1 }))];
  const rows = QUESTIONS.map((one): Row => [cell(plainly(say.asked[one])), ...MARKS.map(() => cell(plainly(BOX)))]);
  return [
    heading(title),
    { form: 'table', columns, rows, hasHeads: true, lines: 'rows' },
    { form: 'fields', fields: [toAnswer(say.remark)], columns: 1 },
  ];
}

/** From whom what comes; and by what link, where that is not enough. */
function titleOf(relation: Relation, all: readonly Relation[]): string {
  const title = ({ supplier, item }: Relation): string => [supplier.name, ...(item === null ? [] : [item])].join(' · ');
  const isAlone = all.every((other) => other === relation || title(other) !== title(relation));
  return isAlone ? title(relation) : `${title(relation)} (${relation.link})`;
}
