import type { TablePhrases } from '../table-phrases.js';

export const tables: TablePhrases = {
  notInstalled: 'for at læse Parquet kræves DuckDB, som ikke er installeret; kør: npm install @duckdb/node-api',
  unreadable: (file, says) => `${file}: kan ikke læses som Parquet; filen kan være afkortet eller beskadiget (${says})`,
  noColumn: (file, column) => `${file}: der er ingen kolonne "${column}"`,
  nested: (file, column, type) =>
    `${file}: kolonnen ${column} indeholder ${type}, ikke én værdi pr. række; skriv det, der menes, i en kolonne for sig`,
  xes: {
    malformed: (place, says) => `${place}: dette er ikke korrekt XML (${says})`,
    tooLong: (place) =>
      `${place}: intet tag slutter i de 16 MiB, der står før dette; et anførselstegn eller en kommentar er ikke afsluttet`,
    doctype: (place) => `${place}: DOCTYPE læses ikke her; hændelseslogge i XES har ingen`,
    encoding: (file) => `${file}: tegnene er ikke skrevet, som filen siger`,
    notXes: (file) => `${file}: dette er ikke en hændelseslog i XES, som begynder med <log>`,
    unfinished: (file) => `${file}: filen slutter, før loggen gør`,
  },
};
