import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Chain } from '../../../src/model/chain.js';
import { LANGUAGES } from '../../../src/model/chain.js';
import type { Figure, Page, Stroke } from '../../../src/model/drawing.js';
import type { Sheet } from '../../../src/model/sheet.js';
import { sheetsHtml } from '../../../src/report/sheet/html.js';
import { sheetsPaper } from '../../../src/report/sheet/pages.js';
import { read } from '../../support/arbitraries.js';
import { sheetsFor } from '../../support/sheets.js';

const EXAMPLES = new URL('../../../examples/', import.meta.url);
const NAMES = readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml'));

function example(name: string): Chain {
  return read(readFileSync(new URL(name, EXAMPLES), 'utf8'));
}

/** All that asks: titles of parts and columns, and questions; without who is named in an answer. */
function asked({ blocks }: Sheet): string[] {
  return blocks.flatMap((block) => {
    if (block.form === 'heading') return [block.text];
    if (block.form === 'fields' && block.columns === 1)
      return block.fields.map(({ label }) => label).filter((label) => label.endsWith('?'));
    return [];
  });
}

function titles({ blocks }: Sheet): string[] {
  return blocks.flatMap((block) => (block.form === 'table' ? block.columns.map(({ title }) => title) : []));
}

function stripOf({ blocks }: Sheet): Figure {
  const [figure] = blocks.flatMap((block) => (block.form === 'figure' ? [block.figure] : []));
  return figure!;
}

function textsOf(strokes: readonly Stroke[]): (Stroke & { readonly kind: 'text' })[] {
  return strokes.filter((stroke) => stroke.kind === 'text');
}

describe.each(NAMES)('%s', (name) => {
  test('what is filled in asks what its key answers, in the same words and order', async () => {
    for (const language of LANGUAGES) {
      const { sheets } = await sheetsFor(example(name), { language, isBlank: true });
      const [blank, key] = [sheets.filter(({ isKey }) => !isKey), sheets.filter(({ isKey }) => isKey)];
      expect(key.map(asked)).toEqual(blank.map(asked));
      for (const [i, sheet] of key.entries())
        if (sheet.isWide || titles(sheet).length > 5) expect(titles(sheet)).toEqual(titles(blank[i]!));
    }
  });

  test('a card to be filled in has room on one page', async () => {
    for (const language of LANGUAGES) {
      const { sheets, say, options } = await sheetsFor(example(name), { language, isBlank: true });
      for (const sheet of sheets.filter(({ isKey, isWide }) => !isKey && !isWide))
        expect(sheetsPaper([sheet], say, options).pages, sheet.title).toHaveLength(1);
    }
  });
});

test.each(LANGUAGES)('in %s the strip of a card shows the way from the supplier to the customer', async (language) => {
  const { sheets, say } = await sheetsFor(example('workshop.yaml'), { language });
  const { says, strokes } = stripOf(sheets.find(({ title }) => title === 'Truckföraren')!);
  const { here } = say.card;
  expect(says).toEqual([
    `${here}: Stålverket → Svarvaren, Förrådet → [Truckföraren] → Kontrollen, Svarvaren … Bilköparen`,
  ]);
  const bold = textsOf(strokes).filter(({ weight, text }) => weight === 'bold' && text !== '…');
  expect(bold.map(({ text }) => text)).toEqual(['Truckföraren', `▼ ${here}`]);
  const thick = strokes.flatMap((stroke) => (stroke.kind === 'path' ? [stroke.thick] : []));
  expect(Math.max(...thick)).toBeGreaterThan(2 * Math.min(...thick)); // by weight, not by a colour
});

test('on a card to be filled in the strip names nobody who is asked for', async () => {
  const { sheets } = await sheetsFor(example('workshop.yaml'), { language: 'sv', isBlank: true });
  for (const sheet of sheets.filter(({ isKey, isWide }) => !isKey && !isWide)) {
    const { says } = stripOf(sheet);
    expect(says).toEqual([`Du är här: ____ … ____ → [${sheet.title}] → ____ … Bilköparen`]);
  }
});

