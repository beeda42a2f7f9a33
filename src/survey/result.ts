import { wilson } from '../analysis/odds/estimate.js';
import type { Estimate, KeptPart } from '../model/odds.js';
import { byCodePoint } from '../model/order.js';
import {
  type Answer,
  type Before,
  CONTENT,
  type Judged,
  type JudgedParty,
  type JudgedRelation,
  type LoggedLinks,
  type Marks,
  type Measured,
  type Party,
  type Question,
  QUESTIONS,
  type Relation,
  SCALE,
  type SurveyResult,
} from '../model/survey.js';
import { contradictions } from './contradictions.js';
import { meanOf } from './mean.js';

/** What the answers are held against, and when they are too few. */
export interface SurveyOptions {
  /** Fewer answers than these give no verdict. */
  readonly enough: number;
  /** What a log shows, by link; null where none is at hand. */
  readonly measured: LoggedLinks['links'] | null;
}

/** What internal customers think of their suppliers' deliveries. `Answer.relation` is a place in `relations`. */
export function surveyResult(
  relations: readonly Relation[],
  answers: readonly Answer[],
  { enough, measured }: SurveyOptions,
): SurveyResult {
  const of = relations.map((_, i) => answers.filter(({ relation }) => relation === i));
  const judgedOf = relations.map((relation, i) =>
    judgedRelation(relation, of[i]!, enough, measured?.get(relation.link) ?? null),
  );
  const parties = (side: 'supplier' | 'customer'): JudgedParty[] => byParty(relations, of, side, enough);
  return {
    enough,
    answers: answers.length,
    relations: judgedOf.toSorted((a, b) => lowestFirst(a, b, enough) || byCodePoint(a.relation.link, b.relation.link)),
    suppliers: parties('supplier'),
    customers: parties('customer'),
  };
}

function judgedRelation(
  relation: Relation,
  answers: readonly Answer[],
  enough: number,
  measured: Measured | null,
): JudgedRelation {
  const all = judged(answers, enough);
  return {
    ...all,
    relation,
    before: beforeOf(relation, all.marks.overall, enough),
    measured,
    contradictions: contradictions(all.marks, measured, enough),
    remarks: answers.flatMap(({ remark }) => remark ?? []),
  };
}

function judged(answers: readonly Answer[], enough: number): Judged {
  const marks = Object.fromEntries(QUESTIONS.map((question) => [question, marksOf(answers, question)])) as Record<
    Question,
    Marks | null
  >;
  return { answers: answers.length, marks, verdict: verdictOf(marks.overall, enough) };
}

/** What was answered to a question; null where nobody answered it. */
function marksOf(answers: readonly Answer[], question: Question): Marks | null {
  const counts = Array.from({ length: SCALE.most - SCALE.least + 1 }, () => 0);
  for (const { scores } of answers) if (scores[question] !== null) counts[scores[question] - SCALE.least]!++;
  const mean = meanOf(counts);
  if (mean === null) return null;
  const of = counts.reduce((sum, count) => sum + count, 0);
  const hits = counts.slice(CONTENT - SCALE.least).reduce((sum, count) => sum + count, 0);
  return { answers: of, mean, content: { hits, of, share: wilson(hits, of)! }, counts };
}

const MIDDLE = (SCALE.least + SCALE.most) / 2;

function verdictOf(overall: Marks | null, enough: number): KeptPart {
  if (overall === null || overall.answers < enough) return null;
  return overall.mean.low > MIDDLE ? 'yes' : overall.mean.high < MIDDLE ? 'no' : 'open';
}

/** A mark of another scale counts as the same part of the best there is. */
function beforeOf({ satisfaction }: Relation, overall: Marks | null, enough: number): Before | null {
  if (satisfaction === null) return null;
  const score = (satisfaction.score / satisfaction.of) * SCALE.most;
  const isTold = overall !== null && overall.answers >= enough;
  return { score, answers: satisfaction.answers, now: isTold ? sideOf(overall.mean, score) : null };
}

function sideOf({ low, high }: Estimate, score: number): 'higher' | 'lower' | 'open' {
  return low > score ? 'higher' : high < score ? 'lower' : 'open';
}

/** Every answer counts the same, whichever of the deliveries it is about. */
function byParty(
  relations: readonly Relation[],
  answersOf: readonly (readonly Answer[])[],
  side: 'supplier' | 'customer',
  enough: number,
): JudgedParty[] {
  const parties = new Map<string, { readonly party: Party; readonly at: number[] }>();
  for (const [i, relation] of relations.entries()) {
    const party = relation[side];
    const known = parties.get(party.department.id) ?? { party, at: [] };
    parties.set(party.department.id, known);
    if (answersOf[i]!.length > 0) known.at.push(i);
  }
  const all = [...parties.values()].filter(({ at }) => at.length > 0);
  return all
    .map(({ party, at }) => ({
      ...party.department,
      relations: at.length,
      ...judged(
        at.flatMap((i) => answersOf[i]!),
        enough,
      ),
    }))
    .sort((a, b) => lowestFirst(a, b, enough) || byCodePoint(a.id, b.id));
}

/** By what was said all in all; where nobody said that, by the lowest of what was. Too few answers after enough of them, none last. */
function lowestFirst(a: Judged, b: Judged, enough: number): number {
  const rank = ({ answers, marks: { overall } }: Judged): number =>
    answers === 0 ? 2 : (overall?.answers ?? answers) < enough ? 1 : 0;
  return rank(a) - rank(b) || scoreOf(a) - scoreOf(b);
}

function scoreOf({ marks }: Judged): number {
  const means = QUESTIONS.flatMap((question) => marks[question]?.mean.estimate ?? []);
  return marks.overall?.mean.estimate ?? Math.min(SCALE.most + 1, ...means);
}
