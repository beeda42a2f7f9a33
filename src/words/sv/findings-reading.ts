import type { Facts, SyntaxProblem } from '../../model/finding.js';
import type { FindingPhrases, Sentence } from '../words.js';
import { grouped, quoted, say } from './phrases.js';

const MIB = 1024 * 1024;
const BEGIN = 'en modell börjar med raden kedja: 1';
const IF_TEXT = 'är det en text, sätt den inom citattecken';

/** What is said of a file as bytes and text, before anything in it is understood. */
export const readingFindings = {
  encoding: ({ problem }) => ENCODING[problem],
  'too-large': ({ problem, limit }) => TOO_LARGE[problem](limit),
  'not-a-model': ({ looksLike }) => NOT_A_MODEL[looksLike],
  'conflict-marker': () =>
    say(
      'en sammanslagning (merge) har lämnat kvar båda versionerna här',
      'behåll en av dem, och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>',
    ),
  syntax: ({ problem, text }) => SYNTAX[problem](text),
  'yaml-feature': ({ feature }) => FEATURES[feature],
  'duplicate-key': ({ key, line }) =>
    say(
      `nyckeln ${quoted(key)} står här en andra gång${line === null ? '' : `, den första är på rad ${line}`}`,
      'behåll en av dem',
    ),
  'number-form': ({ text, problem }) => NUMBERS[problem](text),
  'invisible-character': ({ code }) =>
    say(
      `här finns ett osynligt tecken: ${INVISIBLE[code] === undefined ? code : `${INVISIBLE[code]} (${code})`}`,
      'ta bort det; säkrast är att skriva texten på nytt',
    ),
} satisfies Partial<FindingPhrases>;

const ENCODING: Readonly<Record<Facts['encoding']['problem'], Sentence>> = {
  'utf-16': say('filen är sparad som UTF-16', 'spara den som UTF-8'),
  'not-utf-8': say('ett tecken här är inte sparat som UTF-8', 'spara hela filen som UTF-8'),
  binary: say('filen är ingen textfil', 'ange textfilen med modellen'),
};

const TOO_LARGE: Readonly<Record<Facts['too-large']['problem'], (limit: number) => Sentence>> = {
  yaml: (limit) =>
    say(
      `filen är större än ${limit / MIB} MiB, och mer än så läses inte av YAML`,
      'låt programmet som skriver filen skriva JSON i stället, som får vara större',
    ),
  json: (limit) =>
    say(`filen är större än ${limit / MIB} MiB, och mer än så läses inte`, 'dela upp kedjan i flera modeller'),
  depth: (limit) =>
    say(`här ligger parenteser eller rader mer än ${limit} nivåer djupt`, 'ingen modell behöver mer än tio'),
  tokens: (limit) =>
    say(
      `filen har fler än ${grouped(limit)} ord och tecken, och mer än så läses inte av YAML`,
      'låt programmet som skriver filen skriva JSON i stället, som får vara större',
    ),
  links: (limit) =>
    say(`kedjan har fler än ${grouped(limit)} leveranser, och mer än så läses inte`, 'dela upp den i flera modeller'),
};

const NOT_A_MODEL: Readonly<Record<Facts['not-a-model']['looksLike'], Sentence>> = {
  empty: say('filen är tom', BEGIN),
  html: say('det här ser ut som en webbsida (HTML), inte som en modell', BEGIN),
  xml: say('det här ser ut som XML, inte som en modell', BEGIN),
  bpmn: say('det här ser ut som ett BPMN-diagram, inte som en modell', BEGIN),
  csv: say('det här ser ut som en tabell (CSV), inte som en modell', BEGIN),
  toml: say(
    'det här ser ut som TOML, inte som en modell',
    'skriv YAML: en nyckel, ett kolon, ett mellanslag och värdet',
  ),
  'lfs-pointer': say('det här är en pekare från Git LFS, inte själva filen', 'hämta filen med: git lfs pull'),
  text: say('det här är en text, inte en modell', BEGIN),
  list: say('det här är en lista, inte en modell', `${BEGIN}; leveranserna står i en lista under links:`),
  number: say('det här är ett tal, inte en modell', BEGIN),
};

