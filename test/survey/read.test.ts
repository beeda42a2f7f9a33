import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inert } from '../../src/cli/inert.js';
import { csv } from '../../src/lettering/encode.js';
import { LANGUAGES } from '../../src/model/chain.js';
import { QUESTIONS, type Why } from '../../src/model/survey.js';
import { answersCsv } from '../../src/report/survey/csv.js';
import { dayNumber } from '../../src/measure/day-numbers.js';
import { type ReadAnswers, together } from '../../src/survey/read.js';
import { surveyWordsOf } from '../../src/words/surveys.js';
import { anyModel } from '../support/arbitraries.js';
import { seenName } from '../support/hostile-names.js';
import { readOf, rowsOf, whomOf } from '../support/survey.js';

const HEAD = 'supplier,customer,item,quality,quantity,time,response,overall,remark,respondent,date\n';

async function whyOf(row: string): Promise<readonly Why[]> {
  return (await rowsOf(HEAD + row)).unused.map(({ why }) => why);
}

describe('an answer', () => {
  test('by hand: marks, a remark in quotes, a name and a day', async () => {
    const { answers, unused, files } = await rowsOf(
      `${HEAD}store,forklift,,5,4,3,,2,"late, and ""cold""",Ann,2026-11-02\n`,
    );
    expect(answers).toEqual([
      {
        relation: 1,
        scores: { quality: 5, quantity: 4, time: 3, response: null, overall: 2 },
        remark: 'late, and "cold"',
        respondent: 'Ann',
        at: dayNumber(2026, 11, 2) * 86_400,
        unusable: [],
        file: 'a.csv',
        line: 2,
      },
    ]);
    expect(unused).toEqual([]);
    expect(files).toEqual([
      { file: 'a.csv', delimiter: ',', rows: 1, used: 1, strangers: [], otherDates: 0, eitherDates: [] },
    ]);
  });

  test.each([
    ['store,forklift,,5,5,5,5,5,,', { kind: 'ragged', found: 10, expected: 11 }],
    ['store,forklift,,5,5,5,5,5,,,,x', { kind: 'ragged', found: 12, expected: 11 }],
    [',forklift,,5,5,5,5,5,,,', { kind: 'nobody', column: 'supplier' }],
    ['stroe,forklift,,5,5,5,5,5,,,', { kind: 'unknown', column: 'supplier', said: 'stroe', nearest: 'store' }],
    [
      'store,the forklit,,5,,,,,,,',
      { kind: 'unknown', column: 'customer', said: 'the forklit', nearest: 'The forklift' },
    ],
    [
      'forklift,store,,5,5,5,5,5,,,',
      { kind: 'no-delivery', supplier: 'forklift', customer: 'store', isReversed: true },
    ],
    ['store,lathe,,5,5,5,5,5,,,', { kind: 'no-delivery', supplier: 'store', customer: 'lathe', isReversed: false }],
    ['inspection,buyer,,5,5,5,5,5,,,', { kind: 'not-asked', supplier: 'inspection', customer: 'buyer' }],
    ['inspection,lathe,,5,5,5,5,5,,,', { kind: 'not-asked', supplier: 'inspection', customer: 'lathe' }],
    ['forklift,lathe,,5,5,5,5,5,,,', { kind: 'several', links: ['forklift:lathe:blanks', 'forklift:lathe:drawings'] }],
    ['forklift,lathe,bars,5,,,,,,,', { kind: 'no-item', said: 'bars', items: ['blanks', 'drawings'] }],
    ['store,forklift,,"3,5",,-,,,,,', { kind: 'not-whole', question: 'quality', said: '3,5' }],
    ['store,forklift,,?,,,,0,,Ann,', { kind: 'no-score', question: 'overall', said: '0' }],
    ['store,forklift,,,,,,,,Ann,', { kind: 'not-filled-in' }],
    ['store,forklift,,5,5,5,5,5,"a "b" c",,', { kind: 'quotes' }],
    ['store,forklift,,5,5,5,5,5,"a,,\nstore,forklift,,5,5,5,5,5,,,', { kind: 'unclosed', lines: 2 }],
  ] as const)('%s is not used, and why', async (row, why) => {
    expect(await whyOf(`${row}\n`)).toEqual([why]);
  });

  test.each([
    ['4.0', 4],
    ['4,0', 4],
    [' 5 ', 5],
  ])('"%s" is the whole number that a spreadsheet means', async (said, mark) => {
    const { answers } = await rowsOf(`${HEAD}store,forklift,,"${said}",,,,,,,\n`);
    expect(answers[0]!.scores.quality).toBe(mark);
  });

  describe('is dated as logs are', () => {
    const twice = async (first: string, second: string, dates?: string): Promise<ReadAnswers> => {
      const row = (day: string, mark: number): string => `store,forklift,,${mark},,,,,,Ann,${day}\n`;
      return together([await rowsOf(`${HEAD}${row(first, 1)}${row(second, 2)}`, undefined, undefined, dates)]);
    };

    test.each([
      ['27-03-2026', '03-04-2026'],
      ['27.3.2026', '3.4.2026'],
      ['27/03/2026', '03/04/2026'],
      ['03/27/2026', '04/03/2026'],
      ['20260327', '20260403'],
      ['03-03-2026 10.11.12', '03-03-2026 10.11.13'],
      ['3/27/2026 9:11:12', '3/27/2026 10:11:12'],
      ['2026/03/27 10:11:12 AM GMT+1', '2026/04/03 9:11:12 AM GMT+2'],
      ['2026-03-27T10:00:00.000Z', '2026-03-27T11:00:00+00:00'],
    ])('%s is before %s', async (first, second) => {
      for (const days of [
        [first, second],
        [second, first],
      ] as const) {
        const { answers, files } = await twice(...days);
        expect(answers.map(({ scores }) => scores.quality)).toEqual([days[1] === second ? 2 : 1]);
        expect(files[0]).toMatchObject({ otherDates: 0, eitherDates: [] });
      }
    });

    test('where the day or the month may come first nobody can tell, and it is asked; a mapping answers', async () => {
      const asked = await twice('03/02/2026', '02/03/2026');
      expect(asked.answers.map(({ scores }) => scores.quality)).toEqual([1]);
      expect(asked.files[0]).toMatchObject({ otherDates: 2, eitherDates: ['dd/MM/yyyy', 'MM/dd/yyyy'] });
      const european = await twice('03/02/2026', '02/03/2026', 'dd.MM.yyyy HH:mm');
      expect(european.answers.map(({ scores }) => scores.quality)).toEqual([2]);
      const american = await twice('03/02/2026', '02/03/2026', 'MM-dd-yyyy');
      expect(american.answers.map(({ scores }) => scores.quality)).toEqual([1]);
      expect([european, american].map(({ files }) => files[0]!.otherDates)).toEqual([0, 0]);
      expect((await twice('03/02/2026', '02/03/2026', 'yyyy-MM-dd')).files[0]!.otherDates).toBe(2);
    });
  });

  test.each([
    ['"3,5"', { kind: 'not-whole', said: '3,5' }],
    ['4.5', { kind: 'not-whole', said: '4.5' }],
    ['6', { kind: 'no-score', said: '6' }],
    ['-3', { kind: 'no-score', said: '-3' }],
    ['good', { kind: 'no-score', said: 'good' }],
  ] as const)('a mark of %s is left out alone, and told', async (said, why) => {
    const { answers, unused, unusedMarks } = await rowsOf(`${HEAD}store,forklift,,5,${said},3,2,1,so,,\n`);
    expect(answers[0]!.scores).toEqual({ quality: 5, quantity: null, time: 3, response: 2, overall: 1 });
    expect(unused).toEqual([]);
    expect(unusedMarks).toEqual([{ file: 'a.csv', line: 2, why: { ...why, question: 'quantity' } }]);
  });

  test('who answers again answers anew: what could not be read in the answer that does not count is not told', async () => {
    const read = await rowsOf(
      `${HEAD}store,forklift,,5,6,,,,,Ann,2026-01-01\nstore,forklift,,5,5,,,,,Ann,2026-01-02\n`,
    );
    const { answers, unusedMarks } = together([read]);
    expect(answers.map(({ line }) => line)).toEqual([3]);
    expect(unusedMarks).toEqual([]);
  });

  test.each(['-', '–', '?', 'n/a', 'N/A', 'Ved ikke', 'vet ej', 'vet inte', 'vet ikke', "don't know", 'don’t know'])(
    '"%s" leaves a question out, as an empty cell does',
    async (said) => {
      const { answers, unusedMarks } = await rowsOf(`${HEAD}store,forklift,,5,${said},,,,,,\n`);
      expect([answers[0]!.scores.quantity, unusedMarks]).toEqual([null, []]);
    },
  );

  test('a department stands for its visits, and a name for its id', async () => {
    const { answers } = await rowsOf(`${HEAD}lathe,forklift,,5,,,,,,,\nThe Forklift,the inspection,,4,,,,,,,\n`);
    expect(answers.map(({ relation }) => relation)).toEqual([4, 5]);
  });

  test('of the same respondent about the same delivery counts once: the later one by its day, else the first', async () => {
    const one = (day: string, mark: number): string => `store,forklift,,${mark},,,,,,ANN,${day}\n`;
    const first = await rowsOf(`${HEAD}${one('2026-11-02', 1)}store,forklift,,5,,,,,,,\nstore,forklift,,5,,,,,,,\n`);
    const next = await rowsOf(`${HEAD}${one('2026-11-03', 2).replace('ANN', 'ann')}`, undefined, 'b.csv');
    const { answers, unused, files } = together([first, next]);
    expect(answers.map(({ scores }) => scores.quality)).toEqual([5, 5, 2]);
    expect(unused).toEqual([{ file: 'a.csv', line: 2, why: { kind: 'again', file: 'b.csv', line: 2 } }]);
    expect(files.map(({ used }) => used)).toEqual([2, 1]);
    const undated = together([await rowsOf(`${HEAD}${one('', 1)}${one('last week', 2)}`)]);
    expect(undated.answers.map(({ scores }) => scores.quality)).toEqual([1]);
    expect(undated.files[0]!.otherDates).toBe(1);
  });
});

