import type { Facts } from '../../model/finding.js';
import { around } from '../any-language.js';
import type { FindingPhrases, Sentence } from '../words.js';
import { insideParts, mostEating } from './inside.js';
import { and, count, didYouMean, grouped, or, quoted, say, short, write } from './phrases.js';
import { A_TYPE, NO_TYPE, THE_TYPE } from './types.js';

/** What is said of who delivers to whom, and of what was promised. */
export const networkFindings = {
  'no-customers': () =>
    say('kedjan har ingen kund', 'ange vem den finns till för, till exempel customers: [car-buyer]'),
  'duplicate-id': ({ id, type, other }) =>
    type === other
      ? twice(id, type)
      : say(`${quoted(id)} är redan id för ${A_TYPE[other]}`, 'ge den ena av de två ett annat id'),
  'similar-ids': ({ id, other }) =>
    say(
      `${quoted(id)} och ${quoted(other)} skiljer sig bara i stora och små bokstäver`,
      'skriv dem lika om de är samma, ge annars den ena ett annat id',
    ),
  'unknown-place': ({ id, nearest, type, known }) =>
    nearest === null
      ? say(`inget led heter ${quoted(id)}`, placeCure(known))
      : say(`${NO_TYPE[type ?? 'department']} heter ${quoted(id)}`, didYouMean(nearest)),
  'same-as': ({ target, problem, write: cured }) => SAME_AS[problem](quoted(target), cured),
  'cause-hits-customer': ({ customer }) =>
    say(`${quoted(customer)} är en kund, och en orsak försenar bara dem som utför arbetet`, 'ta bort kunden härifrån'),
  'cause-hits-twice': ({ cause, id }) =>
    say(
      `${quoted(cause)} drabbar ${quoted(id)} två gånger, och en händelse drabbar varje led bara en gång`,
      'ta bort det härifrån',
    ),
  'link-to-itself': ({ id }) =>
    say(
      `leveransen börjar och slutar hos ${quoted(id)}`,
      `om arbete görs om där, skriv { from: ${id}, to: ${id}, rework: 8% }`,
    ),
  'same-link-twice': ({ from, to, item }) =>
    say(
      `${quoted(from)} levererar ${item === null ? '' : `${quoted(item)} `}till ${quoted(to)} en gång till`,
      item === null
        ? 'ta bort en av de två leveranserna, eller ge dem var sitt item'
        : 'ta bort en av de två leveranserna, eller ge den ena ett annat item',
    ),
  'supplier-with-supplier': ({ to }) =>
    say(
      `${quoted(to)} är en leverantör, och kedjan börjar med sina leverantörer`,
      `flytta ${short(to)} till departments om andra levererar dit`,
    ),
  'customer-with-customer': ({ from }) =>
    say(
      `${quoted(from)} är en kund, och kedjan slutar med sina kunder`,
      `flytta ${short(from)} till departments om leveranser går vidare därifrån`,
    ),
  circle: ({ circle, from, to, again }) =>
    say(
      `leveranserna går runt i en cirkel: ${around(circle)}`,
      `om ${from} skickar tillbaka arbete till ${to}, skriv { from: ${from}, to: ${to}, rework: 8% }; om varje order kommer till ${to} två gånger, lägg till ${again}: { same-as: ${to} } under departments och låt leveransen gå dit`,
    ),
  'place-without-customer': ({ name, linked }) =>
    linked
      ? say(`ingen väg leder från ${short(name)} till en kund`, 'lägg till leveransen till den som tar emot arbetet')
      : say(
          `ingen leverans går till eller från ${short(name)}`,
          'lägg till leveransen till den som tar emot arbetet, eller ta bort ledet',
        ),
  'customer-without-supplier': ({ name }) =>
    say(`ingen levererar till ${short(name)}`, 'lägg till en leverans som slutar där'),
  'no-order-comes': ({ name }) =>
    say(
      `ingen order kommer någonsin till ${short(name)}, eftersom inget återstår av andelen på vägen dit`,
      'ge den vägen en andel över 0, eller ta bort kunden',
    ),
  'needs-more-than-comes': ({ name, item, needs, comes }) =>
    say(
      `${short(name)} väntar på ${count(needs, 'leverans', 'leveranser')}${item === null ? '' : ` med ${quoted(item)}`}, men ${comes === 0 ? 'ingen' : `bara ${comes}`} kommer`,
      `${comes === 0 ? '' : `skriv ${item === null ? 'needs' : short(item)}: ${comes}, eller `}lägg till ${needs - comes === 1 ? 'leveransen' : 'leveranserna'} som saknas`,
    ),
  'needs-unknown-item': ({ name, item, nearest, items }) =>
    say(
      `ingen leverans till ${short(name)} innehåller ${quoted(item)}`,
      nearest === null ? itemCure(item, items) : didYouMean(nearest),
    ),
  'shares-above-whole': ({ name, sum }, format) =>
    say(
      `andelarna ut från ${short(name)} blir tillsammans ${format.share(sum)}`,
      `se till att summan blir ${format.share(1)}`,
    ),
  'shares-below-whole': ({ name, sum }, format) =>
    say(
      `andelarna ut från ${short(name)} blir tillsammans ${format.share(sum)}`,
      `se till att summan blir ${format.share(1)}, eller låt en leverans utan andel ta resten`,
    ),
  'share-leaves-nothing': ({ name, to }) =>
    say(
      `andelarna ut från ${short(name)} lämnar inget kvar till ${quoted(to)}`,
      'minska någon av dem, eller ta bort den här leveransen',
    ),
  'rework-not-back': ({ from, to }) =>
    say(
      `ingen väg leder från ${quoted(to)} till ${quoted(from)}, så det här är ingen väg tillbaka`,
      `skicka omarbetningen till ett led före ${short(from)}, eller ta bort rework:`,
    ),
  'rework-without-end': (facts, format) =>
    facts.problem === 'rounds'
      ? rounds(facts)
      : say(
          `omarbetningen ut från ${short(facts.name)} blir tillsammans ${format.share(facts.sum)}, så ingen order skulle någonsin komma förbi`,
          `sänk summan till under ${format.share(1)}`,
        ),
  'rework-with-more': ({ key }) =>
    say(`en leverans tillbaka kan inte ha ${quoted(key)}`, 'flytta nyckeln till en leverans framåt, eller ta bort den'),
  'agreed-beside-sides': ({ from, to, side }) =>
    say(
      `enligt agreed är ${quoted(from)} och ${quoted(to)} överens här, men enligt ${quoted(side)} är de det inte`,
      'behåll agreed om de är överens, skriv annars expects och offers i stället',
    ),

  'promise-cannot-hold': ({ name, within, leadTime, most }, format) =>
    say(
      `löftet till ${short(name)} är ${format.duration(within)}, men när allt går som vanligt tar det ${format.duration(leadTime)}`,
      most.length === 0
        ? 'lova längre tid'
        : `lova längre tid, eller korta det som tar mest: ${and(most.map((part) => `${short(part.name)} (${format.duration(part.seconds)})`))}`,
    ),

  'inside-cannot-carry': ({ name, parts }, format) =>
    say(
      `överenskommelserna på vägen till ${short(name)} bär inte löftet: ${insideParts(parts, format)}`,
      `skärp överenskommelserna, eller lova mindre; mest bidrar ${mostEating(parts, format)}`,
    ),
} satisfies Partial<FindingPhrases>;

