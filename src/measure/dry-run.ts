import type { Network } from '../graph/network.js';
import { type AnyField, isTime } from './columns/columns.js';
import { DAY } from '../model/day.js';
import { EVENT_FIELDS } from '../model/measure.js';
import type { DryField, DryRun } from '../model/measure-dry-run.js';
import { noTexts } from './batch.js';
import type { Layout } from './columns/layout.js';
import type { Mapping } from './mapping.js';
import { Meaning } from './meant.js';
import { dayText } from './day-numbers.js';
import { MomentReader } from './columns/moments.js';
import { readNumber } from './columns/numbers.js';
import { readUsable } from './columns/usable.js';

/** How a delimited log would be read: its columns, and what its first rows are taken for. */
export function dryRunOf(
  file: string,
  layout: Layout,
  mapping: Mapping,
  network: Network,
  zone: string | null,
): DryRun {
  const named = Object.entries(layout.column) as [AnyField, number][];
  const mapped = new Set(named.map(([, column]) => column));
  const understand = reader(layout, mapping, network);
  const forms = new Set(Object.values(layout.forms).map(({ written }) => written));
  return {
    file,
    delimiter: layout.delimiter,
    decimal: layout.decimal,
    dates: forms.size === 0 ? null : [...forms].sort((a, b) => b.length - a.length)[0]!,
    zone,
    parts: mapping.parts,
    columns: named.map(([field, column]) => ({ field, column: layout.header[column]! })),
    unmapped: layout.header.filter((_, column) => !mapped.has(column)),
    rows: layout.sample.map(({ line, fields }) => ({
      line,
      fields: named.map(([field, column]): DryField => {
        const text = fields[column] ?? '';
        return { field, text, understood: text === '' ? '' : understand(field, text) };
      }),
    })),
  };
}

/** An event as its log has it: moments in seconds since 1970-01-01 UTC, NaN where it says none. */
export interface FirstEvent {
  readonly case: string;
  readonly activity: string;
  readonly start: number;
  readonly end: number;
}

/** How a log would be read that says itself what it tells. */
export function dryRunOfEvents(
  file: string,
  events: readonly FirstEvent[],
  mapping: Mapping,
  network: Network,
): DryRun {
  const meaning = new Meaning(network, mapping, noTexts());
  const shown = (seconds: number): string => (Number.isNaN(seconds) ? '' : `${momentText(seconds)} UTC`);
  const plain = (field: AnyField, text: string): DryField => ({ field, text, understood: text });
  return {
    file,
    delimiter: null,
    decimal: null,
    dates: null,
    zone: null,
    parts: null,
    columns: EVENT_FIELDS.map((field) => ({ field, column: null })),
    unmapped: [],
    rows: events.map(({ case: name, activity, start, end }, i) => ({
      line: i + 1,
      fields: [
        plain('case', name),
        { field: 'activity', text: activity, understood: network.places[meaning.nodes(activity)[0] ?? -1]?.id ?? null },
        plain('start', shown(start)),
        plain('end', shown(end)),
      ],
    })),
  };
}

/** What a text of a field is taken for; null where it cannot be understood. */
function reader(layout: Layout, mapping: Mapping, network: Network): (field: AnyField, text: string) => string | null {
  const meaning = new Meaning(network, mapping, noTexts());
  const usable = readUsable(mapping);
  return (field, text) => {
    const bytes = new TextEncoder().encode(text);
    if (isTime(field)) return moment(new MomentReader(layout.forms[field]!), bytes);
    if (field === 'from' || field === 'to' || field === 'activity')
      return network.places[meaning.nodes(text)[0] ?? -1]?.id ?? null;
    if (field === 'asked' || field === 'quantity') {
      const value = readNumber(bytes, 0, bytes.length, layout.decimal);
      return Number.isNaN(value) ? null : String(value);
    }
    if (field === 'usable') return { 1: 'yes', 0: 'no' }[usable(bytes, 0, bytes.length)] ?? null;
    return (field === 'item' ? mapping.items : field === 'reason' ? mapping.reasons : NOTHING).get(text) ?? text;
  };
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** As clocks show it, or with a Z where the zone is said. */
function moment(reading: MomentReader, bytes: Uint8Array): string | null {
  const seconds = reading.read(bytes, 0, bytes.length);
  if (Number.isNaN(seconds)) return null;
  const text = reading.form.hasTime ? momentText(seconds) : dayText(Math.floor(seconds / DAY));
  return `${text}${reading.isInstant ? ' UTC' : ''}`;
}

function momentText(seconds: number): string {
  const day = Math.floor(seconds / DAY);
  const rest = seconds - day * DAY;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${dayText(day)} ${two(rest / 3600)}:${two((rest % 3600) / 60)}${rest % 60 === 0 ? '' : `:${two(rest % 60)}`}`;
}
