import type { DistributionProblem, DurationProblem, Facts, ValueType } from '../../model/finding.js';
import { MOST_KEYS, MUST, OF_A_TIME } from '../any-language.js';
import type { FindingPhrases, Sentence } from '../words.js';
import { and, didYouMean, grouped, or, quoted, say, short, write } from './phrases.js';

const A_TIME = 'skriv et tal og en enhed, for eksempel 20min';
const WHO_TO_WHOM = 'skriv, hvem der leverer til hvem, for eksempel store -> lathe';

/** What is said of the shape of a model, and of the words and figures in it. */
export const valueFindings = {
  'unknown-key': ({ key, nearest, allowed }) =>
    say(`ingen nøgle hedder ${quoted(key)} her`, unknownKeyCure(key, nearest, allowed)),
  'missing-key': ({ key, write: example }) => say(`${quoted(key)} mangler`, `tilføj nøglen, for eksempel ${example}`),
  'wrong-type': wrongType,
  'wrong-value': ({ found, allowed, nearest }) =>
    say(
      `${quoted(found)} kan ikke stå her`,
      nearest === null ? `skriv ${or(allowed.length > 1 ? allowed.map(kindOf) : allowed)}` : didYouMean(nearest),
    ),
  'empty-value': ({ key }) =>
    /^\d+$/u.test(key)
      ? say('punktet er tomt', 'udfyld det, eller fjern det')
      : say(
          `${quoted(key)} har ingen værdi`,
          MUST.has(key) ? 'giv nøglen en værdi' : 'giv nøglen en værdi, eller fjern den',
        ),
  'out-of-range': ({ found, limit, problem }) => OUT_OF_RANGE[problem](found, limit),
  'wrong-count': ({ limit, problem }) =>
    problem === 'too-few'
      ? say('her er for få punkter', `skriv mindst ${limit}`)
      : say('her er for mange punkter', `skriv højst ${grouped(limit)}`),
  'decimal-comma': ({ write: cured }) => say('kommaet deler dette i to', `skriv ${cured}`),

  duration: ({ text, problem, write: cured }) => DURATION[problem](quoted(text), cured),
  distribution: ({ problem, write: cured }) => DISTRIBUTION[problem](cured),
  chance: ({ text, problem, write: cured }) => CHANCE[problem](quoted(text), cured),
  'chance-sum': ({ sum }, format) =>
    say(`sandsynlighederne giver tilsammen ${format.share(sum)}`, `lad dem tilsammen give ${format.share(1)}`),
  id: ({ id, problem, write: cured }) => ID[problem](quoted(id), /^\d/u.test(id) ? null : cured),
  name: ({ problem, limit }) => NAME[problem](limit),
  flow: ({ problem, write: cured }) => FLOW[problem](cured),
  calendar: ({ problem, text }) => CALENDAR[problem](quoted(text)),
} satisfies Partial<FindingPhrases>;

/** A number among the words that may be written stands for any like it. */
function kindOf(allowed: string): string {
  if (/^\d+$/u.test(allowed)) return `et tal som ${allowed}`;
  return /^\d+%$/u.test(allowed) ? `en andel som ${allowed}` : allowed;
}

function unknownKeyCure(key: string, nearest: string | null, allowed: readonly string[]): string {
  if (OF_A_TIME.test(key) && allowed.includes('time'))
    return `nøglen angiver, hvordan en tid varierer: skriv time: { ${key}: … }`;
  return nearest === null ? keysHere(allowed) : didYouMean(nearest);
}

function keysHere(allowed: readonly string[]): string {
  const more = allowed.length > MOST_KEYS ? ', …' : '';
  const own = 'dine egne nøgler begynder med x-';
  return allowed.length === 0 ? own : `her kan stå ${allowed.slice(0, MOST_KEYS).join(', ')}${more}; ${own}`;
}

const NOUNS: Readonly<Record<ValueType, string>> = {
  nothing: 'ingenting',
  text: 'en tekst',
  number: 'et tal',
  'yes/no': 'true eller false',
  list: 'en liste',
  map: 'en gruppe nøgler',
};

