import { widthOf } from '../../lettering/measure.js';
import type { Block, Field, Say } from '../../model/sheet.js';
import { linesOf } from '../../lettering/lines.js';
import { BY_HAND, GAP, heightOf, linesOfSay, rule, SIZE, type Slab, slab, space, stacked, textStroke } from './slab.js';
import { scaled } from './strokes.js';
import { tableSlabs } from './table-slabs.js';

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

function headingSlab(text: string, width: number): Slab {
  const lines = linesOf(text, width, 13, 'bold');
  const height = 14 + lines.length * 17 + 3;
  return slab(
    height,
    lines.map((line, i) => textStroke(line, 0, 14 + 12 + i * 17, 13, 'accent', 'bold')),
    true,
  );
}

function saySlabs(says: readonly Say[], width: number): Slab[] {
  return says.flatMap((one) =>
    linesOfSay(one, width).map((line) =>
      slab(line.height, [textStroke(line.text, 0, line.size, line.size, line.tone, line.weight)]),
    ),
  );
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
