import { showInvisible } from '../model/invisible.js';
import { commands } from './commands/index.js';
import { inert } from './inert.js';
import { type ExitCode, type Io, UsageError } from './io.js';
import { VERSION } from '../version.js';

export { nodeIo } from './node-io.js';
export type { ExitCode, Io };

/** Runs one command line and says how it ended. Never throws: what goes wrong is told on standard error. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    return fail(error, io);
  }
}

const HELP = new Set(['-h', '--help', 'help']);

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === '-V' || name === '--version') return say(`${VERSION}\n`, io);
  if (name === undefined) {
    io.err(help());
    return 2;
  }
  if (HELP.has(name)) {
    const about = rest.find((word) => !HELP.has(word));
    return about === undefined ? say(help(), io) : dispatch([about, '--help'], io);
  }
  const entry = Object.hasOwn(commands, name) ? commands[name]! : undefined;
  if (entry === undefined) throw new UsageError(await unknownCommand(name));
  const [{ run }, { default: command }] = await Promise.all([import('./run.js'), entry.load()]);
  return run(name, entry, command, rest, io);
}

function say(text: string, io: Io): ExitCode {
  io.out(text);
  return 0;
}

function help(): string {
  const rows = Object.entries(commands).map(
    ([name, { usage, summary }]) => [`  kedja ${name} ${usage}`.trimEnd(), summary] as const,
  );
  const width = Math.max(...rows.map(([call]) => call.length)) + 3;
  return [
    'Tells which delays upstream threaten what you promised your external customer.',
    '',
    ...rows.map(([call, summary]) => call.padEnd(width) + summary),
    '',
    '  -h, --help      help, also of one command: kedja analyze --help',
    '  -V, --version   the version',
    '',
    'Exit codes: 0 all well, 1 the model is at fault, 2 the call or the environment, 3 kedja itself.',
    'First steps: kedja init workshop, then kedja analyze workshop.kedja.yaml',
    '',
  ].join('\n');
}

async function unknownCommand(name: string): Promise<string> {
  const { nearest } = await import('../model/nearest.js');
  const meant = nearest(name, Object.keys(commands));
  const cure =
    meant !== null
      ? `did you mean "kedja ${meant}"?`
      : /\.(?:ya?ml|json)$/iu.test(name)
        ? `did you mean "kedja analyze ${name}"?`
        : 'see kedja --help';
  return `there is no command "${name}"; ${cure}`;
}

/** A wrong call is told in a line; anything else is kedja's own fault, and says so without a stack trace. */
function fail(error: unknown, io: Io): ExitCode {
  if (error instanceof UsageError) {
    io.err(inert(`kedja: ${error.message}\n`, false));
    return 2;
  }
  const says = showInvisible(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  io.err(
    inert(
      `kedja: this is kedja's own fault, not yours: ${says}\nPlease report it, with the model if you may share it.\n`,
      false,
    ),
  );
  if (io.env['KEDJA_DEBUG'] && error instanceof Error) io.err(inert(`${error.stack}\n`, false));
  return 3;
}
