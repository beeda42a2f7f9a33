import type { DistributionProblem, DurationProblem, Facts, ValueType } from '../../model/finding.js';
import { MOST_KEYS, MUST, OF_A_TIME } from '../any-language.js';
import type { FindingPhrases, Sentence } from '../words.js';
import { and, didYouMean, grouped, or, quoted, say, short, write } from './phrases.js';

const A_TIME = 'skriv et tall og en enhet, for eksempel 20min';

/** What is said of the shape of a model, and of the words and figures in it. */
export const valueFindings = {
  'unknown-key': ({ key, nearest, allowed }) =>
    say(`ingen nøkkel heter ${quoted(key)} her`, unknownKeyCure(key, nearest, allowed)),
  'missing-key': ({ key, write: example }) => say(`${quoted(key)} mangler`, `legg til, for eksempel ${example}`),
  'wrong-type': wrongType,
  'wrong-value': ({ found, allowed, nearest }) =>
    say(
      `${quoted(found)} kan ikke stå her`,
      nearest === null ? `skriv ${or(allowed.length > 1 ? allowed.map(kindOf) : allowed)}` : didYouMean(nearest),
    ),
  'empty-value': ({ key }) =>
    /^\d+$/u.test(key)
      ? say('dette elementet er tomt', 'fyll det ut, eller fjern det')
      : say(`${quoted(key)} har ingen verdi`, MUST.has(key) ? 'fyll den inn' : 'fyll den inn, eller fjern nøkkelen'),
  'out-of-range': ({ found, limit, problem }) => OUT_OF_RANGE[problem](found, limit),
  'wrong-count': ({ limit, problem }) =>
    problem === 'too-few'
      ? say('det er for få elementer her', `skriv minst ${limit}`)
      : say('det er for mange elementer her', `skriv høyst ${grouped(limit)}`),
  'decimal-comma': ({ write: cured }) => say('kommaet gjør dette til to elementer', `skriv ${cured}`),

  duration: ({ text, problem, write: cured }) => DURATION[problem](quoted(text), cured),
  distribution: ({ problem, write: cured }) => DISTRIBUTION[problem](cured),
  chance: ({ text, problem, write: cured }) => CHANCE[problem](quoted(text), cured),
  'chance-sum': ({ sum }, format) =>
    say(
      `sannsynlighetene her blir til sammen ${format.share(sum)}`,
      `rett dem så de blir ${format.share(1)} til sammen`,
    ),
  id: ({ id, problem, write: cured }) => ID[problem](quoted(id), /^\d/u.test(id) ? null : cured),
  name: ({ problem, limit }) => NAME[problem](limit),
  flow: ({ problem, write: cured }) => FLOW[problem](cured),
  calendar: ({ problem, text }) => CALENDAR[problem](quoted(text)),
} satisfies Partial<FindingPhrases>;

/** A number among the words that may be written stands for any like it. */
function kindOf(allowed: string): string {
  if (/^\d+$/u.test(allowed)) return `et tall som ${allowed}`;
  return /^\d+%$/u.test(allowed) ? `en andel som ${allowed}` : allowed;
}

function unknownKeyCure(key: string, nearest: string | null, allowed: readonly string[]): string {
  if (OF_A_TIME.test(key) && allowed.includes('time'))
    return `den forteller hvordan en tid varierer: skriv time: { ${key}: … }`;
  return nearest === null ? keysHere(allowed) : didYouMean(nearest);
}

function keysHere(allowed: readonly string[]): string {
  const more = allowed.length > MOST_KEYS ? ', …' : '';
  const own = 'egne nøkler begynner med x-';
  return allowed.length === 0 ? own : `kjente nøkler er ${allowed.slice(0, MOST_KEYS).join(', ')}${more}; ${own}`;
}

const NOUNS: Readonly<Record<ValueType, string>> = {
  nothing: 'ingenting',
  text: 'en tekst',
  number: 'et tall',
  'yes/no': 'true eller false',
  list: 'en liste',
  map: 'en gruppe nøkler',
};

