import type { OddsFacts } from '../../model/facts/odds.js';
import type { ShareKey } from '../../model/kept.js';
import type { Estimate } from '../../model/odds.js';
import type { Format } from '../format.js';
import type { PhrasesOf } from '../words.js';
import { and, at, grouped, quoted, say, short } from './phrases.js';

/** So many names are told. */
const NAMED = 3;

const PARTS: Readonly<Record<ShareKey, string>> = { 'on-time': 'til tiden', full: 'komplette', right: 'fejlfrie' };

/** What rules of promises and odds say. */
export const oddsFindings: PhrasesOf<OddsFacts> = {
  'odds-below-promise': ({ name, part, promised, share, orders, most }, format) =>
    say(
      `${short(name)} er lovet ${format.share(promised)} ${PARTS[part]}, men af ${grouped(orders)} simulerede ordrer bliver det ${interval(share, format)}`,
      most === null
        ? 'lov det, der kan holdes, eller gør det sjældnere, der går galt tidligere i kæden'
        : `lov det, der kan holdes (${format.share(promised)} kommer inden for ${format.duration(most)}), eller gør det sjældnere, der ifølge kedja analyze forsinker dem`,
    ),
  'odds-too-close': ({ name, part, promised, share, orders, runs }, format) =>
    say(
      `om ${short(name)} får de lovede ${format.share(promised)} ${PARTS[part]}, er for tæt på til at kunne afgøres: af ${grouped(orders)} simulerede ordrer bliver det ${interval(share, format)}`,
      runs === null
        ? 'lov lidt mere eller mindre, for intet antal ordrer kan afgøre det'
        : `simuler flere: måske afgør --runs ${runs} det`,
    ),
  'agreement-not-kept': ({ from, to, item, by, part, promised, share, orders }, format) =>
    say(
      `${short(from)} → ${short(to)}${item === null ? '' : ` (${short(item)})`}: der er ${by === 'agreed' ? 'aftalt' : 'tilbudt'} ${format.share(promised)} ${PARTS[part]}, men af ${grouped(orders)} simulerede leverancer bliver det ${interval(share, format)}`,
      'aftal det, der kan holdes, eller gør det sjældnere, der går galt dér',
    ),
  'cannot-absorb': ({ name, recoversIn, customers }, format) =>
    say(
      `et driftsstop ${at(short(name))} varer ${format.duration(recoversIn)}, længere end der kan tåles på vejen til ${some(customers.map((one) => `${short(one.name)} (${format.duration(one.slack, 'down')})`))}`,
      'hold lager efter det, hav en afløser klar, eller få det i gang igen hurtigere',
    ),
  'no-slack': ({ name, within, slack, least }, format) =>
    say(
      `${short(name)} er lovet levering inden for ${format.duration(within)}, og når alt går normalt, er der ${slack === 0 ? 'intet' : `kun ${format.duration(slack, 'down')}`} tilbage af det`,
      `lov en længere tid, eller afkort vejen, til ${format.share(least)} af den er tilbage; eller angiv, hvor ofte løftet skal holde, for eksempel on-time: 95%`,
    ),
  'delay-always-absorbed': ({ cause, name, longest, slack }, format) =>
    say(
      slack === Infinity
        ? `${quoted(cause)} forsinker ingen ordre, for ${at(short(name))} kan enhver forsinkelse tåles`
        : `${quoted(cause)} forsinker ingen ordre alene: det tager højst ${format.duration(longest)}, og ${at(short(name))} kan der tåles ${format.duration(slack, 'down')}`,
      'se efter, om tiden er skrevet forkert, eller udelad forsinkelsen',
    ),
  'missing-time': ({ name, customers }) =>
    say(
      `tiden for ${short(name)} er ukendt, så ingen kan sige, om løftet til ${some(customers.map(short))} holder`,
      'angiv en tid, for eksempel time: 20min',
    ),
};

function interval({ estimate, low, high }: Estimate, format: Format): string {
  const said = format.chance(estimate);
  return low === high ? said : `${said} (${format.points(low)}–${format.points(high)})`;
}

function some(names: readonly string[]): string {
  return and(names.length > NAMED ? [...names.slice(0, NAMED), `${names.length - NAMED} til`] : names);
}
