import type { RefusalOfEdit } from '../../model/edit.js';
import type { LogPhrases } from '../log-phrases.js';
import { all } from './phrases.js';

const NOT_TEXT: Readonly<Record<'utf-16' | 'latin-1' | 'binary', string>> = {
  'utf-16': 'dette er UTF-16, som regneark kaller Unicode-tekst; lagre som CSV UTF-8',
  'latin-1': 'dette er Windows-1252 eller Latin-1, som eldre programmer lagrer æ, ø og å i; lagre som CSV UTF-8',
  binary: 'dette er ikke tekst; logger er CSV, Parquet, JSON-linjer eller XES',
};

/** Why a log cannot be read. */
export const logs: LogPhrases = {
  empty: (file) => `${file}: loggen er tom`,
  jsonList: (file) =>
    `${file}: dette er én liste i JSON, og rader leses linje for linje; skriv hver av dem på en egen linje, som jq -c '.[]' gjør, og la navnet slutte på .jsonl`,
  json: (file) =>
    `${file}: ingen linje i den er et objekt i JSON, slik rader skrives; skriv hvert av dem på en egen linje, som jq -c . gjør`,
  notText: (file, what) => `${file}: ${NOT_TEXT[what]}`,
  piped: (file) =>
    `${file}: gjennom et rør kommer CSV og JSON lines, pakket med gzip eller ikke; oppgi en logg av et annet slag med navnet`,
  cutOff: (file, code) => `${file}: filen slutter for tidlig eller er skadet (${code}); hent den igjen`,
  kind: (file) =>
    `${file}: navnet sier ikke hva slags logg det er; logger slutter på .csv, .tsv, .parquet, .jsonl eller .xes`,
  delimiter: (file, said, fits) =>
    `${file}: med skilletegnet ${shown(said)} finnes ikke kolonnene, med ${shown(fits)} gjør de det; skriv delimiter: ${shown(fits)}`,
  noColumn: (file, field, column, { first, more }, nearest) =>
    `${file}: ingen kolonne heter ${column} (for ${field})${nearest === null ? '' : `; mente du ${nearest}?`}; kolonnene er ${all(first, more)}`,
  twice: (file, column) => `${file}: to kolonner heter ${column}; gi en av dem et annet navn`,
  unmapped: (file, field, { first, more }) =>
    `${file}: det er ikke sagt hvilken kolonne som er ${field}; kolonnene er ${all(first, more)}. Skriv i kedja.config.yaml, og rett det som er feil:`,
  dates: (file, line, column, text) =>
    `${file}:${line}: ${column} sier «${text}», som ikke er et kjent tidspunkt; si hvordan tidspunkter skrives, som i dates: dd.MM.yyyy HH:mm`,
  usable: (file, column, { yes, no, odd }) =>
    `${file}: ${column} sier ${odd.join(', ')}, som verken er ja eller nei; si for hvert ord om leveransen kunne brukes, som i usable: { yes: [${yes.join(', ') || '…'}], no: [${no.join(', ') || '…'}] }`,
  lineEnds: (file) =>
    `${file}: linjene slutter som på gamle Mac-maskiner; lagre med linjeslutt som i Windows eller Unix`,
  tooWide: (file, columns, most) => `${file}: den har ${columns} kolonner, og høyst ${most} leses; eksporter færre`,
  changed: (file) => `${file}: den ble endret mens loggen ble lest; ingenting ble skrevet, prøv igjen`,
  excel: (file) => `${file}: dette er en arbeidsbok; lagre arket som CSV UTF-8`,
  noneCalled: (key, id, nearest) =>
    `${key}: ${{ places: 'ikke noe sted', items: 'ingen vare', reasons: 'ingen årsak til en forsinkelse' }[key]} i modellen heter ${id}${nearest === null ? '' : `; mente du ${nearest}?`}; skriv det loggen sier: det modellen sier`,
  noReference: (said, there) =>
    `on-time: ingen logg har en kolonne for ${said}${there === null ? '' : `; ${there} finnes`}; oppgi kolonnen, eller fjern on-time`,
  otherReference: (file, own, chosen) =>
    `${file}: den har ${own}, men ikke ${chosen}, som de andre loggene måles mot; si hva som gjelder, som i on-time: ${own}, eller mål den for seg`,
  decimal: (file, column, text) =>
    `${file}: ${column} sier «${text}», som kan være tusener eller desimaler; si hva, som i decimal: ","`,
  ambiguous: (file, column, text, forms) =>
    `${file}: ${column} sier «${text}», som kan være ${forms.join(' eller ')}; si hva, som i dates: ${forms[0]}`,
  noZone: (zone) => `zone: ingen tidssone heter ${zone}; skriv som i Europe/Oslo`,
  noMapping: (file) => `${file}: der står ingen beskrivelse av loggen; den har nøkler som columns, places, dates`,
  wrongMapping: (file, line) =>
    `${file}:${line}: der er det sagt feil hvordan logger skal forstås; kedja measure --dry-run sier hva som er feil`,
  unseen: 'patchen inneholder tegn som ikke synes; oppgi en fil for den, som i -o tall.patch',
  nothingUsed: (files, rows, isTold) =>
    `${files.join(', ')}: ${rows === 0 ? 'det er ingen rader' : 'ingen rad forteller om en leveranse som finnes i modellen'}; ingenting ble målt${isTold || rows === 0 ? '' : '; kedja measure sier hvorfor'}`,
  tooLittle: (file) => `${file}: loggen sier for lite til noe tall i modellen; ingenting ble skrevet`,
  wrote: (file, figures) =>
    figures === 0
      ? `${file}: alle tall som loggen gir, står der allerede`
      : `${file}: ${figures === 1 ? '1 tall' : `${figures} tall`} skrevet`,
  notWritten: (what, value, why) => `${what}: ${value} ble ikke skrevet: ${NOT_WRITTEN[why]}`,
};

const NOT_WRITTEN: Readonly<Record<RefusalOfEdit, string>> = {
  list: 'en liste av id-er rommer ingen tall; skriv den først som et kart',
  flow: 'en rekke av lenker rommer ingen tall; skriv først lenken for seg',
  comment: 'en kommentar ville gått tapt',
  unsafe: 'filen ville sagt noe annet',
  twice: 'et annet tall skrives der',
  unreadable: 'filen kan ikke leses',
  'no-key': 'ingen nøkkel er nevnt',
  unknown: 'ingenting heter det',
  'no-entry': 'det finnes ingen slik post',
  key: 'det står ikke noe slikt der',
  value: 'det er ingen verdi',
};

function shown(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : `"${delimiter}"`;
}
