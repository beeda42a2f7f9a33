import type { RuleEntry } from '../../model/finding.js';
import type { Words } from '../../words/words.js';
import type { SarifRule } from './sarif-log.js';
import { cutTo } from './told.js';

/** Characters of a description that GitHub takes. */
const LONGEST = 1024;

/** A rule as `kedja explain` tells it: why, and a wrong and a right example. */
export function sarifRule({ id, group, severity, wrong, right, isShown }: RuleEntry, words: Words): SarifRule {
  const { title, why } = words.rules[id];
  const examples = [
    { name: words.cli.wrong, text: wrong.trimEnd(), isModel: isShown !== false },
    { name: words.cli.right, text: right.trimEnd(), isModel: true },
  ];
  const plain = examples.map(({ name, text }) => `${name}:\n\n${text}`);
  const marked = examples.map(({ name, text, isModel }) => `### ${name}\n\n${isModel ? fenced(text) : text}`);
  return {
    id,
    shortDescription: { text: cutTo(title, LONGEST) },
    fullDescription: { text: cutTo(why, LONGEST) },
    help: { text: [why, ...plain].join('\n\n'), markdown: [why, ...marked].join('\n\n') },
    defaultConfiguration: { level: severity },
    properties: { tags: [group], 'problem.severity': severity },
  };
}

function fenced(text: string): string {
  return `\`\`\`yaml\n${text}\n\`\`\``;
}
