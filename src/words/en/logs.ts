import type { RefusalOfEdit } from '../../model/edit.js';
import type { LogPhrases } from '../log-phrases.js';
import { all } from './phrases.js';

const NOT_TEXT: Readonly<Record<'utf-16' | 'latin-1' | 'binary', string>> = {
  'utf-16': 'this is UTF-16, which spreadsheets call Unicode text; save it as CSV UTF-8',
  'latin-1': 'this is Windows-1252 or Latin-1, as older programs save letters such as å and ø; save it as CSV UTF-8',
  binary: 'this is no text; logs are CSV, Parquet, JSON lines or XES',
};

/** Why a log cannot be read. */
export const logs: LogPhrases = {
  empty: (file) => `${file}: there is nothing in this log`,
  jsonList: (file) =>
    `${file}: this is one list in JSON, and rows are read line by line; write each of them on a line, as jq -c '.[]' does, and end the name in .jsonl`,
  json: (file) =>
    `${file}: no line of it is an object in JSON, as rows are written; write each of them on a line, as jq -c . does`,
  notText: (file, what) => `${file}: ${NOT_TEXT[what]}`,
  piped: (file) =>
    `${file}: through a pipe come CSV and JSON lines, packed by gzip or not; give a log of another kind by its name`,
  cutOff: (file, code) => `${file}: it ends before its end, or was damaged on the way (${code}); fetch it again`,
  kind: (file) =>
    `${file}: what kind of log this is cannot be told by its name; logs end in .csv, .tsv, .parquet, .jsonl or .xes`,
  delimiter: (file, said, fits) =>
    `${file}: with the delimiter ${shown(said)} the columns are not found, with ${shown(fits)} they are; write delimiter: ${shown(fits)}`,
  noColumn: (file, field, column, { first, more }, nearest) =>
    `${file}: no column is called ${column} (for ${field})${nearest === null ? '' : `; did you mean ${nearest}?`}; the columns are ${all(first, more)}`,
  twice: (file, column) => `${file}: two columns are called ${column}; rename one of them`,
  unmapped: (file, field, { first, more }) =>
    `${file}: which column is ${field} is not said; the columns are ${all(first, more)}. Write into kedja.config.yaml, and correct what is wrong:`,
  dates: (file, line, column, text) =>
    `${file}:${line}: ${column} says "${text}", which is no moment that is known here; say how moments are written, as in dates: dd.MM.yyyy HH:mm`,
  usable: (file, column, { yes, no, odd }) =>
    `${file}: ${column} says ${odd.join(', ')}, which is neither yes nor no; say of each word whether a delivery could be used, as in usable: { yes: [${yes.join(', ') || '…'}], no: [${no.join(', ') || '…'}] }`,
  lineEnds: (file) =>
    `${file}: its lines end as those of old Macs do; save it with the ends of lines of Windows or Unix`,
  tooWide: (file, columns, most) => `${file}: it has ${columns} columns, and at most ${most} are read; export fewer`,
  changed: (file) => `${file}: it was changed while the log was read; nothing was written, call again`,
  excel: (file) => `${file}: this is a workbook; save the sheet as CSV UTF-8`,
  noneCalled: (key, id, nearest) =>
    `${key}: ${{ places: 'no place', items: 'no item', reasons: 'no cause of a delay' }[key]} of the model is called ${id}${nearest === null ? '' : `; did you mean ${nearest}?`}; it is what the log says: what the model says`,
  noReference: (said, there) =>
    `on-time: no log has a column for ${said}${there === null ? '' : `; ${there} is there`}; name the column, or leave on-time out`,
  otherReference: (file, own, chosen) =>
    `${file}: it has ${own} and no ${chosen}, by which the other logs are held; say by which, as in on-time: ${own}, or measure it by itself`,
  decimal: (file, column, text) =>
    `${file}: ${column} says "${text}", which may be thousands or decimals; say which, as in decimal: ","`,
  ambiguous: (file, column, text, forms) =>
    `${file}: ${column} says "${text}", which may be ${forms.join(' or ')}; say which, as in dates: ${forms[0]}`,
  noZone: (zone) => `zone: no zone is called ${zone}; write one as in Europe/Stockholm`,
  noMapping: (file) => `${file}: no mapping stands there; it has keys such as columns, places, dates`,
  wrongMapping: (file, line) =>
    `${file}:${line}: how logs are to be understood is said wrongly there; kedja measure --dry-run tells what is wrong`,
  unseen: 'the patch has characters in it that are not seen; name a file for it, as in -o figures.patch',
  nothingUsed: (files, rows, isTold) =>
    `${files.join(', ')}: ${rows === 0 ? 'there is no row' : 'no row tells of a delivery on a link of the model'}; nothing was measured${isTold || rows === 0 ? '' : '; kedja measure tells why'}`,
  tooLittle: (file) => `${file}: the log tells too little for any figure of the model; nothing was written`,
  wrote: (file, figures) =>
    figures === 0
      ? `${file}: every figure that the log tells stands there already`
      : `${file}: ${figures === 1 ? '1 figure' : `${figures} figures`} written`,
  notWritten: (what, value, why) => `${what}: ${value} was not written: ${NOT_WRITTEN[why]}`,
};

const NOT_WRITTEN: Readonly<Record<RefusalOfEdit, string>> = {
  list: 'a list of ids holds no figures; write it as a map first',
  flow: 'a row of links holds no figures; write the link by itself first',
  comment: 'a comment would be lost',
  unsafe: 'the file would say something else',
  twice: 'another figure is written there',
  unreadable: 'the file cannot be read',
  'no-key': 'it names no key',
  unknown: 'nothing is called so',
  'no-entry': 'there is no such entry',
  key: 'nothing of that kind stands there',
  value: 'it is no value',
};

function shown(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : `"${delimiter}"`;
}
