import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inert } from '../../../src/cli/inert.js';
import { LANGUAGES } from '../../../src/model/chain.js';
import type { Measurement } from '../../../src/model/measure.js';
import { widthOf } from '../../../src/report/layout.js';
import { dryRunText } from '../../../src/report/measure/dry-run.js';
import { measureJson } from '../../../src/report/measure/json.js';
import { mappingYaml } from '../../../src/report/measure/mapping.js';
import { measureText } from '../../../src/report/measure/text.js';
import { plain } from '../../../src/report/paint.js';
import { wordsOf } from '../../../src/words/languages.js';
import { measureWordsOf } from '../../../src/words/measure.js';
import { hostileName, steering } from '../../support/hostile-names.js';
import { SEED } from '../../support/seeded.js';
import { DRY, FULL } from './logs.js';

const [{ report }, measure] = await Promise.all([wordsOf('en'), measureWordsOf('en')]);
const VOICE = { report, measure, calendar: { day: 32_400, week: 162_000, given: true } };
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
/** Texts that only kedja writes. */
const OWN = new Set(['what', 'why', 'kept', 'by', 'field', 'form', 'counts', 'counted', 'reference', 'where']);

/** The same with names from a list in every text that people wrote; drifts keep their days. */
function renamed<T>(value: T, names: readonly string[]): T {
  let at = 0;
  const next = (): string => names[at++ % names.length]!;
  const walk = (inner: unknown, key: string): unknown => {
    if (typeof inner === 'string') return OWN.has(key) || /^\d{4}-\d\d-\d\d$/u.test(inner) ? inner : next();
    if (Array.isArray(inner)) return inner.map((one) => walk(one, key));
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, walk(one, name)]));
  };
  return walk(value, '') as T;
}

const names = fc.array(hostileName, { minLength: 1, maxLength: 8 });
const settings = { seed: SEED, numRuns: 120 };

describe('whatever a log holds', () => {
  test('its report is seen, steers nothing and is no wider than the terminal', () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 40, max: 120 }), (list, width) => {
        const text = measureText(renamed(FULL, list), VOICE, { paint: plain, width, top: 20 });
        expect(UNSEEN.exec(text)).toBeNull();
        expect(text.split('\n').filter((line) => widthOf(line) > width)).toEqual([]);
        expect(steering(inert(text, false))).toBeNull();
      }),
      settings,
    );
  });

  test('its JSON is read back as it was, and steers nothing', () => {
    fc.assert(
      fc.property(names, (list) => {
        const log: Measurement = renamed(FULL, list);
        const text = measureJson({ version: '0.1.0', file: list[0]! }, log, VOICE.calendar);
        expect(UNSEEN.exec(text)).toBeNull();
        expect(steering(text)).toBeNull();
        const told = JSON.parse(text) as { readonly model: { readonly chain: string }; readonly reading: unknown };
        expect(told.model.chain).toBe(log.chain);
        expect(told.reading).toEqual(log.reading);
      }),
      settings,
    );
  });

  test('its mapping is YAML that says what its columns are called, and goes out as it is', () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 40, max: 120 }), (list, width) => {
        const run = renamed(
          DRY,
          list.map((name) => name.replaceAll(/\p{Cs}/gu, '')),
        );
        const yaml = mappingYaml(run);
        const mapped = run.columns.filter(({ column }) => column !== null);
        expect(parse(yaml)).toEqual({
          measure: {
            columns: Object.fromEntries(mapped.map(({ field, column }) => [field, column])),
            delimiter: run.delimiter,
            decimal: run.decimal,
            dates: run.dates,
            zone: run.zone,
          },
        });
        expect(inert(yaml, false)).toBe(yaml);
        const [table] = dryRunText([run], measure, { paint: plain, width }).split(`\n\n${measure.dryRun.paste}`);
        expect(UNSEEN.exec(table!)).toBeNull();
        expect(table!.split('\n').filter((line) => widthOf(line) > width)).toEqual([]);
      }),
      settings,
    );
  });

  test('every language has words for it', async () => {
    for (const language of LANGUAGES) {
      const [words, says] = await Promise.all([wordsOf(language), measureWordsOf(language)]);
      const text = measureText(
        FULL,
        { ...VOICE, report: words.report, measure: says },
        { paint: plain, width: 80, top: 20 },
      );
      expect(text).not.toMatch(/undefined|null|NaN|\[object/u);
    }
  });
});
