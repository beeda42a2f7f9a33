import type { Facts, SyntaxProblem } from '../../model/finding.js';
import type { FindingPhrases, Sentence } from '../words.js';
import { grouped, quoted, say } from './phrases.js';

const MIB = 1024 * 1024;
const BEGIN = 'en modell begynner med linjen kedja: 1';
const IF_A_TEXT = 'er det en tekst, så sett den i anførselstegn';

/** What is said of a file as bytes and text, before anything in it is understood. */
export const readingFindings = {
  encoding: ({ problem }) => ENCODING[problem],
  'too-large': ({ problem, limit }) => TOO_LARGE[problem](limit),
  'not-a-model': ({ looksLike }) => NOT_A_MODEL[looksLike],
  'conflict-marker': () =>
    say(
      'her står begge versjonene fra en sammenslåing',
      'behold den ene, og fjern linjene som begynner med <<<<<<<, ======= og >>>>>>>',
    ),
  syntax: ({ problem, text }) => SYNTAX[problem](text),
  'yaml-feature': ({ feature }) => FEATURES[feature],
  'duplicate-key': ({ key, line }) =>
    say(`${quoted(key)} står her for andre gang${line === null ? '' : `, første gang på linje ${line}`}`, 'behold én'),
  'number-form': ({ text, problem }) => NUMBERS[problem](text),
  'invisible-character': ({ code }) =>
    say(
      `her står et usynlig tegn: ${INVISIBLE[code] === undefined ? code : `${INVISIBLE[code]} (${code})`}`,
      'slett det; sikrest er det å skrive teksten på nytt',
    ),
} satisfies Partial<FindingPhrases>;

const ENCODING: Readonly<Record<Facts['encoding']['problem'], Sentence>> = {
  'utf-16': say('filen er lagret som UTF-16', 'lagre den som UTF-8'),
  'not-utf-8': say('et tegn her er ikke lagret som UTF-8', 'lagre hele filen som UTF-8'),
  binary: say('filen er ikke en tekstfil', 'oppgi tekstfilen som modellen står i'),
};

const TO_JSON = 'la programmet som skriver den, skrive JSON, som kan være større';

const TOO_LARGE: Readonly<Record<Facts['too-large']['problem'], (limit: number) => Sentence>> = {
  yaml: (limit) => say(`filen er større enn ${limit / MIB} MiB, som er grensen for YAML`, TO_JSON),
  json: (limit) => say(`filen er større enn ${limit / MIB} MiB, som er grensen`, 'del kjeden på flere modeller'),
  depth: (limit) =>
    say(`parenteser eller linjer står mer enn ${limit} nivåer dypt her`, 'ingen modell trenger mer enn ti'),
  tokens: (limit) => say(`filen har mer enn ${grouped(limit)} ord og tegn, som er grensen for YAML`, TO_JSON),
  links: (limit) => say(`kjeden har mer enn ${grouped(limit)} leveranser, som er grensen`, 'del den på flere modeller'),
};

const NOT_A_MODEL: Readonly<Record<Facts['not-a-model']['looksLike'], Sentence>> = {
  empty: say('filen er tom', BEGIN),
  html: say('dette ser ut som en nettside (HTML), ikke som en modell', BEGIN),
  xml: say('dette ser ut som XML, ikke som en modell', BEGIN),
  bpmn: say('dette ser ut som et BPMN-diagram, ikke som en modell', BEGIN),
  csv: say('dette ser ut som en tabell (CSV), ikke som en modell', BEGIN),
  toml: say('dette ser ut som TOML, ikke som en modell', 'skriv YAML: en nøkkel, et kolon, et mellomrom og verdien'),
  'lfs-pointer': say('dette er en Git LFS-peker, ikke selve filen', 'hent filen med: git lfs pull'),
  text: say('dette er en tekst, ikke en modell', BEGIN),
  list: say('dette er en liste, ikke en modell', `${BEGIN}; leveransene står i en liste under links:`),
  number: say('dette er et tall, ikke en modell', BEGIN),
};

