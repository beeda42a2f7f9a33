import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { widthOf as lettersWide } from '../../../src/lettering/measure.js';
import { wilson } from '../../../src/analysis/odds/estimate.js';
import { type Language, LANGUAGES } from '../../../src/model/chain.js';
import { showInvisible } from '../../../src/model/invisible.js';
import { keptBy } from '../../../src/model/kept.js';
import type { Reading } from '../../../src/model/reading.js';
import { type Measured, QUESTIONS, type Shown } from '../../../src/model/survey.js';
import { widthOf } from '../../../src/report/layout.js';
import { sheetsHtml } from '../../../src/report/sheet/html.js';
import { sheetsPaper } from '../../../src/report/sheet/pages.js';
import { plain } from '../../../src/report/paint.js';
import { surveySheets } from '../../../src/report/survey/sheet.js';
import { surveyText } from '../../../src/report/survey/text.js';
import { surveyResult } from '../../../src/survey/result.js';
import { wordsOf } from '../../../src/words/languages.js';
import { measureWordsOf } from '../../../src/words/measure.js';
import { sheetWordsOf } from '../../../src/words/sheets.js';
import { surveyWordsOf } from '../../../src/words/surveys.js';
import { fakeIo } from '../../support/fake-io.js';
import { hostileName } from '../../support/hostile-names.js';
import { optionsFor, textsOf } from '../../support/sheets.js';
import { answer, MILL, whomOf } from '../../support/survey.js';

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/survey.schema.json', import.meta.url), 'utf8'),
) as object;
const conforms = new Ajv({ allErrors: true, strictTypes: false }).compile(schema);

const ANSWERS = `supplier,customer,item,quality,quantity,time,response,overall,remark,respondent,date
${'forklift,lathe,blanks,4,4,2,3,2,late,,\n'.repeat(6)}store,forklift,,5,5,5,5,5,,Ann,2/11
stroe,forklift,,5,5,5,5,5,,,
forklift,lathe,,5,5,5,5,5,,,
store,forklift,,"4,5",5,5,5,5,,,
steel,store,bars,,,,,,,,
store,forklift,,1,1,1,1,1,,ann,
store,forklift,,1,1,1,1,"1,,ann,
`;

const LOG = `from,to,item,promised,received,usable
${'forklift,lathe,blanks,2026-01-05 12:00,2026-01-05 09:00,yes\n'.repeat(80)}`;

async function survey(options: readonly string[], columns = 80): Promise<string> {
  const io = fakeIo({ files: { 'mill.yaml': MILL, 'a.csv': ANSWERS, 'log.csv': LOG }, columns });
  expect(await main(['survey', 'mill.yaml', ...options], io)).toBe(0);
  return io.said.out;
}

describe('as JSON', () => {
  test.each([
    [[]],
    [['--place', 'steel']],
    [['a.csv']],
    [['a.csv', '--customer', 'lathe']],
    [['a.csv', '--log', 'log.csv']],
  ])('it is as its schema says, in every language the same: %j', async (options) => {
    const all = await Promise.all(
      LANGUAGES.map((language) => survey([...options, '--format', 'json', '--lang', language])),
    );
    conforms(JSON.parse(all[0]!));
    expect(conforms.errors).toBeNull();
    expect(new Set(all).size).toBe(1);
  });

  test('every reason that a row is not used for is one that the schema knows', async () => {
    const { unused, unusedMarks } = JSON.parse(await survey(['a.csv', '--format', 'json'])) as {
      unused: { line: number; why: { kind: string } }[];
      unusedMarks: unknown[];
    };
    expect(unused.map(({ line, why: { kind } }) => `${line} ${kind}`)).toEqual([
      '9 unknown',
      '10 several',
      '12 not-filled-in',
      '13 again',
      '14 unclosed',
    ]);
    expect(unusedMarks).toEqual([
      { file: 'a.csv', line: 11, why: { kind: 'not-whole', question: 'quality', said: '4,5' } },
    ]);
  });
});

