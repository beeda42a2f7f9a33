import type { Facts } from '../../model/finding.js';
import { around } from '../any-language.js';
import type { FindingPhrases, Sentence } from '../words.js';
import { insideParts, mostEating } from './inside.js';
import { and, count, didYouMean, grouped, or, quoted, say, short, write } from './phrases.js';

/** What is said of who delivers to whom, and of what was promised. */
export const networkFindings = {
  'no-customers': () => say('kæden har ingen kunde', 'nævn dem, den er til for, for eksempel customers: [car-buyer]'),
  'duplicate-id': ({ id, type, other }) =>
    type === other
      ? twice(id, type)
      : say(`${quoted(id)} er allerede id for en ${TYPES[other].one}`, 'giv den ene af de to et andet id'),
  'similar-ids': ({ id, other }) =>
    say(
      `${quoted(id)} og ${quoted(other)} adskiller sig kun ved store og små bogstaver`,
      'skriv dem ens, hvis de er den samme, og giv ellers den ene et andet id',
    ),
  'unknown-place': ({ id, nearest, type, known }) =>
    nearest === null
      ? say(`intet led hedder ${quoted(id)}`, placeCure(known))
      : say(`${type === null ? 'intet led' : `ingen ${TYPES[type].one}`} hedder ${quoted(id)}`, didYouMean(nearest)),
  'same-as': ({ target, problem, write: cured }) => SAME_AS[problem](quoted(target), cured),
  'cause-hits-customer': ({ customer }) =>
    say(`${quoted(customer)} er en kunde, og en årsag forsinker kun dem, der udfører arbejdet`, 'fjern kunden her'),
  'cause-hits-twice': ({ cause, id }) =>
    say(`${quoted(cause)} rammer ${quoted(id)} to gange, men en hændelse rammer et led én gang`, 'fjern den ene'),
  'link-to-itself': ({ id }) =>
    say(
      `${quoted(id)} leverer til sig selv`,
      `hvis arbejdet laves om dér, så skriv { from: ${id}, to: ${id}, rework: 8% }`,
    ),
  'same-link-twice': ({ from, to, item }) =>
    say(
      `${quoted(from)} leverer ${item === null ? '' : `${quoted(item)} `}til ${quoted(to)} for anden gang`,
      item === null
        ? 'fjern den ene, eller giv dem hver deres vare (item)'
        : 'fjern den ene, eller giv den en anden vare (item)',
    ),
  'supplier-with-supplier': ({ to }) =>
    say(
      `${quoted(to)} er en leverandør, og kæden begynder med sine leverandører`,
      `flyt ${short(to)} ind under departments, hvis andre leverer dertil`,
    ),
  'customer-with-customer': ({ from }) =>
    say(
      `${quoted(from)} er en kunde, og kæden ender med sine kunder`,
      `flyt ${short(from)} ind under departments, hvis der leveres videre derfra`,
    ),
  circle: ({ circle, from, to, again }) =>
    say(
      `leverancerne går i ring: ${around(circle)}`,
      `hvis ${from} sender arbejde tilbage til ${to}, så skriv { from: ${from}, to: ${to}, rework: 8% }; hvis hver ordre kommer til ${to} to gange, så tilføj afdelingen ${again}: { same-as: ${to} }, og lad leverancen gå dertil`,
    ),
  'place-without-customer': ({ name, linked }) =>
    linked
      ? say(`intet fører fra ${short(name)} til en kunde`, 'tilføj leverancen til den, der modtager arbejdet')
      : say(
          `ingen leverance går til eller fra ${short(name)}`,
          'tilføj en leverance til den, der modtager arbejdet, eller fjern leddet',
        ),
  'customer-without-supplier': ({ name }) => say(`ingen leverer til ${short(name)}`, 'tilføj en leverance dertil'),
  'no-order-comes': ({ name }) =>
    say(
      `der kommer aldrig en ordre til ${short(name)}, for vejen dertil har ingen andel tilbage`,
      'giv den vej en andel (share) over 0, eller fjern kunden',
    ),
  'needs-more-than-comes': ({ name, item, needs, comes }) =>
    say(
      `${short(name)} venter på ${count(needs, 'leverance', 'leverancer')}${item === null ? '' : ` af ${quoted(item)}`}, men der kommer ${comes === 0 ? 'ingen' : `kun ${grouped(comes)}`}`,
      `${comes === 0 ? '' : `skriv ${item === null ? 'needs' : short(item)}: ${comes}, eller `}tilføj de leverancer, der mangler`,
    ),
  'needs-unknown-item': ({ name, item, nearest, items }) =>
    say(
      `ingen leverance til ${short(name)} kommer med ${quoted(item)}`,
      nearest === null ? itemCure(item, items) : didYouMean(nearest),
    ),
  'shares-above-whole': ({ name, sum }, format) =>
    say(
      `andelene ud af ${short(name)} giver tilsammen ${format.share(sum)}`,
      `lad dem tilsammen give ${format.share(1)}`,
    ),
  'shares-below-whole': ({ name, sum }, format) =>
    say(
      `andelene ud af ${short(name)} giver tilsammen ${format.share(sum)}`,
      `lad dem tilsammen give ${format.share(1)}, eller lad en leverance uden andel tage resten`,
    ),
  'share-leaves-nothing': ({ name, to }) =>
    say(
      `andelene ud af ${short(name)} levner ikke noget til ${quoted(to)}`,
      'gør en af dem mindre, eller fjern denne leverance',
    ),
  'rework-not-back': ({ from, to }) =>
    say(
      `${quoted(to)} fører ikke til ${quoted(from)}, så dette er ikke en vej tilbage`,
      `send omarbejdningen til et led, der fører til ${short(from)}, eller fjern rework:`,
    ),
  'rework-without-end': (facts, format) =>
    facts.problem === 'rounds'
      ? rounds(facts)
      : say(
          `omarbejdningen ud af ${short(facts.name)} løber op i ${format.share(facts.sum)}, så ingen ordre kommer nogensinde videre`,
          `hold den under ${format.share(1)} i alt`,
        ),
  'rework-with-more': ({ key }) =>
    say(`en leverance tilbage kan ikke have ${quoted(key)}`, 'sæt det på en leverance fremad, eller fjern det'),
  'agreed-beside-sides': ({ from, to, side }) =>
    say(
      `${quoted(from)} og ${quoted(to)} har en aftale her, men ${quoted(side)} siger, at de ikke er enige`,
      'behold agreed, hvis de er enige, og skriv ellers expects og offers i stedet',
    ),

  'promise-cannot-hold': ({ name, within, leadTime, most }, format) =>
    say(
      `${short(name)} er lovet levering inden for ${format.duration(within)}, men når alt går normalt, tager det ${format.duration(leadTime)}`,
      most.length === 0
        ? 'lov en længere tid'
        : `lov en længere tid, eller afkort det, der tager længst: ${and(most.map((part) => `${short(part.name)} (${format.duration(part.seconds)})`))}`,
    ),

  'inside-cannot-carry': ({ name, parts }, format) =>
    say(
      `aftalerne på vejen til ${short(name)} kan ikke bære løftet: ${insideParts(parts, format)}`,
      `stram aftalerne, eller lov mindre; mest fylder ${mostEating(parts, format)}`,
    ),
} satisfies Partial<FindingPhrases>;