const SYNTAX: Readonly<Record<SyntaxProblem, (text: string) => Sentence>> = {
  tab: () => say('raden är indragen med tabb, men YAML kräver mellanslag', 'byt tabben mot mellanslag'),
  indent: () =>
    say('raden börjar i en annan kolumn än raderna intill', 'dra in den lika långt som raderna den hör ihop med'),
  escape: (text) =>
    say(`${quoted(text)} betyder ingenting inom dubbla citattecken`, 'skriv \\\\ för ett omvänt snedstreck'),
  'unclosed-quote': () => say('ett citattecken öppnas här men stängs aldrig', 'sätt ett likadant efter texten'),
  'unclosed-list': () => say('[ öppnas här men stängs aldrig', 'sätt ] efter det sista i listan'),
  'unclosed-map': () => say('{ öppnas här men stängs aldrig', 'sätt } efter den sista nyckeln och dess värde'),
  'missing-colon': (text) =>
    say(
      `ett kolon saknas${text === '' ? '' : ` i ${quoted(text)}`}`,
      'skriv en nyckel, ett kolon, ett mellanslag och värdet',
    ),
  'missing-comma': (text) => say(`ett kommatecken saknas före ${quoted(text)}`, 'sätt ett mellan de två'),
  'missing-space': (text) =>
    say(`ett mellanslag saknas efter ${text === '-' ? 'strecket' : 'kolonet'}`, 'sätt dit ett'),
  'key-too-long': () =>
    say('det här är för långt för att vara en nyckel', 'leta efter ett kolon som saknas, eller ett för mycket'),
  'map-in-line': (text) =>
    say(
      'det står två kolon på samma rad',
      `sätt det som står efter det första inom citattecken${text.length > 30 ? '' : `, som "${text}"`}, eller på en egen rad`,
    ),
  'list-in-line': () => say('en lista med streck börjar på samma rad som sin nyckel', 'börja den på nästa rad'),
  'dash-in-brackets': () => say('det står ett streck inom parentes', 'skilj posterna åt med kommatecken i stället'),
  'reserved-start': (text) => say(`en text kan inte börja med ${text}`, 'sätt hela texten inom citattecken'),
  'text-after-quote': () =>
    say(
      'texten fortsätter efter det avslutande citattecknet',
      'sätt citattecken runt hela texten, och skriv ett citattecken inuti den som två',
    ),
  'extra-comma': () => say('det står ett kommatecken för mycket', 'ta bort det'),
  'extra-bracket': (text) => say(`${text === '' ? 'parentesen' : text} stänger ingenting här`, 'ta bort den'),
  comment: () => say('en kommentar behöver ett mellanslag före sitt #', 'sätt dit ett'),
  'json-comment': () => say('JSON har inga kommentarer', 'skriv det under note, eller skriv YAML'),
  'json-quote': () => say('JSON kräver dubbla citattecken runt varje nyckel och text', 'sätt dit dem'),
  unexpected: () =>
    say(
      'det här går inte att läsa',
      'se efter om det saknas ett citattecken, ett kommatecken, ett kolon eller en parentes strax före',
    ),
};

const FEATURES: Readonly<Record<Facts['yaml-feature']['feature'], Sentence>> = {
  anchor: say(
    '”&” inleder ett ankare (anchor), och sådana läser kedja inte',
    `skriv ut värdet där det används; ${IF_TEXT}`,
  ),
  alias: say(
    '”*” hänvisar till något som står på ett annat ställe, och sådant läser kedja inte',
    `skriv ut det här; ${IF_TEXT}`,
  ),
  tag: say('”!” inleder en typmärkning (tag), och sådana läser kedja inte', `ta bort den; ${IF_TEXT}`),
  directive: say('”%” inleder ett direktiv, och sådana läser kedja inte', 'ta bort raden'),
  documents: say('här börjar ett andra dokument', 'ta bort ---, eller gör två filer av det'),
  'merge-key': say('”<<” hämtar nycklar från ett annat ställe, och sådant läser kedja inte', 'skriv ut nycklarna här'),
  'complex-key': say(
    'en nyckel är ett ord eller en text, och det här är något annat',
    `skriv den som i store: 2h; ${IF_TEXT}`,
  ),
};

const NUMBERS: Readonly<Record<Facts['number-form']['problem'], (text: string) => Sentence>> = {
  'leading-zero': (text) =>
    say(
      `${quoted(text)} börjar med 0 och kan läsas som ett annat tal`,
      `skriv ${text.replace(/^([-+]?)0+(?=\d)/u, '$1')}; ${IF_TEXT}`,
    ),
  base: (text) =>
    say(`${quoted(text)} är skrivet som programmerare skriver tal`, `skriv det med siffrorna 0 till 9; ${IF_TEXT}`),
  special: (text) => say(`${quoted(text)} är inget tal att räkna med`, `skriv ett vanligt tal; ${IF_TEXT}`),
  'too-big': () => say('talet har fler siffror än som ryms', `avrunda det; ${IF_TEXT}`),
};

/** The ones that people meet, mostly by copying. */
const INVISIBLE: Readonly<Record<string, string | undefined>> = {
  'U+0000': 'en nollbyte',
  'U+000D': 'en vagnretur som inte avslutar någon rad',
  'U+001B': 'ett escape-tecken',
  'U+00AD': 'ett mjukt bindestreck',
  'U+200B': 'ett mellanslag utan bredd',
  'U+200C': 'ett tecken som skiljer bokstäver åt',
  'U+200D': 'ett tecken som fogar ihop bokstäver',
  'U+200E': 'ett märke för läsning från vänster till höger',
  'U+200F': 'ett märke för läsning från höger till vänster',
  'U+2028': 'en radavskiljare',
  'U+202A': 'ett märke som vänder läsriktningen',
  'U+202B': 'ett märke som vänder läsriktningen',
  'U+202C': 'ett märke som vänder läsriktningen',
  'U+202D': 'ett märke som vänder läsriktningen',
  'U+202E': 'ett märke som vänder läsriktningen',
  'U+2060': 'ett tecken som håller ihop ord',
  'U+FEFF': 'en byteordningsmarkör (BOM)',
};
