import type { EventField, LogField } from './measure.js';
import type { PartsTaken } from './parts.js';

/** What a row tells in one field: the text as it stands there, and what it is taken for; null where it cannot be understood. */
export interface DryField {
  readonly field: LogField | EventField;
  readonly text: string;
  readonly understood: string | null;
}

/** How a log would be read, by its first rows. */
export interface DryRun {
  readonly file: string;
  /** What stands between columns and before decimals, how dates are written, and where clocks show them; null where the file itself says. */
  readonly delimiter: string | null;
  readonly decimal: '.' | ',' | null;
  readonly dates: string | null;
  readonly zone: string | null;
  /** How rows of one order on one link are taken, where the mapping says it. */
  readonly parts: PartsTaken | null;
  /** Which column tells what; null: none. */
  readonly columns: readonly { readonly field: LogField | EventField; readonly column: string | null }[];
  /** Columns that are not read. */
  readonly unmapped: readonly string[];
  readonly rows: readonly { readonly line: number; readonly fields: readonly DryField[] }[];
}
