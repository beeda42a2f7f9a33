import type { DistributionProblem, DurationProblem, Facts, ValueType } from '../../model/finding.js';
import { MOST_KEYS, MUST, OF_A_TIME } from '../any-language.js';
import type { FindingPhrases, Sentence } from '../words.js';
import { and, didYouMean, grouped, or, quoted, say, short, write } from './phrases.js';

const A_TIME = 'write a number and a unit, such as 20min';

/** What is said of the shape of a model, and of the words and figures in it. */
export const valueFindings = {
  'unknown-key': ({ key, nearest, allowed }) =>
    say(`no key is called ${quoted(key)} here`, unknownKeyCure(key, nearest, allowed)),
  'missing-key': ({ key, write: example }) => say(`${quoted(key)} is missing`, `add it, as in ${example}`),
  'wrong-type': wrongType,
  'wrong-value': ({ found, allowed, nearest }) =>
    say(
      `${quoted(found)} can't stand here`,
      nearest === null ? `write ${or(allowed.length > 1 ? allowed.map(kindOf) : allowed)}` : didYouMean(nearest),
    ),
  'empty-value': ({ key }) =>
    /^\d+$/u.test(key)
      ? say('this entry is empty', 'fill it in, or take it away')
      : say(`${quoted(key)} has no value`, MUST.has(key) ? 'give it one' : 'give it one, or take it away'),
  'out-of-range': ({ found, limit, problem }) => OUT_OF_RANGE[problem](found, limit),
  'wrong-count': ({ limit, problem }) =>
    problem === 'too-few'
      ? say('there are too few entries here', `write at least ${limit}`)
      : say('there are too many entries here', `write at most ${grouped(limit)}`),
  'decimal-comma': ({ write: cured }) => say('the comma makes two entries of this', `write ${cured}`),

  duration: ({ text, problem, write: cured }) => DURATION[problem](quoted(text), cured),
  distribution: ({ problem, write: cured }) => DISTRIBUTION[problem](cured),
  chance: ({ text, problem, write: cured }) => CHANCE[problem](quoted(text), cured),
  'chance-sum': ({ sum }, format) =>
    say(`these chances add up to ${format.share(sum)}`, `make them ${format.share(1)} together`),
  id: ({ id, problem, write: cured }) => ID[problem](quoted(id), /^\d/u.test(id) ? null : cured),
  name: ({ problem, limit }) => NAME[problem](limit),
  flow: ({ problem, write: cured }) => FLOW[problem](cured),
  calendar: ({ problem, text }) => CALENDAR[problem](quoted(text)),
} satisfies Partial<FindingPhrases>;

/** A number among the words that may be written stands for any like it. */
function kindOf(allowed: string): string {
  if (/^\d+$/u.test(allowed)) return `a number such as ${allowed}`;
  return /^\d+%$/u.test(allowed) ? `a share such as ${allowed}` : allowed;
}

function unknownKeyCure(key: string, nearest: string | null, allowed: readonly string[]): string {
  if (OF_A_TIME.test(key) && allowed.includes('time')) return `it tells how a time varies: write time: { ${key}: … }`;
  return nearest === null ? keysHere(allowed) : didYouMean(nearest);
}

function keysHere(allowed: readonly string[]): string {
  const more = allowed.length > MOST_KEYS ? ', …' : '';
  const own = 'a key of your own begins with x-';
  return allowed.length === 0 ? own : `known are ${allowed.slice(0, MOST_KEYS).join(', ')}${more}; ${own}`;
}

const NOUNS: Readonly<Record<ValueType, string>> = {
  nothing: 'nothing',
  text: 'a text',
  number: 'a number',
  'yes/no': 'true or false',
  list: 'a list',
  map: 'a group of keys',
};

