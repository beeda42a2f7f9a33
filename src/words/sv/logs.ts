import type { RefusalOfEdit } from '../../model/edit.js';
import type { LogPhrases } from '../log-phrases.js';
import { all } from './phrases.js';

const NOT_TEXT: Readonly<Record<'utf-16' | 'latin-1' | 'binary', string>> = {
  'utf-16': 'detta är UTF-16, som kalkylprogram kallar Unicode-text; spara som CSV UTF-8',
  'latin-1': 'detta är Windows-1252 eller Latin-1, som äldre program sparar å, ä och ö i; spara som CSV UTF-8',
  binary: 'detta är ingen text; loggar är CSV, Parquet, JSON-rader eller XES',
};

/** Why a log cannot be read. */
export const logs: LogPhrases = {
  empty: (file) => `${file}: loggen är tom`,
  jsonList: (file) =>
    `${file}: det här är en enda lista i JSON, och rader läses en i taget; skriv var och en på en egen rad, som jq -c '.[]' gör, och låt namnet sluta på .jsonl`,
  json: (file) =>
    `${file}: ingen rad i den är ett objekt i JSON, som rader skrivs; skriv vart och ett på en egen rad, som jq -c . gör`,
  notText: (file, what) => `${file}: ${NOT_TEXT[what]}`,
  piped: (file) =>
    `${file}: genom ett rör kommer CSV och JSON lines, packade med gzip eller inte; ange en logg av annat slag med dess namn`,
  cutOff: (file, code) => `${file}: filen slutar för tidigt eller är skadad (${code}); hämta den igen`,
  kind: (file) =>
    `${file}: namnet säger inte vad det är för logg; loggar slutar på .csv, .tsv, .parquet, .jsonl eller .xes`,
  delimiter: (file, said, fits) =>
    `${file}: med skiljetecknet ${shown(said)} hittas inte kolumnerna, med ${shown(fits)} gör de det; skriv delimiter: ${shown(fits)}`,
  noColumn: (file, field, column, { first, more }, nearest) =>
    `${file}: ingen kolumn heter ${column} (för ${field})${nearest === null ? '' : `; menade du ${nearest}?`}; kolumnerna är ${all(first, more)}`,
  twice: (file, column) => `${file}: två kolumner heter ${column}; döp om en av dem`,
  unmapped: (file, field, { first, more }) =>
    `${file}: det sägs inte vilken kolumn som är ${field}; kolumnerna är ${all(first, more)}. Skriv i kedja.config.yaml, och rätta det som är fel:`,
  dates: (file, line, column, text) =>
    `${file}:${line}: ${column} säger ”${text}”, som inte är en tidpunkt som känns igen; säg hur tidpunkter skrivs, som i dates: yyyy-MM-dd HH:mm`,
  usable: (file, column, { yes, no, odd }) =>
    `${file}: ${column} säger ${odd.join(', ')}, som varken är ja eller nej; säg för varje ord om leveransen gick att använda, som i usable: { yes: [${yes.join(', ') || '…'}], no: [${no.join(', ') || '…'}] }`,
  lineEnds: (file) => `${file}: raderna slutar som på gamla Mac-datorer; spara med radslut som i Windows eller Unix`,
  tooWide: (file, columns, most) => `${file}: den har ${columns} kolumner, och högst ${most} läses; exportera färre`,
  changed: (file) => `${file}: den ändrades medan loggen lästes; inget skrevs, försök igen`,
  excel: (file) => `${file}: det här är en arbetsbok; spara bladet som CSV UTF-8`,
  noneCalled: (key, id, nearest) =>
    `${key}: ${{ places: 'ingen plats', items: 'ingen vara', reasons: 'ingen orsak till en försening' }[key]} i modellen heter ${id}${nearest === null ? '' : `; menade du ${nearest}?`}; skriv vad loggen säger: vad modellen säger`,
  noReference: (said, there) =>
    `on-time: ingen logg har en kolumn för ${said}${there === null ? '' : `; ${there} finns`}; ange kolumnen, eller ta bort on-time`,
  otherReference: (file, own, chosen) =>
    `${file}: den har ${own} men inte ${chosen}, som de andra loggarna mäts mot; säg vilket som gäller, som i on-time: ${own}, eller mät den för sig`,
  decimal: (file, column, text) =>
    `${file}: ${column} säger ”${text}”, som kan vara tusental eller decimaler; säg vilket, som i decimal: ","`,
  ambiguous: (file, column, text, forms) =>
    `${file}: ${column} säger ”${text}”, som kan vara ${forms.join(' eller ')}; säg vilket, som i dates: ${forms[0]}`,
  noZone: (zone) => `zone: ingen tidszon heter ${zone}; skriv som i Europe/Stockholm`,
  noMapping: (file) => `${file}: där finns ingen beskrivning av loggen; den har nycklar som columns, places, dates`,
  wrongMapping: (file, line) =>
    `${file}:${line}: där sägs fel hur loggar ska förstås; kedja measure --dry-run säger vad som är fel`,
  unseen: 'patchen innehåller tecken som inte syns; ange en fil för den, som i -o siffror.patch',
  nothingUsed: (files, rows, isTold) =>
    `${files.join(', ')}: ${rows === 0 ? 'det finns inga rader' : 'ingen rad beskriver en leverans som finns i modellen'}; inget mättes${isTold || rows === 0 ? '' : '; kedja measure säger varför'}`,
  tooLittle: (file) => `${file}: loggen säger för lite för någon siffra i modellen; inget skrevs`,
  wrote: (file, figures) =>
    figures === 0
      ? `${file}: alla siffror som loggen ger står redan där`
      : `${file}: ${figures === 1 ? '1 siffra' : `${figures} siffror`} skrivna`,
  notWritten: (what, value, why) => `${what}: ${value} skrevs inte: ${NOT_WRITTEN[why]}`,
};

const NOT_WRITTEN: Readonly<Record<RefusalOfEdit, string>> = {
  list: 'en lista med id rymmer inga siffror; skriv den först som en mappning',
  flow: 'en rad av länkar rymmer inga siffror; skriv först länken för sig',
  comment: 'en kommentar skulle gå förlorad',
  unsafe: 'filen skulle säga något annat',
  twice: 'en annan siffra skrivs där',
  unreadable: 'filen går inte att läsa',
  'no-key': 'ingen nyckel nämns',
  unknown: 'inget heter så',
  'no-entry': 'det finns ingen sådan post',
  key: 'inget sådant står där',
  value: 'det är inget värde',
};

function shown(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : `"${delimiter}"`;
}
