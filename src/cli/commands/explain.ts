import { rules as analysisRules } from '../../analysis/rules.js';
import { rules as lintRules } from '../../lint/rules/index.js';
import type { RuleId, Severity } from '../../model/finding.js';
import { nearest } from '../../model/nearest.js';
import { table, wrap } from '../../report/layout.js';
import { rules as readingRules } from '../../source/rules.js';
import { words } from '../../words/en/index.js';
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
const GROUPS: readonly (readonly [title: string, rules: readonly Explained[]])[] = [
  ['Reading the file', readingRules],
  ['Who delivers to whom', lintRules],
  ['What was promised', analysisRules],
];

export default {
  formats: ['text', 'json'],
  configure(parser) {
    parser.argument('[rule]', 'the name in brackets behind a finding; without it, all of them');
  },
  async run({ args, options, out }: Call<Options>) {
    const rules = GROUPS.flatMap(([, group]) => group);
    const [id] = args;
    const chosen = id === undefined ? rules : rules.filter((rule) => rule.id === id);
    if (chosen.length === 0) throw new UsageError(unknown(id!, rules));
    if (options.format === 'json') await out.result(`${JSON.stringify(chosen.map(asJson), null, 2)}\n`);
    else await out.result(id === undefined ? listed(out) : page(chosen[0]!, out));
    return 0;
  },
} satisfies Command;

function asJson({ id, severity, wrong, right }: Explained): object {
  return { id, severity, ...words.rules[id], wrong, right };
}

function listed({ paint, width }: Out): string {
  const blocks = GROUPS.map(([title, rules]) => {
    const rows = rules.map(({ id, severity }) => [
      { text: id, paint: paint.bold },
      { text: severity, paint: severity === 'error' ? paint.red : paint.yellow },
      { text: words.rules[id].title },
    ]);
    return [
      paint.cyan(title),
      ...table(rows, [{}, {}, { gives: 1, least: 10 }], width - 2).map((line) => `  ${line}`),
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function page({ id, severity, wrong, right }: Explained, { paint, width }: Out): string {
  const { title, why } = words.rules[id];
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
  return `${[`${paint.bold(id)} (${severity})  ${title}`, ...paragraphs, ...example('Wrong', wrong), ...example('Right', right)].join('\n')}\n`;
}

function unknown(id: string, rules: readonly Explained[]): string {
  const close = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  return `there is no rule "${id}"; ${close === null ? 'see kedja explain for all of them' : `did you mean "${close}"?`}`;
}
