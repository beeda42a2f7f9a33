import type { Mapping } from '../mapping.js';
import { EVENT_FIELDS, type EventField, LOG_FIELDS, type LogField, TIME_FIELDS } from '../../model/measure.js';

export type AnyField = LogField | EventField;
export const ANY_FIELDS: readonly AnyField[] = [...LOG_FIELDS, ...EVENT_FIELDS];

export function isTime(field: AnyField): boolean {
  return field === 'start' || field === 'end' || (TIME_FIELDS as readonly string[]).includes(field);
}

/** What columns tell: those that a mapping names, and of the rest those that are called as fields of the same kind are. */
export function columnsNamed(header: readonly string[], said: Mapping['columns']): NonNullable<Mapping['columns']> {
  const alike = namedAlike(header);
  if (said === null) return alike;
  const isOfEvents = said.activity !== undefined && said.from === undefined && said.to === undefined;
  const kind: readonly AnyField[] = isOfEvents ? EVENT_FIELDS : LOG_FIELDS;
  const taken = new Set(Object.values(said));
  const rest = Object.entries(alike).filter(
    ([field, column]) => kind.includes(field as AnyField) && !taken.has(column),
  );
  return { ...Object.fromEntries(rest), ...said };
}

/** The columns that are called as fields are: those are understood without a mapping. */
export function namedAlike(header: readonly string[]): Partial<Record<AnyField, string>> {
  const found: Partial<Record<AnyField, string>> = {};
  for (const column of header) {
    const field = ANY_FIELDS.find((one) => one === column.trim().toLowerCase());
    if (field !== undefined) found[field] ??= column;
  }
  return found;
}