describe('for the terminal', () => {
  test.each(LANGUAGES)('nothing is wider than asked in %s', async (language) => {
    for (const columns of [60, 80, 120]) {
      const out = await survey(['a.csv', '--lang', language], columns);
      expect(out.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
    }
  });

  test.each(LANGUAGES)(
    'no question is broken in %s where there is room, and all room is used where there is less',
    async (language) => {
      const { asked, scale } = await surveyWordsOf(language);
      const out = await survey(['--lang', language]);
      for (const text of [...Object.values(asked), scale])
        expect(out).toMatch(new RegExp(`^  ${text.replaceAll('?', '\\?')} +(☐|1)`, 'mu'));
      const narrow = await survey(['--lang', language], 65);
      expect(
        Math.max(
          ...narrow
            .split('\n')
            .filter((line) => line.includes('☐'))
            .map(widthOf),
        ),
      ).toBeGreaterThan(57);
    },
  );

  describe('beside a log', () => {
    const share = (hits: number, of: number, agreed: number | null): Omit<Shown, 'what' | 'within'> => {
      const estimate = wilson(hits, of)!;
      return { hits, of, share: estimate, agreed, kept: keptBy(estimate, agreed) };
    };
    const measured: Measured = {
      quality: { what: 'right', within: null, ...share(197, 200, 0.9) },
      quantity: { what: 'full', within: null, ...share(198, 200, null) },
      time: { what: 'inTime', within: 5400, ...share(200, 200, null) },
    };
    const reading = { files: ['log.csv'], rows: 210, used: 200, from: '2026-03-02', to: '2026-03-28', reference: null };

    async function toldIn(language: Language, width: number): Promise<string> {
      const { relations } = whomOf(MILL);
      const answers = [0, 1].flatMap((i) => Array.from({ length: 8 }, () => answer(i, 2)));
      const options = { enough: 5, measured: new Map([['store:forklift', measured]]) };
      const result = surveyResult(relations, answers, options);
      const [{ report }, survey, measure] = await Promise.all([
        wordsOf(language),
        surveyWordsOf(language),
        measureWordsOf(language),
      ]);
      const read = { files: [], unused: [], unusedMarks: [], elsewhere: 0, log: reading as unknown as Reading };
      const voice = { report, survey, measure, calendar: { day: 86_400, week: 604_800, given: false } };
      return surveyText(result, read, null, voice, { paint: plain, width, top: 10 });
    }

    test('each score stands by what it was measured to be, and a link by that it is not there', async () => {
      const out = await toldIn('en', 80);
      expect(out).toContain('quality    2.0  1.7–2.9  ✓ 98.5 % (197 of 200)  95.7–99.5');
      expect(out).toContain('overall    2.0  1.7–2.9                                   ');
      expect(out).toContain('time: within 1 h 30 min');
      expect(out).toMatch(/steelworks → The store · bars · 8 answers · not content\s+· not in the log/u);
      expect(out).toContain('Measured: log.csv; 2026-03-02 to 2026-03-28; 200 of 210 rows used.');
    });

    test('where the two say the opposite, a sentence says it', async () => {
      const told = await Promise.all(LANGUAGES.map((language) => toldIn(language, 150)));
      expect(told.flatMap((text) => text.split('\n').filter((line) => line.includes(' 5; ')))).toEqual(SENTENCES);
    });

    test.each(LANGUAGES)(
      'nothing is wider than asked in %s, and the measured share is always there',
      async (language) => {
        for (const columns of [54, 60, 80, 120]) {
          const out = await toldIn(language, columns);
          expect(out.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
          expect(out).toMatch(/2[.,]0 .*98[.,]5 % \(197 \S+ 200\)/u);
        }
      },
    );
  });
});

const SENTENCES = [
  '    Customers give the quality 2.0 of 5; by the log 98.5 % of the deliveries are right (197 of 200; agreed 90 %)',
  '    Customers give the quantity 2.0 of 5; by the log 99 % of the deliveries are full (198 of 200)',
  '    Customers give the time 2.0 of 5; by the log 100 % of the deliveries are there within 1 h 30 min (200 of 200)',
  '    Kunderna ger kvaliteten 2,0 av 5; enligt loggen är 98,5 % av leveranserna rätt (197 av 200; avtalat 90 %)',
  '    Kunderna ger mängden 2,0 av 5; enligt loggen är 99 % av leveranserna kompletta (198 av 200)',
  '    Kunderna ger tiden 2,0 av 5; enligt loggen är 100 % av leveranserna framme inom 1 h 30 min (200 av 200)',
  '    Kunderne giver kvaliteten 2,0 af 5; ifølge loggen er 98,5 % af leverancerne fejlfrie (197 af 200; aftalt 90 %)',
  '    Kunderne giver mængden 2,0 af 5; ifølge loggen er 99 % af leverancerne komplette (198 af 200)',
  '    Kunderne giver tiden 2,0 af 5; ifølge loggen er 100 % af leverancerne fremme inden for 1 t 30 min (200 af 200)',
  '    Kundene gir kvaliteten 2,0 av 5; ifølge loggen er 98,5 % av leveransene riktige (197 av 200; avtalt 90 %)',
  '    Kundene gir mengden 2,0 av 5; ifølge loggen er 99 % av leveransene komplette (198 av 200)',
  '    Kundene gir tiden 2,0 av 5; ifølge loggen er 100 % av leveransene fremme innen 1 t 30 min (200 av 200)',
];

describe('files', () => {
  test('answers to be filled in are a file that spreadsheets know for UTF-8, and can be read back', async () => {
    const io = fakeIo({ files: { 'mill.yaml': MILL } });
    expect(await main(['survey', 'mill.yaml', '-o', 'svar.csv', '--lang', 'sv'], io)).toBe(0);
    expect([...io.drawn.get('svar.csv')!.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(await main(['survey', 'mill.yaml', 'svar.csv'], io)).toBe(0);
    expect(io.said.out).toContain('svar.csv:2-7 not filled in');
  });

  test('in Latin-1 or UTF-16 they are refused, with the cure', async () => {
    const latin = Uint8Array.from(Buffer.from(ANSWERS.replace('late', 'f\u00f6r sent'), 'latin1'));
    const wide = Uint8Array.from(Buffer.from(`\u{feff}${ANSWERS}`, 'utf16le'));
    const io = fakeIo({ files: { 'mill.yaml': MILL, 'latin.csv': latin, 'wide.csv': wide } });
    expect(await main(['survey', 'mill.yaml', 'latin.csv', 'wide.csv'], io)).toBe(2);
    expect(io.said.err).toBe(
      'kedja: latin.csv: line 2 is not UTF-8 (Latin-1, perhaps); save it as CSV UTF-8\nwide.csv: this is UTF-16; save it as CSV UTF-8\n',
    );
  });
});

describe('on paper', () => {
  test.each(LANGUAGES)(
    'a sheet in %s asks every question of every delivery, whatever places are called',
    async (language) => {
      const [say, ofSheets] = await Promise.all([surveyWordsOf(language), sheetWordsOf(language)]);
      const letters = (text: string): string => showInvisible(text).replaceAll(/\s+/gu, '');
      fc.assert(
        fc.property(fc.array(hostileName, { minLength: 6, maxLength: 6 }), (names) => {
          const relations = whomOf(MILL).relations.map((one, i) => ({ ...one, item: names[i]! }));
          const sheets = surveySheets(relations, names[0]!, say, ofSheets);
          expect(sheets.map(({ title }) => title)).toEqual([
            'The store',
            'The forklift',
            'The lathe',
            'The inspection',
          ]);
          for (const sheet of sheets) {
            const { pages } = sheetsPaper([sheet], ofSheets, optionsFor(language));
            const texts = pages.flatMap(({ strokes }) => strokes.filter((stroke) => stroke.kind === 'text'));
            const all = letters(texts.map(({ text }) => text).join(''));
            for (const text of textsOf(sheet)) expect(all).toContain(letters(text));
            for (const { at, text, size, weight } of texts)
              expect(at[0] + lettersWide(text, size, weight)).toBeLessThan(560);
          }
          const errors: string[] = [];
          const html = sheetsHtml(sheets, ofSheets, optionsFor(language));
          parse(html, { onParseError: ({ code }) => void errors.push(code), sourceCodeLocationInfo: true });
          expect(errors).toEqual([]);
          expect(html.split(say.asked.time)).toHaveLength(relations.length + 1);
        }),
        { numRuns: 20 },
      );
    },
  );

  test.each(['hospital', 'new-car', 'parcel-hub'])(
    '%s: no questions about one delivery go on overleaf',
    async (name) => {
      const { relations } = whomOf(readFileSync(new URL(`../../../examples/${name}.yaml`, import.meta.url), 'utf8'));
      for (const language of LANGUAGES) {
        const [say, ofSheets] = await Promise.all([surveyWordsOf(language), sheetWordsOf(language)]);
        const sheets = surveySheets(relations, null, say, ofSheets);
        expect(sheetsPaper(sheets, ofSheets, optionsFor(language)).pages).toHaveLength(sheets.length);
      }
    },
  );

  test('a chain has as many boxes to tick as marks', async () => {
    const out = await survey(['--customer', 'store']);
    expect(out.split('☐')).toHaveLength(5 * QUESTIONS.length + 1);
  });
});
