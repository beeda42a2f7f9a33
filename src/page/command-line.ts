import type { Moved } from '../model/lever.js';
import type { Asked } from '../report/html/data.js';
import type { Setting } from '../source/override.js';
import type { Calendar } from '../model/chain.js';
import { AS_TYPED, formatFor } from '../words/format.js';

/** The same question as it is asked on the command line. */
export function commandLine(
  { file, customers, runs, seed }: Asked,
  { late, stocks }: Moved,
  calendar: Calendar,
): string {
  return [
    'kedja',
    'analyze',
    file === 'standard input' ? '-' : file,
    ...customers.flatMap((id) => ['--customer', id]),
    ...settingsOf(stocks, calendar).flatMap(({ what, value }) => ['--set', `${what}=${value}`]),
    ...late.flatMap(({ id, seconds }) => ['--late', `${id}=${typed(seconds, calendar)}`]),
    ...(runs === 10_000 ? [] : ['--runs', String(runs)]),
    ...(seed === 1 ? [] : ['--seed', String(seed)]),
  ]
    .map(quoted)
    .join(' ');
}

/** Stocks as `--set` takes them. */
export function settingsOf(stocks: Moved['stocks'], calendar: Calendar): readonly Setting[] {
  return stocks.map(({ id, seconds }) => ({ what: `${id}.stock`, value: typed(seconds, calendar) }));
}

function typed(seconds: number, calendar: Calendar): string {
  return formatFor(calendar, AS_TYPED).duration(seconds, 'exactly').replaceAll(' ', '');
}

/** Between quotes where a shell would read something into it. */
function quoted(word: string): string {
  return /^[\p{L}\p{M}\p{N}_./:=@%+,-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