describe('a file of answers', () => {
  const rows = (delimiter: string, end: string): string =>
    [HEAD.trim(), 'store,forklift,,5,4,3,2,1,,,', '', 'steel,store,bars,1,,,,,,,']
      .map((line) => line.replaceAll(',', delimiter))
      .join(end);

  test.each([',', ';', '\t', '|'])(
    'has "%s" between its cells, and any line ends, and a mark before it',
    async (delimiter) => {
      for (const end of ['\n', '\r\n', '\r']) {
        const { answers, files, unused } = await rowsOf(`\u{feff}${rows(delimiter, end)}`);
        expect([answers.map(({ relation, line }) => [relation, line]), unused]).toEqual([
          [
            [1, 2],
            [0, 4],
          ],
          [],
        ]);
        expect(files[0]!.delimiter).toBe(delimiter);
      }
    },
  );

  test('may say its delimiter itself, as Excel does; and have columns that mean nothing here', async () => {
    const { answers, files } = await rowsOf('sep=;\nMood;Supplier ;CUSTOMER:;Time?\n1/2;store;forklift;4\n');
    expect(answers.map(({ line, scores }) => [line, scores.time])).toEqual([[3, 4]]);
    expect(files[0]!.strangers).toEqual(['Mood']);
  });

  test('may have the questions for titles, as forms have', async () => {
    const { asked } = await surveyWordsOf('sv');
    const { answers } = await rowsOf(`leverantör;kund;${asked.time};${asked.overall}\nstore;forklift;4;2\n`);
    expect(answers[0]!.scores).toMatchObject({ time: 4, overall: 2 });
  });

  test.each(LANGUAGES)('may have the words of the sheet and of forms for titles: %s', async (language) => {
    const { remark, name, ofForms, columns, asked } = await surveyWordsOf(language);
    const head = [ofForms.timestamp, columns.supplier, columns.customer, asked.time, remark];
    for (const who of [name, ofForms.name]) {
      const rows = ['27-03-2026 10.11.12;store;forklift;1;late;Ann', '28-03-2026 09.11.12;store;forklift;2;;Ann'];
      const { answers, files, unused } = together([await rowsOf([[...head, who].join(';'), ...rows].join('\n'))]);
      expect(answers.map(({ scores, respondent }) => [scores.time, respondent])).toEqual([[2, 'Ann']]);
      expect(unused.map(({ why: { kind }, line }) => [kind, line])).toEqual([['again', 2]]);
      expect(files[0]!.strangers).toEqual([]);
    }
  });

  test('a column with a title of its own goes before one that a form made', async () => {
    const head = 'Timestamp;Name;supplier;customer;time;respondent;date';
    const { answers, files } = await rowsOf(`${head}\n2026-01-02;x;store;forklift;4;Ann;2026-01-01\n`);
    expect([answers[0]!.respondent, answers[0]!.at]).toEqual(['Ann', dayNumber(2026, 1, 1) * 86_400]);
    expect(files[0]!.strangers).toEqual(['Timestamp', 'Name']);
  });

  test('those who call themselves nobody are not all one', async () => {
    const rows = ['anonymous', 'Anonymous', '-', '-'].map((name) => `store,forklift,4,${name}`);
    const { answers } = together([await rowsOf(['supplier,customer,time,name', ...rows].join('\n'))]);
    expect(answers).toHaveLength(4);
  });

  test.each([
    ['no-columns', 'a,b\n1,2\n', { missing: ['supplier', 'customer', ...QUESTIONS], found: ['a', 'b'] }],
    ['no-columns', 'supplier,customer,remark\n', { missing: QUESTIONS, found: ['supplier', 'customer', 'remark'] }],
    ['same-column', 'supplier,kund,customer,time\n', { titles: ['kund', 'customer'] }],
    ['empty', '', {}],
    ['empty', '\n \n', {}],
    ['utf-16', Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x62, 0), { line: 1 }],
    ['binary', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), { line: 1 }],
    [
      'not-utf-8',
      Uint8Array.from(Buffer.from('supplier,customer,time\nf\u{f6}rr\u{e5}d,lathe,4\n', 'latin1')),
      { line: 2 },
    ],
  ])('%s: is not read at all, and why', async (problem, text, facts) => {
    expect(await readOf(text)).toEqual({ unreadable: { problem, ...facts } });
  });

  test('of any bytes is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), anyMess), async (bytes) => {
        const read = await readOf(bytes);
        if ('unreadable' in read) return;
        const [{ rows: all, used }] = read.files as readonly [(typeof read.files)[number]];
        expect([read.answers.length, used + read.unused.length]).toEqual([used, all]);
      }),
    );
  });
});