function wrongType({ expected, found, example }: Facts['wrong-type']): Sentence {
  const wanted = expected.filter((type) => type !== 'nothing');
  const says =
    wanted.length > 2
      ? `${NOUNS[found]} kan ikke stå her`
      : `her står ${NOUNS[found]}, men der skal stå ${or(wanted.map((type) => NOUNS[type]))}`;
  const isText = wanted.every((type) => type === 'text');
  if (isText && found === 'number' && example === null) return say(says, 'skriv et id; det begynder med et bogstav');
  if (isText && (found === 'number' || found === 'yes/no')) return say(says, 'sæt det i anførselstegn');
  if (isText && found === 'map' && example === null)
    return say(
      'her står mere end et id i en liste over id’er',
      'fjern bindestregerne, og begynd hver linje med id’et og et kolon',
    );
  return say(says, example === null ? null : `skriv det som ${example}`);
}

const OUT_OF_RANGE: Readonly<Record<Facts['out-of-range']['problem'], (found: string, limit: string) => Sentence>> = {
  below: (found, limit) => say(`${short(found)} er for lidt`, `skriv ${limit} eller mere`),
  'not-above': (found, limit) => say(`${short(found)} er for lidt`, `skriv mere end ${limit}`),
  above: (found, limit) => say(`${short(found)} er for meget`, `skriv ${limit} eller mindre`),
  'not-whole': (found) => say(`${short(found)} er ikke et helt tal`, 'skriv et tal uden decimaler'),
};

const DURATION: Readonly<Record<DurationProblem, (text: string, cured: string | null) => Sentence>> = {
  'minute-or-month': (text, cured) => say(`${text} kan være minutter eller måneder`, monthCure(cured)),
  'no-unit': (text, cured) =>
    say(`${text} har ingen enhed`, cured === null ? A_TIME : `skriv ${cured}min, ${cured}s, ${cured}h eller ${cured}d`),
  negative: (text) => say(`${text} er en negativ tid`, 'skriv 0 eller mere'),
  comma: (text, cured) => say(`${text} har komma, hvor der skal være punktum`, write(cured, A_TIME)),
  spelling: (text, cured) => say(`${text} skrives på en anden måde her`, write(cured, A_TIME)),
  clock: (text, cured) => say(`${text} ligner et klokkeslæt`, write(cured, A_TIME)),
  unit: (text) => say(`${text} har en enhed, som kedja ikke kender`, 'skriv tiden i s, min, h, d eller w'),
  'too-long': (text) => say(`${text} er længere end 100 år`, 'se efter en tastefejl i tallet eller enheden'),
  form: (text) => say(text === quoted('') ? 'her mangler en tid' : `${text} er ikke en tid`, A_TIME),
  range: (text, cured) =>
    cured === null
      ? say(`${text} er et interval, men der skal stå én tid`, 'skriv én tid, for eksempel 2h')
      : say(`intervallet ${text} skrives på en anden måde her`, `skriv ${cured}`),
  uncertain: (text, cured) => say(`${text} siger mere end en tid`, write(cured, A_TIME)),
};

/** A month has no length of its own in working time, so there is nothing better to write for it. */
function monthCure(cured: string | null): string {
  if (cured === null) return 'skriv min for minutter, og angiv måneder i w eller d';
  return /^\S+$/u.test(cured)
    ? `skriv ${cured} for minutter, og angiv måneder i uger (w) eller dage (d)`
    : `skriv ${cured}`;
}

const DISTRIBUTION: Readonly<Record<DistributionProblem, (cured: string | null) => Sentence>> = {
  order: (cured) =>
    say('tiderne står ikke i stigende rækkefølge', write(cured, 'sæt den korteste først og den længste sidst')),
  'not-positive': () => say('med 0 kan tiderne ikke variere', 'skriv mere end 0'),
  'percentile-order': () => say('den højeste percentil har den korteste tid', 'byt om på de to tider'),
  'percentile-count': () =>
    say(
      'der skal to percentiler til, hverken flere eller færre',
      'skriv to, for eksempel { median: 10min, p90: 25min }',
    ),
  'same-value-twice': () => say('samme tid står her to gange', 'skriv den én gang, og læg sandsynlighederne sammen'),
  'too-long': () => say('tiderne kan blive længere end 100 år', 'se efter en tastefejl i tallene eller deres enheder'),
  'several-forms': () =>
    say(
      'nøglerne angiver på to måder på én gang, hvordan tiden varierer',
      'behold den ene, for eksempel { mean: 2h, sd: 20min }',
    ),
  'unknown-form': () =>
    say(
      'nøglerne siger ikke, hvor lang tid det tager',
      'skriv 20min, 10min..30min eller nøgler som { mean: 2h, sd: 20min }',
    ),
  'range-count': () =>
    say(
      'et interval har to eller tre tider',
      'skriv den korteste og den længste, for eksempel 1h..4h, eller med den normale imellem, for eksempel 1h..2h..4h',
    ),
};