const SYNTAX: Readonly<Record<SyntaxProblem, (text: string) => Sentence>> = {
  tab: () => say('linjen er rykket inn med tabulator, og YAML vil ha mellomrom', 'bruk mellomrom i stedet'),
  indent: () =>
    say(
      'linjen begynner i en annen kolonne enn linjene rundt',
      'rykk den inn like langt som linjene den hører sammen med',
    ),
  escape: (text) =>
    say(`${quoted(text)} betyr ingenting mellom doble anførselstegn`, 'skriv \\\\ for en omvendt skråstrek'),
  'unclosed-quote': () => say('dette anførselstegnet blir aldri lukket', 'sett et likt tegn etter teksten'),
  'unclosed-list': () => say('denne [ blir aldri lukket', 'sett en ] etter det siste i listen'),
  'unclosed-map': () => say('denne { blir aldri lukket', 'sett en } etter den siste nøkkelen og verdien'),
  'missing-colon': (text) =>
    say(
      `det mangler et kolon${text === '' ? '' : ` i ${quoted(text)}`}`,
      'skriv en nøkkel, et kolon, et mellomrom og verdien',
    ),
  'missing-comma': (text) => say(`det mangler et komma foran ${quoted(text)}`, 'sett ett mellom de to'),
  'missing-space': (text) =>
    say(`det mangler et mellomrom etter ${text === '-' ? 'bindestreken' : 'kolonet'}`, 'sett inn ett'),
  'key-too-long': () =>
    say('dette er for langt til å være en nøkkel', 'se etter et kolon som mangler, eller ett for mye'),
  'map-in-line': (text) =>
    say(
      'det står to kolon på samme linje',
      `sett det som følger etter det første, i anførselstegn${text.length > 30 ? '' : `, slik: "${text}"`}, eller på en egen linje`,
    ),
  'list-in-line': () =>
    say('en liste med bindestreker begynner på samme linje som nøkkelen', 'begynn den på neste linje'),
  'dash-in-brackets': () => say('det står en bindestrek inne i parentesen', 'skill elementene med komma i stedet'),
  'reserved-start': (text) => say(`en tekst kan ikke begynne med ${text}`, 'sett hele teksten i anførselstegn'),
  'text-after-quote': () =>
    say(
      'teksten fortsetter etter anførselstegnet som lukker den',
      'sett anførselstegn rundt alt sammen, og skriv anførselstegn inne i teksten dobbelt',
    ),
  'extra-comma': () => say('det er et komma for mye', 'fjern det'),
  'extra-bracket': (text) => say(`denne ${text} lukker ingenting`, 'fjern den'),
  comment: () => say('en kommentar må ha et mellomrom foran #', 'sett inn ett'),
  'json-comment': () => say('JSON har ikke kommentarer', 'skriv den under note, eller skriv YAML'),
  'json-quote': () => say('JSON krever doble anførselstegn rundt alle nøkler og tekster', 'sett dem på'),
  unexpected: () =>
    say(
      'dette lar seg ikke lese',
      'se etter et anførselstegn, et komma, et kolon eller en parentes som mangler rett foran',
    ),
};

const FEATURES: Readonly<Record<Facts['yaml-feature']['feature'], Sentence>> = {
  anchor: say('«&» innleder et anker, som kedja ikke leser', `skriv verdien ut der den brukes; ${IF_A_TEXT}`),
  alias: say(
    '«*» står for noe som er skrevet et annet sted, og det leser ikke kedja',
    `skriv det ut her; ${IF_A_TEXT}`,
  ),
  tag: say('«!» innleder en tagg, som kedja ikke leser', `fjern den; ${IF_A_TEXT}`),
  directive: say('«%» innleder et direktiv, som kedja ikke leser', 'fjern linjen'),
  documents: say('her begynner et nytt dokument', 'fjern ---, eller del det i to filer'),
  'merge-key': say('«<<» henter inn noe som er skrevet et annet sted, og det leser ikke kedja', 'skriv nøklene ut her'),
  'complex-key': say(
    'en nøkkel er ett ord eller én tekst, og dette er noe annet',
    `skriv slik: store: 2h; ${IF_A_TEXT}`,
  ),
};

const NUMBERS: Readonly<Record<Facts['number-form']['problem'], (text: string) => Sentence>> = {
  'leading-zero': (text) =>
    say(
      `${quoted(text)} begynner med 0 og kan bli lest som et annet tall`,
      `skriv ${text.replace(/^([-+]?)0+(?=\d)/u, '$1')}; ${IF_A_TEXT}`,
    ),
  base: (text) =>
    say(`${quoted(text)} er et tall slik programmerere skriver det`, `skriv det med sifrene 0 til 9; ${IF_A_TEXT}`),
  special: (text) => say(`${quoted(text)} er ikke et tall å regne med`, `skriv et vanlig tall; ${IF_A_TEXT}`),
  'too-big': () => say('tallet har flere sifre enn det er mulig å ta vare på', `rund det av; ${IF_A_TEXT}`),
};

/** The ones that people meet, mostly by copying. */
const INVISIBLE: Readonly<Record<string, string | undefined>> = {
  'U+0000': 'en nullbyte',
  'U+000D': 'en vognretur som ikke avslutter noen linje',
  'U+001B': 'et escape-tegn',
  'U+00AD': 'en myk bindestrek',
  'U+200B': 'et mellomrom uten bredde',
  'U+200C': 'et skilletegn uten bredde',
  'U+200D': 'et bindetegn uten bredde',
  'U+200E': 'et venstre-til-høyre-merke',
  'U+200F': 'et høyre-til-venstre-merke',
  'U+2028': 'et linjeskilletegn',
  'U+202A': 'et tegn som snur leseretningen',
  'U+202B': 'et tegn som snur leseretningen',
  'U+202C': 'et tegn som snur leseretningen',
  'U+202D': 'et tegn som snur leseretningen',
  'U+202E': 'et tegn som snur leseretningen',
  'U+2060': 'et tegn som holder ord sammen',
  'U+FEFF': 'et byterekkefølgemerke',
};
