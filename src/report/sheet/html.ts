import type { Language } from '../../model/chain.js';
import type { Block, Cell, Field, Row, Say, Sheet } from '../../model/sheet.js';
import type { SheetPhrases } from '../../words/sheet-phrases.js';
import { scaleInBrowser } from './pages.js';
import { styles } from './styles.js';
import { xml } from '../../lettering/encode.js';
import { svg } from './svg.js';

/** With `a3` what lies on its long side is so large; what stands upright stays A4. */
export const PAGE_SIZES = ['a4', 'a3', 'letter'] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

export interface HtmlOptions {
  readonly title: string;
  readonly language: Language;
  readonly page: PageSize;
  /** The SHA-256 of a text in Base64: only the page's own style may act in it. */
  readonly digest: (text: string) => string;
}

/** Sheets as one page of HTML that fetches nothing and runs nothing, and prints each sheet on a page of its own. */
export function sheetsHtml(sheets: readonly Sheet[], say: SheetPhrases, options: HtmlOptions): string {
  const style = styles(options.page);
  return `<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${options.digest(style)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xml(options.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${sheets.map((sheet) => sheetHtml(sheet, say, options.page)).join('\n')}
</main>
</body>
</html>
`;
}

function sheetHtml(sheet: Sheet, say: SheetPhrases, page: PageSize): string {
  const { above, title, facts, isWide, isKey, blocks } = sheet;
  const scale = scaleInBrowser(sheet, say, page);
  const kind = [
    'sheet',
    ...(isWide ? ['wide'] : []),
    ...(isKey ? ['key'] : []),
    ...(scale !== 1 ? [`z${Math.round(100 * scale)}`] : []),
  ].join(' ');
  const key = isKey ? `<strong class="answers">${xml(say.answerKey)}</strong> ` : '';
  return `<section class="${kind}">
<header>
<p class="above">${key}${xml(above)}</p>
<h1>${xml(title)}</h1>
${facts === '' ? '' : `<p class="facts">${xml(unparted(facts))}</p>\n`}</header>
${blocks.map(blockHtml).join('\n')}
</section>`;
}

function blockHtml(block: Block): string {
  switch (block.form) {
    case 'heading':
      return `<h2>${xml(block.text)}</h2>`;
    case 'text':
      return block.says.map((one) => `<p${toneOf(one)}>${xml(unparted(one.text))}</p>`).join('\n');
    case 'table':
      return tableHtml(block);
    case 'fields':
      return `<dl class="${block.columns === 2 ? 'fields beside' : 'fields'}">${block.fields.map(fieldHtml).join('')}</dl>`;
    case 'figure':
      return `<figure${block.figure.width < WIDE ? ' class="narrow"' : ''}>${svg(block.figure)}</figure>`;
    case 'code':
      return `<pre><code>${block.text.split('\n').map(xml).join('\n')}</code></pre>`;
  }
}

/** In points: what is drawn less wide is for a page that stands upright. */
const WIDE = 600;

function tableHtml({ columns, rows, hasHeads, lines }: Block & { readonly form: 'table' }): string {
  const head = columns.map(({ title }) => `<th scope="col">${xml(title)}</th>`).join('');
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const shares = columns.map(({ share }) => `<col class="w${Math.round((100 * share) / all)}">`).join('');
  const body =
    lines === 'sides'
      ? sidesHtml(rows, Math.floor(columns.length / 2))
      : rows.map((row) => `<tr>${rowHtml(row, hasHeads)}</tr>`).join('\n');
  return `<table${lines === 'rows' ? '' : ` class="${lines}"`}>
<colgroup>${shares}</colgroup>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table>`;
}

function rowHtml(row: Row, hasHeads: boolean): string {
  return row
    .map((one, i) => (i === 0 && hasHeads ? `<th scope="row">${cellHtml(one)}</th>` : `<td>${cellHtml(one)}</td>`))
    .join('');
}

/** Row by row, but for the middle column, which goes on beside all of them; a last row takes what that is longer. */
function sidesHtml(rows: readonly Row[], middle: number): string {
  const list = rows.flatMap((row) => cellHtml(row[middle]!)).filter((html) => html !== '');
  const sides = rows.filter((row) => row.some((one, i) => i !== middle && cellHtml(one) !== ''));
  const cells = (row: Row, i: number): string => (i === middle ? '' : `<td>${cellHtml(row[i]!)}</td>`);
  const span = `<td rowspan="${sides.length + 1}">${list.map((html) => `<div>${html}</div>`).join('\n')}</td>`;
  const told = sides.map((row, at) => row.map((_, i) => (i === middle && at === 0 ? span : cells(row, i))).join(''));
  const last = rows[0]!.map((_, i) => (i !== middle ? '<td></td>' : sides.length === 0 ? span : '')).join('');
  return [...told.map((row) => `<tr>${row}</tr>`), `<tr class="rest">${last}</tr>`].join('\n');
}

function cellHtml({ says, write }: Cell): string {
  return says.map(sayHtml).join('') + linesToWrite(write);
}

function fieldHtml({ label, answer, write }: Field): string {
  return `<div><dt>${xml(label)}</dt><dd>${answer.map(sayHtml).join('')}${linesToWrite(write)}</dd></div>`;
}

function sayHtml(one: Say): string {
  return `<span${toneOf(one)}>${xml(unparted(one.text))}</span>`;
}

/** No line ends within a figure and its unit: `5 h 36 min`, `98 %`; nor in what a day is: `1 d = 9 h`. */
function unparted(text: string): string {
  return text
    .replaceAll(/(?<=\d) (?=(?:%|[wuvdhts]|min)(?!\p{L}))/gu, NO_BREAK)
    .replaceAll(/(?<=\d\u00A0(?:[wuvdhts]|min)) (?=\d)/gu, NO_BREAK)
    .replaceAll(/ = (?=\d)/gu, `${NO_BREAK}=${NO_BREAK}`);
}

const NO_BREAK = '\u00A0';

function toneOf({ tone }: Say): string {
  return tone === 'plain' ? '' : ` class="${tone}"`;
}

function linesToWrite(count: number): string {
  return '<span class="line"></span>'.repeat(count);
}
