import { LOG_FIELDS, type LogField, TIME_FIELDS, type TimeField } from '../model/measure.js';
import { type AnyField, namedAlike, proposedColumns } from './columns.js';
import { CsvReader } from './csv.js';
import type { Mapping } from './mapping.js';
import { daysOf, MOMENT_FORMS, type MomentForm, MomentReader } from './moments.js';
import { readNumber } from './numbers.js';

/** How a delimited log is laid out: which column is which field, and how moments and numbers are written there. */
export interface Layout {
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly columns: number;
  readonly column: Partial<Readonly<Record<LogField, number>>>;
  readonly forms: Partial<Readonly<Record<TimeField, MomentForm>>>;
  readonly decimal: '.' | ',';
  /** The first rows, to be shown. */
  readonly sample: readonly { readonly line: number; readonly fields: readonly string[] }[];
}

/** Why a log cannot be read as it is mapped. */
export type LayoutProblem =
  | { readonly problem: 'empty' }
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
  | { readonly problem: 'decimal'; readonly column: string; readonly text: string }
  | {
      readonly problem: 'ambiguous';
      readonly column: string;
      readonly text: string;
      readonly forms: readonly string[];
    };

const DELIMITERS = [',', ';', '\t', '|'];

/** How a log is laid out, by its first bytes and what a mapping says of it. */
export function layoutOf(head: Uint8Array, mapping: Mapping): Layout | LayoutProblem {
  const tried = DELIMITERS.map((delimiter) => ({ delimiter, rows: rowsOf(head, delimiter) }));
  const own = mapping.delimiter;
  if (own !== null && !DELIMITERS.includes(own)) tried.push({ delimiter: own, rows: rowsOf(head, own) });
  const counted = tried.map((one) => ({ ...one, found: matches(one.rows[0]?.fields ?? [], mapping) }));
  const best = counted.reduce((a, b) => (b.found > a.found || (b.found === a.found && width(b) > width(a)) ? b : a));
  const chosen = counted.find(({ delimiter }) => delimiter === own) ?? best;
  if (chosen.rows.length === 0) return { problem: 'empty' };
  if (own !== null && best.found > chosen.found) return { problem: 'delimiter', said: own, fits: best.delimiter };
  return laidOut(chosen.delimiter, chosen.rows, mapping);
}

interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

function width({ rows }: { readonly rows: readonly Row[] }): number {
  return rows[0]?.fields.length ?? 0;
}

/** The first rows of a log; what may be cut off at the end is left out. */
function rowsOf(head: Uint8Array, delimiter: string): Row[] {
  const rows: Row[] = [];
  const reader = new CsvReader(delimiter.charCodeAt(0), {
    row({ bytes, starts, ends, count, line }) {
      if (rows.length > MOST_LOOKED_AT) return;
      const decoder = new TextDecoder();
      const fields = Array.from({ length: Math.min(count, starts.length) }, (_, i) =>
        decoder.decode(bytes.subarray(starts[i], ends[i])).trim(),
      );
      rows.push({ line, fields });
    },
    broken() {}, // told when the whole of it is read
  });
  reader.push(head);
  if (rows.length === 0) reader.end();
  return rows;
}

const MOST_LOOKED_AT = 5000;

/** How many of the columns that are wanted are there. */
function matches(header: readonly string[], { columns }: Mapping): number {
  return columns === null
    ? Object.keys(namedAlike(header)).length
    : Object.values(columns).filter((column) => header.includes(column)).length;
}

function laidOut(delimiter: string, rows: readonly Row[], mapping: Mapping): Layout | LayoutProblem {
  const [{ fields: header }, ...rest] = rows as [Row, ...Row[]];
  const named = mapping.columns ?? namedAlike(header);
  for (const [field, column] of Object.entries(named) as [AnyField, string][]) {
    if (!header.includes(column)) return { problem: 'no-column', field, column, header };
    if (header.indexOf(column) !== header.lastIndexOf(column)) return { problem: 'twice', column };
  }
  for (const field of ['from', 'to'] as const)
    if (named[field] === undefined) return { problem: 'unmapped', field, header, proposed: proposedColumns(header) };
  const column = Object.fromEntries(
    LOG_FIELDS.flatMap((field) => (named[field] === undefined ? [] : [[field, header.indexOf(named[field])]])),
  ) as Partial<Record<LogField, number>>;
  const whole = rest.filter(({ fields }) => fields.length === header.length);
  const forms = formsOf(column, whole, header, mapping);
  if ('problem' in forms) return forms;
  const decimal = mapping.decimal ?? decimalOf(column, whole, header);
  if (typeof decimal !== 'string') return decimal;
  return { delimiter, header, columns: header.length, column, forms, decimal, sample: rest.slice(0, SHOWN) };
}

