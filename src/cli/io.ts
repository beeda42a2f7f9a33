import { showInvisible } from '../model/invisible.js';
import type { CliPhrases } from '../words/cli-phrases.js';

/** How a call ended: 0 all well, 1 the model is at fault, 2 the call or the environment, 3 kedja itself, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** The world as commands see it: tests pass one of their own. */
export interface Io {
  /** The bytes of a file, `-` for standard input; an IoProblem where they can't be had. */
  read(path: string, limit: number): Promise<Uint8Array | IoProblem>;
  /** The bytes of a file piece by piece, however large it is, `-` for standard input. */
  stream(path: string): Promise<AsyncIterable<Uint8Array> | IoProblem>;
  /** The same of a file that may be written over all the same. */
  peek(path: string, limit: number): Promise<Uint8Array | IoProblem>;
  /** The files below a folder, sorted; null where the path is not a folder. */
  list(folder: string): Promise<readonly string[] | null | IoProblem>;
  /** Writes a file so that it is whole or as it was before, and one that was read only to `edit` it; null where that went well. */
  write(path: string, content: string | Uint8Array, mode: 'replace' | 'new' | 'edit'): Promise<IoProblem | null>;
  /** The first file of some names in a path's folder or one above it, up to that of a repository; null where there is none. */
  nearest(path: string, names: readonly string[]): Promise<string | null>;
  /** The way from the folder of a file to another, with `/` between its parts. */
  wayFrom(file: string, to: string): string;
  /** The way to a file from the top of its repository, with `/`; null where it is in none. */
  inRepository(file: string): Promise<string | null>;
  /** The day that it is by universal time, yyyy-mm-dd. */
  today(): string;
  /** What git answers, run without a shell; an IoProblem where there is none (`missing`), or more than `limit` bytes come. */
  git(args: readonly string[], limit: number, beside?: GitBeside): Promise<GitAnswer | IoProblem>;
  /** A file of the package itself: an example, a font. */
  asset(path: string): Promise<string>;
  assetBytes(path: string): Promise<Uint8Array>;
  /** A file of a package that kedja uses. */
  packaged(specifier: string): Promise<Uint8Array>;
  assets(folder: string): Promise<readonly string[]>;
  /** Results, and everything else. */
  out(content: string | Uint8Array): void;
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether results go to a terminal, and how many columns it has; null where it does not say. */
  readonly terminal: { readonly isOut: boolean; readonly isErr: boolean; readonly columns: number | null };
  /** How many threads this machine runs at once. */
  readonly cores: number;
  /** Milliseconds from some moment on: for waiting, never for a figure. */
  now(): number;
  /** What tells one state of a file from another; empty where there is none. */
  stamp(file: string): Promise<string>;
  /** Waits so many milliseconds; false where there is nothing more to wait for. */
  rest(ms: number): Promise<boolean>;
  /** Lets what else is going on have its turn: an interrupt is heard then. */
  breathe(): Promise<void>;
  /** Hears of an interrupt from the keyboard until it is told to forget; a second one ends at once. */
  onInterrupt(hear: () => void): () => void;
}

/** A setting of git, which may be called anything, and its value. */
export type GitSetting = readonly [name: string, value: string];

/** What git is given beside a command line: settings, and what it reads from standard input. */
export interface GitBeside {
  readonly settings?: readonly GitSetting[];
  readonly input?: string;
}

/** How a call of git ended, and what it said. */
export interface GitAnswer {
  readonly code: number;
  readonly out: Uint8Array;
  readonly err: string;
}

export interface IoProblem {
  readonly problem:
    | 'missing'
    | 'folder'
    | 'not-a-file'
    | 'forbidden'
    | 'too-large'
    | 'exists'
    | 'was-read'
    | 'full'
    | 'other';
  /** The system's own code, where there is no word for it here. */
  readonly code: string;
}

/** True for what a folder does not stand for: what is hidden in it, and other people's packages. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** True for a problem. */
export function isProblem(value: unknown): value is IoProblem {
  return typeof value === 'object' && value !== null && 'problem' in value;
}

/** Somebody does not want to wait any longer, and there is nothing yet to be told: exit 130. */
export class Interrupted extends Error {}

/** A reason in the language that is spoken. */
export type Reason = (say: CliPhrases) => string;

/** The call is at fault: told on standard error, a line for each reason, exit 2. No name in it makes a line of its own. */
export class UsageError extends Error {
  readonly #reasons: readonly Reason[];

  constructor(...reasons: readonly Reason[]) {
    super('the call is at fault');
    this.#reasons = reasons;
  }

  said(say: CliPhrases): string {
    return this.#reasons.map((reason) => showInvisible(reason(say))).join('\n');
  }
}
