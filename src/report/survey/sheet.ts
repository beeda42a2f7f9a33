import type { Block, Column, Row, Sheet } from '../../model/sheet.js';
import { QUESTIONS, type Relation, SCALE } from '../../model/survey.js';
import type { SheetPhrases } from '../../words/sheet-phrases.js';
import type { SurveyPhrases } from '../../words/survey-phrases.js';
import { cell, heading, plainly, toAnswer } from '../sheet/desk.js';

/** To tick by hand. */
const BOX = '☐';
const MARKS = Array.from({ length: SCALE.most - SCALE.least + 1 }, (_, i) => String(SCALE.least + i));

/** So many deliveries at most are on one sheet: then no questions about one of them go on overleaf. */
const ON_ONE = 3;

/** The questions to each internal customer, on as few sheets as it takes: a department that an order visits twice is asked once. */
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
  const above = [say.above, ...(chain === null ? [] : [chain])].join(' · ');
  return [...asked.values()].flatMap((all) => {
    const parts = Math.ceil(all.length / ON_ONE);
    return Array.from({ length: parts }, (_, i): Sheet => {
      const part = all.slice(Math.floor((i * all.length) / parts), Math.floor(((i + 1) * all.length) / parts));
      const facts = [say.deliveries(all.length), ...(parts > 1 ? [ofSheets.page(i + 1, parts)] : [])].join(' · ');
      const titles = part.map((relation) => titleOf(relation, all));
      return { above, title: all[0]!.customer.department.name, facts, ...sheetOf(titles, say, ofSheets) };
    });
  });
}

function sheetOf(
  titles: readonly string[],
  say: SurveyPhrases,
  ofSheets: SheetPhrases,
): Omit<Sheet, 'above' | 'title' | 'facts'> {
  return {
    isWide: false,
    isKey: false,
    blocks: [
      { form: 'fields', fields: [toAnswer(say.name), toAnswer(ofSheets.date)], columns: 2 },
      { form: 'text', says: [plainly(say.howTo)] },
      ...titles.flatMap((title) => questions(title, say)),
    ],
  };
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
