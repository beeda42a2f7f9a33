import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/model/chain.js';
import type { Comparison } from '../../src/model/comparison.js';
import { changesJson } from '../../src/report/gate/changes-json.js';
import { changesMarkdown } from '../../src/report/gate/changes-markdown.js';
import { changesText } from '../../src/report/gate/changes-text.js';
import type { ChangeSpeech } from '../../src/report/gate/changes-told.js';
import { print } from '../../src/report/json.js';
import { plain } from '../../src/report/paint.js';
import { widthOf } from '../../src/report/layout.js';
import { againstWordsOf } from '../../src/words/against.js';
import { formatFor } from '../../src/words/format.js';
import { wordsOf } from '../../src/words/languages.js';
import { anyModel } from '../support/arbitraries.js';
import { hostileName } from '../support/hostile-names.js';
import { compared } from '../support/sides.js';

const root = new URL('../../', import.meta.url);
const WORKSHOP = readFileSync(new URL('examples/workshop.yaml', root), 'utf8');
const NINE_HOURS = { day: 9 * 3600, week: 45 * 3600 };

/** What a request may do to the workshop: a slower lathe, fewer rounds of the forklift, less promised, an agreement dropped. */
const CHANGED = WORKSHOP.replace('queue: 30min..1h..5h', 'queue: 1h..3h..9h')
  .replace('every: 2h', 'every: 4h')
  .replace('within: 2d, on-time: 95%', 'within: 3d, on-time: 90%')
  .replace('    agreed: { within: 1h, on-time: 95%, quantity: 40 st, full: 99%, right: 98% }\n', '')
  .replace('chance: 3%, time: 20min..90min', 'chance: 6%, time: 20min..90min')
  .replace('finds: 95%', 'finds: 90%');

async function speech(language: Language, calendar = NINE_HOURS): Promise<ChangeSpeech> {
  const words = await wordsOf(language);
  return { words, says: await againstWordsOf(language), format: formatFor(calendar, words.report.figures) };
}

const LIMITS = { slack: 3600, onTime: 0.01 };

describe.each(LANGUAGES)('in %s', (language) => {
  test('a change is told: verdict, cause, proof', async () => {
    const said = await speech(language);
    const changes = [compared(WORKSHOP, CHANGED, LIMITS), compared(CHANGED, WORKSHOP), ...edges()];
    const text = changes.map((one) => changesText(one, said, { paint: plain, width: 100 })).join('\n');
    await expect(text).toMatchFileSnapshot(`golden/changes.${language}.txt`);
    const markdown = changes.map((one) => changesMarkdown(one, said)).join('\n');
    await expect(markdown).toMatchFileSnapshot(`golden/changes.${language}.md`);
  });
});

/** Models that are new, gone, the same, at fault, without times; customers that came and went. */
function edges(): Comparison[] {
  const lesson = readFileSync(new URL('examples/first-lesson.yaml', root), 'utf8');
  const two =
    'kedja: 1\nsuppliers: { mill: 1h }\ndepartments: { saw: 2h }\ncustomers: { a: 4h, b: { name: Bo } }\nlinks: [mill -> saw -> a, saw -> b]\n';
  const other = two
    .replace('b: { name: Bo }', 'c: 5h')
    .replace('saw -> b', 'saw -> c')
    .replace('saw: 2h', 'saw: { time: { mean: 2h, sd: 20min }, needs: any }');
  const daily = two.replace('a: 4h, b: { name: Bo }', 'a: 2d, b: 1d').replace('saw: 2h', 'saw: 1h..1d..2d');
  return [
    compared(null, two),
    compared(two, null),
    compared(two, two),
    compared(two, `${two}x`),
    compared(two.replace('saw: 2h', 'saw: 5h'), two),
    compared(two, two.replace('saw: 2h', 'saw:')),
    compared(lesson, lesson.replace('forklift', 'tractor').replace('-> forklift', '-> tractor')),
    compared(two, other),
    compared(
      `${daily}calendar: { day: 8h, week: 5d }\n`,
      `${daily.replace('b: 1d', 'b: 3d')}calendar: { day: 9h, week: 5d }\n`,
    ),
  ];
}