function wrongType({ expected, found, example }: Facts['wrong-type']): Sentence {
  const wanted = expected.filter((type) => type !== 'nothing');
  const says =
    wanted.length > 2
      ? found === 'nothing'
        ? 'her mangler det en verdi'
        : `${NOUNS[found]} kan ikke stå her`
      : `her står ${NOUNS[found]}, men det skal være ${or(wanted.map((type) => NOUNS[type]))}`;
  const isText = wanted.every((type) => type === 'text');
  if (isText && found === 'number' && example === null) return say(says, 'skriv en id, som begynner med en bokstav');
  if (isText && (found === 'number' || found === 'yes/no')) return say(says, 'sett verdien i anførselstegn');
  if (isText && found === 'map' && example === null)
    return say(
      'det står mer enn en id i en liste med id-er',
      'fjern bindestrekene, og begynn hver linje med id-en og et kolon',
    );
  return say(says, example === null ? null : `skriv slik: ${example}`);
}

const OUT_OF_RANGE: Readonly<Record<Facts['out-of-range']['problem'], (found: string, limit: string) => Sentence>> = {
  below: (found, limit) => say(`${short(found)} er for lite`, `skriv ${limit} eller mer`),
  'not-above': (found, limit) => say(`${short(found)} er for lite`, `skriv mer enn ${limit}`),
  above: (found, limit) => say(`${short(found)} er for mye`, `skriv ${limit} eller mindre`),
  'not-whole': (found) => say(`${short(found)} er ikke et helt tall`, 'skriv et tall uten desimaler'),
};

const DURATION: Readonly<Record<DurationProblem, (text: string, cured: string | null) => Sentence>> = {
  'minute-or-month': (text, cured) => say(`${text} kan være minutter eller måneder`, monthCure(cured)),
  'no-unit': (text, cured) =>
    say(`${text} mangler enhet`, cured === null ? A_TIME : `skriv ${cured}min, ${cured}s, ${cured}h eller ${cured}d`),
  negative: (text) => say(`${text} er en negativ tid`, 'skriv 0 eller mer'),
  comma: (text, cured) => say(`${text} har komma der det skal være punktum`, write(cured, A_TIME)),
  spelling: (text, cured) => say(`${text} er ikke slik en tid skrives her`, write(cured, A_TIME)),
  clock: (text, cured) => say(`${text} ser ut som et klokkeslett`, write(cured, A_TIME)),
  unit: (text) => say(`${text} har en enhet som kedja ikke kjenner`, 'skriv tiden i s, min, h, d eller w'),
  'too-long': (text) => say(`${text} er lengre enn 100 år`, 'se etter en skrivefeil i tallet eller enheten'),
  form: (text) => say(text === quoted('') ? 'her mangler det en tid' : `${text} er ikke en tid`, A_TIME),
  range: (text, cured) =>
    cured === null
      ? say(`${text} er et spenn, men her skal det stå én tid`, 'skriv én, for eksempel 2h')
      : say(`${text} er ikke slik et spenn skrives her`, `skriv ${cured}`),
  uncertain: (text, cured) => say(`${text} sier mer enn en tid`, write(cured, A_TIME)),
};

/** A month has no length of its own in working time, so there is nothing better to write for it. */
function monthCure(cured: string | null): string {
  if (cured === null) return 'skriv min for minutter, og måneder i w eller d';
  return /^\S+$/u.test(cured) ? `skriv ${cured} for minutter, og måneder i uker (w) eller dager (d)` : `skriv ${cured}`;
}

const DISTRIBUTION: Readonly<Record<DistributionProblem, (cured: string | null) => Sentence>> = {
  order: (cured) =>
    say('tidene går ikke fra kort til lang', write(cured, 'sett den korteste først og den lengste sist')),
  'not-positive': () => say('0 gir ikke tiden noe rom til å variere', 'skriv mer enn 0'),
  'percentile-order': () => say('den høyeste persentilen har den korteste tiden', 'bytt om de to tidene'),
  'percentile-count': () =>
    say('det må være to persentiler, verken flere eller færre', 'skriv to, som i { median: 10min, p90: 25min }'),
  'same-value-twice': () =>
    say('den samme tiden står her to ganger', 'skriv den én gang, med sannsynlighetene lagt sammen'),
  'too-long': () => say('disse tidene kan bli lengre enn 100 år', 'se etter en skrivefeil i tallene eller enhetene'),
  'several-forms': () =>
    say(
      'disse nøklene forteller på to måter samtidig hvordan en tid varierer',
      'behold den ene, som i { mean: 2h, sd: 20min }',
    ),
  'unknown-form': () =>
    say(
      'disse nøklene forteller ikke hvor lang tid det tar',
      'skriv 20min, 10min..30min, eller nøkler som { mean: 2h, sd: 20min }',
    ),
  'range-count': () =>
    say(
      'et spenn har to eller tre tider',
      'skriv den korteste og den lengste, som i 1h..4h, eller med den vanligste imellom, som i 1h..2h..4h',
    ),
};

