import { type Finding, found } from '../model/finding.js';
import type { Path } from '../model/chain.js';
import { type EventField, type LogField, type Reference, REFERENCES } from '../model/measure.js';
import { PARTS_TAKEN, type PartsTaken } from '../model/parts.js';
import { SettingsReader } from '../source/settings.js';
import { ANY_FIELDS, type AnyField } from './columns/columns.js';
import { type MomentForm, momentForm } from './columns/moment-form.js';

/** How a log is to be understood; what it does not say is looked for in the log. */
export interface Mapping {
  /** What the column of a field is called; null where the mapping names none at all. */
  readonly columns: Partial<Readonly<Record<LogField | EventField, string>>> | null;
  /** What the log calls a place or an item, and its id in the model. */
  readonly places: ReadonlyMap<string, string>;
  readonly items: ReadonlyMap<string, string>;
  /** What the log calls a reason, and the cause of a delay in the model. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly dates: MomentForm | null;
  readonly decimal: '.' | ',' | null;
  readonly delimiter: string | null;
  /** Of moments that do not say it; null: the model's. */
  readonly zone: string | null;
  /** How it is written that a delivery could be used, and that it could not; lower case. */
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
  readonly onTime: Reference | null;
  /** Whether rows of one order on one link are one delivery, or each one of its own; null where nobody says. */
  readonly parts: PartsTaken | null;
}

export const NO_MAPPING: Mapping = {
  columns: null,
  places: new Map(),
  items: new Map(),
  reasons: new Map(),
  dates: null,
  decimal: null,
  delimiter: null,
  zone: null,
  yes: new Set('yes y true 1 ok ja j sant sand'.split(' ')),
  no: new Set('no n false 0 nok nej nei usant falsk'.split(' ')),
  onTime: null,
  parts: null,
};

const KEYS = [
  'columns',
  'places',
  'items',
  'reasons',
  'dates',
  'decimal',
  'delimiter',
  'zone',
  'usable',
  'on-time',
  'parts',
];

/** Reads a mapping. Always answers: with what could be read, and with what is wrong with the rest. */
export function readMapping(
  value: unknown,
  path: Path,
): { readonly mapping: Mapping; readonly findings: readonly Finding[] } {
  const reader = new Reader();
  return { mapping: reader.mapping(value, path), findings: reader.findings };
}

class Reader extends SettingsReader {
  mapping(value: unknown, path: Path): Mapping {
    const map = this.map(value, path, KEYS);
    const usable = this.map(map['usable'], [...path, 'usable'], ['yes', 'no']);
    const words = (key: 'yes' | 'no'): ReadonlySet<string> => {
      const said = this.#texts(usable[key], [...path, 'usable', key]);
      return said.length === 0 ? NO_MAPPING[key] : new Set(said.map((one) => one.toLowerCase()));
    };
    const [yes, no] = [words('yes'), words('no')];
    for (const word of yes)
      if (no.has(word))
        this.push(() =>
          found('duplicate-key', 'error', { path: [...path, 'usable', 'no'] }, { key: word, line: null }),
        );
    return {
      columns: map['columns'] === undefined ? null : this.#columns(map['columns'], [...path, 'columns']),
      places: this.#names(map['places'], [...path, 'places']),
      items: this.#names(map['items'], [...path, 'items']),
      reasons: this.#names(map['reasons'], [...path, 'reasons']),
      dates: this.#dates(map['dates'], [...path, 'dates']),
      decimal: this.word(map['decimal'], [...path, 'decimal'], ['.', ','] as const),
      delimiter: this.#delimiter(map['delimiter'], [...path, 'delimiter']),
      zone: this.#text(map['zone'], [...path, 'zone']),
      yes,
      no,
      onTime: this.word(map['on-time'], [...path, 'on-time'], REFERENCES),
      parts: this.word(map['parts'], [...path, 'parts'], PARTS_TAKEN),
    };
  }

  #columns(value: unknown, path: Path): Mapping['columns'] {
    const map = this.map(value, path, ANY_FIELDS);
    const said = Object.entries(map).flatMap(([field, name]): (readonly [AnyField, string])[] => {
      const text = this.#text(name, [...path, field]);
      return text === null || !(ANY_FIELDS as readonly string[]).includes(field) ? [] : [[field as AnyField, text]];
    });
    this.#refuseTwice(said, path);
    return Object.fromEntries(said);
  }

  /** What one column tells is one thing: of two moments that are the same in every row, every figure between them would be wrong. */
  #refuseTwice(said: readonly (readonly [AnyField, string])[], path: Path): void {
    const known = new Set<string>();
    for (const [field, column] of said) {
      if (known.has(column))
        this.push(() => found('duplicate-key', 'error', { path: [...path, field] }, { key: column, line: null }));
      known.add(column);
    }
  }

  /** What the log says, and what it is in the model: a text, or a number as it is written. */
  #names(value: unknown, path: Path): ReadonlyMap<string, string> {
    const map = this.map(value, path, null);
    return new Map(
      Object.entries(map).flatMap(([name, id]): (readonly [string, string])[] => {
        const text = this.#text(id, [...path, name]);
        return text === null ? [] : [[name, text]];
      }),
    );
  }

  #dates(value: unknown, path: Path): MomentForm | null {
    const text = this.#text(value, path);
    if (text === null) return null;
    const form = momentForm(text);
    if (form === null) this.say('wrong-value', path, { found: text.slice(0, 60), allowed: EXAMPLES, nearest: null });
    return form;
  }

  #delimiter(value: unknown, path: Path): string | null {
    const text = this.#text(value, path);
    if (text === null) return null;
    const mark = text === 'tab' || text === '\\t' ? '\t' : text;
    if (/^[^"\n\r\p{L}\p{N}]$/u.test(mark) && mark.charCodeAt(0) < 128) return mark;
    this.say('wrong-value', path, { found: text.slice(0, 60), allowed: [',', ';', 'tab', '|'], nearest: null });
    return null;
  }

  #texts(value: unknown, path: Path): string[] {
    const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
    return list.flatMap((one, i) => this.#text(one, Array.isArray(value) ? [...path, i] : path) ?? []);
  }

  #text(value: unknown, path: Path): string | null {
    if (value === undefined) return null;
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    return this.wrongType(value, path, 'text', null);
  }
}

/** Ways of writing moments, to show what is meant. */
const EXAMPLES = ['yyyy-MM-dd HH:mm', 'dd.MM.yyyy HH:mm', 'dd/MM/yyyy HH:mm', 'MM/dd/yyyy hh:mm a', 'dd.MM.yyyy'];
