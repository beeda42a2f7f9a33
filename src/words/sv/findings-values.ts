import type { Facts, ValueType } from '../../model/finding.js';
import { MOST_KEYS, MUST, OF_A_TIME } from '../any-language.js';
import type { FindingPhrases, Sentence } from '../words.js';
import { and, didYouMean, grouped, or, quoted, say, short, write } from './phrases.js';
import { DISTRIBUTION, DURATION } from './findings-times.js';

/** What is said of the shape of a model, and of the words and figures in it. */
export const valueFindings = {
  'unknown-key': ({ key, nearest, allowed }) =>
    say(`ingen nyckel heter ${quoted(key)} här`, unknownKeyCure(key, nearest, allowed)),
  'missing-key': ({ key, write: example }) =>
    say(`nyckeln ${quoted(key)} saknas`, `lägg till den, till exempel ${example}`),
  'wrong-type': wrongType,
  'wrong-value': ({ found, allowed, nearest }) =>
    say(
      `${quoted(found)} kan inte stå här`,
      nearest === null ? `skriv ${or(allowed.length > 1 ? allowed.map(kindOf) : allowed)}` : didYouMean(nearest),
    ),
  'empty-value': ({ key }) =>
    /^\d+$/u.test(key)
      ? say('den här posten är tom', 'fyll i den, eller ta bort den')
      : say(`nyckeln ${quoted(key)} har inget värde`, MUST.has(key) ? 'ge den ett' : 'ge den ett, eller ta bort den'),
  'out-of-range': ({ found, limit, problem }) => OUT_OF_RANGE[problem](found, limit),
  'wrong-count': ({ limit, problem }) =>
    problem === 'too-few'
      ? say('det är för få poster här', `skriv minst ${limit}`)
      : say('det är för många poster här', `skriv högst ${grouped(limit)}`),
  'decimal-comma': ({ write: cured }) => say('kommatecknet gör två poster av det här', `skriv ${cured}`),

  duration: ({ text, problem, write: cured }) => DURATION[problem](quoted(text), cured),
  distribution: ({ problem, write: cured }) => DISTRIBUTION[problem](cured),
  chance: ({ text, problem, write: cured }) => CHANCE[problem](quoted(text), cured),
  'chance-sum': ({ sum }, format) =>
    say(`sannolikheterna blir tillsammans ${format.share(sum)}`, `se till att summan blir ${format.share(1)}`),
  id: ({ id, problem, write: cured }) => ID[problem](quoted(id), /^\d/u.test(id) ? null : cured),
  name: ({ problem, limit }) => NAME[problem](limit),
  flow: ({ problem, write: cured }) => FLOW[problem](cured),
  calendar: ({ problem, text }) => CALENDAR[problem](quoted(text)),
} satisfies Partial<FindingPhrases>;

/** A number among the words that may be written stands for any like it. */
function kindOf(allowed: string): string {
  if (/^\d+$/u.test(allowed)) return `ett tal som ${allowed}`;
  return /^\d+%$/u.test(allowed) ? `en andel som ${allowed}` : allowed;
}

function unknownKeyCure(key: string, nearest: string | null, allowed: readonly string[]): string {
  if (OF_A_TIME.test(key) && allowed.includes('time'))
    return `den beskriver hur en tid varierar: skriv time: { ${key}: … }`;
  return nearest === null ? keysHere(allowed) : didYouMean(nearest);
}

function keysHere(allowed: readonly string[]): string {
  const more = allowed.length > MOST_KEYS ? ', …' : '';
  const own = 'en egen nyckel börjar med x-';
  return allowed.length === 0 ? own : `kända är ${allowed.slice(0, MOST_KEYS).join(', ')}${more}; ${own}`;
}

const NOUNS: Readonly<Record<ValueType, string>> = {
  nothing: 'ingenting',
  text: 'en text',
  number: 'ett tal',
  'yes/no': 'true eller false',
  list: 'en lista',
  map: 'en grupp nycklar',
};

function wrongType({ expected, found, example }: Facts['wrong-type']): Sentence {
  const wanted = expected.filter((type) => type !== 'nothing');
  const says =
    wanted.length > 2
      ? `${NOUNS[found]} kan inte stå här`
      : `här står ${NOUNS[found]}, men det ska vara ${or(wanted.map((type) => NOUNS[type]))}`;
  const isText = wanted.every((type) => type === 'text');
  if (isText && found === 'number' && example === null) return say(says, 'skriv ett id, som börjar med en bokstav');
  if (isText && (found === 'number' || found === 'yes/no')) return say(says, 'sätt det inom citattecken');
  if (isText && found === 'map' && example === null)
    return say(
      'i en lista med id:n står mer än ett id',
      'ta bort strecken, och börja varje rad med id:t och ett kolon',
    );
  return say(says, example === null ? null : `skriv till exempel ${example}`);
}

