import { isMapValue } from '../tree.js';
import type { Quote } from '../slot.js';
import { parseYaml } from '../yaml.js';
import { PLEDGES, type Setting } from '../override.js';

/** What is to stand somewhere: a value, a text as it stands there now, or some keys of a map. */
export type Wanted =
  /** The edit that it is of: none of what stands beside. */
  | { readonly form: 'value'; readonly value: unknown; readonly edit?: Setting }
  | { readonly form: 'as-it-is'; readonly text: string }
  | Keys;

export interface Keys {
  readonly form: 'keys';
  readonly keys: ReadonlyMap<string, Wanted>;
}

/** The value of an edit at the end of some keys, added to what is wanted already. */
export function within(wanted: Keys | null, [key, ...more]: readonly string[], value: unknown, edit: Setting): Keys {
  const before = wanted?.keys.get(key!);
  const inner: Wanted =
    more.length === 0
      ? { form: 'value', value, edit }
      : within(before?.form === 'keys' ? before : null, more, value, edit);
  return { form: 'keys', keys: new Map([...(wanted?.keys ?? []), [key!, inner]]) };
}

/** The edits that some of what is wanted comes of. */
export function editsOf(...all: readonly Wanted[]): Setting[] {
  return all.flatMap((wanted) => {
    if (wanted.form === 'keys') return editsOf(...wanted.keys.values());
    return wanted.form === 'value' && wanted.edit !== undefined ? [wanted.edit] : [];
  });
}

/** The key that the short form of what stands below a key stands for. */
export function shortOf(key: string): string | null {
  return PLEDGES.has(key) ? 'within' : null;
}

/** The short form, where nothing is wanted but what it stands for, and that is no map itself. */
export function shortened(wanted: Wanted, short: string | null): Wanted {
  if (wanted.form !== 'keys' || short === null || wanted.keys.size !== 1) return wanted;
  const inner = wanted.keys.get(short);
  if (inner === undefined) return wanted;
  const made = shortened(inner, shortOf(short));
  return made.form === 'keys' || (made.form === 'value' && typeof made.value === 'object') ? wanted : made;
}

/** The long form of what now stands there in the short one, and what is wanted beside it. */
export function grown(wanted: Keys, short: string, text: string): Keys {
  const inner = wanted.keys.get(short);
  const next = shortOf(short);
  const first: Wanted =
    inner === undefined
      ? { form: 'as-it-is', text }
      : inner.form === 'keys' && next !== null
        ? grown(inner, next, text)
        : inner;
  return { form: 'keys', keys: new Map([[short, first], ...[...wanted.keys].filter(([key]) => key !== short)]) };
}

/** How something is written: as JSON, with as few spaces as JSON needs, in which quotes. */
export interface Hand {
  readonly format: 'yaml' | 'json';
  readonly isTight: boolean;
  readonly quote: Quote;
}

/** What is wanted, in one line. */
export function written(wanted: Wanted, hand: Hand): string {
  if (wanted.form === 'as-it-is') return wanted.text;
  if (wanted.form === 'keys') return inBraces([...wanted.keys], hand);
  const { value } = wanted;
  const asValue = (inner: unknown): Wanted => ({ form: 'value', value: inner });
  if (Array.isArray(value))
    return `[${value.map((item) => written(asValue(item), hand)).join(hand.isTight ? ',' : ', ')}]`;
  if (!isMapValue(value)) return scalar(value, hand);
  return inBraces(
    Object.keys(value).map((key) => [key, asValue(value[key])]),
    hand,
  );
}

/** A key and what is wanted of it. */
export function pair([key, wanted]: readonly [string, Wanted], hand: Hand): string {
  return `${scalar(key, hand)}:${hand.isTight ? '' : ' '}${written(shortened(wanted, shortOf(key)), hand)}`;
}

function inBraces(entries: readonly (readonly [string, Wanted])[], hand: Hand): string {
  const pairs = entries.map((entry) => pair(entry, hand)).join(hand.isTight ? ',' : ', ');
  return hand.isTight ? `{${pairs}}` : `{ ${pairs} }`;
}

function scalar(value: unknown, { format, quote }: Hand): string {
  if (typeof value !== 'string' || format === 'json') return JSON.stringify(value);
  if (quote === "'" && !/[\n\t\\]/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return quote === '' && isPlain(value) ? value : JSON.stringify(value);
}

/** True for a text that means itself without quotes, between brackets too. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd} .%>_+-]*$/u.test(text) && text.trim() === text && parseYaml(text).value === text
  );
}