function wrongType({ expected, found, example }: Facts['wrong-type']): Sentence {
  const wanted = expected.filter((type) => type !== 'nothing');
  const says =
    wanted.length > 2
      ? `${NOUNS[found]} can't stand here`
      : `${NOUNS[found]} stands here, where ${or(wanted.map((type) => NOUNS[type]))} is expected`;
  const isText = wanted.every((type) => type === 'text');
  if (isText && found === 'number' && example === null) return say(says, 'write an id, which begins with a letter');
  if (isText && (found === 'number' || found === 'yes/no')) return say(says, 'put it in quotes');
  if (isText && found === 'map' && example === null)
    return say(
      'more than an id stands in a list of ids',
      'take the dashes away, and begin each line with its id and a colon',
    );
  return say(says, example === null ? null : `write it like ${example}`);
}

const OUT_OF_RANGE: Readonly<Record<Facts['out-of-range']['problem'], (found: string, limit: string) => Sentence>> = {
  below: (found, limit) => say(`${short(found)} is too little`, `write ${limit} or more`),
  'not-above': (found, limit) => say(`${short(found)} is too little`, `write more than ${limit}`),
  above: (found, limit) => say(`${short(found)} is too much`, `write ${limit} or less`),
  'not-whole': (found) => say(`${short(found)} is not a whole number`, 'write one without decimals'),
};

const DURATION: Readonly<Record<DurationProblem, (text: string, cured: string | null) => Sentence>> = {
  'minute-or-month': (text, cured) => say(`${text} could be minutes or months`, monthCure(cured)),
  'no-unit': (text, cured) =>
    say(`${text} has no unit`, cured === null ? A_TIME : `write ${cured}min, ${cured}s, ${cured}h or ${cured}d`),
  negative: (text) => say(`${text} is less than no time`, 'write 0 or more'),
  comma: (text, cured) => say(`${text} has a comma for a decimal point`, write(cured, A_TIME)),
  spelling: (text, cured) => say(`${text} is not how a time is written here`, write(cured, A_TIME)),
  clock: (text, cured) => say(`${text} looks like a time of day`, write(cured, A_TIME)),
  unit: (text) => say(`${text} has a unit that kedja does not know`, 'write it in s, min, h, d or w'),
  'too-long': (text) => say(`${text} is longer than 100 years`, 'look for a slip in the number or its unit'),
  form: (text) => say(text === '""' ? 'there is no time here' : `${text} is not a time`, A_TIME),
  range: (text, cured) =>
    cured === null
      ? say(`${text} is a range, where one time is expected`, 'write one, such as 2h')
      : say(`${text} is not how a range is written here`, `write ${cured}`),
  uncertain: (text, cured) => say(`${text} says more than a time`, write(cured, A_TIME)),
};

/** A month has no length of its own in working time, so there is nothing better to write for it. */
function monthCure(cured: string | null): string {
  if (cured === null) return 'write min for minutes, and months in w or d';
  return /^\S+$/u.test(cured) ? `write ${cured} for minutes, and months in weeks (w) or days (d)` : `write ${cured}`;
}

const DISTRIBUTION: Readonly<Record<DistributionProblem, (cured: string | null) => Sentence>> = {
  order: (cured) =>
    say('these times do not go from small to large', write(cured, 'put the smallest first and the largest last')),
  'not-positive': () => say('0 leaves these times no room to vary', 'write more than 0'),
  'percentile-order': () => say('the higher percentile has the shorter time', 'change the two times round'),
  'percentile-count': () =>
    say('it takes two percentiles, no more and no fewer', 'write two, as in { median: 10min, p90: 25min }'),
  'same-value-twice': () => say('the same time stands here twice', 'write it once, with its chances added up'),
  'too-long': () => say('these times could be longer than 100 years', 'look for a slip in the numbers or their units'),
  'several-forms': () =>
    say('these keys tell in two ways at once how a time varies', 'keep one of them, as in { mean: 2h, sd: 20min }'),
  'unknown-form': () =>
    say(
      'these keys do not tell how long it takes',
      'write 20min, 10min..30min, or keys such as { mean: 2h, sd: 20min }',
    ),
  'range-count': () =>
    say(
      'a range has two times or three',
      'write the shortest and the longest, as in 1h..4h, or the usual between them, as in 1h..2h..4h',
    ),
};

