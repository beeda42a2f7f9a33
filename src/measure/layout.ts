import { type EventField, type LogField, TIME_FIELDS, type TimeField } from '../model/measure.js';
import { type AnyField, isTime, namedAlike, proposedColumns } from './columns.js';
import { CsvReader } from './csv.js';
import { type Mapping, NO_MAPPING } from './mapping.js';
import { daysOf, MOMENT_FORMS, type MomentForm } from './moment-form.js';
import { MomentReader } from './moments.js';
import { readNumber } from './numbers.js';

/** How a log is laid out: which column tells what, and how moments and numbers are written there. */
export interface Layout {
  readonly header: readonly string[];
  /** What stands between columns; null where they have names of their own in each row, or types. */
  readonly delimiter: string | null;
  /** By its place in the header. */
  readonly column: Partial<Readonly<Record<LogField | EventField, number>>>;
  /** True of events, of which deliveries are to be made. */
  readonly isOfEvents: boolean;
  readonly forms: Partial<Readonly<Record<AnyField, MomentForm>>>;
  readonly decimal: '.' | ',';
  /** The first rows, to be shown. */
  readonly sample: readonly Row[];
}

/** A row as texts. */
export interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Why a log cannot be read as it is mapped. */
export type LayoutProblem =
  | { readonly problem: 'empty' | 'line-ends' }
  | { readonly problem: 'too-wide'; readonly columns: number; readonly most: number }
  | { readonly problem: 'delimiter'; readonly said: string; readonly fits: string }
  | {
      readonly problem: 'no-column';
      readonly field: AnyField;
      readonly column: string;
      readonly header: readonly string[];
    }
  | { readonly problem: 'twice'; readonly column: string }
  | {
      readonly problem: 'unmapped';
      readonly field: AnyField;
      readonly header: readonly string[];
      readonly proposed: Partial<Readonly<Record<AnyField, string>>>;
    }
  | { readonly problem: 'dates'; readonly column: string; readonly text: string; readonly line: number }
  | { readonly problem: 'usable'; readonly column: string; readonly texts: readonly string[] }
  | { readonly problem: 'decimal'; readonly column: string; readonly text: string }
  | {
      readonly problem: 'ambiguous';
      readonly column: string;
      readonly text: string;
      readonly forms: readonly string[];
    };

const DELIMITERS = [',', ';', '\t', '|'];

/** How a delimited log is laid out, by its first bytes and what a mapping says of it. */
export function csvLayoutOf(head: Uint8Array, mapping: Mapping): Layout | LayoutProblem {
  const tried = DELIMITERS.map((delimiter) => ({ delimiter, rows: rowsOf(head, delimiter) }));
  const own = mapping.delimiter;
  if (own !== null && !DELIMITERS.includes(own)) tried.push({ delimiter: own, rows: rowsOf(head, own) });
  const counted = tried.map((one) => ({ ...one, found: matches(one.rows[0]?.fields ?? [], mapping) }));
  const best = counted.reduce((a, b) => (b.found > a.found || (b.found === a.found && width(b) > width(a)) ? b : a));
  const chosen = counted.find(({ delimiter }) => delimiter === own) ?? best;
  const [header, ...rest] = chosen.rows;
  if (header === undefined) return { problem: 'empty' };
  if (header.fields.some((field) => /\r(?!\n)/u.test(field))) return { problem: 'line-ends' };
  if (header.count > header.fields.length)
    return { problem: 'too-wide', columns: header.count, most: header.fields.length };
  if (own !== null && best.found > chosen.found) return { problem: 'delimiter', said: own, fits: best.delimiter };
  return layoutOf(header.fields, rest, chosen.delimiter, mapping);
}

function width({ rows }: { readonly rows: readonly Row[] }): number {
  return rows[0]?.fields.length ?? 0;
}

