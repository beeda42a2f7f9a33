import { expect, test } from 'vitest';
import type { Answer } from '../../src/model/survey.js';
import { contradictions } from '../../src/survey/contradictions.js';
import { together } from '../../src/survey/read.js';
import { surveyResult } from '../../src/survey/result.js';
import { answer, MILL, rowsOf, whomOf } from '../support/survey.js';

const { relations } = whomOf(MILL);
const LINK = 'forklift:lathe:blanks';
const AT = relations.findIndex(({ link }) => link === LINK);
const ENOUGH = 5;

const judged = (marks: readonly number[], satisfaction = relations[AT]!.satisfaction) =>
  surveyResult(
    relations.map((one, i) => (i === AT ? { ...one, satisfaction } : one)),
    marks.map((mark) => answer(AT, mark)),
    { enough: ENOUGH, measured: null },
  ).relations.find(({ relation }) => relation.link === LINK)!;

/** What a log shows, for sure, where nothing was agreed. */
function opposite(marks: readonly number[], share: number, enough = ENOUGH): number {
  const shown = { what: 'onTime', within: null, hits: 1000 * share, of: 1000, agreed: null, kept: null } as const;
  const time = { ...shown, share: { estimate: share, low: share, high: share } };
  return contradictions(judged(marks).marks, { time, quantity: null, quality: null }, enough).length;
}

const often = (marks: readonly number[]): number[] => Array.from({ length: 8 }, () => marks).flat();

test('2.5 is low, and 95 % high; above the one and below the other nothing is opposite', () => {
  const low = often([2, 2, 2, 3, 3, 3]);
  expect([opposite(low, 0.95), opposite([...low, 3], 0.95), opposite(low, 0.949)]).toEqual([1, 0, 0]);
});

test('4 is high, and less than 80 % low', () => {
  const high = often([3, 4, 4, 4, 5]);
  expect([opposite(high, 0.799), opposite([...high, 3], 0.799), opposite(high, 0.8)]).toEqual([1, 0, 0]);
});

test('so many answers as are enough do for what the log shows, for what was said before, and for the order', () => {
  expect([opposite(often([1]), 0.99, 9), opposite(often([1]), 0.99, 8)]).toEqual([0, 1]);
  expect([judged([1, 1, 1, 1]).before!.now, judged([1, 1, 1, 1, 1]).before!.now]).toEqual([null, 'lower']);
  const others = (count: number, mark: number): Answer[] => Array.from({ length: count }, () => answer(AT + 1, mark));
  const first = (answers: readonly Answer[]): string =>
    surveyResult(relations, answers, { enough: ENOUGH, measured: null }).relations[0]!.relation.link;
  const sixGood = Array.from({ length: 6 }, () => answer(AT, 5));
  expect(first([...sixGood, ...others(4, 1)])).toBe(LINK);
  expect(first([...sixGood, ...others(5, 1)])).toBe(relations[AT + 1]!.link);
});

test('who said the least mark before, and all say it now, has not changed; nor who said the most', () => {
  const all = (mark: number): number[] => Array.from({ length: ENOUGH }, () => mark);
  const of = (score: number) => ({ score, of: 5, answers: 9 });
  expect([judged(all(1), of(1)).before!.now, judged(all(5), of(5)).before!.now]).toEqual(['open', 'open']);
});

test('of two answers of one day the first one stays, of two days the later one', async () => {
  const rows = (second: string): string =>
    `supplier,customer,item,overall,respondent,date\nforklift,lathe,blanks,2,Eva,2026-05-04\nforklift,lathe,blanks,4,Eva,${second}\n`;
  const kept = async (second: string): Promise<unknown> =>
    together([await rowsOf(rows(second))]).answers.map(({ scores }) => scores.overall);
  expect([await kept('2026-05-04'), await kept('2026-05-05'), await kept('')]).toEqual([[2], [4], [2]]);
});

test('a log that leaves open whether what was agreed is kept is opposite to nothing', () => {
  const share = { estimate: 1, low: 0.96, high: 1 };
  const shown = { what: 'onTime', within: null, hits: 100, of: 100, agreed: 0.9, share } as const;
  const opposites = (['yes', 'open'] as const).map(
    (kept) =>
      contradictions(judged(often([1])).marks, { time: { ...shown, kept }, quantity: null, quality: null }, ENOUGH)
        .length,
  );
  expect(opposites).toEqual([1, 0]);
});
