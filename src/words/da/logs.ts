import type { RefusalOfEdit } from '../../model/edit.js';
import type { LogPhrases } from '../log-phrases.js';
import { all } from './phrases.js';

const NOT_TEXT: Readonly<Record<'utf-16' | 'latin-1' | 'binary', string>> = {
  'utf-16': 'det er UTF-16, som regneark kalder Unicode-tekst; gem som CSV UTF-8',
  'latin-1': 'det er Windows-1252 eller Latin-1, som ældre programmer gemmer æ, ø og å i; gem som CSV UTF-8',
  binary: 'det er ikke tekst; logge er CSV, Parquet, JSON-linjer eller XES',
};

/** Why a log cannot be read. */
export const logs: LogPhrases = {
  empty: (file) => `${file}: loggen er tom`,
  jsonList: (file) =>
    `${file}: det her er én liste i JSON, og rækker læses linje for linje; skriv hver af dem på en linje for sig, som jq -c '.[]' gør, og lad navnet ende på .jsonl`,
  json: (file) =>
    `${file}: ingen linje i den er et objekt i JSON, sådan som rækker skrives; skriv hvert af dem på en linje for sig, som jq -c . gør`,
  notText: (file, what) => `${file}: ${NOT_TEXT[what]}`,
  piped: (file) =>
    `${file}: gennem et rør kommer CSV og JSON lines, pakket med gzip eller ej; angiv en log af anden slags ved dens navn`,
  cutOff: (file, code) => `${file}: filen slutter for tidligt eller er beskadiget (${code}); hent den igen`,
  kind: (file) =>
    `${file}: navnet siger ikke, hvilken slags log det er; logge ender på .csv, .tsv, .parquet, .jsonl eller .xes`,
  delimiter: (file, said, fits) =>
    `${file}: med skilletegnet ${shown(said)} findes kolonnerne ikke, med ${shown(fits)} gør de; skriv delimiter: ${shown(fits)}`,
  noColumn: (file, field, column, { first, more }, nearest) =>
    `${file}: ingen kolonne hedder ${column} (til ${field})${nearest === null ? '' : `; mente du ${nearest}?`}; kolonnerne er ${all(first, more)}`,
  twice: (file, column) => `${file}: to kolonner hedder ${column}; omdøb den ene`,
  unmapped: (file, field, { first, more }) =>
    `${file}: det er ikke sagt, hvilken kolonne der er ${field}; kolonnerne er ${all(first, more)}. Skriv i kedja.config.yaml, og ret det, der er forkert:`,
  dates: (file, line, column, text) =>
    `${file}:${line}: ${column} siger »${text}«, som ikke er et kendt tidspunkt; sig, hvordan tidspunkter skrives, som i dates: dd-MM-yyyy HH:mm`,
  usable: (file, column, { yes, no, odd }) =>
    `${file}: ${column} siger ${odd.join(', ')}, som hverken er ja eller nej; sig for hvert ord, om leverancen kunne bruges, som i usable: { yes: [${yes.join(', ') || '…'}], no: [${no.join(', ') || '…'}] }`,
  lineEnds: (file) =>
    `${file}: linjerne slutter som på gamle Mac-computere; gem med linjeslut som i Windows eller Unix`,
  tooWide: (file, columns, most) => `${file}: den har ${columns} kolonner, og højst ${most} læses; eksportér færre`,
  changed: (file) => `${file}: den blev ændret, mens loggen blev læst; intet blev skrevet, prøv igen`,
  excel: (file) => `${file}: det her er en projektmappe; gem arket som CSV UTF-8`,
  noneCalled: (key, id, nearest) =>
    `${key}: ${{ places: 'intet sted', items: 'ingen vare', reasons: 'ingen årsag til en forsinkelse' }[key]} i modellen hedder ${id}${nearest === null ? '' : `; mente du ${nearest}?`}; skriv det, loggen siger: det, modellen siger`,
  noReference: (said, there) =>
    `on-time: ingen log har en kolonne for ${said}${there === null ? '' : `; ${there} findes`}; angiv kolonnen, eller fjern on-time`,
  otherReference: (file, own, chosen) =>
    `${file}: den har ${own}, men ikke ${chosen}, som de andre logge måles mod; sig, hvad der gælder, som i on-time: ${own}, eller mål den for sig`,
  decimal: (file, column, text) =>
    `${file}: ${column} siger »${text}«, som kan være tusinder eller decimaler; sig hvad, som i decimal: ","`,
  ambiguous: (file, column, text, forms) =>
    `${file}: ${column} siger »${text}«, som kan være ${forms.join(' eller ')}; sig hvad, som i dates: ${forms[0]}`,
  noZone: (zone) => `zone: ingen tidszone hedder ${zone}; skriv som i Europe/Copenhagen`,
  noMapping: (file) => `${file}: der står ingen beskrivelse af loggen; den har nøgler som columns, places, dates`,
  wrongMapping: (file, line) =>
    `${file}:${line}: dér er det sagt forkert, hvordan logge skal forstås; kedja measure --dry-run siger, hvad der er forkert`,
  unseen: 'patchen indeholder tegn, der ikke ses; angiv en fil til den, som i -o tal.patch',
  nothingUsed: (files, rows, isTold) =>
    `${files.join(', ')}: ${rows === 0 ? 'der er ingen rækker' : 'ingen række fortæller om en leverance, der findes i modellen'}; intet blev målt${isTold || rows === 0 ? '' : '; kedja measure siger hvorfor'}`,
  tooLittle: (file) => `${file}: loggen siger for lidt til noget tal i modellen; intet blev skrevet`,
  wrote: (file, figures) =>
    figures === 0
      ? `${file}: alle tal, som loggen giver, står der allerede`
      : `${file}: ${figures === 1 ? '1 tal' : `${figures} tal`} skrevet`,
  notWritten: (what, value, why) => `${what}: ${value} blev ikke skrevet: ${NOT_WRITTEN[why]}`,
};

const NOT_WRITTEN: Readonly<Record<RefusalOfEdit, string>> = {
  list: 'en liste af id’er rummer ingen tal; skriv den først som et map',
  flow: 'en række af led rummer ingen tal; skriv først leddet for sig',
  comment: 'en kommentar ville gå tabt',
  unsafe: 'filen ville sige noget andet',
  twice: 'et andet tal skrives der',
  unreadable: 'filen kan ikke læses',
  'no-key': 'der nævnes ingen nøgle',
  unknown: 'intet hedder sådan',
  'no-entry': 'der er ingen sådan post',
  key: 'der står ikke noget af den slags',
  value: 'det er ingen værdi',
};

function shown(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : `"${delimiter}"`;
}
