import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '../../../src/model/chain.js';
import { widthOf } from '../../../src/report/layout.js';
import { dryRunText } from '../../../src/report/measure/dry-run.js';
import { mappingYaml } from '../../../src/report/measure/mapping.js';
import { plain } from '../../../src/report/paint.js';
import { measureWordsOf } from '../../../src/words/measure.js';
import { DRY } from './logs.js';

const golden = (name: string): string => fileURLToPath(new URL(`../golden/${name}`, import.meta.url));
const PARQUET = {
  ...DRY,
  file: 'logs/empty.parquet',
  delimiter: null,
  decimal: null,
  dates: null,
  rows: [],
  unmapped: [],
};
const TABS = { ...DRY, file: 'logs/tabs.tsv', delimiter: '\t', decimal: '.' as const };

test.each(LANGUAGES)('how first rows are understood is told in %s', async (language) => {
  const text = dryRunText([DRY], await measureWordsOf(language), { paint: plain, width: 80 });
  await expect(text).toMatchFileSnapshot(golden(`measure-dry-run.${language}.txt`));
});

test.each([60, 120])('it fits into %d columns, of several files too', async (width) => {
  const text = dryRunText([DRY, PARQUET, TABS], await measureWordsOf('en'), { paint: plain, width });
  expect(text.split('\n').filter((line) => widthOf(line) > width)).toEqual([]);
  await expect(text).toMatchFileSnapshot(golden(`measure-dry-run.${width}.txt`));
});

test('two files that are read alike have one mapping', async () => {
  const text = dryRunText([DRY, { ...DRY, file: 'b.csv' }], await measureWordsOf('en'), { paint: plain, width: 80 });
  expect(text.match(/^measure:$/gmu)).toHaveLength(1);
});

test('a mapping says no more than what is known', () => {
  const none = DRY.columns.map(({ field }) => ({ field, column: null }));
  expect(parse(mappingYaml({ ...PARQUET, columns: none, zone: null }))).toEqual({ measure: { columns: {} } });
});