function twice(id: string, type: Facts['duplicate-id']['type']): Sentence {
  const visit =
    type === 'department' ? `; ett senare besök i samma led skrivs ${short(id)}-2: { same-as: ${short(id)} }` : '';
  return say(`${THE_TYPE[type]} ${quoted(id)} står här en andra gång`, `ta bort en av de två${visit}`);
}

function placeCure(known: readonly string[]): string {
  return known.length === 0
    ? 'lägg till det under departments, eller leta efter ett skrivfel i id:t'
    : `skriv ${or(known.map(short))}, eller lägg till det under departments`;
}

function itemCure(item: string, items: readonly string[]): string {
  return items.length === 0
    ? `skriv item: ${short(item)} på den leverans som gör det`
    : `leveranserna dit innehåller ${and(items.map(quoted))}`;
}

function rounds({ from, to, form, rounds: own, total, most }: TooManyRounds): Sentence {
  const link = `omarbetningen från ${short(from)} till ${short(to)}`;
  const cure = form === 'chance' ? 'sänk sannolikheten för den' : 'låt det som görs om bli rätt oftare';
  if (own === Infinity) return say(`${link} tar aldrig slut: det som görs om blir alltid fel igen`, cure);
  const all = grouped(Math.round(total));
  const mine = grouped(Math.round(own));
  return say(
    `${link} skickar en order ${mine} varv i genomsnitt${mine === all ? '' : `, av sammanlagt ${all} varv`}, och mer än ${grouped(most)} varv är inte rimligt`,
    cure,
  );
}

type TooManyRounds = Extract<Facts['rework-without-end'], { problem: 'rounds' }>;

const SAME_AS: Readonly<Record<Facts['same-as']['problem'], (target: string, cured: string | null) => Sentence>> = {
  itself: (target) => say(`same-as pekar här på sitt eget id, ${target}`, 'ange ledet vid det första besöket'),
  'later-visit': (target, cured) =>
    say(
      `${target} är i sin tur ett senare besök`,
      write(cured === null ? null : `same-as: ${cured}`, 'ange ledet vid det första besöket'),
    ),
  'not-a-department': (target) =>
    say(`${target} står inte under departments`, 'ange det led som ordern kommer tillbaka till'),
};
