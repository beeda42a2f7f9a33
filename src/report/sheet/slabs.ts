import { widthOf } from '../../lettering/measure.js';
import type { Stroke, Tone } from '../../model/drawing.js';
import type { Block, Cell, Column, Field, Row, Say } from '../../model/sheet.js';
import { linesOf, sizeFor } from '../../lettering/lines.js';
import { scaled } from './strokes.js';

/** A strip of a page that is not parted: what stands in it, from its own top left. */
export interface Slab {
  readonly height: number;
  readonly strokes: readonly Stroke[];
  /** True where it is to stand on one page with the next. */
  readonly stays: boolean;
  /** What stands above it again where a page begins with it: the titles of its columns. */
  readonly again: Slab | null;
}

const SIZE = 11;
const LINE = 15;
const SMALL = 9.5;
/** Room to write a line by hand: 9 mm also where a sheet is set smaller. */
const BY_HAND = 29.7;
const GAP = 6;

/** So much larger than it was drawn is a figure at most: then it fills a page that lies on its long side. */
const LARGEST = 1.08;

/** A block of a sheet as strips so wide, none higher than a page. */
export function slabsOf(block: Block, width: number, most: number): Slab[] {
  switch (block.form) {
    case 'heading':
      return [headingSlab(block.text, width)];
    case 'text':
      return [...saySlabs(block.says, width), space(GAP)];
    case 'table':
      return [...tableSlabs(block, width, most), space(2 * GAP)];
    case 'fields':
      return [...fieldSlabs(block, width), space(GAP)];
    case 'figure': {
      const by = Math.min(LARGEST, width / block.figure.width);
      return [
        slab(
          block.figure.height * by,
          block.figure.strokes.map((stroke) => scaled(stroke, by)),
        ),
        space(GAP),
      ];
    }
    case 'code':
      return codeSlabs(block.text, width);
  }
}

export function slab(height: number, strokes: readonly Stroke[], stays = false): Slab {
  return { height, strokes, stays, again: null };
}

export function space(height: number): Slab {
  return slab(height, []);
}

export function textStroke(
  text: string,
  x: number,
  y: number,
  size: number,
  tone: Tone = 'ink',
  weight: 'regular' | 'bold' = 'regular',
): Stroke {
  return { kind: 'text', at: [x, y], text, size, weight, tone, anchor: 'start' };
}

function rule(x: number, y: number, width: number, thick = 0.5, tone: Tone = 'rule'): Stroke {
  return {
    kind: 'path',
    points: [
      [x, y],
      [x + width, y],
    ],
    thick,
    tone,
  };
}

function headingSlab(text: string, width: number): Slab {
  const lines = linesOf(text, width, 13, 'bold');
  const height = 14 + lines.length * 17 + 3;
  return slab(
    height,
    lines.map((line, i) => textStroke(line, 0, 14 + 12 + i * 17, 13, 'accent', 'bold')),
    true,
  );
}

/** A line of text as it is set in a strip. */
interface Line {
  readonly text: string;
  readonly size: number;
  readonly height: number;
  readonly tone: Tone;
  readonly weight: 'regular' | 'bold';
}

function linesOfSay({ text, tone }: Say, width: number): Line[] {
  const size = tone === 'soft' ? SMALL : SIZE;
  const weight = tone === 'bold' || tone === 'warning' ? 'bold' : 'regular';
  const height = tone === 'soft' ? 13 : LINE;
  const ink = tone === 'soft' || tone === 'warning' ? tone : 'ink';
  return linesOf(text, width, size, weight).map((line) => ({ text: line, size, height, tone: ink, weight }));
}

function saySlabs(says: readonly Say[], width: number): Slab[] {
  return says.flatMap((one) =>
    linesOfSay(one, width).map((line) =>
      slab(line.height, [textStroke(line.text, 0, line.size, line.size, line.tone, line.weight)]),
    ),
  );
}

function tableSlabs({ columns, rows }: Block & { readonly form: 'table' }, width: number, most: number): Slab[] {
  const widths = widthsOf(columns, width);
  const head = headSlab(columns, widths, width);
  const room = most - head.height;
  return [head, ...rows.flatMap((row) => rowSlabs(row, widths, width, room, head))];
}

function widthsOf(columns: readonly Column[], width: number): number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => (width * share) / all);
}

