import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sheetFacts } from '../../src/cli/sheets.js';
import type { Chain, Language } from '../../src/model/chain.js';
import { type Sheet, SHEET_KINDS } from '../../src/model/sheet.js';
import type { HtmlOptions, PageSize } from '../../src/report/sheet/html.js';
import { sheetsOf } from '../../src/report/sheet/sheets.js';
import { wordsOf } from '../../src/words/languages.js';
import type { SheetPhrases } from '../../src/words/sheet-phrases.js';
import { sheetWordsOf } from '../../src/words/sheets.js';
import { planOf } from './engine.js';

/** Every sheet of a chain in a language, and what else is needed to print them. */
export async function sheetsFor(
  chain: Chain,
  {
    language = 'en',
    isBlank = false,
    page = 'a4',
  }: { readonly language?: Language; readonly isBlank?: boolean; readonly page?: PageSize } = {},
): Promise<{ readonly sheets: Sheet[]; readonly say: SheetPhrases; readonly options: HtmlOptions }> {
  const [words, say] = await Promise.all([wordsOf(language), sheetWordsOf(language)]);
  const facts = sheetFacts(planOf(chain), SHEET_KINDS, null);
  const sheets = sheetsOf(facts, SHEET_KINDS, words.report, say, { isBlank, isLarge: page === 'a3' });
  return { sheets, say, options: { ...optionsFor(language), page } };
}

export function optionsFor(language: Language): HtmlOptions {
  return { title: 'A chain', language, page: 'a4', digest };
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

const file = (path: string): Uint8Array => readFileSync(new URL(`../../dist/fonts/${path}`, import.meta.url));

export const fonts = { regular: file('regular.ttf'), bold: file('bold.ttf') };

/** Everything that a sheet says, text by text. */
export function textsOf({ above, title, facts, blocks }: Sheet): string[] {
  const inBlocks = blocks.flatMap((block): string[] => {
    switch (block.form) {
      case 'heading':
      case 'code':
        return block.text.split('\n');
      case 'text':
        return block.says.map(({ text }) => text);
      case 'table':
        return [
          ...block.columns.map((column) => column.title),
          ...block.rows.flatMap((row) => row.flatMap(({ says }) => says.map(({ text }) => text))),
        ];
      case 'fields':
        return block.fields.flatMap(({ label, answer }) => [label, ...answer.map(({ text }) => text)]);
      case 'figure':
        return block.figure.strokes.flatMap((stroke) => (stroke.kind === 'text' ? [stroke.text] : []));
    }
  });
  return [above, title, facts, ...inBlocks].filter((text) => text !== '');
}
