import { DAY } from '../../model/day.js';
import type { Layout } from './layout.js';
import type { Mapping } from '../mapping.js';
import { type MomentForm } from './moment-form.js';
import { MomentReader } from './moments.js';
import { readNumber } from './numbers.js';
import type { Cells, RowField } from '../rows.js';
import { readUsable } from './usable.js';

/** How the texts of a log are understood: moments in the forms of its columns, numbers by its decimal mark. */
export function cellsFor(
  { forms, decimal }: Pick<Layout, 'forms' | 'decimal'>,
  mapping: Mapping,
  toUtc: (local: number) => number,
): Cells {
  const readers = new Map<RowField, MomentReader>();
  for (const [field, form] of Object.entries(forms) as [RowField, MomentForm][])
    readers.set(field, new MomentReader(form));
  return {
    time(field, bytes, start, end) {
      const reader = readers.get(field);
      if (reader === undefined) return NaN;
      const moment = reader.read(bytes, start, end);
      const local = reader.form.hasTime ? moment : moment + DAY;
      return reader.isInstant || Number.isNaN(moment) ? local : toUtc(local);
    },
    number: (_, bytes, start, end) => readNumber(bytes, start, end, decimal),
    usable: readUsable(mapping),
    toUtc,
  };
}