/** What looks like answers, more or less. */
const anyMess = fc
  .array(fc.constantFrom('store', 'forklift', ',', ';', '\n', '"', '\r', '5', '3,5', 'x', ' ', '=1'), { maxLength: 60 })
  .map((pieces) => new TextEncoder().encode(HEAD + pieces.join('')));

describe('the file to fill in', () => {
  test.each(LANGUAGES)('in %s, filled in, is read as it was meant', async (language) => {
    const say = await surveyWordsOf(language);
    await fc.assert(
      fc.asyncProperty(anyModel({ departments: 5 }), fc.array(seenName, { minLength: 3 }), async (model, names) => {
        const whom = whomOf(model);
        const relations = whom.relations.map((relation, i) => ({
          ...relation,
          item: relation.item === null ? null : `${names[i % names.length]!.trim()} ${i}`,
        }));
        const [header, ...empty] = inert(answersCsv(relations, say), false).trimEnd().split('\n');
        const mark = (i: number): number => 1 + (i % 5);
        const filled = empty.map((row, i) => row.replace(/[,;]{8}$/u, (end) => `${end[0]}${mark(i)}${end.slice(1)}`));
        const read = await rowsOf([header, ...filled].join('\n'), { ...whom, relations });
        expect(read.unused).toEqual([]);
        expect(read.answers.map(({ relation, scores }) => [relation, scores.quality])).toEqual(
          relations.map((_, i) => [i, mark(i)]),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('no cell of it begins a formula, whatever places are called and whichever mark parts cells', () => {
    const start = /^["'\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
    const hostile = fc.array(fc.constantFrom('=', '+', '-', '@', '＝', '"', "'", ' ', ',', ';', '|', 'a', '1'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(hostile, (pieces) => {
        const cell = csv(pieces.join(''));
        for (const mark of [/,/u, /;/u, /\t/u, /\|/u])
          for (const part of cell.split(mark)) {
            const shown = part.replace(/^["\s]+/u, '');
            expect(start.test(shown) && !shown.startsWith("'"), cell).toBe(false);
          }
      }),
    );
    expect(csv('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`);
    expect([csv('-5'), csv('a;=1'), csv('plain')]).toEqual([`"'-5"`, `"a;'=1"`, 'plain']);
  });
});