const SHOWN = 5;

/** Of each column of moments the form that all of them are written in; one for all columns where several would do for some. */
function formsOf(
  column: Layout['column'],
  rows: readonly Row[],
  header: readonly string[],
  { dates }: Mapping,
): Layout['forms'] | LayoutProblem {
  const wanted = TIME_FIELDS.filter((field) => column[field] !== undefined);
  const fitting = new Map<TimeField, readonly MomentForm[]>();
  for (const field of wanted) {
    const texts = rows.flatMap(({ fields, line }) => {
      const text = fields[column[field]!]!;
      return text === '' ? [] : [{ text, line }];
    });
    const known = dates === null ? MOMENT_FORMS : [dates, daysOf(dates)];
    const forms = texts.length === 0 ? known.slice(0, 1) : best(known, texts);
    if (forms.length === 0)
      return { problem: 'dates', column: header[column[field]!]!, text: texts[0]!.text, line: texts[0]!.line };
    fitting.set(field, forms);
  }
  return settled(fitting, column, header, rows);
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
  fitting: ReadonlyMap<TimeField, readonly MomentForm[]>,
  column: Layout['column'],
  header: readonly string[],
  rows: readonly Row[],
): Layout['forms'] | LayoutProblem {
  const isMonthFirst = (form: MomentForm): boolean => form.pieces[0]?.kind === 'month';
  const sure = [...fitting.values()].filter((forms) => new Set(forms.map(isMonthFirst)).size === 1);
  const orders = new Set(
    sure
      .filter((forms) => forms.some(({ pieces }) => pieces[0]?.kind !== 'year'))
      .map((forms) => isMonthFirst(forms[0]!)),
  );
  const chosen: Partial<Record<TimeField, MomentForm>> = {};
  for (const [field, forms] of fitting) {
    const kept =
      orders.size === 1
        ? forms.filter((form) => isMonthFirst(form) === orders.has(true) || form.pieces[0]?.kind === 'year')
        : forms;
    const [form] = kept.length === 0 ? forms : kept;
    if (new Set((kept.length === 0 ? forms : kept).map(isMonthFirst)).size > 1) {
      const at = column[field]!;
      const text = rows.find(({ fields }) => fields[at] !== '')!.fields[at]!;
      return { problem: 'ambiguous', column: header[at]!, text, forms: forms.map(({ written }) => written) };
    }
    chosen[field] = form!;
  }
  return chosen;
}

/** A comma where quantities are written with one that a point cannot read; a problem where either may be meant. */
function decimalOf(
  column: Layout['column'],
  rows: readonly Row[],
  header: readonly string[],
): '.' | ',' | LayoutProblem {
  const encoder = new TextEncoder();
  const texts = (['asked', 'quantity'] as const).flatMap((field) => {
    const at = column[field];
    return at === undefined
      ? []
      : rows.map(({ fields }) => ({ at, text: fields[at]!, bytes: encoder.encode(fields[at]) }));
  });
  const said = texts
    .filter(({ text }) => text !== '')
    .map((one) => ({
      ...one,
      by: (['.', ','] as const).map((decimal) => readNumber(one.bytes, 0, one.bytes.length, decimal)),
    }));
  const [points, commas] = [0, 1].map((i) => said.filter(({ by }) => !Number.isNaN(by[i])).length);
  const either = said.find(({ by: [point, comma] }) => !Number.isNaN(point) && !Number.isNaN(comma) && point !== comma);
  if (points === commas && either !== undefined)
    return { problem: 'decimal', column: header[either.at]!, text: either.text };
  return commas! > points! ? ',' : '.';
}
