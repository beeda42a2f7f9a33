import { Command as Parser, CommanderError, Option } from 'commander';
import type { Command } from './command.js';
import type { Entry } from './commands/index.js';
import { type ExitCode, type Io, UsageError } from './io.js';
import { makeOut, type OutOptions } from './out.js';

/** Reads a command's arguments and options, and runs it. */
export async function run(
  name: string,
  entry: Entry,
  command: Command,
  argv: readonly string[],
  io: Io,
): Promise<ExitCode> {
  const parser = makeParser(name, entry, command, io);
  try {
    parser.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw new UsageError(said(error, name));
  }
  const options = parser.opts<OutOptions>();
  const out = await makeOut(io, options);
  const given: readonly unknown[] = parser.processedArgs.flat(); // what may be left out is there as undefined
  const args = given.filter((arg) => typeof arg === 'string');
  return command.run({ args, options: options as never, io, out });
}

function makeParser(name: string, { summary }: Entry, command: Command, io: Io): Parser {
  const parser = new Parser(`kedja ${name}`)
    .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`)
    .helpOption('-h, --help', 'this help')
    .configureHelp({ helpWidth: 100 })
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: () => undefined })
    .exitOverride();
  command.configure(parser);
  return parser
    .addOption(
      new Option('--format <format>', 'how to print it').choices([...command.formats]).default(command.formats[0]),
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--no-color', 'no colours (NO_COLOR and FORCE_COLOR count too)')
    .option('--quiet', 'nothing on standard error but errors');
}

/** The parser's complaint as a sentence of ours: what is wrong, and where the help is. */
function said({ message }: CommanderError, name: string): string {
  const bare = message
    .replace(/^error: /u, '')
    .replaceAll("'", '"')
    .replace(/\.?\n\(Did you mean (.*)\?\)$/u, '; did you mean $1?')
    .replace(/\.$/u, '');
  return /did you mean/u.test(bare) ? bare : `${bare}; see kedja ${name} --help`;
}
