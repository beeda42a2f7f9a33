import { Command as Parser, CommanderError, type Option } from 'commander';
import { LANGUAGES } from '../model/chain.js';
import type { CliPhrases, HelpPhrases } from '../words/cli-phrases.js';
import type { Command } from './command.js';
import type { Entry } from './commands/index.js';
import { type ExitCode, type Io, UsageError } from './io.js';
import { type Wanted, wanted } from './formats.js';
import { choiceOption, manyOption } from './options.js';
import { makeOut, type OutOptions } from './out.js';
import type { Tongue } from './tongue.js';

/** Reads a command's arguments and options, and runs it. */
export async function run(
  name: keyof HelpPhrases['commands'],
  { usage }: Entry,
  command: Command,
  argv: readonly string[],
  tongue: Tongue,
  io: Io,
): Promise<ExitCode> {
  const { help } = (await tongue.words()).cli;
  const parser = makeParser(name, usage, command, help, io);
  try {
    parser.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw new UsageError((say) => said(error, name, say));
  }
  const given = parser.opts<OutOptions & Asked>();
  const formats = command.several === true ? allWanted(parser, command) : [];
  const options = { ...given, format: formatAsked(parser, command), formats };
  const out = await makeOut(io, options);
  const all: readonly unknown[] = parser.processedArgs.flat(); // what may be left out is there as undefined
  const args = all.filter((arg) => typeof arg === 'string');
  return command.run({ args, options: options as never, io, out, tongue });
}

/** Files by whose ending people mean a format; others are text. */
const ENDINGS =
  /^(?:bmp|csv|d2|docx?|dot|eps|gif|gv|html?|jpe?g|json|md|mmd|odt|pdf|png|pptx?|sarif|svg|tiff?|webp|xlsx?|xml)$/u;

interface Asked {
  readonly format?: string | readonly string[];
  readonly output?: string;
}

/** Every format that was asked for; a file behind -o is one more where the others have files of their own. */
function allWanted(parser: Parser, command: Command): Wanted[] {
  const all = wanted(asList(formatAsked(parser, command)), command.formats);
  const { output } = parser.opts<Asked>();
  if (output === undefined || all.some(({ file }) => file === null)) return all;
  return [...all, ...wanted(asList(formatOf(output, command)), command.formats)];
}

function asList(format: string | readonly string[]): readonly string[] {
  return typeof format === 'string' ? [format] : format;
}

/** The format that was asked for, else that of the file's ending. */
function formatAsked(parser: Parser, command: Command): string | readonly string[] {
  const { format, output } = parser.opts<Asked>();
  return parser.getOptionValueSource('format') === 'cli' && format !== undefined ? format : formatOf(output, command);
}

/** The format of a file's ending, else the first. A file that says it is something else is a slip. */
function formatOf(file: string | undefined, { formats, endings = {} }: Command): string {
  const ending = /\.([a-z0-9]+)$/iu.exec(file ?? '')?.[1]?.toLowerCase() ?? '';
  if (formats.includes(ending)) return ending;
  if (Object.hasOwn(endings, ending)) return endings[ending]!;
  if (!ENDINGS.test(ending)) return formats[0]!;
  const other = Object.keys(endings).map((one) => `.${one}`);
  const known = [...formats.map((one) => (one === 'text' ? '.txt' : `.${one}`)), ...other];
  throw new UsageError(({ call }) => call.unknownEnding(`.${ending}`, known));
}

function makeParser(
  name: keyof HelpPhrases['commands'],
  usage: string,
  command: Command,
  help: HelpPhrases,
  io: Io,
): Parser {
  const summary = help.commands[name];
  const parser = new Parser(`kedja ${name}`)
    .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}${summary.endsWith('…') ? '' : '.'}`)
    .usage(`${help.anyOptions} ${usage}`.trimEnd())
    .helpOption('-h, --help', help.option.help)
    .configureHelp({
      helpWidth: 100,
      styleTitle: (title) => titles(help)[title] ?? title,
      optionDescription: (option) => described(option, help),
    })
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: () => undefined })
    .exitOverride();
  command.configure(parser, help);
  return parser
    .addOption(formatOption(command, help))
    .option('-o, --output <file>', help.option.output)
    .addOption(choiceOption('--lang <language>', help.option.lang, LANGUAGES, help))
    .option('--no-color', help.option.noColor)
    .option('--quiet', help.option.quiet);
}

function formatOption({ formats, several }: Command, help: HelpPhrases): Option {
  return several === true
    ? manyOption('--format <format[=file]>', `${help.option.formats} ${help.choices(formats)}`)
    : choiceOption('--format <format>', help.option.format, formats, help).default(formats[0]);
}

function titles(help: HelpPhrases): Readonly<Record<string, string>> {
  return { 'Usage:': help.usage, 'Arguments:': help.arguments, 'Options:': help.options };
}

function described({ description, defaultValue }: Option, help: HelpPhrases): string {
  const isTold = typeof defaultValue === 'string' || typeof defaultValue === 'number';
  return isTold ? `${description} ${help.usual(String(defaultValue))}` : description;
}

/** The parser's complaint as a sentence of ours: what is wrong, and where the help is. */
function said({ code, message }: CommanderError, name: string, { call, didYouMean }: CliPhrases): string {
  const [, what = ''] = /'([^']*)'/u.exec(message) ?? [];
  const [, near] = /Did you mean (?:one of )?([^,?)]+)/u.exec(message) ?? [];
  const [, taken, given] = /Expected (\d+) .*got (\d+)/u.exec(message) ?? [];
  const cure = near === undefined ? call.seeHelp(name) : didYouMean(near);
  const wrong: Readonly<Record<string, string>> = {
    'commander.unknownOption': call.unknownOption(what),
    'commander.missingArgument': call.missingArgument(what),
    'commander.optionMissingArgument': call.missingValue(what.split(' ').find((part) => part.startsWith('--')) ?? what),
    'commander.excessArguments': call.tooManyArguments(Number(taken), Number(given)),
  };
  return `${wrong[code] ?? message}; ${cure}`;
}
