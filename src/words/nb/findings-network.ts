import type { Facts } from '../../model/finding.js';
import { around } from '../any-language.js';
import type { FindingPhrases, Sentence } from '../words.js';
import { insideParts, mostEating } from './inside.js';
import { and, count, didYouMean, grouped, or, quoted, say, short, write } from './phrases.js';

/** What is said of who delivers to whom, and of what was promised. */
export const networkFindings = {
  'no-customers': () => say('kjeden har ingen kunde', 'skriv hvem den er til for, for eksempel customers: [car-buyer]'),
  'duplicate-id': ({ id, type, other }) =>
    type === other
      ? twice(id, type)
      : say(`${quoted(id)} er allerede id-en til ${NOUNS[other].a}`, 'gi en av de to en annen id'),
  'similar-ids': ({ id, other }) =>
    say(
      `bare store og små bokstaver skiller ${quoted(id)} fra ${quoted(other)}`,
      'skriv dem likt hvis det er det samme, og gi ellers den ene en annen id',
    ),
  'unknown-place': ({ id, nearest, type, known }) =>
    nearest === null
      ? say(`ingen i kjeden heter ${quoted(id)}`, placeCure(known))
      : say(`${type === null ? 'ingen i kjeden' : NOUNS[type].no} heter ${quoted(id)}`, didYouMean(nearest)),
  'same-as': ({ target, problem, write: cured }) => SAME_AS[problem](quoted(target), cured),
  'cause-hits-customer': ({ customer }) =>
    say(`${quoted(customer)} er en kunde, og en årsak forsinker bare dem som gjør arbeidet`, 'fjern kunden her'),
  'cause-hits-twice': ({ cause, id }) =>
    say(`${quoted(cause)} rammer ${quoted(id)} to ganger, men én hendelse rammer et ledd én gang`, 'fjern den ene'),
  'link-to-itself': ({ id }) =>
    say(
      `${quoted(id)} leverer til seg selv`,
      `hvis arbeid blir gjort om igjen der, skriv { from: ${id}, to: ${id}, rework: 8% }`,
    ),
  'same-link-twice': ({ from, to, item }) =>
    say(
      `${quoted(from)} leverer ${item === null ? '' : `${quoted(item)} `}til ${quoted(to)} for andre gang`,
      item === null ? 'fjern den ene, eller gi hver av dem en egen item' : 'fjern den ene, eller gi den en annen item',
    ),
  'supplier-with-supplier': ({ to }) =>
    say(
      `${quoted(to)} er en leverandør, og kjeden begynner med leverandørene`,
      `sett ${short(to)} under departments hvis noen leverer dit`,
    ),
  'customer-with-customer': ({ from }) =>
    say(
      `${quoted(from)} er en kunde, og kjeden slutter med kundene`,
      `sett ${short(from)} under departments hvis noe leveres videre derfra`,
    ),
  circle: ({ circle, from, to, again }) =>
    say(
      `disse leveransene går i ring: ${around(circle)}`,
      `hvis ${from} sender arbeid tilbake til ${to}, skriv { from: ${from}, to: ${to}, rework: 8% }; hvis hver ordre er innom ${to} to ganger, legg til leddet ${again}: { same-as: ${to} } og lever dit`,
    ),
  'place-without-customer': ({ name, linked }) =>
    linked
      ? say(`ingenting fører fra ${short(name)} til en kunde`, 'legg til leveransen til den som tar imot arbeidet')
      : say(
          `ingen leveranse går til eller fra ${short(name)}`,
          'legg til leveransen til den som tar imot arbeidet, eller fjern oppføringen',
        ),
  'customer-without-supplier': ({ name }) =>
    say(`ingen leverer til ${short(name)}`, 'legg til en leveranse som ender der'),
  'no-order-comes': ({ name }) =>
    say(
      `det kommer aldri noen ordre til ${short(name)}, for veien dit får ingen andel`,
      'gi den veien en andel over 0, eller fjern kunden',
    ),
  'needs-more-than-comes': ({ name, item, needs, comes }) =>
    say(
      `${short(name)} venter på ${count(needs, 'leveranse', 'leveranser')}${item === null ? '' : ` av ${quoted(item)}`}, men ${comes === 0 ? 'det kommer ingen' : `det kommer bare ${grouped(comes)}`}`,
      `${comes === 0 ? '' : `skriv ${item === null ? 'needs' : short(item)}: ${comes}, eller `}legg til leveransene som mangler`,
    ),
  'needs-unknown-item': ({ name, item, nearest, items }) =>
    say(
      `ingen leveranse til ${short(name)} kommer med ${quoted(item)}`,
      nearest === null ? itemCure(item, items) : didYouMean(nearest),
    ),
  'shares-above-whole': ({ name, sum }, format) =>
    say(
      `andelene ut fra ${short(name)} blir til sammen ${format.share(sum)}`,
      `rett dem så de blir ${format.share(1)} til sammen`,
    ),
  'shares-below-whole': ({ name, sum }, format) =>
    say(
      `andelene ut fra ${short(name)} blir til sammen ${format.share(sum)}`,
      `rett dem så de blir ${format.share(1)} til sammen, eller la en leveranse uten andel ta resten`,
    ),
  'share-leaves-nothing': ({ name, to }) =>
    say(
      `andelene ut fra ${short(name)} gir ingenting igjen til ${quoted(to)}`,
      'gjør en av dem mindre, eller fjern denne leveransen',
    ),
  'rework-not-back': ({ from, to }) =>
    say(
      `${quoted(to)} fører ikke til ${quoted(from)}, så dette er ingen vei tilbake`,
      `send omarbeid til et ledd som fører til ${short(from)}, eller fjern rework:`,
    ),
  'rework-without-end': (facts, format) =>
    facts.problem === 'rounds'
      ? rounds(facts)
      : say(
          `omarbeidet ut fra ${short(facts.name)} blir til sammen ${format.share(facts.sum)}, så ingen ordre kommer noen gang videre`,
          `la det bli mindre enn ${format.share(1)} til sammen`,
        ),
  'rework-with-more': ({ key }) =>
    say(`en leveranse tilbake kan ikke ha ${quoted(key)}`, 'sett nøkkelen på en leveranse fremover, eller fjern den'),
  'agreed-beside-sides': ({ from, to, side }) =>
    say(
      `${quoted(from)} og ${quoted(to)} er enige her, men ${quoted(side)} sier at de ikke er det`,
      'la agreed stå hvis de er enige, og skriv ellers expects og offers i stedet',
    ),

  'promise-cannot-hold': ({ name, within, leadTime, most }, format) =>
    say(
      `${short(name)} er lovet ${format.duration(within)}, og når alt går som vanlig, tar det ${format.duration(leadTime)}`,
      most.length === 0
        ? 'lov lengre tid'
        : `lov lengre tid, eller kort ned det som tar lengst: ${and(most.map((part) => `${short(part.name)} (${format.duration(part.seconds)})`))}`,
    ),

  'inside-cannot-carry': ({ name, parts }, format) =>
    say(
      `avtalene på veien til ${short(name)} rekker ikke til løftet: ${insideParts(parts, format)}`,
      `stram inn avtalene, eller lov mindre; mest går med til ${mostEating(parts, format)}`,
    ),
} satisfies Partial<FindingPhrases>;