const CHANCE: Readonly<Record<Facts['chance']['problem'], (text: string, cured: string | null) => Sentence>> = {
  above: (text, cured) =>
    say(
      `${text} er mere end det hele${text.includes('%') ? '' : ', som uden % er 1'}`,
      write(cured, 'skriv 100% eller mindre'),
    ),
  below: (text) => say(`${text} er mindre end nul`, 'skriv 0% eller mere'),
  comma: (text, cured) => say(`${text} har komma, hvor der skal være punktum`, write(cured, 'skriv det som 0.5%')),
  form: (text, cured) => say(`${text} er ikke en andel`, write(cured, 'skriv det som 8% eller 0.08')),
};

const ID: Readonly<Record<Facts['id']['problem'], (id: string, cured: string | null) => Sentence>> = {
  start: (id, cured) => say(`id’et ${id} begynder ikke med et bogstav`, write(cured, 'sæt et bogstav forrest')),
  end: (id, cured) =>
    say(`id’et ${id} slutter med - eller _`, write(cured, 'lad det slutte med et bogstav eller et ciffer')),
  character: (id, cured) =>
    say(
      `id’et ${id} har andre tegn end bogstaver, cifre, - og _`,
      cured === null ? 'brug ikke andre' : `skriv ${cured}, og skriv det navn, folk bruger, efter name:`,
    ),
  length: () => say('id’et er længere end 100 tegn', 'forkort det, og skriv resten efter name:'),
  composed: (id) =>
    say(`accenterne i id’et ${id} er selvstændige tegn`, 'skriv det igen på et tastatur, der har de bogstaver'),
  empty: () => say('her mangler et id', 'skriv et, for eksempel store'),
};

const NAME: Readonly<Record<Facts['name']['problem'], (limit: number) => Sentence>> = {
  length: (limit) => say(`teksten er længere end ${limit} tegn`, 'forkort den, og skriv resten efter note:'),
  lines: () => say('teksten fylder mere end én linje', 'skriv den på én linje, og resten efter note:'),
  empty: () => say('her mangler en tekst', 'skriv en, eller fjern nøglen'),
};

const FLOW: Readonly<Record<Facts['flow']['problem'], (cured: string | null) => Sentence>> = {
  'no-arrow': () => say('leverancen har ingen pil', WHO_TO_WHOM),
  gap: (cured) => say('der mangler et led ved en pil', write(cured?.includes('->') ? cured : null, WHO_TO_WHOM)),
  arrow: (cured) => say('her står en anden pil end ->', write(cured, 'skriv ->')),
  value: (cured) =>
    say(
      'pilene alene gør dette til en leverance, og der kan ikke stå noget efter dem',
      `skriv mere om leverancen som ${cured ?? '{ from: store, to: lathe, … }'}`,
    ),
};

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY_AND_WEEK = 'skriv dem som { day: 8h, week: 5d }';

const CALENDAR: Readonly<Record<Facts['calendar']['problem'], (text: string) => Sentence>> = {
  hours: (text) => say(`${text} angiver ikke arbejdstiden`, 'skriv den som 07:00-16:00'),
  days: (text) => say(`${text} angiver ikke arbejdsdagene`, `skriv dem som mon-fri; dagene er ${and(DAYS)}`),
  zone: (text) => say(`ingen tidszone hedder ${text}`, 'skriv den som Europe/Copenhagen'),
  date: (text) => say(`${text} er ikke en dato`, 'skriv den som 2027-06-25'),
  'no-time': () => say('en dag eller uge på 0 har ingen tid at arbejde i', DAY_AND_WEEK),
  'short-week': () => say('ugen er kortere end dagen', DAY_AND_WEEK),
  both: () =>
    say('kalenderen angiver på to måder på én gang, hvor lang en dag er', 'behold hours og days, eller day og week'),
  neither: () =>
    say(
      'kalenderen siger ikke, hvor lang en dag er',
      'skriv den som { hours: 07:00-16:00, days: mon-fri } eller { day: 8h, week: 5d }',
    ),
};