const TYPES = {
  supplier: { one: 'leverandør', the: 'leverandøren' },
  department: { one: 'afdeling', the: 'afdelingen' },
  customer: { one: 'kunde', the: 'kunden' },
  cause: { one: 'årsag', the: 'årsagen' },
} as const;

function twice(id: string, type: keyof typeof TYPES): Sentence {
  const visit =
    type === 'department'
      ? `; kommer ordren til samme afdeling igen, så skriv ${short(id)}-2: { same-as: ${short(id)} }`
      : '';
  return say(`${TYPES[type].the} ${quoted(id)} står her for anden gang`, `fjern den ene af de to${visit}`);
}

function placeCure(known: readonly string[]): string {
  return known.length === 0
    ? 'tilføj leddet under departments, eller se efter en tastefejl i id’et'
    : `skriv ${or(known.map(short))}, eller tilføj leddet under departments`;
}

function itemCure(item: string, items: readonly string[]): string {
  return items.length === 0
    ? `skriv item: ${short(item)} på den leverance, der kommer med det`
    : `leverancerne dertil kommer med ${and(items.map(quoted))}`;
}

function rounds({ from, to, form, rounds: own, total, most }: TooManyRounds): Sentence {
  const link = `omarbejdningen fra ${short(from)} til ${short(to)}`;
  const cure = form === 'chance' ? 'gør sandsynligheden mindre' : 'lad det, der laves om, oftere blive fejlfrit';
  if (own === Infinity) return say(`${link} ender aldrig: det, der laves om, får altid fejl igen`, cure);
  const all = grouped(Math.round(total));
  const mine = grouped(Math.round(own));
  return say(
    `${link} sender i gennemsnit en ordre rundt ${mine} ${mine === '1' ? 'gang' : 'gange'}${mine === all ? '' : `, ud af ${all} runder i alt`}, og flere end ${grouped(most)} giver ikke mening`,
    cure,
  );
}

type TooManyRounds = Extract<Facts['rework-without-end'], { problem: 'rounds' }>;

const SAME_AS: Readonly<Record<Facts['same-as']['problem'], (target: string, cured: string | null) => Sentence>> = {
  itself: (target) =>
    say(`${target} kan ikke være et senere besøg hos sig selv`, 'nævn afdelingen fra det første besøg'),
  'later-visit': (target, cured) =>
    say(
      `${target} er selv et senere besøg`,
      write(cured === null ? null : `same-as: ${cured}`, 'nævn afdelingen fra det første besøg'),
    ),
  'not-a-department': (target) => say(`${target} er ikke en afdeling`, 'nævn den afdeling, ordren kommer til igen'),
};
