import { RULE_GROUPS, type RuleEntry } from '../../model/finding.js';
import { RULE_SETS } from '../../model/ruling.js';
import { nearest } from '../../model/nearest.js';
import { table, wrap } from '../../report/layout.js';
import { rules } from '../../rules.js';
import type { CliPhrases } from '../../words/cli-phrases.js';
import { wordsOf } from '../../words/languages.js';
import type { Words } from '../../words/words.js';
import type { Call, Command } from '../command.js';
import { UsageError } from '../io.js';
import type { Out } from '../out.js';

interface Options {
  readonly format: 'text' | 'json';
}

export default {
  formats: ['text', 'json'],
  configure(parser, help) {
    parser.argument('[rule]', help.rule);
  },
  async run({ args, options, io, out, tongue }: Call<Options>) {
    const [id] = args;
    const chosen = id === undefined ? rules : rules.filter((rule) => rule.id === id);
    if (chosen.length === 0) throw new UsageError((say) => unknown(id!, say));
    const words = await (options.format === 'json' ? wordsOf('en') : tongue.words());
    if (options.format === 'json')
      await out.result(
        `${JSON.stringify(
          chosen.map((one) => asJson(one, words)),
          null,
          2,
        )}\n`,
      );
    else
      await out.result(
        id === undefined ? listed(words, io.terminal.isOut ? out.width : Infinity, out) : page(chosen[0]!, words, out),
      );
    return 0;
  },
} satisfies Command;

function asJson({ id, group, severity, sets, wrong, right }: RuleEntry, words: Words): object {
  return { id, group, severity, sets: sets ?? RULE_SETS, ...words.rules[id], wrong, right };
}

/** Every rule on a line of its own, cut only where a terminal would break it. */
function listed({ rules: pages, cli }: Words, width: number, { paint }: Out): string {
  const blocks = RULE_GROUPS.filter((group) => rules.some((rule) => rule.group === group)).map((group) => {
    const rows = rules
      .filter((rule) => rule.group === group)
      .map(({ id, severity, sets }) => [
        { text: id, paint: paint.bold },
        { text: cli.severity[severity], paint: severity === 'error' ? paint.red : paint.yellow },
        { text: sets === undefined ? pages[id].title : `${pages[id].title} (${sets.join(', ')})` },
      ]);
    return [
      paint.cyan(cli.ruleGroups[group]),
      ...table(rows, [{}, {}, { gives: 1, least: 10 }], width - 2).map((line) => `  ${line}`),
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function page(
  { id, severity, sets, wrong, right }: RuleEntry,
  { rules: pages, cli }: Words,
  { paint, width }: Out,
): string {
  const { title, why } = pages[id];
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
  return `${[`${paint.bold(id)} (${[cli.severity[severity], ...(sets ?? [])].join(', ')})  ${title}`, ...paragraphs, ...example(cli.wrong, wrong), ...example(cli.right, right)].join('\n')}\n`;
}

function unknown(id: string, { call, didYouMean }: CliPhrases): string {
  const close = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  return `${call.noRule(id)}; ${close === null ? call.allRules : didYouMean(close)}`;
}