/** Where each column begins. */
function startsOf(widths: readonly number[]): number[] {
  let x = 0;
  return widths.map((width) => (x += width) - width);
}

function headSlab(columns: readonly Column[], widths: readonly number[], width: number): Slab {
  const starts = startsOf(widths);
  const size = Math.min(...columns.map(({ title }, i) => sizeFor(title, widths[i]! - GAP, 9, 'bold', 7)));
  const titles = columns.map(({ title }, i) => linesOf(title, widths[i]! - GAP, size, 'bold'));
  const lines = Math.max(1, ...titles.map((one) => one.length));
  const height = lines * 12 + 8;
  const strokes = titles.flatMap((one, i) =>
    one.map((text, k) => textStroke(text, starts[i]!, 10 + 12 * (lines - one.length + k), size, 'soft', 'bold')),
  );
  return slab(height, [...strokes, rule(0, height - 2, width, 1, 'accent')], true);
}

/** A row is one strip; of one higher than a page as many as it takes. */
function rowSlabs(row: Row, widths: readonly number[], width: number, room: number, head: Slab): Slab[] {
  const cells = row.map((one, i) => cellLines(one, widths[i]! - GAP));
  const most = Math.floor((room - 12) / BY_HAND);
  const longest = Math.max(1, ...cells.map((lines) => lines.length));
  const isWhole = Math.max(...cells.map(heightOf)) + 10 <= room;
  const step = isWhole ? longest : most;
  return Array.from({ length: Math.ceil(longest / step) }, (_, part) => {
    const shown = cells.map((lines) => lines.slice(part * step, (part + 1) * step));
    const height = Math.max(LINE, ...shown.map(heightOf)) + 10;
    const starts = startsOf(widths);
    const strokes = shown.flatMap((lines, i) => stacked(lines, starts[i]!));
    return { ...slab(height, [...strokes, rule(0, height - 2, width)]), again: head };
  });
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

/** Lines one below the other, from a little below the top of their strip. */
function stacked(lines: readonly Line[], x: number): Stroke[] {
  let y = 4;
  return lines.flatMap(({ text, size, height, tone, weight }) => {
    y += height;
    return text === '' ? [] : [textStroke(text, x, y - height + size, size, tone, weight)];
  });
}

const HAND_LINE: Line = { text: '', size: SIZE, height: BY_HAND, tone: 'ink', weight: 'regular' };

function cellLines({ says, write }: Cell, width: number): Line[] {
  return [...says.flatMap((one) => linesOfSay(one, width)), ...Array.from({ length: write }, () => HAND_LINE)];
}

function fieldSlabs({ fields, columns }: Block & { readonly form: 'fields' }, width: number): Slab[] {
  if (columns === 2) return [besideSlab(fields, width)];
  return fields.map(({ label, answer, write }) => {
    const says: Say[] = [{ text: label, tone: 'plain' }, ...answer];
    const lines = says.flatMap((one) => linesOfSay(one, width));
    const top = heightOf(lines);
    const rules = Array.from({ length: write }, (_, i) => rule(0, top + (i + 1) * BY_HAND, width, 0.7));
    return slab(top + write * BY_HAND + 6, [...stacked(lines, 0), ...rules]);
  });
}

/** Two short fields on one line, each label before its line. */
function besideSlab(fields: readonly Field[], width: number): Slab {
  const widths = [(width * 2) / 3 - 12, width / 3 - 12];
  const strokes = fields.flatMap(({ label }, i) => {
    const x = i === 0 ? 0 : widths[0]! + 24;
    const from = widthOf(label, SIZE) + 8;
    return [textStroke(label, x, 20, SIZE), rule(x + from, 22, widths[i]! - from, 0.7)];
  });
  return slab(BY_HAND, strokes);
}

const CODE = 9;

/** Written as it is to be typed: spaces before a line count, and a line that is too long goes on in the next. */
function codeSlabs(text: string, width: number): Slab[] {
  return text
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const indent = /^ */u.exec(line)![0].length * 4;
      const lines = linesOf(line.trim(), width - indent, CODE, 'regular');
      return (lines.length === 0 ? [''] : lines).map((one) => slab(12, [textStroke(one, indent, CODE, CODE)]));
    });
}
