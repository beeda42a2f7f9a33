import { markdown } from '../../lettering/encode.js';
import type { Comparison } from '../../model/comparison.js';
import { type ChangeSpeech, toldChange } from './changes-told.js';

/** What a change does to the results, as a comment on a request shows it; what is written otherwise folded away. */
export function changesMarkdown(comparison: Comparison, speech: ChangeSpeech): string {
  const { title, notes, customers, sections } = toldChange(comparison, speech);
  const lines = [
    `#### ${markdown(title)}`,
    '',
    ...notes.flatMap((note) => [markdown(note), '']),
    ...customers.flatMap(({ mark, name, says, more }) => [
      `- ${mark} <b>${markdown(name)}</b>: ${markdown(says)}`,
      ...more.map((line) => `  - ${markdown(line)}`),
    ]),
    ...(customers.length > 0 ? [''] : []),
    ...sections.flatMap((section) => [
      `<details><summary>${markdown(section.title)}</summary>`,
      '',
      ...section.lines.map((line) => `- <span>${markdown(line)}</span>`), // a line may begin as a list does
      ...(section.more > 0 ? [`- <span>${markdown(speech.words.report.andMore(section.more))}</span>`] : []),
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
