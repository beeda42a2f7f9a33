import type { Block, Cell, Field, Say, Sheet } from '../../model/sheet.js';
import type { SheetPhrases } from '../../words/sheet-phrases.js';
import { flow, headline, table, wrap } from '../layout.js';
import type { Style } from '../paint.js';

/** So long a line to write on is drawn, in columns. */
const LINE = 24;

/** Sheets for the terminal, one below the other. */
export function sheetsText(sheets: readonly Sheet[], say: SheetPhrases, style: Style): string {
  return sheets.map((sheet) => sheetText(sheet, say, style)).join('\n\n');
}

function sheetText({ above, title, facts, isKey, blocks }: Sheet, say: SheetPhrases, style: Style): string {
  const { paint, width } = style;
  const key = isKey ? [say.answerKey] : [];
  const top = [
    ...wrap([...key, above].join(' · '), width).map((line) => paint.dim(line)),
    ...headline(title, facts === '' ? [] : facts.split(' · '), style),
  ];
  return `${[top, ...blocks.map((block) => blockLines(block, style))].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function blockLines(block: Block, style: Style): string[] {
  const { paint, width } = style;
  switch (block.form) {
    case 'heading':
      return wrap(block.text, width).map((line) => paint.cyan(line));
    case 'text':
      return block.says.flatMap((one) => said(one, width, style));
    case 'table':
      return tableLines(block, style);
    case 'fields':
      return block.fields.flatMap((field) => fieldLines(field, style));
    case 'figure':
      return flow(block.figure.says.split('. '), '', width, '').map((line) => `  ${line}`);
    case 'code':
      return block.text.trimEnd().split('\n');
  }
}

function said({ text, tone }: Say, width: number, { paint }: Style): string[] {
  const tint = { plain: same, bold: paint.bold, soft: paint.dim, warning: paint.yellow }[tone];
  return wrap(text, width).map((line) => tint(line));
}

function same(text: string): string {
  return text;
}

function fieldLines({ label, answer, write }: Field, style: Style): string[] {
  const lines = Array.from({ length: write }, () => `  ${'_'.repeat(LINE)}`);
  return [
    ...wrap(label, style.width),
    ...answer.flatMap((one) => said(one, style.width - 2, style)).map((line) => `  ${line}`),
    ...lines,
  ];
}

/** Narrower columns than this say nothing. */
const LEAST = 6;

/** Cells have several lines: each is a row of the table by itself. */
function tableLines({ columns, rows }: Block & { readonly form: 'table' }, style: Style): string[] {
  const { paint, width } = style;
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.max(LEAST, Math.floor(((width - 2 * columns.length) * share) / all)));
  const head = columns.map(({ title }) => ({ text: title, paint: paint.dim }));
  const body = rows.flatMap((row) => {
    const cells = row.map((one, i) => cellLines(one, widths[i]!));
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => cells.map((lines) => ({ text: lines[line] ?? '' })));
  });
  return table(
    [head, ...body],
    columns.map(() => ({ gives: 1, least: LEAST })),
    width - 2,
  ).map((line) => `  ${line}`);
}

function cellLines({ says, write }: Cell, width: number): string[] {
  return [
    ...says.flatMap(({ text }) => wrap(text, width)),
    ...Array.from({ length: write }, () => '_'.repeat(Math.min(width, LINE))),
  ];
}
