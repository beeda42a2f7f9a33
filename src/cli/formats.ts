import type { Io } from './io.js';
import { UsageError } from './io.js';
import { inert, inertButCommands } from './inert.js';
import { isStandardOutput, ofFile, type Out } from './out.js';

/** A format that was asked for, and the file that it is to go to; null: standard output, as - is too, or the file of -o. */
export interface Wanted<F extends string = string> {
  readonly format: F;
  readonly file: string | null;
}

/** One of several formats, as `sarif` or `sarif=out.sarif`. */
export function wanted<F extends string>(asked: readonly string[], known: readonly F[]): Wanted<F>[] {
  const all = asked.map((one): Wanted<F> => {
    const [name = '', ...rest] = one.split('=');
    const format = known.find((each) => each === name);
    if (format === undefined || one.endsWith('='))
      throw new UsageError(({ call }) => call.invalid('--format', one, call.oneOf(known)));
    const file = rest.join('=');
    return { format, file: file === '' || isStandardOutput(file) ? null : file };
  });
  if (all.filter(({ file }) => file === null).length > 1) throw new UsageError(({ call }) => call.oneToStandardOutput);
  return all;
}

/** Writes a text to the file that was asked for, or to where results go. */
export async function deliver(text: string, { format, file }: Wanted, io: Io, out: Out): Promise<void> {
  const isForGithub = format === 'github';
  if (file === null) return isForGithub ? out.commands(text) : out.result(text);
  const problem = await io.write(file, isForGithub ? inertButCommands(text) : inert(text, false), 'replace');
  if (problem !== null) throw new UsageError(ofFile(file, problem, 'write'));
}
