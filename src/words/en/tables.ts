import type { TablePhrases } from '../table-phrases.js';

export const tables: TablePhrases = {
  notInstalled: 'reading Parquet needs DuckDB, which is not installed; run: npm install @duckdb/node-api',
  unreadable: (file, says) => `${file}: it cannot be read as Parquet; it may be cut off or damaged (${says})`,
  noColumn: (file, column) => `${file}: there is no column "${column}"`,
  nested: (file, column, type) =>
    `${file}: the column ${column} holds ${type}, not one value a row; write what is meant into a column of its own`,
  xes: {
    malformed: (place, says) => `${place}: this is not XML as it should be (${says})`,
    tooLong: (place) => `${place}: no tag ends in the 16 MiB before this; a quote or a comment is not closed`,
    doctype: (place) => `${place}: a DOCTYPE is not read here; event logs in XES have none`,
    encoding: (file) => `${file}: its characters are not written as it says`,
    notXes: (file) => `${file}: this is no event log in XES, which begins with <log>`,
    unfinished: (file) => `${file}: it ends before the log does`,
  },
};
