import type { AgreementFacts, ShortOffer } from '../../model/facts/agreement.js';
import type { Format } from '../format.js';
import type { PhrasesOf } from '../words.js';
import { and, andOthers, quoted, say, short } from './phrases.js';

/** What is said of what was agreed. */
export const agreementFindings: PhrasesOf<AgreementFacts> = {
  'single-point': ({ name, customers, more }) =>
    say(
      `alt som går til ${andOthers(customers, more)}, går gjennom ${short(name)}, og det er ikke noe lager etterpå`,
      'hold lager på en leveranse etterpå, eller la noen andre kunne gjøre det samme arbeidet',
    ),
  'agreement-without-share': ({ side, within }, format) =>
    say(
      `${quoted(side)} sier ${format.duration(within)}, men ikke hvor ofte det skal holde`,
      'legg til on-time: 95%, eller den andelen som er ment',
    ),
  'item-renamed': ({ item, other }) =>
    say(
      `${quoted(item)} kommer til eller går fra et ledd der varen også heter ${quoted(other)}`,
      `skriv ${quoted(other)} hvis det er den samme, og gi dem ellers navn som er mer forskjellige`,
    ),
  'no-agreement': ({ from, to }) =>
    say(
      `ingenting er avtalt mellom ${quoted(from)} og ${quoted(to)}`,
      'skriv hva mottakeren kan regne med, for eksempel agreed: { within: 2h, on-time: 95% }',
    ),
  'no-feedback': ({ from, to }) =>
    say(
      `her er det en avtale, men ${quoted(from)} får ikke vite av ${quoted(to)} om den blir holdt`,
      'skriv hvordan tilbakemeldingen gis, for eksempel feedback: morgenmøtet',
    ),
  'no-owner': ({ name }) =>
    say(`ingen er ansvarlig for ${short(name)}`, 'skriv hvem som har ansvaret, for eksempel owner: skiftlederen'),
  'no-request': ({ from, to }) =>
    say(
      `her er det en avtale, men ikke hva ${quoted(from)} må få fra ${quoted(to)} for å holde den`,
      'skriv hva det er, for eksempel request: plukkliste innen 14:00',
    ),
  'offer-below-expectation': ({ from, to, parts }, format) =>
    say(
      `${quoted(from)} tilbyr mindre enn ${quoted(to)} forventer: ${and(parts.map((part) => offered(part, format)))}`,
      'la de to bli enige, og skriv agreed i stedet for expects og offers',
    ),
  'promise-without-share': ({ name, within }, format) =>
    say(
      `${short(name)} er lovet ${format.duration(within)}, men ikke hvor ofte det holder`,
      'legg til on-time: 95%, eller den andelen som er lovet',
    ),
  'quantity-unit': ({ problem, from, to, item, unit, usual }) =>
    problem === 'sides'
      ? say(
          `${quoted(from!)} tilbyr en mengde i ${quoted(unit)}, og ${quoted(to)} forventer den i ${quoted(usual)}`,
          `regn begge i ${quoted(usual)}`,
        )
      : say(
          `${quoted(item!)} regnes i ${quoted(unit)} her, men i ${quoted(usual)} andre steder`,
          `regn i ${quoted(usual)} her også`,
        ),
  'right-without-meaning': ({ right }, format) =>
    say(
      `${format.share(right)} skal være riktige, men ingen har sagt hva riktig er`,
      'skriv hva mottakeren går etter, for eksempel right-means: kappet i riktig lengde og merket',
    ),
};

function offered({ part, expects, offers }: ShortOffer, format: Format): string {
  switch (part) {
    case 'within':
      return `${format.duration(offers)} mot ${format.duration(expects)}`;
    case 'onTime':
      return `${format.share(offers)} i tide mot ${format.share(expects)}`;
    case 'full':
      return `${format.share(offers)} komplette mot ${format.share(expects)}`;
    case 'right':
      return `${format.share(offers)} riktige mot ${format.share(expects)}`;
  }
}
