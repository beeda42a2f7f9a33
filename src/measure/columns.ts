import { EVENT_FIELDS, type EventField, LOG_FIELDS, type LogField, TIME_FIELDS } from '../model/measure.js';

export type AnyField = LogField | EventField;
export const ANY_FIELDS: readonly AnyField[] = [...LOG_FIELDS, ...EVENT_FIELDS];

export function isTime(field: AnyField): boolean {
  return field === 'start' || field === 'end' || (TIME_FIELDS as readonly string[]).includes(field);
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
