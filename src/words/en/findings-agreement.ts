import type { AgreementFacts, ShortOffer } from '../../model/facts/agreement.js';
import type { Format } from '../format.js';
import type { PhrasesOf } from '../words.js';
import { and, andOthers, quoted, say, short } from './phrases.js';

/** What is said of what was agreed. */
export const agreementFindings: PhrasesOf<AgreementFacts> = {
  'single-point': ({ name, customers, more }) =>
    say(
      `all that goes to ${andOthers(customers, more)} passes ${short(name)}, and no stock stands behind it`,
      'keep stock on a link behind it, or let somebody else do the same work',
    ),
  'agreement-without-share': ({ side, within }, format) =>
    say(
      `${quoted(side)} says ${format.duration(within)}, and not how often it must hold`,
      'add on-time: 95%, or the share that is meant',
    ),
  'item-renamed': ({ item, other }) =>
    say(
      `${quoted(item)} comes to or goes from a place that knows it as ${quoted(other)}`,
      `write ${quoted(other)} if it is the same, else give the two names that differ more`,
    ),
  'no-agreement': ({ from, to }) =>
    say(
      `nothing is agreed between ${quoted(from)} and ${quoted(to)}`,
      'write what the receiver can count on, as in agreed: { within: 2h, on-time: 95% }',
    ),
  'no-feedback': ({ from, to }) =>
    say(
      `there is an agreement here, and no way for ${quoted(to)} to tell ${quoted(from)} whether it is kept`,
      'write how it does, as in feedback: daily stand-up',
    ),
  'no-owner': ({ name }) => say(`nobody owns ${short(name)}`, 'name who answers for it, as in owner: shift lead'),
  'no-request': ({ from, to }) =>
    say(
      `there is an agreement here, and not a word of what ${quoted(from)} must have from ${quoted(to)} to keep it`,
      'write what that is, as in request: picking list by 14:00',
    ),
  'offer-below-expectation': ({ from, to, parts }, format) =>
    say(
      `${quoted(from)} offers less than ${quoted(to)} expects: ${and(parts.map((part) => offered(part, format)))}`,
      'let the two agree, and write agreed instead of expects and offers',
    ),
  'promise-without-share': ({ name, within }, format) =>
    say(
      `${short(name)} is promised ${format.duration(within)}, and not how often that holds`,
      'add on-time: 95%, or the share that was promised',
    ),
  'quantity-unit': ({ problem, from, to, item, unit, usual }) =>
    problem === 'sides'
      ? say(
          `${quoted(from!)} offers a quantity in ${quoted(unit)}, and ${quoted(to)} expects it in ${quoted(usual)}`,
          `count both in ${quoted(usual)}`,
        )
      : say(
          `${quoted(item!)} is counted in ${quoted(unit)} here, and in ${quoted(usual)} elsewhere`,
          `count it in ${quoted(usual)} here too`,
        ),
  'right-without-meaning': ({ right }, format) =>
    say(
      `${format.share(right)} are to be right, and nobody has said what right is`,
      'say by what the receiver tells, as in right-means: sawn to length and tagged',
    ),
};

function offered({ part, expects, offers }: ShortOffer, format: Format): string {
  switch (part) {
    case 'within':
      return `${format.duration(offers)} for ${format.duration(expects)}`;
    case 'onTime':
      return `${format.share(offers)} on time for ${format.share(expects)}`;
    case 'full':
      return `${format.share(offers)} in full for ${format.share(expects)}`;
    case 'right':
      return `${format.share(offers)} right for ${format.share(expects)}`;
  }
}