/** The first rows of a log; what may be cut off at the end is left out. */
function rowsOf(head: Uint8Array, delimiter: string): (Row & { readonly count: number })[] {
  const rows: (Row & { readonly count: number })[] = [];
  const reader = new CsvReader(delimiter.charCodeAt(0), {
    row({ bytes, starts, ends, count, line }) {
      if (rows.length > MOST_LOOKED_AT) return;
      const decoder = new TextDecoder();
      const fields = Array.from({ length: Math.min(count, starts.length) }, (_, i) =>
        decoder.decode(bytes.subarray(starts[i], ends[i])).trim(),
      );
      rows.push({ line, fields, count });
    },
    broken() {}, // told when the whole of it is read
  });
  reader.push(head);
  if (rows.length < 2) reader.end();
  return rows;
}

/** Rows by which a log is understood. */
export const MOST_LOOKED_AT = 5000;

/** How many of the columns that are wanted are there. */
function matches(header: readonly string[], { columns }: Mapping): number {
  return columns === null
    ? Object.keys(namedAlike(header)).length
    : Object.values(columns).filter((column) => header.includes(column)).length;
}

/** How a log is laid out whose columns have these names, by its first rows. */
export function layoutOf(
  header: readonly string[],
  rows: readonly Row[],
  delimiter: string | null,
  mapping: Mapping,
): Layout | LayoutProblem {
  const named = mapping.columns ?? namedAlike(header);
  for (const [field, column] of Object.entries(named) as [AnyField, string][]) {
    if (!header.includes(column)) return { problem: 'no-column', field, column, header };
    if (header.indexOf(column) !== header.lastIndexOf(column)) return { problem: 'twice', column };
  }
  const isOfEvents = named.from === undefined && named.to === undefined && named.activity !== undefined;
  for (const field of isOfEvents ? (['case', 'activity'] as const) : (['from', 'to'] as const))
    if (named[field] === undefined) return { problem: 'unmapped', field, header, proposed: proposedColumns(header) };
  const column: Partial<Record<AnyField, number>> = {};
  for (const [field, name] of Object.entries(named) as [AnyField, string][]) column[field] = header.indexOf(name);
  const whole = rows.filter(({ fields }) => fields.length === header.length);
  const forms = formsOf(column, whole, header, mapping);
  if ('problem' in forms) return forms;
  const decimal = mapping.decimal ?? decimalOf(column, whole, header);
  if (typeof decimal !== 'string') return decimal;
  const unread = unreadUsable(column, whole, mapping);
  if (unread.length > 0) return { problem: 'usable', column: header[column.usable!]!, texts: unread };
  return { header, delimiter, column, isOfEvents, forms, decimal, sample: rows.slice(0, SHOWN) };
}

const SHOWN = 5;

/** What is said of whether deliveries could be used, where no mapping says how and some of it is neither yes nor no: all that is said. */
function unreadUsable(column: Layout['column'], rows: readonly Row[], { yes, no }: Mapping): string[] {
  const at = column.usable;
  if (at === undefined || yes !== NO_MAPPING.yes || no !== NO_MAPPING.no) return [];
  const said = [...new Set(rows.flatMap(({ fields }) => fields[at]! || []))];
  const isKnown = (text: string): boolean => yes.has(text.toLowerCase()) || no.has(text.toLowerCase());
  return said.every(isKnown) ? [] : said.slice(0, 10);
}

/** The fields of a layout that are days without a time. */
export function daysIn({ forms }: Pick<Layout, 'forms'>): TimeField[] {
  return TIME_FIELDS.filter((field) => forms[field]?.hasTime === false);
}

/** Of each column of moments the form that all of them are written in; one for all columns where several would do for some. */
function formsOf(
  column: Layout['column'],
  rows: readonly Row[],
  header: readonly string[],
  { dates }: Mapping,
): Layout['forms'] | LayoutProblem {
  const wanted = (Object.keys(column) as AnyField[]).filter(isTime);
  const fitting = new Map<AnyField, readonly MomentForm[]>();
  for (const field of wanted) {
    const texts = rows.flatMap(({ fields, line }) => {
      const text = fields[column[field]!]!;
      return text === '' ? [] : [{ text, line }];
    });
    const known = dates === null ? MOMENT_FORMS : [dates, daysOf(dates)];
    const forms = texts.length === 0 ? known.slice(0, 1) : best(known, texts);
    const odd = forms.length > 0 ? undefined : (texts.find(({ text }) => !isReadBy(known, text)) ?? texts[0]);
    if (odd !== undefined) return { problem: 'dates', column: header[column[field]!]!, ...odd };
    fitting.set(field, forms);
  }
  return settled(fitting, column, header, rows);
}

