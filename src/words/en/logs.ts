import type { LogPhrases } from '../log-phrases.js';

/** Why a log cannot be read. */
export const logs: LogPhrases = {
  empty: (file) => `${file}: there is nothing in this log`,
  notText: (file, what) =>
    what === 'utf-16'
      ? `${file}: this is UTF-16, which spreadsheets call Unicode text; save it as CSV UTF-8`
      : `${file}: this is no text; logs are CSV, Parquet, JSON lines or XES`,
  cutOff: (file, code) => `${file}: it ends before its end, or was damaged on the way (${code}); fetch it again`,
  kind: (file) =>
    `${file}: what kind of log this is cannot be told by its name; logs end in .csv, .tsv, .parquet, .jsonl or .xes`,
  delimiter: (file, said, fits) =>
    `${file}: with the delimiter ${shown(said)} the columns are not found, with ${shown(fits)} they are; write delimiter: ${shown(fits)}`,
  noColumn: (file, field, column, header, nearest) =>
    `${file}: no column is called ${column} (for ${field})${nearest === null ? '' : `; did you mean ${nearest}?`} There is ${header.join(', ')}`,
  twice: (file, column) => `${file}: two columns are called ${column}; rename one of them`,
  unmapped: (file, field, header, block) =>
    `${file}: which column is ${field} is not said; the columns are ${header.join(', ')}. Write into kedja.config.yaml, and correct what is wrong:\n${block}`,
  dates: (file, line, column, text) =>
    `${file}:${line}: ${column} says "${text}", which is no moment that is known here; say how moments are written, as in dates: dd.MM.yyyy HH:mm`,
  decimal: (file, column, text) =>
    `${file}: ${column} says "${text}", which may be thousands or decimals; say which, as in decimal: ","`,
  ambiguous: (file, column, text, forms) =>
    `${file}: ${column} says "${text}", which may be ${forms.join(' or ')}; say which, as in dates: ${forms[0]}`,
  noZone: (zone) => `zone: no zone is called ${zone}; write one as in Europe/Stockholm`,
  noMapping: (file) => `${file}: no mapping stands there; it has keys such as columns, places, dates`,
};

function shown(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : `"${delimiter}"`;
}
