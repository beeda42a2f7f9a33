import { nearest } from '../../model/nearest.js';
import type { CliPhrases } from '../../words/cli-phrases.js';
import type { Call, Command } from '../command.js';
import { type ExitCode, type Io, UsageError } from '../io.js';
import { isStandardOutput, ofFile } from '../out.js';

const FOLDER = 'examples/';
const ENDING = '.yaml';

interface Options {
  readonly format: 'text';
  readonly output?: string;
}

export default {
  formats: ['text'],
  configure(parser, help) {
    parser.argument('[template]', help.template);
  },
  async run({ args, options, io, out, tongue }: Call<Options>) {
    const { cli } = await tongue.words();
    const templates = (await io.assets(FOLDER))
      .filter((name) => name.endsWith(ENDING))
      .map((name) => name.slice(0, -ENDING.length));
    const [name] = args;
    if (name === undefined) {
      await out.result(await listed(templates, cli, io));
      return 0;
    }
    if (!templates.includes(name)) throw new UsageError((say) => unknown(name, templates, say));
    const text = withSchema(await io.asset(`${FOLDER}${name}${ENDING}`), cli);
    return options.output !== undefined && isStandardOutput(options.output)
      ? print(text, out)
      : create(text, options.output ?? `${name}.kedja.yaml`, cli, { io, out });
  },
} satisfies Command;

async function print(text: string, out: Call['out']): Promise<ExitCode> {
  await out.result(text);
  return 0;
}

/** Makes a file that was not there: nobody's model is written over. */
async function create(
  text: string,
  file: string,
  cli: CliPhrases,
  { io, out }: Pick<Call, 'io' | 'out'>,
): Promise<ExitCode> {
  const problem = await io.write(file, text, 'new');
  if (problem !== null) throw new UsageError(ofFile(file, problem, 'write'));
  out.note(cli.created(file));
  return 0;
}

/** The examples name the schema where it lies beside them; a copy elsewhere is told how to get it. */
function withSchema(text: string, { schemaHere }: CliPhrases): string {
  const [, rest] = /^# yaml-language-server:.*\n([\s\S]*)$/u.exec(text) ?? [null, text];
  return `# yaml-language-server: $schema=kedja.schema.json\n# ${schemaHere}\n${rest}`;
}

async function listed(templates: readonly string[], cli: CliPhrases, io: Io): Promise<string> {
  const width = Math.max(...templates.map((name) => name.length)) + 2;
  const lines = await Promise.all(
    templates.map(async (name) => {
      const text = await io.asset(`${FOLDER}${name}${ENDING}`);
      const chain = /^chain:\s*(.+)$/mu.exec(text)?.[1] ?? '';
      return `  ${name.padEnd(width)}${chain}`;
    }),
  );
  return `${[cli.templates, '', ...lines].join('\n')}\n`;
}

function unknown(name: string, templates: readonly string[], say: CliPhrases): string {
  const close = nearest(name, templates);
  return `${say.call.noTemplate(name)}; ${close === null ? say.thereIs(templates, false) : say.didYouMean(close)}`;
}
