import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../support/arbitraries.js';
import { keptBy } from '../../src/model/kept.js';
import { wilson } from '../../src/analysis/odds/estimate.js';
import { type Answer, type JudgedRelation, LOGGED, type Measured, type Shown } from '../../src/model/survey.js';
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

function shown(hits: number, of: number, agreed: number | null = null): Shown {
  const share = wilson(hits, of)!;
  return { what: 'right', within: null, hits, of, share, agreed, kept: keptBy(share, agreed) };
}

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

test('no department is asked how content it is with itself', () => {
  const { relations: asked, others } = whomOf(`kedja: 1
departments: { ward: {}, theatre: {}, ward-2: { same-as: ward }, ward-3: { same-as: ward } }
customers: { patient: {} }
links: [ward -> theatre -> ward-2 -> ward-3 -> patient, ward -> ward-3]
`);
  expect(asked.map(({ link }) => link)).toEqual(['ward:theatre', 'theatre:ward-2']);
  expect(others.map(({ link }) => link).toSorted()).toEqual(['ward-2:ward-3', 'ward-3:patient', 'ward:ward-3']);
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

  describe('beside a log', () => {
    const link = 'store:forklift';
    const say = (marks: Parameters<typeof answer>[1], count = 8): Answer[] =>
      times(count, () => answer(at(link), marks));
    const of = (marks: Answer[], quality: Shown | null): JudgedRelation['contradictions'] =>
      judge(marks, link, { quality, quantity: null, time: null }).contradictions;

    test('what is known of it stands by what is said, and null where the link is in no log', () => {
      const measured = { quality: null, quantity: shown(23, 24), time: null };
      expect(judge(say(3), link, measured).measured).toEqual(measured);
      expect(judge(say(3), link).measured).toBeNull();
      expect(judge([], 'steel:store', measured).measured).toEqual(measured);
    });

    test('by hand, nothing agreed: 73 of 73 are surely 95 % or more (1 / (1 + 1.96²/73) = 0.95002), 72 of 72 are not', () => {
      expect(of(say(2), shown(73, 73))).toEqual([
        { question: 'quality', mean: 2, what: 'right', within: null, share: 1, hits: 73, of: 73, agreed: null },
      ]);
      expect(of(say(2), shown(72, 72))).toEqual([]);
      expect(of(say(2), shown(23, 24))).toEqual([]);
    });

    test('by hand, nothing agreed: 13 of 24 are surely below 80 % (35.1 to 72.1), 15 of 24 are not (42.7 to 78.8 is, 16 to 82.0)', () => {
      expect(of(say(5), shown(13, 24))).toHaveLength(1);
      expect(of(say(5), shown(15, 24))).toHaveLength(1);
      expect(of(say(5), shown(16, 24))).toEqual([]);
    });

    test('what was agreed is what good and bad are, but what is bad anyway is not good, nor the other way round', () => {
      expect(of(say(2), shown(95, 100, 0.85))).toHaveLength(1); // 88.8 to 97.8
      expect(of(say(2), shown(95, 100, 0.9))).toEqual([]);
      expect(of(say(2), shown(65, 100, 0.5))).toEqual([]);
      expect(of(say(5), shown(85, 100, 0.95))).toHaveLength(1); // 76.7 to 90.7
      expect(of(say(5), shown(85, 100))).toEqual([]);
      expect(of(say(5), shown(970, 1000, 0.99))).toEqual([]); // 95.8 to 97.9
    });

    test('too few answers, or those of two minds, contradict nothing', () => {
      expect(of(say(2, 4), shown(80, 80))).toEqual([]);
      expect(of([...say(1, 4), ...say(5, 2)], shown(80, 80))).toEqual([]); // a mean of 2.3 that may be above 3
      expect(of(say(2, 6), shown(80, 80))).toEqual([]); // 1.6 to 3.3
    });

    test('a contradiction is only told of what surely is on the other side, and of every question by itself', () => {
      const anyShown = fc
        .tuple(fc.integer({ min: 1, max: 200 }), fc.nat(200), fc.option(fc.double({ min: 0.5, max: 1, noNaN: true })))
        .map(([all, hits, agreed]) => shown(Math.min(hits, all), all, agreed));
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 }), anyShown, (marks, one) => {
          const answers = marks.map((mark) => answer(at(link), mark));
          const { marks: told, contradictions } = judge(answers, link, { quality: one, quantity: one, time: one });
          expect([0, LOGGED.length]).toContain(contradictions.length);
          const { low, high } = one.share;
          for (const { question } of contradictions) {
            const { mean } = told[question]!;
            const isLow = mean.high < 3 && low >= 0.8 && one.kept !== 'no' && one.kept !== 'open';
            const isHigh = mean.low > 3 && high < 0.95 && one.kept !== 'yes' && one.kept !== 'open';
            expect(marks.length >= 5 && (isLow || isHigh)).toBe(true);
          }
        }),
      );
    });
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
