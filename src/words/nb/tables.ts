import type { TablePhrases } from '../table-phrases.js';

export const tables: TablePhrases = {
  notInstalled: 'for å lese Parquet trengs DuckDB, som ikke er installert; kjør: npm install @duckdb/node-api',
  unreadable: (file, says) => `${file}: kan ikke leses som Parquet; filen kan være avkortet eller skadet (${says})`,
  noColumn: (file, column) => `${file}: det finnes ingen kolonne «${column}»`,
  nested: (file, column, type) =>
    `${file}: kolonnen ${column} inneholder ${type}, ikke én verdi per rad; skriv det som menes, i en egen kolonne`,
  xes: {
    malformed: (place, says) => `${place}: dette er ikke riktig XML (${says})`,
    tooLong: (place) =>
      `${place}: ingen tagg slutter i de 16 MiB som står før dette; et anførselstegn eller en kommentar er ikke avsluttet`,
    doctype: (place) => `${place}: DOCTYPE leses ikke her; hendelseslogger i XES har ingen`,
    encoding: (file) => `${file}: tegnene er ikke skrevet slik filen sier`,
    notXes: (file) => `${file}: dette er ingen hendelseslogg i XES, som begynner med <log>`,
    unfinished: (file) => `${file}: filen slutter før loggen gjør det`,
  },
};
