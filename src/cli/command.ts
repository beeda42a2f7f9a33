import type { Command as Parser } from 'commander';
import type { ExitCode, Io } from './io.js';
import type { HelpPhrases } from '../words/cli-phrases.js';
import type { Out } from './out.js';
import type { Tongue } from './tongue.js';

/** What a command is given: its arguments and options as the parser read them, and the world. */
export interface Call<Options = Readonly<Record<string, unknown>>> {
  readonly args: readonly string[];
  readonly options: Options;
  readonly io: Io;
  readonly out: Out;
  readonly tongue: Tongue;
}

/** One command: what it takes, and what it does. */
export interface Command {
  /** Adds arguments and options to the parser; what every command takes is there already. */
  configure(parser: Parser, help: HelpPhrases): void;
  /** Formats that the command can print, the default first. */
  readonly formats: readonly string[];
  /** True where several formats may be asked for at once, each to a file of its own: then there are `formats` among the options. */
  readonly several?: true;
  /** Formats that files of an ending are of, where that has another name. */
  readonly endings?: Readonly<Record<string, string>>;
  run(call: Call<never>): Promise<ExitCode>;
}
