import type { Moved } from '../model/lever.js';
import type { Asked } from '../report/html/data.js';
import type { Calendar } from '../model/chain.js';
import { AS_TYPED, formatFor } from '../words/format.js';

/** The same question as it is asked on the command line. */
export function commandLine(
  { file, customers, runs, seed }: Asked,
  { late, settings }: Moved,
  calendar: Calendar,
): string {
  const typed = formatFor(calendar, AS_TYPED);
  return [
    'kedja',
    'analyze',
    file === 'standard input' ? '-' : file,
    ...customers.flatMap((id) => ['--customer', id]),
    ...settings.flatMap(({ what, value }) => ['--set', `${what}=${value}`]),
    ...late.flatMap(({ id, seconds }) => ['--late', `${id}=${typed.duration(seconds, 'exactly').replaceAll(' ', '')}`]),
    ...(runs === 10_000 ? [] : ['--runs', String(runs)]),
    ...(seed === 1 ? [] : ['--seed', String(seed)]),
  ]
    .map(quoted)
    .join(' ');
}

/** Between quotes where a shell would read something into it. */
function quoted(word: string): string {
  return /^[\p{L}\p{M}\p{N}_./:=@%+,-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