const CHANCE: Readonly<Record<Facts['chance']['problem'], (text: string, cured: string | null) => Sentence>> = {
  above: (text, cured) =>
    say(
      `${text} er mer enn det hele${text.includes('%') ? '' : ', som uten % er 1'}`,
      write(cured, 'skriv 100% eller mindre'),
    ),
  below: (text) => say(`${text} er mindre enn 0 %`, 'skriv 0% eller mer'),
  comma: (text, cured) => say(`${text} har komma der det skal være punktum`, write(cured, 'skriv slik: 0.5%')),
  form: (text, cured) => say(`${text} er ikke en andel`, write(cured, 'skriv slik: 8% eller 0.08')),
};

const ID: Readonly<Record<Facts['id']['problem'], (id: string, cured: string | null) => Sentence>> = {
  start: (id, cured) => say(`id-en ${id} begynner ikke med en bokstav`, write(cured, 'sett en bokstav først')),
  end: (id, cured) =>
    say(`id-en ${id} slutter med - eller _`, write(cured, 'la den slutte med en bokstav eller et siffer')),
  character: (id, cured) =>
    say(
      `id-en ${id} har andre tegn enn bokstaver, sifre, - og _`,
      cured === null ? 'bruk ingen andre' : `skriv ${cured}, og sett navnet folk bruker, etter name:`,
    ),
  length: () => say('id-en er lengre enn 100 tegn', 'kort den ned, og skriv resten etter name:'),
  composed: (id) =>
    say(`aksentene i id-en ${id} er egne tegn`, 'skriv den på nytt på et tastatur som har disse bokstavene'),
  empty: () => say('her mangler det en id', 'skriv en, for eksempel store'),
};

const NAME: Readonly<Record<Facts['name']['problem'], (limit: number) => Sentence>> = {
  length: (limit) => say(`teksten er lengre enn ${limit} tegn`, 'kort den ned, og skriv resten etter note:'),
  lines: () => say('teksten går over mer enn én linje', 'skriv den på én, og resten etter note:'),
  empty: () => say('her mangler det en tekst', 'skriv en, eller fjern nøkkelen'),
};

const WHO_TO_WHOM = 'skriv hvem som leverer til hvem, som i store -> lathe';

const FLOW: Readonly<Record<Facts['flow']['problem'], (cured: string | null) => Sentence>> = {
  'no-arrow': () => say('denne leveransen har ingen pil', WHO_TO_WHOM),
  gap: (cured) =>
    say('det mangler en id ved siden av en pil', write(cured?.includes('->') ? cured : null, WHO_TO_WHOM)),
  arrow: (cured) => say('her står en annen pil enn ->', write(cured, 'skriv ->')),
  value: (cured) =>
    say(
      'pilene alene gjør dette til en leveranse, og det skal ikke stå noe etter dem',
      `vil du si mer om den, så skriv ${cured ?? '{ from: store, to: lathe, … }'}`,
    ),
};

const CALENDAR: Readonly<Record<Facts['calendar']['problem'], (text: string) => Sentence>> = {
  hours: (text) => say(`${text} forteller ikke hva arbeidstiden er`, 'skriv den slik: 07:00-16:00'),
  days: (text) =>
    say(
      `${text} forteller ikke hvilke dager som er arbeidsdager`,
      `skriv dem slik: mon-fri; dagene er ${and(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])}`,
    ),
  zone: (text) => say(`ingen tidssone heter ${text}`, 'skriv den slik: Europe/Oslo'),
  date: (text) => say(`${text} er ikke en dato`, 'skriv den slik: 2027-06-25'),
  'no-time': () => say('en dag eller uke på 0 har ingen tid å arbeide i', 'skriv slik: { day: 8h, week: 5d }'),
  'short-week': () => say('uken er kortere enn dagen', 'skriv slik: { day: 8h, week: 5d }'),
  both: () =>
    say('kalenderen forteller på to måter samtidig hvor lang en dag er', 'behold hours og days, eller day og week'),
  neither: () =>
    say(
      'kalenderen forteller ikke hvor lang en dag er',
      'skriv slik: { hours: 07:00-16:00, days: mon-fri } eller { day: 8h, week: 5d }',
    ),
};
