import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../support/arbitraries.js';
import type { Answer, JudgedRelation, Measured } from '../../src/model/survey.js';
import { pasteLine } from '../../src/report/survey/text.js';
import { surveyResult } from '../../src/survey/result.js';
import { answer, MILL, whomOf } from '../support/survey.js';

const { relations } = whomOf(MILL);
const LINKS = relations.map(({ link }) => link);
const at = (link: string): number => LINKS.indexOf(link);

function judge(answers: readonly Answer[], link: string, measured: Measured | null = null): JudgedRelation {
  const all = surveyResult(relations, answers, {
    enough: 5,
    measured: measured === null ? null : new Map([[link, measured]]),
  });
  return all.relations.find(({ relation }) => relation.link === link)!;
}

const times = (count: number, make: () => Answer): Answer[] => Array.from({ length: count }, make);
const shown = (estimate: number): Measured['onTime'] => ({ estimate, low: estimate, high: estimate });

describe('the relations that are judged', () => {
  test('are those of internal customers, in the order of the flow: not what leaves the house, nor what is sent back', () => {
    expect(LINKS).toEqual([
      'steel:store',
      'store:forklift',
      'forklift:lathe:blanks',
      'forklift:lathe:drawings',
      'lathe:forklift-2',
      'forklift-2:inspection',
    ]);
  });
});

describe('what the answers say', () => {
  test('by hand: of 5, 4, 4, 3, 2 the mean is 3.6, and 3 of 5 are content (23.1 to 88.2 %, Wilson)', () => {
    const marks = [5, 4, 4, 3, 2].map((overall) => answer(at('store:forklift'), { overall }));
    const { overall, time } = judge(marks, 'store:forklift').marks;
    expect(overall).toMatchObject({
      answers: 5,
      mean: { estimate: 3.6 },
      content: { hits: 3, of: 5, share: { estimate: 0.6 } },
      counts: [0, 1, 1, 2, 1],
    });
    expect(overall!.content.share.low).toBeCloseTo(0.2307, 4);
    expect(overall!.content.share.high).toBeCloseTo(0.8824, 4);
    expect(time).toBeNull();
  });

  test('too few answers give no verdict; enough of one mind do', () => {
    const verdict = (count: number, mark: number): unknown =>
      judge(
        times(count, () => answer(at('store:forklift'), mark)),
        'store:forklift',
      ).verdict;
    expect([verdict(4, 5), verdict(5, 3), verdict(8, 5), verdict(8, 1)]).toEqual([null, 'open', 'yes', 'no']);
  });

  test('the lowest stands first; what too few answered after that, and what nobody did last', () => {
    const all = [
      ...times(6, () => answer(at('store:forklift'), 4)),
      ...times(6, () => answer(at('lathe:forklift-2'), 2)),
      ...times(2, () => answer(at('steel:store'), 1)),
    ];
    const order = surveyResult(relations, all, { enough: 5, measured: null });
    expect(order.relations.slice(0, 3).map(({ relation }) => relation.link)).toEqual([
      'lathe:forklift-2',
      'store:forklift',
      'steel:store',
    ]);
    expect(order.suppliers.map(({ id }) => id)).toEqual(['lathe', 'store', 'steel']);
    expect(order.customers.map(({ id, answers, relations: of }) => [id, answers, of])).toEqual([
      ['forklift', 12, 2],
      ['store', 2, 1],
    ]);
  });

  test('a score of another scale is the same part of its best: 8 of 10 was 4; and the answers say whether it is so now', () => {
    const now = (count: number, mark: number): unknown =>
      judge(
        times(count, () => answer(at('forklift:lathe:blanks'), mark)),
        'forklift:lathe:blanks',
      ).before;
    expect(now(8, 2)).toEqual({ score: 4, answers: 20, now: 'lower' });
    expect(now(40, 5)).toEqual({ score: 4, answers: 20, now: 'higher' });
    expect(now(8, 4)).toEqual({ score: 4, answers: 20, now: 'open' });
    expect(now(3, 1)).toEqual({ score: 4, answers: 20, now: null });
  });

  test('where a log shows the opposite of what is said, that is named; within the thresholds it is not', () => {
    const link = 'store:forklift';
    const say = (marks: Parameters<typeof answer>[1], count = 6): Answer[] =>
      times(count, () => answer(at(link), marks));
    const low = { onTime: shown(0.97), full: shown(0.94), right: null };
    expect(judge(say({ time: 2, quantity: 2, quality: 2 }), link, low).contradictions).toEqual([
      { question: 'time', mean: 2, share: 0.97 },
    ]);
    const high = { onTime: shown(0.8), full: shown(0.79), right: shown(0.5) };
    expect(judge(say({ time: 4, quantity: 4, quality: 3 }), link, high).contradictions).toEqual([
      { question: 'quantity', mean: 4, share: 0.79 },
    ]);
    expect(judge(say({ time: 2 }, 4), link, low).contradictions).toEqual([]);
    expect(judge(say({ time: 2 }), link).contradictions).toEqual([]);
  });

  test('a line to paste is one that the model takes', () => {
    const { overall } = judge(
      [5, 4, 4, 3, 2].map((mark) => answer(0, mark)),
      LINKS[0]!,
    ).marks;
    expect(pasteLine(overall!)).toBe('satisfaction: { score: 3.6, of: 5, answers: 5 }');
    const model = MILL.replace('item: bars', `item: bars, ${pasteLine(overall!)}`);
    expect(read(model).links[0]!.satisfaction).toEqual({ score: 3.6, of: 5, answers: 5 });
  });
});

const anyAnswers = fc.array(
  fc.record({ relation: fc.nat({ max: LINKS.length - 1 }), mark: fc.integer({ min: 1, max: 5 }) }),
  { maxLength: 40 },
);

test('no answer is lost or told twice: not by relation, not by supplier, not by customer; whatever their order', () => {
  fc.assert(
    fc.property(anyAnswers, (all) => {
      const answers = all.map(({ relation, mark }) => answer(relation, mark));
      const result = surveyResult(relations, answers, { enough: 5, measured: null });
      for (const part of [result.relations, result.suppliers, result.customers]) {
        expect(part.reduce((sum, one) => sum + one.answers, 0)).toBe(answers.length);
        const marks = part.reduce(
          (sum, { marks: { overall } }) => sum + (overall === null ? 0 : overall.answers * overall.mean.estimate),
          0,
        );
        expect(marks).toBeCloseTo(
          all.reduce((sum, { mark }) => sum + mark, 0),
          6,
        );
      }
      expect(surveyResult(relations, answers.toReversed(), { enough: 5, measured: null })).toEqual(result);
    }),
  );
});
