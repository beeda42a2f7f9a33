import type { AgreementFacts, ShortOffer } from '../../model/facts/agreement.js';
import type { Format } from '../format.js';
import type { PhrasesOf } from '../words.js';
import { and, andOthers, quoted, say, short } from './phrases.js';

/** What is said of what was agreed. */
export const agreementFindings: PhrasesOf<AgreementFacts> = {
  'single-point': ({ name, customers, more }) =>
    say(
      `allt som går till ${andOthers(customers, more)} går genom ${short(name)}, och inget lager finns därefter`,
      'håll lager på en leverans därefter, eller låt någon annan kunna göra samma arbete',
    ),
  'agreement-without-share': ({ side, within }, format) =>
    say(
      `${quoted(side)} säger ${format.duration(within)}, men inte hur ofta det ska hålla`,
      'lägg till on-time: 95%, eller den andel som är menad',
    ),
  'item-renamed': ({ item, other }) =>
    say(
      `${quoted(item)} kommer till eller går från ett led där det också heter ${quoted(other)}`,
      `skriv ${quoted(other)} om det är samma sak, ge annars de två namn som skiljer sig mer`,
    ),
  'no-agreement': ({ from, to }) =>
    say(
      `inget är avtalat mellan ${quoted(from)} och ${quoted(to)}`,
      'skriv vad mottagaren kan räkna med, till exempel agreed: { within: 2h, on-time: 95% }',
    ),
  'no-feedback': ({ from, to }) =>
    say(
      `här finns en överenskommelse, men ${quoted(from)} får inte veta av ${quoted(to)} om den hålls`,
      'skriv hur återkopplingen går till, till exempel feedback: morgonmötet',
    ),
  'no-owner': ({ name }) =>
    say(`ingen ansvarar för ${short(name)}`, 'skriv vem som är ansvarig, till exempel owner: arbetsledaren'),
  'no-request': ({ from, to }) =>
    say(
      `här finns en överenskommelse, men inte vad ${quoted(from)} måste få av ${quoted(to)} för att hålla den`,
      'skriv vad det är, till exempel request: plocklista senast 14:00',
    ),
  'offer-below-expectation': ({ from, to, parts }, format) =>
    say(
      `${quoted(from)} erbjuder mindre än ${quoted(to)} förväntar sig: ${and(parts.map((part) => offered(part, format)))}`,
      'låt de två komma överens, och skriv agreed i stället för expects och offers',
    ),
  'promise-without-share': ({ name, within }, format) =>
    say(
      `${short(name)} har löfte om ${format.duration(within)}, men inte om hur ofta det håller`,
      'lägg till on-time: 95%, eller den andel som utlovades',
    ),
  'quantity-unit': ({ problem, from, to, item, unit, usual }) =>
    problem === 'sides'
      ? say(
          `${quoted(from!)} erbjuder en mängd i ${quoted(unit)}, och ${quoted(to)} förväntar sig den i ${quoted(usual)}`,
          `räkna båda i ${quoted(usual)}`,
        )
      : say(
          `${quoted(item!)} räknas i ${quoted(unit)} här, men i ${quoted(usual)} på andra ställen`,
          `räkna i ${quoted(usual)} även här`,
        ),
  'right-without-meaning': ({ right }, format) =>
    say(
      `${format.share(right)} ska vara rätt, men ingen har sagt vad rätt är`,
      'skriv vad mottagaren går efter, till exempel right-means: kapat på längd och märkt',
    ),
};

function offered({ part, expects, offers }: ShortOffer, format: Format): string {
  switch (part) {
    case 'within':
      return `${format.duration(offers)} mot ${format.duration(expects)}`;
    case 'onTime':
      return `${format.share(offers)} i tid mot ${format.share(expects)}`;
    case 'full':
      return `${format.share(offers)} kompletta mot ${format.share(expects)}`;
    case 'right':
      return `${format.share(offers)} rätt mot ${format.share(expects)}`;
  }
}
