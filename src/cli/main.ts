import { showInvisible } from '../model/invisible.js';
import { LANGUAGES } from '../model/chain.js';
import type { CliPhrases, HelpPhrases } from '../words/cli-phrases.js';
import { commands } from './commands/index.js';
import { inert } from './inert.js';
import { type ExitCode, Interrupted, type Io, type Reason, UsageError } from './io.js';
import { NAMED_LIKE_A_MODEL } from './is-model.js';
import { Tongue } from './tongue.js';
import { VERSION } from '../version.js';

export { nodeIo } from './node-io.js';
export type { ExitCode, Io };

/** Runs one command line and says how it ended. Never throws: what goes wrong is told on standard error. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const tongue = new Tongue(argv, io.env);
  try {
    return await dispatch(argv, tongue, io);
  } catch (error) {
    return fail(error, (await tongue.words()).cli, io);
  }
}

const HELP = new Set(['-h', '--help', 'help']);

async function dispatch(argv: readonly string[], tongue: Tongue, io: Io): Promise<ExitCode> {
  const [name, ...rest] = withoutLanguage(argv);
  if (name === '-V' || name === '--version') return say(`${VERSION}\n`, io);
  if (name === undefined) {
    io.err(overview((await tongue.words()).cli.help));
    return 2;
  }
  if (HELP.has(name)) {
    const about = rest.find((word) => !HELP.has(word));
    if (about !== undefined) return dispatch([about, '--help'], tongue, io);
    return say(overview((await tongue.words()).cli.help), io);
  }
  if (!isCommand(name)) throw new UsageError(await unknownCommand(name));
  const entry = commands[name];
  const [{ run }, { default: command }] = await Promise.all([import('./run.js'), entry.load(), tongue.words()]);
  return run(name, entry, command, rest, tongue, io);
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

/** Which language to speak may stand before the command, too. */
function withoutLanguage(argv: readonly string[]): readonly string[] {
  if (argv[0] === '--lang') return argv.slice(2);
  return argv[0]?.startsWith('--lang=') === true ? argv.slice(1) : argv;
}

function say(text: string, io: Io): ExitCode {
  io.out(text);
  return 0;
}

function overview(help: HelpPhrases): string {
  const rows = Object.entries(commands).map(
    ([name, { usage }]) =>
      [`  kedja ${name} ${usage}`.trimEnd(), help.commands[name as keyof typeof commands]] as const,
  );
  const width = Math.max(...rows.map(([call]) => call.length)) + 3;
  return [
    help.tagline,
    '',
    ...rows.map(([call, summary]) => call.padEnd(width) + summary),
    '',
    `  -h, --help      ${help.ofHelp}`,
    `  -V, --version   ${help.ofVersion}`,
    `  --lang <${LANGUAGES.join('|')}>   ${help.option.lang}`,
    '',
    help.exitCodes,
    help.firstSteps,
    '',
  ].join('\n');
}

async function unknownCommand(name: string): Promise<Reason> {
  const { nearest } = await import('../model/nearest.js');
  const meant = nearest(name, Object.keys(commands));
  const isModel = NAMED_LIKE_A_MODEL.test(name);
  const near = meant !== null ? `kedja ${meant}` : isModel ? `kedja analyze ${name}` : null;
  return ({ call, didYouMean }) =>
    `${call.unknownCommand(name)}; ${near === null ? call.seeHelp(null) : didYouMean(near)}`;
}

/** A wrong call is told in a line; anything else is kedja's own fault, and says so without a stack trace. */
function fail(error: unknown, words: CliPhrases, io: Io): ExitCode {
  if (error instanceof Interrupted) return 130;
  if (error instanceof UsageError) {
    io.err(inert(`kedja: ${error.said(words)}\n`, false));
    return 2;
  }
  const says = showInvisible(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  io.err(inert(`kedja: ${words.ownFault(says)}\n`, false));
  if (io.env['KEDJA_DEBUG'] && error instanceof Error) io.err(inert(`${error.stack}\n`, false));
  return 3;
}