const OUT_OF_RANGE: Readonly<Record<Facts['out-of-range']['problem'], (found: string, limit: string) => Sentence>> = {
  below: (found, limit) => say(`${short(found)} är för lite`, `skriv ${limit} eller mer`),
  'not-above': (found, limit) => say(`${short(found)} är för lite`, `skriv mer än ${limit}`),
  above: (found, limit) => say(`${short(found)} är för mycket`, `skriv ${limit} eller mindre`),
  'not-whole': (found) => say(`${short(found)} är inget heltal`, 'skriv ett tal utan decimaler'),
};

const CHANCE: Readonly<Record<Facts['chance']['problem'], (text: string, cured: string | null) => Sentence>> = {
  above: (text, cured) =>
    say(
      `${text} är mer än det hela${text.includes('%') ? '' : ', som utan % är 1'}`,
      write(cured, 'skriv 100% eller mindre'),
    ),
  below: (text) => say(`${text} är mindre än noll`, 'skriv 0% eller mer'),
  comma: (text, cured) =>
    say(`${text} har decimalkomma, men i filen skrivs decimalpunkt`, write(cured, 'skriv till exempel 0.5%')),
  form: (text, cured) => say(`${text} är ingen andel`, write(cured, 'skriv till exempel 8% eller 0.08')),
};

const ID: Readonly<Record<Facts['id']['problem'], (id: string, cured: string | null) => Sentence>> = {
  start: (id, cured) => say(`id:t ${id} börjar inte med en bokstav`, write(cured, 'sätt en bokstav först')),
  end: (id, cured) =>
    say(`id:t ${id} slutar på - eller _`, write(cured, 'låt det sluta på en bokstav eller en siffra')),
  character: (id, cured) =>
    say(
      `id:t ${id} har andra tecken än bokstäver, siffror, - och _`,
      cured === null ? 'använd inga andra' : `skriv ${cured}, och det namn som används till vardags efter name:`,
    ),
  length: () => say('det här id:t är längre än 100 tecken', 'korta det, och skriv resten efter name:'),
  composed: (id) =>
    say(
      `id:t ${id} har bokstäver som är hopsatta av flera tecken`,
      'skriv det på nytt med ett tangentbord som har bokstäverna',
    ),
  empty: () => say('här saknas ett id', 'skriv ett, till exempel store'),
};

const NAME: Readonly<Record<Facts['name']['problem'], (limit: number) => Sentence>> = {
  length: (limit) => say(`texten är längre än ${limit} tecken`, 'korta den, och skriv resten efter note:'),
  lines: () => say('texten går över flera rader', 'skriv den på en rad, och resten efter note:'),
  empty: () => say('här saknas text', 'skriv en, eller ta bort nyckeln'),
};

const FLOW: Readonly<Record<Facts['flow']['problem'], (cured: string | null) => Sentence>> = {
  'no-arrow': () => say('leveransen har ingen pil', 'skriv vem som levererar till vem, som i store -> lathe'),
  gap: (cured) =>
    say(
      'ett led saknas intill en pil',
      write(cured?.includes('->') ? cured : null, 'skriv vem som levererar till vem, som i store -> lathe'),
    ),
  arrow: (cured) => say('här står en annan pil än ->', write(cured, 'skriv ->')),
  value: (cured) =>
    say(
      'en leverans skriven med pilar kan inte följas av något mer',
      `skriv mer om den som ${cured ?? '{ from: store, to: lathe, … }'}`,
    ),
};

const CALENDAR: Readonly<Record<Facts['calendar']['problem'], (text: string) => Sentence>> = {
  hours: (text) => say(`${text} anger ingen arbetstid`, 'skriv till exempel 07:00-16:00'),
  days: (text) =>
    say(
      `${text} anger inga arbetsdagar`,
      `skriv till exempel mon-fri; dagarna är ${and(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])}`,
    ),
  zone: (text) => say(`ingen tidszon heter ${text}`, 'skriv till exempel Europe/Stockholm'),
  date: (text) => say(`${text} är inget datum`, 'skriv till exempel 2027-06-25'),
  'no-time': () =>
    say('en dag eller vecka på 0 har ingen tid att arbeta på', 'skriv till exempel { day: 8h, week: 5d }'),
  'short-week': () => say('veckan är kortare än dagen', 'skriv till exempel { day: 8h, week: 5d }'),
  both: () =>
    say('kalendern säger på två sätt samtidigt hur lång en dag är', 'behåll hours och days, eller day och week'),
  neither: () =>
    say(
      'kalendern säger inte hur lång en dag är',
      'skriv till exempel { hours: 07:00-16:00, days: mon-fri } eller { day: 8h, week: 5d }',
    ),
};
