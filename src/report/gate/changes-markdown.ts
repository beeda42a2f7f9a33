import type { Comparison } from '../../model/comparison.js';
import { showInvisible } from '../../model/invisible.js';
import { type ChangeSpeech, toldChange } from './changes-told.js';

/** What a change does to the results, as a comment on a request shows it; what is written otherwise folded away. */
export function changesMarkdown(comparison: Comparison, speech: ChangeSpeech): string {
  const { title, notes, customers, sections } = toldChange(comparison, speech);
  const lines = [
    `#### ${encoded(title)}`,
    '',
    ...notes.flatMap((note) => [encoded(note), '']),
    ...customers.flatMap(({ mark, name, says, more }) => [
      `- ${mark} <b>${encoded(name)}</b>: ${encoded(says)}`,
      ...more.map((line) => `  - ${encoded(line)}`),
    ]),
    ...(customers.length > 0 ? [''] : []),
    ...sections.flatMap((section) => [
      `<details><summary>${encoded(section.title)}</summary>`,
      '',
      ...section.lines.map((line) => `- <span>${encoded(line)}</span>`), // a line may begin as a list does
      ...(section.more > 0 ? [`- <span>${encoded(speech.words.report.andMore(section.more))}</span>`] : []),
      '',
      '</details>',
      '',
    ]),
  ];
  return `${lines
    .join('\n')
    .trimEnd()
    .replaceAll(/\n{3,}/gu, '\n\n')}\n`;
}

/** What names somebody, or a request, where it stands before a word: it stands alone, so that it is no part of one. */
const CALLING = /[@#]/gu;

/** Text in a line of Markdown: nothing in it is markup, a link, or calls anybody. */
function encoded(text: string): string {
  return showInvisible(text)
    .replaceAll(/[\\`*_{}[\]<>&|~$^!"]|:(?=[\w/+-])|(?<=www)\./giu, (char) => `&#${char.codePointAt(0)};`)
    .replaceAll(CALLING, (char, at: number, all: string) =>
      char === '#' && all[at - 1] === '&' ? char : `<span>${char}</span>`,
    );
}
