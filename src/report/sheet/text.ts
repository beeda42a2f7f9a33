import type { Block, Cell, Column, Field, Row, Say, Sheet } from '../../model/sheet.js';
import type { SheetPhrases } from '../../words/sheet-phrases.js';
import { BETWEEN_WORDS } from '../../words/between-words.js';
import { table, widthOf } from '../layout.js';
import type { Style } from '../paint.js';
import { linesBy } from '../../lettering/lines.js';

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
    ...linesBy([...key, above].join(' · '), width, widthOf).map((line) => paint.dim(line)),
    ...linesBy(title, width, widthOf).map((line) => paint.bold(line)),
    ...linesBy(facts, width - 2, widthOf).map((line) => `  ${line}`),
  ];
  return `${[top, ...blocks.map((block) => blockLines(block, style))].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function blockLines(block: Block, style: Style): string[] {
  const { paint, width } = style;
  switch (block.form) {
    case 'heading':
      return linesBy(block.text, width, widthOf).map((line) => paint.cyan(line));
    case 'text':
      return block.says.flatMap((one) => said(one, width, style));
    case 'table':
      return tableLines(block, style);
    case 'fields':
      return block.fields.flatMap((field) => fieldLines(field, style));
    case 'figure':
      return block.figure.says.flatMap((line) => linesBy(line, width - 2, widthOf)).map((line) => `  ${line}`);
    case 'code':
      return block.text.trimEnd().split('\n');
  }
}

function said({ text, tone }: Say, width: number, { paint }: Style): string[] {
  const tint = { plain: same, bold: paint.bold, soft: paint.dim, warning: paint.yellow }[tone];
  return linesBy(text, width, widthOf).map((line) => tint(line));
}

function same(text: string): string {
  return text;
}

function fieldLines({ label, answer, write }: Field, style: Style): string[] {
  const lines = Array.from({ length: write }, () => `  ${'_'.repeat(LINE)}`);
  return [
    ...linesBy(label, style.width, widthOf),
    ...answer.flatMap((one) => said(one, style.width - 2, style)).map((line) => `  ${line}`),
    ...lines,
  ];
}

/** Narrower columns than this say nothing. */
const LEAST = 6;
const GAP = 2;

/** Cells have several lines: each is a row of the table by itself. Where the columns have no room, one cell below the other. */
function tableLines(block: Block & { readonly form: 'table' }, style: Style): string[] {
  const { columns, rows } = block;
  const { paint, width } = style;
  const widths = widthsOf(columns, rows, width - 2);
  if (widths === null) return rows.flatMap((row) => listLines(row, block, style)).map((line) => `  ${line}`);
  const inRows = (cells: readonly (readonly string[])[]): string[][] =>
    Array.from({ length: Math.max(1, ...cells.map((lines) => lines.length)) }, (_, line) =>
      cells.map((lines) => lines[line] ?? ''),
    );
  const head = inRows(columns.map(({ title }, i) => linesBy(title, widths[i]!, widthOf)));
  const body = rows.flatMap((row) => inRows(row.map((one, i) => cellLines(one, widths[i]!))));
  const all = [
    ...head.map((row) => row.map((text) => ({ text, paint: paint.dim }))),
    ...body.map((row) => row.map((text) => ({ text }))),
  ];
  return table(
    all,
    columns.map(() => ({})),
    width - 2,
    GAP,
  ).map((line) => `  ${line}`);
}

/** As wide as each would like to be, or as its longest word at least; null where there is no room for that. */
function widthsOf(columns: readonly Column[], rows: readonly Row[], width: number): number[] | null {
  const texts = columns.map(({ title }, i) => [title, ...rows.flatMap((row) => row[i]!.says.map(({ text }) => text))]);
  const wanted = texts.map((one, i) => Math.max(...one.map(widthOf), rows.some((row) => row[i]!.write > 0) ? LINE : 0));
  const words = texts.map((one) => Math.max(LEAST, ...one.flatMap((text) => text.split(BETWEEN_WORDS)).map(widthOf)));
  const least = words.map((one, i) => Math.min(one, wanted[i]!)); // boxes to tick need less than that
  const room = width - GAP * (columns.length - 1);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  if (sum(wanted) <= room) return wanted;
  const left = room - sum(least);
  if (left < 0) return null;
  const missing = wanted.map((one, i) => Math.max(0, one - least[i]!));
  return least.map((one, i) => one + Math.floor((left * missing[i]!) / Math.max(1, sum(missing))));
}

/** A row by what it is about, and below it what its columns say. */
function listLines(
  row: Row,
  { columns, hasHeads }: Block & { readonly form: 'table' },
  { paint, width }: Style,
): string[] {
  const told = row.map(({ says, write }) => [
    ...says.map(({ text }) => text),
    ...(write > 0 ? ['_'.repeat(LINE)] : []),
  ]);
  const lines = told.flatMap((texts, i) =>
    texts.length === 0 || (i === 0 && hasHeads)
      ? []
      : linesBy(`${columns[i]!.title}: ${texts.join(', ')}`, width - 4, widthOf).map((line) => `  ${line}`),
  );
  return hasHeads
    ? [...linesBy(told[0]!.join(', '), width - 2, widthOf).map((line) => paint.bold(line)), ...lines]
    : lines;
}

function cellLines({ says, write }: Cell, width: number): string[] {
  const toWrite = Array.from({ length: write }, () => '_'.repeat(Math.min(width, LINE)));
  return [...says.flatMap(({ text }) => linesBy(text, width, widthOf)), ...toWrite];
}
