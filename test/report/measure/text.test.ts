import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/model/chain.js';
import type { Measurement } from '../../../src/model/measure.js';
import { widthOf } from '../../../src/report/layout.js';
import { measureText } from '../../../src/report/measure/text.js';
import { plain } from '../../../src/report/paint.js';
import { wordsOf } from '../../../src/words/languages.js';
import { measureWordsOf } from '../../../src/words/measure.js';
import { withoutColours } from '../../support/hostile-names.js';
import { EMPTY, FULL, REJECTED_ONLY, STRANGE } from './logs.js';

const golden = (name: string): string => fileURLToPath(new URL(`../golden/${name}`, import.meta.url));
const LOGS = { full: FULL, empty: EMPTY, rejected: REJECTED_ONLY, strange: STRANGE };
/** A working day of nine hours. */
const NINE = { day: 9 * 3600, week: 45 * 3600, given: true };

async function told(log: Measurement, language: Language, width: number, top = 10): Promise<string> {
  const [{ report }, measure] = await Promise.all([wordsOf(language), measureWordsOf(language)]);
  return measureText(log, { report, measure, calendar: NINE }, { paint: plain, width, top });
}

const tooWide = (text: string, width: number): string[] => text.split('\n').filter((line) => widthOf(line) > width);

describe.each(Object.entries(LOGS))('what a log tells, %s', (name, log) => {
  test.each(LANGUAGES)('is told in %s', async (language) => {
    const text = await told(log, language, 80);
    expect(tooWide(text, 80)).toEqual([]);
    await expect(text).toMatchFileSnapshot(golden(`measure-${name}.${language}.txt`));
  });

  test.each([60, 120])('fits into %d columns', async (width) => {
    const text = await told(log, 'en', width);
    expect(tooWide(text, width)).toEqual([]);
    await expect(text).toMatchFileSnapshot(golden(`measure-${name}.${width}.txt`));
  });

  test('is no wider than any terminal', async () => {
    for (const language of LANGUAGES)
      for (let width = 40; width <= 120; width += 4)
        expect(tooWide(await told(log, language, width, 1 + (width % 7)), width)).toEqual([]);
  });
});

test('colours change nothing but colours, and none is left open', async () => {
  const [{ report }, measure] = await Promise.all([wordsOf('sv'), measureWordsOf('sv')]);
  const colour =
    (on: number, off: number) =>
    (text: string): string =>
      `\u001B[${on}m${text}\u001B[${off}m`;
  const [red, yellow, green, cyan] = [31, 33, 32, 36].map((on) => colour(on, 39));
  const paint = { ...plain, bold: colour(1, 22), dim: colour(2, 22), red, yellow, green, cyan } as typeof plain;
  for (let width = 40; width <= 120; width += 8) {
    const text = measureText(FULL, { report, measure, calendar: NINE }, { paint, width, top: 10 });
    for (const line of text.split('\n'))
      expect(line.match(/\[(?:1|2|3[0-6])m/gu)?.length).toBe(line.match(/\[(?:22|39)m/gu)?.length);
    expect(withoutColours(text).replaceAll(/ +$/gmu, '')).toBe(await told(FULL, 'sv', width));
  }
});
