import type { RefusalOfEdit } from '../model/edit.js';

/** Why a log cannot be read: lower case, no full stop. Names come in as they are written. */
export interface LogPhrases {
  readonly empty: (file: string) => string;
  readonly notText: (file: string, what: 'utf-16' | 'latin-1' | 'binary') => string;
  readonly cutOff: (file: string, code: string) => string;
  readonly kind: (file: string) => string;
  readonly delimiter: (file: string, said: string, fits: string) => string;
  readonly noColumn: (
    file: string,
    field: string,
    column: string,
    header: readonly string[],
    nearest: string | null,
  ) => string;
  readonly twice: (file: string, column: string) => string;
  /** A mapping to paste stands below. */
  readonly unmapped: (file: string, field: string, header: readonly string[]) => string;
  readonly dates: (file: string, line: number, column: string, text: string) => string;
  readonly decimal: (file: string, column: string, text: string) => string;
  readonly ambiguous: (file: string, column: string, text: string, forms: readonly string[]) => string;
  readonly noZone: (zone: string) => string;
  readonly noMapping: (file: string) => string;
  readonly wrongMapping: (file: string, line: number) => string;
  /** So many figures were written into a model. */
  readonly wrote: (file: string, figures: number) => string;
  /** A figure that was not, and why. */
  readonly notWritten: (what: string, value: string, why: RefusalOfEdit) => string;
}