function isReadBy(forms: readonly MomentForm[], text: string): boolean {
  const bytes = new TextEncoder().encode(text);
  return forms.some((form) => !Number.isNaN(new MomentReader(form).read(bytes, 0, bytes.length)));
}

/** The forms that read all texts; where some texts are no moments at all, those that read the most, if nearly all. */
function best(forms: readonly MomentForm[], texts: readonly { readonly text: string }[]): readonly MomentForm[] {
  const bytes = texts.map(({ text }) => new TextEncoder().encode(text));
  const counted = forms.map((form) => {
    const reader = new MomentReader(form);
    return { form, read: bytes.filter((one) => !Number.isNaN(reader.read(one, 0, one.length))).length };
  });
  const most = Math.max(...counted.map(({ read }) => read));
  return most < texts.length / 2 || most === 0
    ? []
    : counted.filter(({ read }) => read === most).map(({ form }) => form);
}

/** Which comes first, the day or the month: what one column leaves open another may tell. */
function settled(
  fitting: ReadonlyMap<AnyField, readonly MomentForm[]>,
  column: Layout['column'],
  header: readonly string[],
  rows: readonly Row[],
): Layout['forms'] | LayoutProblem {
  const sure = [...fitting.values()].map(firsts).filter((kinds) => kinds.size === 1);
  const known = new Set(sure.flatMap((kinds) => [...kinds]).filter((kind) => kind !== 'year'));
  const chosen: Partial<Record<AnyField, MomentForm>> = {};
  for (const [field, forms] of fitting) {
    const agreed = known.size === 1 ? forms.filter((form) => known.has(firstOf(form))) : [];
    const kept = agreed.length === 0 ? forms : agreed;
    if (firsts(kept).size > 1) {
      const at = column[field]!;
      const text = rows.find(({ fields }) => fields[at] !== '')!.fields[at]!;
      return { problem: 'ambiguous', column: header[at]!, text, forms: forms.map(({ written }) => written) };
    }
    chosen[field] = kept[0]!;
  }
  return chosen;
}

/** What a form begins with. */
function firstOf({ pieces }: MomentForm): string {
  return pieces[0]!.kind;
}

function firsts(forms: readonly MomentForm[]): ReadonlySet<string> {
  return new Set(forms.map(firstOf));
}

/** A comma where quantities are written with one that a point cannot read; a problem where either may be meant. */
function decimalOf(
  column: Layout['column'],
  rows: readonly Row[],
  header: readonly string[],
): '.' | ',' | LayoutProblem {
  const encoder = new TextEncoder();
  const said = (['asked', 'quantity'] as const).flatMap((field) => {
    const at = column[field];
    const texts = at === undefined ? [] : rows.flatMap(({ fields }) => fields[at]! || []);
    return texts.map((text) => {
      const bytes = encoder.encode(text);
      const [point, comma] = (['.', ','] as const).map((decimal) => readNumber(bytes, 0, bytes.length, decimal));
      return { at: at!, text, point: point!, comma: comma! };
    });
  });
  const points = said.filter(({ point }) => !Number.isNaN(point)).length;
  const commas = said.filter(({ comma }) => !Number.isNaN(comma)).length;
  const either = said.find(({ point, comma }) => !(Number.isNaN(point) || Number.isNaN(comma)) && point !== comma);
  if (points === commas && either !== undefined)
    return { problem: 'decimal', column: header[either.at]!, text: either.text };
  return commas > points ? ',' : '.';
}
