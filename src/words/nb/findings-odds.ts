import type { OddsFacts } from '../../model/facts/odds.js';
import type { ShareKey } from '../../model/kept.js';
import type { Estimate } from '../../model/odds.js';
import type { Format } from '../format.js';
import type { PhrasesOf } from '../words.js';
import { and, grouped, quoted, say, short } from './phrases.js';

/** So many names are told. */
const NAMED = 3;

const PARTS: Readonly<Record<ShareKey, string>> = { 'on-time': 'i tide', full: 'komplette', right: 'riktige' };

/** What rules of promises and odds say. */
export const oddsFindings: PhrasesOf<OddsFacts> = {
  'odds-below-promise': ({ name, part, promised, share, orders, most }, format) =>
    say(
      `${short(name)} er lovet ${format.share(promised)} ${PARTS[part]}, men av ${grouped(orders)} trukne ordrer blir det ${interval(share, format)}`,
      most === null
        ? 'lov det som kan holdes, eller gjør det sjeldnere som går galt oppstrøms'
        : `lov det som kan holdes (${format.share(promised)} kommer innen ${format.duration(most)}), eller gjør det sjeldnere som ifølge kedja analyze forsinker dem`,
    ),
  'odds-too-close': ({ name, part, promised, share, orders, runs }, format) =>
    say(
      `om ${short(name)} får de lovede ${format.share(promised)} ${PARTS[part]}, er for jevnt til å kunne avgjøres: av ${grouped(orders)} trukne ordrer blir det ${interval(share, format)}`,
      runs === null
        ? 'lov litt mer eller mindre, for ikke noe antall ordrer kan avgjøre det'
        : `trekk flere: kanskje avgjør --runs ${runs} det`,
    ),
  'agreement-not-kept': ({ from, to, item, by, part, promised, share, orders }, format) =>
    say(
      `${short(from)} → ${short(to)}${item === null ? '' : ` (${short(item)})`}: ${format.share(promised)} ${PARTS[part]} er ${by === 'agreed' ? 'avtalt' : 'tilbudt'}, men av ${grouped(orders)} trukne leveranser blir det ${interval(share, format)}`,
      'avtal det som kan holdes, eller gjør det sjeldnere som går galt der',
    ),
  'cannot-absorb': ({ name, recoversIn, customers }, format) =>
    say(
      `${short(name)} er nede i ${format.duration(recoversIn)} ved full stans, lenger enn det som tåles på veien til ${some(customers.map((one) => `${short(one.name)} (${format.duration(one.slack, 'down')})`))}`,
      'ha lager etter det, ha en avløser klar, eller få det raskere i gang igjen',
    ),
  'no-slack': ({ name, within, slack, least }, format) =>
    say(
      `${short(name)} er lovet ${format.duration(within)}, og når alt går som vanlig, er det ${slack === 0 ? 'ingenting' : `bare ${format.duration(slack, 'down')}`} igjen av det`,
      `lov lengre tid, eller kort ned veien til ${format.share(least)} av den er igjen; eller si hvor ofte løftet skal holde, for eksempel on-time: 95%`,
    ),
  'delay-always-absorbed': ({ cause, name, longest, slack }, format) =>
    say(
      slack === Infinity
        ? `${quoted(cause)} forsinker ingen ordre, for ${short(name)} tåler enhver forsinkelse`
        : `${quoted(cause)} forsinker ingen ordre alene: det tar høyst ${format.duration(longest)}, og ${short(name)} tåler ${format.duration(slack, 'down')}`,
      'se etter om tiden er skrevet feil, eller utelat forsinkelsen',
    ),
  'missing-time': ({ name, customers }) =>
    say(
      `tiden for ${short(name)} er ikke kjent, så ingen kan si om løftet til ${some(customers.map(short))} holder`,
      'oppgi en tid, for eksempel time: 20min',
    ),
};

function interval({ estimate, low, high }: Estimate, format: Format): string {
  const said = format.chance(estimate);
  return low === high ? said : `${said} (${format.points(low)}–${format.points(high)})`;
}

function some(names: readonly string[]): string {
  return and(names.length > NAMED ? [...names.slice(0, NAMED), `${names.length - NAMED} til`] : names);
}
