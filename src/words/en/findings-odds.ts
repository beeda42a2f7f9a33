import type { OddsFacts } from '../../model/facts/odds.js';
import type { ShareKey } from '../../model/kept.js';
import type { Estimate } from '../../model/odds.js';
import type { Format } from '../format.js';
import type { PhrasesOf } from '../words.js';
import { and, grouped, quoted, say, short } from './phrases.js';

/** So many names are told. */
const NAMED = 3;

const PARTS: Readonly<Record<ShareKey, string>> = { 'on-time': 'on time', full: 'in full', right: 'right' };

/** What rules of promises and odds say. */
export const oddsFindings: PhrasesOf<OddsFacts> = {
  'odds-below-promise': ({ name, part, promised, share, orders, most }, format) =>
    say(
      `${short(name)} is promised ${format.share(promised)} ${PARTS[part]}, and of ${grouped(orders)} drawn orders ${interval(share, format)} are`,
      most === null
        ? 'promise what can be kept, or make rarer upstream what keeps them from it'
        : `promise what can be kept (${format.share(promised)} come within ${format.duration(most)}), or make rarer what kedja analyze says delays them`,
    ),
  'odds-too-close': ({ name, part, promised, share, orders, runs }, format) =>
    say(
      `whether ${short(name)} gets the promised ${format.share(promised)} ${PARTS[part]} is too close to tell: of ${grouped(orders)} drawn orders ${interval(share, format)} are`,
      runs === null
        ? 'promise a little more or less, for no number of orders would tell'
        : `draw more: perhaps --runs ${runs} would tell`,
    ),
  'agreement-not-kept': ({ from, to, item, by, part, promised, share, orders }, format) =>
    say(
      `${short(from)} → ${short(to)}${item === null ? '' : ` (${short(item)})`} is ${by === 'agreed' ? 'agreed' : 'offered'} to be ${format.share(promised)} ${part === 'on-time' ? 'in time' : PARTS[part]}, and of ${grouped(orders)} drawn deliveries ${interval(share, format)} are`,
      'agree on what can be kept, or make rarer what goes wrong there',
    ),
  'cannot-absorb': ({ name, recoversIn, customers }, format) =>
    say(
      `${short(name)} is down for ${format.duration(recoversIn)} when it stands still, longer than can be absorbed on the way to ${some(customers.map((one) => `${short(one.name)} (${format.duration(one.slack, 'down')})`))}`,
      'keep stock behind it, have a stand-in ready, or get it going again sooner',
    ),
  'no-slack': ({ name, within, slack, least }, format) =>
    say(
      `${short(name)} is promised ${format.duration(within)}, and when all goes as usual ${slack === 0 ? 'nothing' : `only ${format.duration(slack, 'down')}`} of it is left`,
      `promise more time, or shorten the way until ${format.share(least)} of it is left; or say how often it is to hold, as in on-time: 95%`,
    ),
  'delay-always-absorbed': ({ cause, name, longest, slack }, format) =>
    say(
      slack === Infinity
        ? `${quoted(cause)} makes no order late, for any delay can be absorbed at ${short(name)}`
        : `${quoted(cause)} makes no order late by itself: it takes ${format.duration(longest)} at most, and ${short(name)} can absorb ${format.duration(slack, 'down')}`,
      'look for a slip in its time, or leave it out',
    ),
  'missing-time': ({ name, customers }) =>
    say(
      `the time of ${short(name)} is not known, so nobody can tell whether the promise to ${some(customers.map(short))} holds`,
      'give it a time, as in time: 20min',
    ),
};

function interval({ estimate, low, high }: Estimate, format: Format): string {
  const said = format.chance(estimate);
  return low === high ? said : `${said} (${format.points(low)}–${format.points(high)})`;
}

function some(names: readonly string[]): string {
  return and(names.length > NAMED ? [...names.slice(0, NAMED), `${names.length - NAMED} more`] : names);
}
