import { type Exception, isPast } from '../../model/gate.js';
import { showInvisible } from '../../model/invisible.js';
import type { CheckPhrases } from '../../words/cli-phrases.js';
import { print } from '../json.js';
import type { Paint } from '../paint.js';

/** Every exception, file by file; those that are past are marked. */
export function exceptionsText(
  files: readonly { readonly file: string; readonly exceptions: readonly Exception[] }[],
  today: string,
  say: CheckPhrases,
  paint: Paint,
): string {
  const lines = files.flatMap(({ file, exceptions }) =>
    exceptions.map((exception) => {
      const { rule, reason, line } = exception;
      const mark = isPast(exception, today) ? ` ${paint.yellow(`(${say.past})`)}` : '';
      return `${paint.bold(`${showInvisible(file)}:${line}:`)} ${rule}: ${showInvisible(reason)}${mark}`;
    }),
  );
  const count = lines.length;
  return [...lines, count === 0 ? say.noExceptions : say.exceptions(count)].map((line) => `${line}\n`).join('');
}

/** The same for programs. */
export function exceptionsJson(
  files: readonly { readonly file: string; readonly exceptions: readonly Exception[] }[],
  today: string,
): string {
  const all = files.flatMap(({ file, exceptions }) =>
    exceptions.map(({ rule, reason, until, line }) => ({
      file,
      line,
      rule,
      reason: showInvisible(reason),
      until,
      past: isPast({ until }, today),
    })),
  );
  return print({ exceptions: all });
}
