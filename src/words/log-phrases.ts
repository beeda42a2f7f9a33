import type { Reference } from '../model/measure.js';
import type { RefusalOfEdit } from '../model/edit.js';

/** As many columns as anybody reads, and how many more there are. */
export interface SomeColumns {
  readonly first: readonly string[];
  readonly more: number;
}

/** Why a log cannot be read: lower case, no full stop. Names come in as they are written. */
export interface LogPhrases {
  readonly empty: (file: string) => string;
  /** JSON that is one list of all rows. */
  readonly jsonList: (file: string) => string;
  /** No line of it is an object in JSON. */
  readonly json: (file: string) => string;
  readonly notText: (file: string, what: 'utf-16' | 'latin-1' | 'binary') => string;
  /** A kind of log that has to be a file. */
  readonly piped: (file: string) => string;
  readonly cutOff: (file: string, code: string) => string;
  readonly kind: (file: string) => string;
  readonly delimiter: (file: string, said: string, fits: string) => string;
  readonly noColumn: (
    file: string,
    field: string,
    column: string,
    header: SomeColumns,
    nearest: string | null,
  ) => string;
  readonly twice: (file: string, column: string) => string;
  /** A mapping to paste stands below. */
  readonly unmapped: (file: string, field: string, header: SomeColumns) => string;
  readonly dates: (file: string, line: number, column: string, text: string) => string;
  /** What is said of whether deliveries could be used, in so many ways. */
  /** Words that are neither yes nor no, and those that are known. */
  readonly usable: (file: string, column: string, words: Record<'yes' | 'no' | 'odd', readonly string[]>) => string;
  /** Only carriage returns stand between its rows. */
  readonly lineEnds: (file: string) => string;
  readonly tooWide: (file: string, columns: number, most: number) => string;
  /** A model that somebody changed while logs were read. */
  readonly changed: (file: string) => string;
  readonly excel: (file: string) => string;
  /** Places of a mapping that the model has not. */
  /** What a mapping leads to that the model has not. */
  readonly noneCalled: (key: 'places' | 'items' | 'reasons', id: string, nearest: string | null) => string;
  /** A date to be held against that no log has, and one that is there. */
  readonly noReference: (said: Reference, there: Reference | null) => string;
  /** A log that has another date to be held against than the others. */
  readonly otherReference: (file: string, own: Reference, chosen: Reference) => string;
  readonly decimal: (file: string, column: string, text: string) => string;
  readonly ambiguous: (file: string, column: string, text: string, forms: readonly string[]) => string;
  readonly noZone: (zone: string) => string;
  readonly noMapping: (file: string) => string;
  readonly wrongMapping: (file: string, line: number) => string;
  /** A patch that what shows it might take for something else. */
  readonly unseen: string;
  /** Of so many rows none is used; why may be told already. */
  readonly nothingUsed: (files: readonly string[], rows: number, isTold: boolean) => string;
  /** There is no figure to be written into a model. */
  readonly tooLittle: (file: string) => string;
  /** So many figures were written into a model. */
  readonly wrote: (file: string, figures: number) => string;
  /** A figure that was not, and why. */
  readonly notWritten: (what: string, value: string, why: RefusalOfEdit) => string;
}
