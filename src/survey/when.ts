import { formsOf } from '../measure/columns/how-written.js';
import { NO_MAPPING } from '../measure/mapping.js';
import { MOMENT_FORMS, type MomentForm, momentForm } from '../measure/columns/moment-form.js';
import { MomentReader } from '../measure/columns/moments.js';

/** When answers were given: seconds since 1970, null where nobody can tell. */
export interface Moments {
  readonly at: readonly (number | null)[];
  /** Forms of which each would do, and says another day: then there is no knowing. */
  readonly either: readonly string[];
}

/**
 * Reads dates as those of logs are read: in the form that most of them are written in, else by their days alone; and always as
 * yyyy-mm-dd. Where the day or the month may come first, `dates` tells which, if it does.
 */
export function momentsOf(texts: readonly string[], dates: MomentForm | null): Moments {
  const days = texts.map((text) => text.split(/[ T]/u, 1)[0]!);
  const fitting = formsThatFit(texts) ?? formsThatFit(days) ?? [];
  const told = fitting.length < 2 ? fitting : fitting.filter((form) => firstOf(form) === (dates && firstOf(dates)));
  const readers = [...told.slice(0, 1), ISO].map((form) => new MomentReader(form));
  return {
    at: texts.map((text, i) => readAs(readers, text) ?? readAs(readers, days[i]!)),
    either: told.length > 0 ? [] : fitting.map(({ written }) => written),
  };
}

const ISO = MOMENT_FORMS.find(({ written }) => written === 'yyyy-MM-dd')!;

/** The one form, or several of which each would do; null where none reads most of them. */
function formsThatFit(texts: readonly string[]): readonly MomentForm[] | null {
  const rows = texts.map((text, line) => ({ line, fields: [text] }));
  const forms = formsOf({ received: 0 }, rows, [''], NO_MAPPING); // a log with nothing but this column
  if (!('problem' in forms)) return [forms.received!];
  return forms.problem === 'ambiguous' ? forms.forms.map((written) => momentForm(written)!) : null;
}

function firstOf({ pieces }: MomentForm): string {
  return pieces[0]!.kind;
}

function readAs(readers: readonly MomentReader[], text: string): number | null {
  const bytes = new TextEncoder().encode(text);
  const read = readers.map((reader) => reader.read(bytes, 0, bytes.length));
  return read.find((moment) => !Number.isNaN(moment)) ?? null;
}
