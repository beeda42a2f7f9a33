import { rules as analysisRules } from '../../analysis/rules.js';
import { rules as lintRules } from '../../lint/rules/index.js';
import type { RuleId, Severity } from '../../model/finding.js';
import { nearest } from '../../model/nearest.js';
import { table, wrap } from '../../report/layout.js';
import { rules as readingRules } from '../../source/rules.js';
import type { CliPhrases } from '../../words/cli-phrases.js';
import { wordsOf } from '../../words/languages.js';
import type { Words } from '../../words/words.js';
import type { Call, Command } from '../command.js';
import { UsageError } from '../io.js';
import type { Out } from '../out.js';

/** What every register says of a rule. */
interface Explained {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly wrong: string;
  readonly right: string;
}

interface Options {
  readonly format: 'text' | 'json';
}

/** Every rule, by the order in which a model is looked through. */
const GROUPS: readonly (readonly [title: keyof CliPhrases['ruleGroups'], rules: readonly Explained[]])[] = [
  ['reading', readingRules],
  ['structure', lintRules],
  ['promise', analysisRules],
];

export default {
  formats: ['text', 'json'],
  configure(parser, help) {
    parser.argument('[rule]', help.rule);
  },
  async run({ args, options, out, tongue }: Call<Options>) {
    const rules = GROUPS.flatMap(([, group]) => group);
    const [id] = args;
    const chosen = id === undefined ? rules : rules.filter((rule) => rule.id === id);
    if (chosen.length === 0) throw new UsageError((say) => unknown(id!, rules, say));
    const words = await (options.format === 'json' ? wordsOf('en') : tongue.words());
    if (options.format === 'json')
      await out.result(
        `${JSON.stringify(
          chosen.map((one) => asJson(one, words)),
          null,
          2,
        )}\n`,
      );
    else await out.result(id === undefined ? listed(words, out) : page(chosen[0]!, words, out));
    return 0;
  },
} satisfies Command;

function asJson({ id, severity, wrong, right }: Explained, words: Words): object {
  return { id, severity, ...words.rules[id], wrong, right };
}

function listed({ rules: pages, cli }: Words, { paint, width }: Out): string {
  const blocks = GROUPS.map(([title, rules]) => {
    const rows = rules.map(({ id, severity }) => [
      { text: id, paint: paint.bold },
      { text: cli.severity[severity], paint: severity === 'error' ? paint.red : paint.yellow },
      { text: pages[id].title },
    ]);
    return [
      paint.cyan(cli.ruleGroups[title]),
      ...table(rows, [{}, {}, { gives: 1, least: 10 }], width - 2).map((line) => `  ${line}`),
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function page({ id, severity, wrong, right }: Explained, { rules, cli }: Words, { paint, width }: Out): string {
  const { title, why } = rules[id];
  const example = (name: string, text: string): string[] => [
    '',
    paint.cyan(name),
    '',
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`.trimEnd()),
  ];
  const paragraphs = why
    .split('\n\n')
    .flatMap((paragraph) => ['', ...wrap(paragraph.replaceAll('\n', ' '), Math.min(width, 90))]);
  return `${[`${paint.bold(id)} (${cli.severity[severity]})  ${title}`, ...paragraphs, ...example(cli.wrong, wrong), ...example(cli.right, right)].join('\n')}\n`;
}

function unknown(id: string, rules: readonly Explained[], { call, didYouMean }: CliPhrases): string {
  const close = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  return `${call.noRule(id)}; ${close === null ? call.allRules : didYouMean(close)}`;
}
