import type { AgreementFacts, ShortOffer } from '../../model/facts/agreement.js';
import type { Format } from '../format.js';
import type { PhrasesOf } from '../words.js';
import { and, andOthers, quoted, say, short } from './phrases.js';

/** What is said of what was agreed. */
export const agreementFindings: PhrasesOf<AgreementFacts> = {
  'single-point': ({ name, customers, more }) =>
    say(
      `alt, hvad der går til ${andOthers(customers, more)}, går gennem ${short(name)}, og der er intet lager bagefter`,
      'hold lager på en leverance bagefter, eller lad en anden kunne udføre det samme arbejde',
    ),
  'agreement-without-share': ({ side, within }, format) =>
    say(
      `${quoted(side)} siger ${format.duration(within)}, men ikke hvor tit det skal holde`,
      'tilføj on-time: 95%, eller den andel, der er ment',
    ),
  'item-renamed': ({ item, other }) =>
    say(
      `${quoted(item)} kommer til eller går fra et led, hvor varen også hedder ${quoted(other)}`,
      `skriv ${quoted(other)}, hvis det er den samme, og giv dem ellers navne, der er mere forskellige`,
    ),
  'no-agreement': ({ from, to }) =>
    say(
      `intet er aftalt mellem ${quoted(from)} og ${quoted(to)}`,
      'skriv, hvad modtageren kan regne med, for eksempel agreed: { within: 2h, on-time: 95% }',
    ),
  'no-feedback': ({ from, to }) =>
    say(
      `der er en aftale her, men ${quoted(from)} får ikke at vide af ${quoted(to)}, om den bliver holdt`,
      'skriv, hvordan tilbagemeldingen sker, for eksempel feedback: morgenmødet',
    ),
  'no-owner': ({ name }) =>
    say(`ingen er ansvarlig for ${short(name)}`, 'skriv, hvem der har ansvaret, for eksempel owner: skiftelederen'),
  'no-request': ({ from, to }) =>
    say(
      `der er en aftale her, men ikke, hvad ${quoted(from)} skal have fra ${quoted(to)} for at holde den`,
      'skriv, hvad det er, for eksempel request: plukliste inden 14:00',
    ),
  'offer-below-expectation': ({ from, to, parts }, format) =>
    say(
      `${quoted(from)} tilbyder mindre, end ${quoted(to)} forventer: ${and(parts.map((part) => offered(part, format)))}`,
      'lad de to blive enige, og skriv agreed i stedet for expects og offers',
    ),
  'promise-without-share': ({ name, within }, format) =>
    say(
      `${short(name)} er lovet ${format.duration(within)}, men ikke hvor tit det holder`,
      'tilføj on-time: 95%, eller den andel, der er lovet',
    ),
  'quantity-unit': ({ problem, from, to, item, unit, usual }) =>
    problem === 'sides'
      ? say(
          `${quoted(from!)} tilbyder en mængde i ${quoted(unit)}, og ${quoted(to)} forventer den i ${quoted(usual)}`,
          `regn begge i ${quoted(usual)}`,
        )
      : say(
          `${quoted(item!)} regnes i ${quoted(unit)} her, men i ${quoted(usual)} andre steder`,
          `regn i ${quoted(usual)} også her`,
        ),
  'right-without-meaning': ({ right }, format) =>
    say(
      `${format.share(right)} skal være fejlfrie, men ingen har sagt, hvad fejlfri er`,
      'skriv, hvad modtageren går efter, for eksempel right-means: skåret til i længden og mærket',
    ),
};

function offered({ part, expects, offers }: ShortOffer, format: Format): string {
  switch (part) {
    case 'within':
      return `${format.duration(offers)} mod ${format.duration(expects)}`;
    case 'onTime':
      return `${format.share(offers)} til tiden mod ${format.share(expects)}`;
    case 'full':
      return `${format.share(offers)} komplette mod ${format.share(expects)}`;
    case 'right':
      return `${format.share(offers)} fejlfrie mod ${format.share(expects)}`;
  }
}
