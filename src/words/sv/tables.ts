import type { TablePhrases } from '../table-phrases.js';

export const tables: TablePhrases = {
  notInstalled: 'för att läsa Parquet behövs DuckDB, som inte är installerat; kör: npm install @duckdb/node-api',
  unreadable: (file, says) => `${file}: går inte att läsa som Parquet; filen kan vara avkortad eller skadad (${says})`,
  noColumn: (file, column) => `${file}: det finns ingen kolumn ”${column}”`,
  nested: (file, column, type) =>
    `${file}: kolumnen ${column} innehåller ${type}, inte ett värde per rad; skriv det som avses i en egen kolumn`,
  xes: {
    malformed: (place, says) => `${place}: detta är inte riktig XML (${says})`,
    tooLong: (place) =>
      `${place}: ingen tagg slutar i de 16 MiB som står före detta; ett citattecken eller en kommentar är inte avslutad`,
    doctype: (place) => `${place}: DOCTYPE läses inte här; händelseloggar i XES har ingen`,
    encoding: (file) => `${file}: tecknen är inte skrivna så som filen säger`,
    notXes: (file) => `${file}: detta är ingen händelselogg i XES, som börjar med <log>`,
    unfinished: (file) => `${file}: filen slutar innan loggen gör det`,
  },
};
