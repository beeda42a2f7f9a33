import { showInvisible } from '../model/invisible.js';
import type { Paint } from '../report/paint.js';
import { plain } from '../report/paint.js';
import { inert, inertButCommands } from './inert.js';
import type { FilePhrases } from '../words/cli-phrases.js';
import { type Io, type IoProblem, type Reason, UsageError } from './io.js';

/** Where a command's words go, and how they look. */
export interface Out {
  readonly paint: Paint;
  readonly width: number;
  /** A result: to the file asked for, else to standard output. */
  result(text: string): Promise<void>;
  /** Commands of kedja's own to GitHub's runner, each on a line, likewise. */
  commands(text: string): Promise<void>;
  /** A patch: byte for byte, and on standard output only where nothing in it but its own head could drive what shows it. */
  patch(text: string): Promise<void>;
  /** A result that is no text: to the file asked for, else to standard output, but never to a terminal. */
  bytes(bytes: Uint8Array): Promise<void>;
  /** Anything else, to standard error; nothing with --quiet unless it is an error. A note is one line. */
  note(text: string): void;
  /** How far something is, on a terminal only: each time in place of the last; null takes it away. */
  progress(text: string | null): void;
  error(text: string): void;
}

export interface OutOptions {
  readonly output?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

const NARROWEST = 40;
const WIDEST = 120;

/** Prepares a command's way out. Colours only where a terminal shows them, or where FORCE_COLOR asks for them. */
export async function makeOut(io: Io, options: OutOptions): Promise<Out> {
  if (options.output === '') throw new UsageError(({ call }) => call.nameAFile);
  const isFile = options.output !== undefined && !isStandardOutput(options.output);
  const give = async (content: string | Uint8Array): Promise<void> => {
    if (!isFile) return io.out(content);
    const problem = await io.write(options.output, content, 'replace');
    if (problem !== null) throw new UsageError(ofFile(options.output, problem, 'write'));
  };
  const colours = options.color !== false && !isFile && wantsColour(io, io.terminal.isOut);
  return {
    paint: colours ? await chalkPaint() : plain,
    width: widthOf(io),
    result: (text) => give(inert(text, colours)),
    commands: (text) => give(inertButCommands(text)),
    patch: async (text) => {
      if (!isFile && inert(ownPart(text), false) !== ownPart(text)) throw new UsageError(({ logs }) => logs.unseen);
      return give(text);
    },
    bytes: async (bytes) => {
      if (!isFile && io.terminal.isOut) throw new UsageError(({ call }) => call.notForTerminal);
      return give(bytes);
    },
    note: (text) => (options.quiet ? undefined : io.err(inert(`${showInvisible(text)}\n`, false))),
    progress: options.quiet || !io.terminal.isErr || io.env['TERM'] === 'dumb' ? () => undefined : showProgress(io),
    error: (text) => io.err(inert(`${text}\n`, false)),
  };
}

/**
 * What of a patch is to be harmless: without the two lines that name its files, which begin as commands of some CI systems do and can't be
 * written otherwise, the ends of lines of Windows, and the mark by which a file says that it is UTF-8.
 */
function ownPart(text: string): string {
  return text
    .replace(/^--- .*\n\+\+\+ .*\n/u, '')
    .replace(/^(@@ .*\n[-+ ])\uFEFF/u, '$1')
    .replaceAll('\r\n', '\n');
}

/** One line that is written over. */
function showProgress(io: Io): Out['progress'] {
  let shown = '';
  return (text) => {
    if (text === shown || (text === null && shown === '')) return;
    io.err(`\r${text ?? ' '.repeat(shown.length)}${text === null ? '\r' : ''}`);
    shown = text ?? '';
  };
}

/** True for the names under which people ask for standard output as though it were a file. */
export function isStandardOutput(path: string): boolean {
  return path === '-' || path === '/dev/stdout';
}

function wantsColour({ env }: Io, isTerminal: boolean): boolean {
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return isTerminal && env['TERM'] !== 'dumb';
}

async function chalkPaint(): Promise<Paint> {
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}

/** The terminal's columns; without one COLUMNS, or 80. Longer lines than 120 are hard to follow. */
function widthOf({ terminal, env }: Io): number {
  const columns = terminal.columns ?? Number(env['COLUMNS'] || 80);
  return Math.min(WIDEST, Math.max(NARROWEST, Number.isFinite(columns) ? columns : 80));
}

/** What went wrong with a file, in words. */
export function ofFile(file: string, problem: IoProblem, doing: 'read' | 'write'): Reason {
  return ({ files }) => `${file}: ${sayProblem(files, problem, doing)}`;
}

function sayProblem(files: FilePhrases, { problem, code }: IoProblem, doing: 'read' | 'write'): string {
  switch (problem) {
    case 'missing':
      return doing === 'write' ? files.missingFolder : files.missing;
    case 'folder':
      return files.folder;
    case 'not-a-file':
      return files.notAFile;
    case 'forbidden':
      return files.forbidden;
    case 'too-large':
      return files.tooLarge;
    case 'was-read':
      return files.wasRead;
    case 'exists':
      return files.exists;
    case 'full':
      return files.full;
    case 'other':
      return doing === 'read' ? files.cannotRead(code) : files.cannotWrite(code);
  }
}
