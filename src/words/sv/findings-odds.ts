import type { OddsFacts } from '../../model/facts/odds.js';
import type { ShareKey } from '../../model/kept.js';
import type { Estimate } from '../../model/odds.js';
import type { Format } from '../format.js';
import type { PhrasesOf } from '../words.js';
import { and, grouped, quoted, say, short } from './phrases.js';

/** So many names are told. */
const NAMED = 3;

const PARTS: Readonly<Record<ShareKey, string>> = { 'on-time': 'i tid', full: 'kompletta', right: 'rätt' };

/** What rules of promises and odds say. */
export const oddsFindings: PhrasesOf<OddsFacts> = {
  'odds-below-promise': ({ name, part, promised, share, orders, most }, format) =>
    say(
      `löftet till ${short(name)} är ${format.share(promised)} ${PARTS[part]}, men av ${grouped(orders)} simulerade order blir det ${interval(share, format)}`,
      most === null
        ? 'lova det som går att hålla, eller minska det som går fel längre upp i kedjan'
        : `lova det som går att hålla (${format.share(promised)} kommer inom ${format.duration(most)}), eller minska det som enligt kedja analyze försenar dem`,
    ),
  'odds-too-close': ({ name, part, promised, share, orders, runs }, format) =>
    say(
      `om löftet till ${short(name)}, ${format.share(promised)} ${PARTS[part]}, håller är för jämnt för att avgöras: av ${grouped(orders)} simulerade order blir det ${interval(share, format)}`,
      runs === null
        ? 'lova lite mer eller mindre, för det avgörs inte av hur många order som helst'
        : `simulera fler: kanske räcker --runs ${runs}`,
    ),
  'agreement-not-kept': ({ from, to, item, by, part, promised, share, orders }, format) =>
    say(
      `${short(from)} → ${short(to)}${item === null ? '' : ` (${short(item)})`}: ${by === 'agreed' ? 'avtalat' : 'erbjudet'} är ${format.share(promised)} ${PARTS[part]}, men av ${grouped(orders)} simulerade leveranser blir det ${interval(share, format)}`,
      'kom överens om det som går att hålla, eller minska det som går fel där',
    ),
  'cannot-absorb': ({ name, recoversIn, customers }, format) =>
    say(
      `ett stopp hos ${short(name)} varar ${format.duration(recoversIn)}, längre än marginalen till ${some(customers.map((one) => `${short(one.name)} (${format.duration(one.slack, 'down')})`))}`,
      'håll lager efter det, ha en ersättare redo, eller få igång det snabbare',
    ),
  'no-slack': ({ name, within, slack, least }, format) =>
    say(
      `löftet till ${short(name)} är ${format.duration(within)}, och när allt går som vanligt återstår ${slack === 0 ? 'ingenting' : `bara ${format.duration(slack, 'down')}`} av det`,
      `lova längre tid, eller korta vägen tills ${format.share(least)} av den återstår; eller ange hur ofta löftet ska hålla, till exempel on-time: 95%`,
    ),
  'delay-always-absorbed': ({ cause, name, longest, slack }, format) =>
    say(
      slack === Infinity
        ? `${quoted(cause)} försenar ingen order, för hos ${short(name)} är marginalen obegränsad`
        : `${quoted(cause)} försenar ingen order på egen hand: det tar högst ${format.duration(longest)}, och ${short(name)} har marginal ${format.duration(slack, 'down')}`,
      'se efter om tiden är felskriven, eller ta bort störningen',
    ),
  'missing-time': ({ name, customers }) =>
    say(
      `tiden för ${short(name)} är inte känd, så ingen kan säga om löftet till ${some(customers.map(short))} håller`,
      'ange en tid, till exempel time: 20min',
    ),
};

function interval({ estimate, low, high }: Estimate, format: Format): string {
  const said = format.chance(estimate);
  return low === high ? said : `${said} (${format.points(low)}–${format.points(high)})`;
}

function some(names: readonly string[]): string {
  return and(names.length > NAMED ? [...names.slice(0, NAMED), `${names.length - NAMED} till`] : names);
}
