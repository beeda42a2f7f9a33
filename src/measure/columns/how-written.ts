import { type AnyField, isTime } from './columns.js';
import type { Layout, LayoutProblem, Row } from './layout.js';
import { type Mapping, NO_MAPPING } from '../mapping.js';
import { daysOf, MOMENT_FORMS, type MomentForm } from './moment-form.js';
import { MomentReader } from './moments.js';
import { readNumber } from './numbers.js';

/** Of each column of moments the form that all of them are written in; one for all columns where several would do for some. */
export function formsOf(
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
export function decimalOf(
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

/** Of so few a row alone is at fault; of more the words mean something. */
const ODD = 0.02;

/** What is said of whether deliveries could be used: words for both that are known, and words that are neither. */
export interface UsableWords {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly odd: readonly string[];
}

/** Which words are known, where no mapping says so and many are neither yes nor no; null where all is well. */
export function unreadUsable(column: Layout['column'], rows: readonly Row[], { yes, no }: Mapping): UsableWords | null {
  const at = column.usable;
  if (at === undefined || yes !== NO_MAPPING.yes || no !== NO_MAPPING.no) return null;
  const texts = rows.flatMap(({ fields }) => fields[at]! || []);
  const isKnown = (text: string): boolean => yes.has(text.toLowerCase()) || no.has(text.toLowerCase());
  const odd = texts.filter((text) => !isKnown(text));
  if (odd.length <= ODD * texts.length) return null;
  const said = (words: ReadonlySet<string>): string[] => few(texts.filter((text) => words.has(text.toLowerCase())));
  return { yes: said(yes), no: said(no), odd: few(odd) };
}

function few(texts: readonly string[]): string[] {
  return [...new Set(texts)].slice(0, 10);
}
