import type { Facts, SyntaxProblem } from '../../model/finding.js';
import type { FindingPhrases, Sentence } from '../words.js';
import { grouped, quoted, say } from './phrases.js';

const MIB = 1024 * 1024;
const BEGIN = 'en model begynder med linjen kedja: 1';
const OR_QUOTES = 'er det en tekst, så sæt den i anførselstegn';

/** What is said of a file as bytes and text, before anything in it is understood. */
export const readingFindings = {
  encoding: ({ problem }) => ENCODING[problem],
  'too-large': ({ problem, limit }) => TOO_LARGE[problem](limit),
  'not-a-model': ({ looksLike }) => NOT_A_MODEL[looksLike],
  'conflict-marker': () =>
    say(
      'en fletning (merge) har efterladt begge versioner her',
      'behold den ene, og fjern de linjer, der begynder med <<<<<<<, ======= og >>>>>>>',
    ),
  syntax: ({ problem, text }) => SYNTAX[problem](text),
  'yaml-feature': ({ feature }) => FEATURES[feature],
  'duplicate-key': ({ key, line }) =>
    say(
      `${quoted(key)} står her for anden gang${line === null ? '' : `, første gang i linje ${line}`}`,
      'behold den ene',
    ),
  'number-form': ({ text, problem }) => NUMBERS[problem](text),
  'invisible-character': ({ code }) =>
    say(
      `her står et usynligt tegn: ${INVISIBLE[code] === undefined ? code : `${INVISIBLE[code]} (${code})`}`,
      'slet det; det sikreste er at skrive teksten forfra',
    ),
} satisfies Partial<FindingPhrases>;

const ENCODING: Readonly<Record<Facts['encoding']['problem'], Sentence>> = {
  'utf-16': say('filen er gemt som UTF-16', 'gem den som UTF-8'),
  'not-utf-8': say('et tegn her er ikke gemt som UTF-8', 'gem hele filen som UTF-8'),
  binary: say('filen er ikke en tekst', 'angiv den tekstfil, modellen står i'),
};

const TOO_LARGE: Readonly<Record<Facts['too-large']['problem'], (limit: number) => Sentence>> = {
  yaml: (limit) =>
    say(
      `filen er større end ${limit / MIB} MiB, som er det meste, der læses af YAML`,
      'lad det program, der skriver den, skrive JSON, som må være større',
    ),
  json: (limit) =>
    say(`filen er større end ${limit / MIB} MiB, som er det meste, der læses`, 'del kæden op i flere modeller'),
  depth: (limit) =>
    say(
      `her ligger parenteser eller linjer mere end ${limit} niveauer inde i hinanden`,
      'ingen model har brug for mere end ti',
    ),
  tokens: (limit) =>
    say(
      `filen har mere end ${grouped(limit)} ord og tegn, som er det meste, der læses af YAML`,
      'lad det program, der skriver den, skrive JSON, som må være større',
    ),
  links: (limit) =>
    say(`kæden har mere end ${grouped(limit)} leverancer, som er det meste, der læses`, 'del den op i flere modeller'),
};

const NOT_A_MODEL: Readonly<Record<Facts['not-a-model']['looksLike'], Sentence>> = {
  empty: say('filen er tom', BEGIN),
  html: say('dette ligner en webside (HTML), ikke en model', BEGIN),
  xml: say('dette ligner XML, ikke en model', BEGIN),
  bpmn: say('dette ligner et BPMN-diagram, ikke en model', BEGIN),
  csv: say('dette ligner en tabel (CSV), ikke en model', BEGIN),
  toml: say('dette ligner TOML, ikke en model', 'skriv YAML: en nøgle, et kolon, et mellemrum og værdien'),
  'lfs-pointer': say('dette er en henvisning fra Git LFS, ikke selve filen', 'hent filen med: git lfs pull'),
  text: say('dette er en tekst, ikke en model', BEGIN),
  list: say('dette er en liste, ikke en model', `${BEGIN}; leverancerne står i en liste under links:`),
  number: say('dette er et tal, ikke en model', BEGIN),
};

