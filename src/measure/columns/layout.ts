import { type EventField, type LogField, TIME_FIELDS, type TimeField } from '../../model/measure.js';
import { type AnyField, columnsNamed, namedAlike } from './columns.js';
import { CsvReader } from '../formats/csv.js';
import { decimalOf, formsOf, type UsableWords, unreadUsable } from './how-written.js';
import type { Mapping } from '../mapping.js';
import type { MomentForm } from './moment-form.js';
import type { Names } from './near-names.js';
import { proposedColumns } from './proposed-columns.js';

/** How a log is laid out: which column tells what, and how moments and numbers are written there. */
export interface Layout {
  readonly header: readonly string[];
  /** What stands between columns; null where they have names of their own in each row, or types. */
  readonly delimiter: string | null;
  /** Where a line above the header says what it is, as spreadsheets write it (`sep=;`). */
  readonly saysDelimiter?: true;
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
  | { readonly problem: 'empty' | 'json-list' | 'json' | 'line-ends' }
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
      /** What stands in those columns, in the first rows. */
      readonly names: Names;
    }
  | { readonly problem: 'dates'; readonly column: string; readonly text: string; readonly line: number }
  | { readonly problem: 'usable'; readonly column: string; readonly words: UsableWords }
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
  const said = delimiterSaid(head);
  const own = mapping.delimiter ?? said;
  const delimiters = own === null || DELIMITERS.includes(own) ? DELIMITERS : [...DELIMITERS, own];
  const tried = delimiters.map((delimiter) => ({ delimiter, rows: rowsOf(head, delimiter, said === null ? 0 : 1) }));
  const counted = tried.map((one) => ({ ...one, found: matches(one.rows[0]?.fields ?? [], mapping) }));
  const best = counted.reduce((a, b) => (b.found > a.found || (b.found === a.found && width(b) > width(a)) ? b : a));
  const chosen = counted.find(({ delimiter }) => delimiter === own) ?? best;
  const [header, ...rest] = chosen.rows;
  if (header === undefined) return { problem: 'empty' };
  if (header.fields.some((field) => /\r(?!\n)/u.test(field))) return { problem: 'line-ends' };
  if (header.count > header.fields.length)
    return { problem: 'too-wide', columns: header.count, most: header.fields.length };
  if (own !== null && best.found > chosen.found) return { problem: 'delimiter', said: own, fits: best.delimiter };
  const layout = layoutOf(header.fields, rest, chosen.delimiter, mapping);
  return said === null || 'problem' in layout ? layout : { ...layout, saysDelimiter: true };
}

/** What the first line says of the delimiter, where that is all that it says. */
function delimiterSaid(head: Uint8Array): string | null {
  const first = new TextDecoder().decode(head.subarray(0, 20));
  return /^"?sep=(?=[\t -~])([^"\p{L}\p{N}])"?\r?\n/iu.exec(first)?.[1] ?? null;
}

function width({ rows }: { readonly rows: readonly Row[] }): number {
  return rows[0]?.fields.length ?? 0;
}

/** The first rows of a log below those above its header; what may be cut off at the end is left out. */
function rowsOf(head: Uint8Array, delimiter: string, above: number): (Row & { readonly count: number })[] {
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
  if (rows.length < 2 + above) reader.end();
  return rows.slice(above);
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
  const named = columnsNamed(header, mapping.columns);
  for (const [field, column] of Object.entries(named) as [AnyField, string][]) {
    if (!header.includes(column)) return { problem: 'no-column', field, column, header };
    if (header.indexOf(column) !== header.lastIndexOf(column)) return { problem: 'twice', column };
  }
  const isOfEvents = named.from === undefined && named.to === undefined && named.activity !== undefined;
  for (const field of isOfEvents ? (['case', 'activity'] as const) : (['from', 'to'] as const))
    if (named[field] === undefined) return unmapped(field, header, rows);
  const column: Partial<Record<AnyField, number>> = {};
  for (const [field, name] of Object.entries(named) as [AnyField, string][]) column[field] = header.indexOf(name);
  const whole = rows.filter(({ fields }) => fields.length === header.length);
  const forms = formsOf(column, whole, header, mapping);
  if ('problem' in forms) return forms;
  const decimal = mapping.decimal ?? decimalOf(column, whole, header);
  if (typeof decimal !== 'string') return decimal;
  const unread = unreadUsable(column, whole, mapping);
  if (unread !== null) return { problem: 'usable', column: header[column.usable!]!, words: unread };
  return { header, delimiter, column, isOfEvents, forms, decimal, sample: rows.slice(0, SHOWN) };
}

function unmapped(field: AnyField, header: readonly string[], rows: readonly Row[]): LayoutProblem {
  const proposed = proposedColumns(header, rows);
  const texts = (...fields: readonly AnyField[]): string[] => {
    const at = fields.map((one) => header.indexOf(proposed[one] ?? '')).filter((column) => column !== -1);
    return [...new Set(rows.flatMap(({ fields: cells }) => at.map((column) => cells[column] ?? '')))];
  };
  const names: Names = {
    places: texts('from', 'to', 'activity').filter(Boolean),
    items: texts('item').filter(Boolean),
  };
  return { problem: 'unmapped', field, header, proposed, names };
}

/** Rows that are shown. */
export const SHOWN = 5;

/** The fields of a layout that are days without a time. */
export function daysIn({ forms }: Pick<Layout, 'forms'>): TimeField[] {
  return TIME_FIELDS.filter((field) => forms[field]?.hasTime === false);
}
