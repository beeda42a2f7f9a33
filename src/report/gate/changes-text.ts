import type { Comparison } from '../../model/comparison.js';
import { showInvisible } from '../../model/invisible.js';
import { MARKS } from '../../model/kept.js';
import { wrap } from '../layout.js';
import type { Style } from '../paint.js';
import { type ChangeSpeech, toldChange, type ToldCustomer } from './changes-told.js';

/** What a change does to the results, as people read it: verdict, cause, proof. */
export function changesText(comparison: Comparison, speech: ChangeSpeech, style: Style): string {
  const { title, notes, customers, sections } = toldChange(comparison, speech);
  const { paint, width } = style;
  const lines = [
    ...indented(title, 0, width).map(paint.bold),
    ...notes.flatMap((note) => indented(note, 2, width)),
    ...customers.flatMap((customer) => customerLines(customer, style)),
    ...sections.flatMap((section) => [
      '',
      `  ${paint.cyan(showInvisible(section.title))}`,
      ...section.lines.flatMap((line) => indented(line, 4, width)),
      ...(section.more > 0 ? [paint.dim(`    ${speech.words.report.andMore(section.more)}`)] : []),
    ]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function customerLines({ mark, name, says, more }: ToldCustomer, { paint, width }: Style): string[] {
  const { yes, no, open } = MARKS;
  const tone = mark === no ? paint.red : mark === yes ? paint.green : mark === open ? paint.yellow : paint.dim;
  const [first, ...rest] = indented(`${name}: ${says}`, 4, width);
  return [
    `  ${tone(mark)} ${first!.trimStart()}`,
    ...rest,
    ...more.flatMap((line) => indented(line, 6, width)).map(paint.dim),
  ];
}

/** Lines no wider than the terminal, each so far from its edge. */
function indented(text: string, by: number, width: number): string[] {
  return wrap(showInvisible(text), width - by).map((line) => `${' '.repeat(by)}${line}`);
}