/** Many at each end, all with names of forty letters. */
function crowded(): Chain {
  const long = (id: string): string => `${id} Kvalitetssäkringsavdelningen i Norrköping`.slice(0, 40);
  const many = (of: string): string[] => Array.from({ length: 6 }, (_, i) => `${of}${i}`);
  const named = (ids: readonly string[], rest: object): object =>
    Object.fromEntries(ids.map((id) => [id, { name: long(id), ...rest }]));
  return read({
    kedja: 1,
    suppliers: named(many('s'), { time: '1h' }),
    departments: named([...many('d'), 'me', ...many('e')], { time: '1h' }),
    customers: named(many('c'), { promise: '100h' }),
    links: [
      ...many('d').map((id, i) => `s${i} -> ${id}`),
      ...many('d').map((id) => `${id} -> me`),
      ...many('e').map((id) => `me -> ${id}`),
      ...many('e').map((id, i) => `${id} -> c${i}`),
    ],
  });
}

test('many neighbours are counted, and nothing of a long name is cut', async () => {
  const { sheets, say, options } = await sheetsFor(crowded());
  const mine = sheets.find(({ title }) => title.startsWith('me '))!;
  const { says, strokes, width } = stripOf(mine);
  expect(says[0]).toMatch(/^You are here: s0 .* \+\d → d0 .* \+\d → \[me .*\] → e0 .* \+\d → c0 .* \+\d$/u);
  const all = textsOf(strokes)
    .map(({ text }) => text)
    .join('')
    .replaceAll(' ', '');
  for (const name of [mine.title, 'd0 Kvalitetssäkringsavdelningen i Norrköp'.slice(0, 40)])
    expect(all).toContain(name.replaceAll(' ', ''));
  for (const { at } of textsOf(strokes)) expect([at[0] > 0, at[0] < width]).toEqual([true, true]);
  expect(sheetsPaper([mine], say, options).pages.length).toBeLessThanOrEqual(2);
});

test('a crowded card to be filled in has room on one page, too', async () => {
  const { sheets, say, options } = await sheetsFor(crowded(), { isBlank: true });
  const mine = sheets.find(({ title }) => title.startsWith('me '));
  expect(mine?.isKey).toBe(false);
  expect(sheetsPaper([mine!], say, options).pages).toHaveLength(1);
});

test('the matrix has lines between its columns and its rows, on every page of it', async () => {
  const { sheets, say, options } = await sheetsFor(example('new-car.yaml'));
  const matrix = sheets.filter(({ blocks }) =>
    blocks.some((block) => block.form === 'table' && block.lines === 'grid'),
  );
  expect(matrix.length).toBeGreaterThan(0);
  for (const sheet of matrix) {
    const columns = titles(sheet).length;
    for (const page of sheetsPaper([sheet], say, options).pages) expect(new Set(upright(page)).size).toBe(columns + 1);
    expect(sheetsHtml([sheet], say, options)).toContain('<table class="grid">');
  }
});

test('the SIPOC keeps who brings with what is brought, and its process is one list', async () => {
  const { sheets, say, options } = await sheetsFor(example('hospital.yaml'));
  const sipoc = sheets.filter(({ above }) => above === 'SIPOC');
  const { strokes } = sheetsPaper(sipoc, say, options).pages[0]!;
  const height = (text: string): number => textsOf(strokes).find((one) => one.text === text)!.at[1];
  expect(height('implant')).toBe(height('Implant maker'));
  expect(height('instruments')).toBe(height('Instrument loan service'));
  const process = textsOf(strokes).filter(({ text }) => /^\d\. /u.test(text));
  const steps = process.slice(1).map(({ at }, i) => Math.round(at[1] - process[i]!.at[1]));
  expect(Math.max(...steps)).toBeLessThanOrEqual(2 * Math.min(...steps)); // a name takes two lines at most
  const html = sheetsHtml(sipoc, say, options);
  expect(html).toMatch(/<td rowspan="4"><div><span>1\. Referral office<\/span><\/div>/u);
});

/** Where the upright hairlines stand. */
function upright({ strokes }: Page): number[] {
  return strokes.flatMap((stroke) => {
    if (stroke.kind !== 'path' || stroke.thick > 0.5) return [];
    const [[x, y], [toX, toY]] = stroke.points as [readonly [number, number], readonly [number, number]];
    return x === toX && y !== toY ? [Math.round(x * 10)] : [];
  });
}
