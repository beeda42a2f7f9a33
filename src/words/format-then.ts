import type { Days } from '../model/comparison.js';
import { type Format, formatFor, type UnitWords } from './format.js';

/** The format of what was said before a change: by the calendar of then, where that is other than now. */
export function formatThen(said: { readonly wasCalendar?: Days | null }, now: Format, figures: UnitWords): Format {
  return said.wasCalendar == null ? now : formatFor(said.wasCalendar, figures);
}