const CHANCE: Readonly<Record<Facts['chance']['problem'], (text: string, cured: string | null) => Sentence>> = {
  above: (text, cured) =>
    say(
      `${text} is more than the whole${text.includes('%') ? '' : ', which without % is 1'}`,
      write(cured, 'write 100% or less'),
    ),
  below: (text) => say(`${text} is less than nothing`, 'write 0% or more'),
  comma: (text, cured) => say(`${text} has a comma for a decimal point`, write(cured, 'write it like 0.5%')),
  form: (text, cured) => say(`${text} is not a share`, write(cured, 'write it like 8% or 0.08')),
};

const ID: Readonly<Record<Facts['id']['problem'], (id: string, cured: string | null) => Sentence>> = {
  start: (id, cured) => say(`the id ${id} does not begin with a letter`, write(cured, 'put a letter first')),
  end: (id, cured) => say(`the id ${id} ends in - or _`, write(cured, 'end it in a letter or digit')),
  character: (id, cured) =>
    say(
      `the id ${id} has other characters than letters, digits, - and _`,
      cured === null ? 'use no others' : `write ${cured}, and what people call it behind name:`,
    ),
  length: () => say('this id is longer than 100 characters', 'shorten it, and write the rest behind name:'),
  composed: (id) =>
    say(`the accents in the id ${id} are characters of their own`, 'type it anew on a keyboard that has these letters'),
  empty: () => say('an id is missing here', 'write one, such as store'),
};

const NAME: Readonly<Record<Facts['name']['problem'], (limit: number) => Sentence>> = {
  length: (limit) => say(`this text is longer than ${limit} characters`, 'shorten it, and write the rest behind note:'),
  lines: () => say('this text takes more than one line', 'write it in one, and the rest behind note:'),
  empty: () => say('there is no text here', 'write one, or take the key away'),
};

const FLOW: Readonly<Record<Facts['flow']['problem'], (cured: string | null) => Sentence>> = {
  'no-arrow': () => say('this link has no arrow', 'write who delivers to whom, as in store -> lathe'),
  gap: (cured) =>
    say(
      'a place is missing beside an arrow',
      write(cured?.includes('->') ? cured : null, 'write who delivers to whom, as in store -> lathe'),
    ),
  arrow: (cured) => say('another arrow than -> stands here', write(cured, 'write ->')),
  value: (cured) =>
    say(
      'arrows alone make this a link, with nothing behind them',
      `say more of it as ${cured ?? '{ from: store, to: lathe, … }'}`,
    ),
};

const CALENDAR: Readonly<Record<Facts['calendar']['problem'], (text: string) => Sentence>> = {
  hours: (text) => say(`${text} does not tell the opening hours`, 'write them like 07:00-16:00'),
  days: (text) =>
    say(
      `${text} does not tell the working days`,
      `write them like mon-fri; the days are ${and(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])}`,
    ),
  zone: (text) => say(`no time zone is called ${text}`, 'write it like Europe/Stockholm'),
  date: (text) => say(`${text} is not a date`, 'write it like 2027-06-25'),
  'no-time': () => say('a day or week of 0 has no time to work in', 'write them like { day: 8h, week: 5d }'),
  'short-week': () => say('this week is shorter than the day', 'write them like { day: 8h, week: 5d }'),
  both: () => say('this calendar tells in two ways at once how long a day is', 'keep hours and days, or day and week'),
  neither: () =>
    say(
      'this calendar does not tell how long a day is',
      'write it like { hours: 07:00-16:00, days: mon-fri } or { day: 8h, week: 5d }',
    ),
};
