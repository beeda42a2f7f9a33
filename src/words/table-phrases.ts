/** Why a table or an event log cannot be read: lower case, no full stop. `says` is what the reader itself says, in English. */
export interface TablePhrases {
  /** DuckDB, which reads Parquet. */
  readonly notInstalled: string;
  readonly unreadable: (file: string, says: string) => string;
  readonly noColumn: (file: string, column: string) => string;
  /** A column of lists or structures, and its type as DuckDB calls it. */
  readonly nested: (file: string, column: string, type: string) => string;
  readonly xes: {
    readonly malformed: (place: string, says: string) => string;
    /** Nothing is closed for long. */
    readonly tooLong: (place: string) => string;
    readonly doctype: (place: string) => string;
    readonly encoding: (file: string) => string;
    readonly notXes: (file: string) => string;
    readonly unfinished: (file: string) => string;
  };
}