const SYNTAX: Readonly<Record<SyntaxProblem, (text: string) => Sentence>> = {
  tab: () => say('linjen er rykket ind med tabulator, og YAML skal have mellemrum', 'sæt mellemrum i stedet'),
  indent: () =>
    say('linjen begynder i en anden kolonne end nabolinjerne', 'ryk den lige så langt ind som dem, den hører til'),
  escape: (text) =>
    say(`${quoted(text)} betyder ikke noget i dobbelte anførselstegn`, 'skriv \\\\ for en omvendt skråstreg'),
  'unclosed-quote': () => say('anførselstegnet bliver aldrig afsluttet', 'sæt et magen til efter teksten'),
  'unclosed-list': () => say('denne [ bliver aldrig lukket', 'sæt en ] efter det sidste i listen'),
  'unclosed-map': () => say('denne { bliver aldrig lukket', 'sæt en } efter den sidste nøgle og dens værdi'),
  'missing-colon': (text) =>
    say(
      `der mangler et kolon${text === '' ? '' : ` i ${quoted(text)}`}`,
      'skriv en nøgle, et kolon, et mellemrum og værdien',
    ),
  'missing-comma': (text) => say(`der mangler et komma før ${quoted(text)}`, 'sæt et mellem de to'),
  'missing-space': (text) =>
    say(`der mangler et mellemrum efter ${text === '-' ? 'bindestregen' : 'kolonet'}`, 'sæt et ind'),
  'key-too-long': () =>
    say('nøglen er for lang til at være en nøgle', 'se efter et kolon, der mangler, eller et for meget'),
  'map-in-line': (text) =>
    say(
      'der er to koloner på samme linje',
      `sæt det, der står efter det første, i anførselstegn${text.length > 30 ? '' : `, som "${text}"`}, eller på en linje for sig`,
    ),
  'list-in-line': () =>
    say('en liste med bindestreger begynder på samme linje som nøglen', 'begynd listen på næste linje'),
  'dash-in-brackets': () =>
    say('der står en bindestreg inde i parentesen', 'sæt i stedet komma mellem de enkelte punkter'),
  'reserved-start': (text) => say(`en tekst kan ikke begynde med ${text}`, 'sæt hele teksten i anførselstegn'),
  'text-after-quote': () =>
    say(
      'teksten fortsætter efter det afsluttende anførselstegn',
      'sæt anførselstegn om det hele, og skriv et anførselstegn inde i teksten som to',
    ),
  'extra-comma': () => say('der er et komma for meget', 'fjern det'),
  'extra-bracket': (text) =>
    say(`${text.trim() === '' ? 'parentesen' : `denne ${text}`} lukker ikke noget`, 'fjern den'),
  comment: () => say('en kommentar skal have et mellemrum før #', 'sæt et ind'),
  'json-comment': () => say('JSON har ingen kommentarer', 'skriv den i en note, eller skriv YAML'),
  'json-quote': () => say('JSON skal have dobbelte anførselstegn om alle nøgler og tekster', 'sæt dem her'),
  unexpected: () =>
    say(
      'dette kan ikke læses',
      'se efter et anførselstegn, et komma, et kolon eller en parentes, der mangler lige før',
    ),
};

const FEATURES: Readonly<Record<Facts['yaml-feature']['feature'], Sentence>> = {
  anchor: say('»&« begynder et anker, og det læser kedja ikke', `skriv værdien ud dér, hvor den bruges; ${OR_QUOTES}`),
  alias: say(
    '»*« henviser til noget, der står et andet sted, og det læser kedja ikke',
    `skriv det ud her; ${OR_QUOTES}`,
  ),
  tag: say('»!« begynder et mærke, og det læser kedja ikke', `fjern det; ${OR_QUOTES}`),
  directive: say('»%« begynder et direktiv, og det læser kedja ikke', 'fjern linjen'),
  documents: say('her begynder et dokument nummer to', 'fjern ---, eller del det op i to filer'),
  'merge-key': say('»<<« henter noget, der står et andet sted, og det læser kedja ikke', 'skriv nøglerne ud her'),
  'complex-key': say(
    'en nøgle er et enkelt ord eller en tekst, og dette er noget andet',
    `skriv den som store: 2h; ${OR_QUOTES}`,
  ),
};

const NUMBERS: Readonly<Record<Facts['number-form']['problem'], (text: string) => Sentence>> = {
  'leading-zero': (text) =>
    say(
      `${quoted(text)} begynder med 0 og kan læses som et andet tal`,
      `skriv ${text.replace(/^([-+]?)0+(?=\d)/u, '$1')}; ${OR_QUOTES}`,
    ),
  base: (text) =>
    say(`${quoted(text)} er et tal, som programmører skriver det`, `skriv det med cifrene 0 til 9; ${OR_QUOTES}`),
  special: (text) => say(`${quoted(text)} er ikke et tal, der kan regnes med`, `skriv et, der kan; ${OR_QUOTES}`),
  'too-big': () => say('tallet har flere cifre, end der er plads til', `rund det af; ${OR_QUOTES}`),
};

const TURNS = 'et tegn, der vender læseretningen';

/** The ones that people meet, mostly by copying. */
const INVISIBLE: Readonly<Record<string, string | undefined>> = {
  'U+0000': 'en nulbyte',
  'U+000D': 'en vognretur, der ikke afslutter en linje',
  'U+001B': 'et escape-tegn',
  'U+00AD': 'en blød bindestreg',
  'U+200B': 'et mellemrum uden bredde',
  'U+200C': 'et tegn uden bredde, der skiller bogstaver ad',
  'U+200D': 'et tegn uden bredde, der binder bogstaver sammen',
  'U+200E': 'et mærke for skrift fra venstre mod højre',
  'U+200F': 'et mærke for skrift fra højre mod venstre',
  'U+2028': 'et linjeskift, som ikke alle programmer ser',
  'U+202A': TURNS,
  'U+202B': TURNS,
  'U+202C': TURNS,
  'U+202D': TURNS,
  'U+202E': TURNS,
  'U+2060': 'et tegn uden bredde, der holder ord sammen',
  'U+FEFF': 'et byterækkefølgemærke (BOM)',
};