type Type = Facts['duplicate-id']['type'];

const NOUNS: Readonly<Record<Type, { readonly a: string; readonly the: string; readonly no: string }>> = {
  supplier: { a: 'en leverandør', the: 'leverandøren', no: 'ingen leverandør' },
  department: { a: 'et ledd', the: 'leddet', no: 'ikke noe ledd' },
  customer: { a: 'en kunde', the: 'kunden', no: 'ingen kunde' },
  cause: { a: 'en årsak', the: 'årsaken', no: 'ingen årsak' },
};

function twice(id: string, type: Type): Sentence {
  const visit =
    type === 'department' ? `; er ordren innom en gang til, skriv ${short(id)}-2: { same-as: ${short(id)} }` : '';
  return say(`${NOUNS[type].the} ${quoted(id)} står her for andre gang`, `fjern den ene oppføringen${visit}`);
}

function placeCure(known: readonly string[]): string {
  return known.length === 0
    ? 'legg til leddet under departments, eller se etter en skrivefeil i id-en'
    : `skriv ${or(known.map(short))}, eller legg til leddet under departments`;
}

function itemCure(item: string, items: readonly string[]): string {
  return items.length === 0
    ? `skriv item: ${short(item)} på leveransen som gjør det`
    : `leveransene dit kommer med ${and(items.map(quoted))}`;
}

function rounds({ from, to, form, rounds: own, total, most }: TooManyRounds): Sentence {
  const link = `omarbeidet fra ${short(from)} til ${short(to)}`;
  const cure = form === 'chance' ? 'sett sannsynligheten lavere' : 'la det som gjøres om igjen, bli riktig oftere';
  if (own === Infinity) return say(`${link} tar aldri slutt: det som gjøres om igjen, blir alltid feil igjen`, cure);
  const all = Math.round(total);
  const mine = Math.round(own);
  return say(
    `${link} sender en ordre ${count(mine, 'runde', 'runder')} i snitt${mine === all ? '' : `, av ${count(all, 'runde', 'runder')} i alt`}, og mer enn ${grouped(most)} gir ingen mening`,
    cure,
  );
}

type TooManyRounds = Extract<Facts['rework-without-end'], { problem: 'rounds' }>;

const SAME_AS: Readonly<Record<Facts['same-as']['problem'], (target: string, cured: string | null) => Sentence>> = {
  itself: (target) =>
    say(`${target} kan ikke være et senere besøk hos seg selv`, 'skriv leddet fra det første besøket'),
  'later-visit': (target, cured) =>
    say(
      `${target} er selv et senere besøk`,
      write(cured === null ? null : `same-as: ${cured}`, 'skriv leddet fra det første besøket'),
    ),
  'not-a-department': (target) =>
    say(`${target} står ikke under departments`, 'skriv leddet som ordren kommer tilbake til'),
};