test('a difference too small to be told has no sign', async () => {
  const change = compared(WORKSHOP, CHANGED, LIMITS);
  const [first, ...rest] = change.customers;
  const { before } = first!.byOldPromise!.onTime!;
  const after = { ...before, estimate: before.estimate - 0.0002 };
  const onTime = { before, after, difference: { estimate: -0.0002, low: -0.0004, high: 0.0001 } };
  const told = { ...change, customers: [{ ...first!, byOldPromise: { ...first!.byOldPromise!, onTime } }, ...rest] };
  const text = changesText(told, await speech('en'), { paint: plain, width: 200 });
  expect(text).toContain(': 0.0 percentage points (0.0 to 0.0)');
});

test('what programs read is as its schema says, and the same in every language', async () => {
  const schema = JSON.parse(readFileSync(new URL('schemas/against.schema.json', root), 'utf8')) as object;
  const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(schema);
  const english = await speech('en');
  for (const change of [compared(WORKSHOP, CHANGED, LIMITS), compared(CHANGED, WORKSHOP), ...edges()]) {
    validate(JSON.parse(print(changesJson(change, english))));
    expect(validate.errors).toBeNull();
  }
  await expect(print(changesJson(compared(WORKSHOP, CHANGED, LIMITS), english))).toMatchFileSnapshot(
    'golden/changes.json',
  );
});

test('any two models can be told apart in every format, in lines no wider than asked', async () => {
  const english = await speech('en');
  const schema = JSON.parse(readFileSync(new URL('schemas/against.schema.json', root), 'utf8')) as object;
  const validate = new Ajv({ strictTypes: false }).compile(schema);
  fc.assert(
    fc.property(anyModel(), anyModel(), fc.integer({ min: 40, max: 120 }), (before, after, width) => {
      const change = compared(before, after, LIMITS);
      const text = changesText(change, english, { paint: plain, width });
      for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
      expect(text + changesMarkdown(change, english)).not.toMatch(/NaN|undefined|null|Infinity|\[object/u);
      expect(validate(JSON.parse(print(changesJson(change, english))))).toBe(true);
    }),
    { numRuns: 30 },
  );
});

describe('names are inert', () => {
  const model = (name: string, time: string): object => ({
    kedja: 1,
    departments: { saw: { name, time, owner: name } },
    customers: { buyer: { name, promise: { within: '4h', item: name } } },
    links: [{ from: 'saw', to: 'buyer', item: name, request: name }],
  });

  test('in a terminal, and in Markdown', async () => {
    const said = await speech('en');
    const change = compared(model('plain', '2h'), model('NAME', '5h'));
    fc.assert(
      fc.property(hostileName, (name) => {
        const called = renamed({ ...change, file: 'NAME', against: 'NAME', was: 'NAME' }, name);
        const text = changesText(called, said, { paint: plain, width: 100 });
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        const markdown = changesMarkdown(called, said);
        expect(markdown).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        const own = markdown
          .replaceAll(/^#### /gmu, '')
          .replaceAll(/<\/?(?:b|details|summary|span|wbr)>/gu, '')
          .replaceAll(/&#\d+;/gu, '');
        expect(own).not.toMatch(/[\\`*_[\]<>&|~]|www\.|GH-\d|:\/\//iu);
        expect(markdown).not.toMatch(/[@!$%](?=[^\s<])|(?<!&|^#{0,3})#(?=[^\s<])/mu);
      }),
      { numRuns: 150 },
    );
  });
});

/** The same with other names: a model with such names is refused, but they may come from anywhere. */
function renamed<T>(value: T, name: string): T {
  if (typeof value === 'string') return value.replaceAll('NAME', () => name) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => renamed(one, name)) as T;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one as unknown, name)])) as T;
}
