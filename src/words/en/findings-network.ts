import type { Facts } from '../../model/finding.js';
import { around } from '../any-language.js';
import type { FindingPhrases, Sentence } from '../words.js';
import { insideParts, mostEating } from './inside.js';
import { and, didYouMean, grouped, or, quoted, say, short, write } from './phrases.js';

/** What is said of who delivers to whom, and of what was promised. */
export const networkFindings = {
  'no-customers': () =>
    say('this chain has no customer', 'name those it exists to serve, as in customers: [car-buyer]'),
  'duplicate-id': ({ id, type, other }) =>
    type === other
      ? twice(id, type)
      : say(`${quoted(id)} is the id of a ${other} already`, 'give one of the two another id'),
  'similar-ids': ({ id, other }) =>
    say(
      `${quoted(id)} and ${quoted(other)} differ in capitals only`,
      'write them alike if they are the same, else give one of them another id',
    ),
  'unknown-place': ({ id, nearest, type, known }) =>
    nearest === null
      ? say(`no place is called ${quoted(id)}`, placeCure(known))
      : say(`no ${type ?? 'place'} is called ${quoted(id)}`, didYouMean(nearest)),
  'same-as': ({ target, problem, write: cured }) => SAME_AS[problem](quoted(target), cured),
  'cause-hits-customer': ({ customer }) =>
    say(`${quoted(customer)} is a customer, and a cause delays only those who do the work`, 'take it away here'),
  'cause-hits-twice': ({ cause, id }) =>
    say(`${quoted(cause)} hits ${quoted(id)} twice, and one event strikes a place once`, 'take it away here'),
  'link-to-itself': ({ id }) =>
    say(
      `${quoted(id)} delivers to itself`,
      `if work is done again there, write { from: ${id}, to: ${id}, rework: 8% }`,
    ),
  'same-link-twice': ({ from, to, item }) =>
    say(
      `${quoted(from)} delivers ${item === null ? '' : `${quoted(item)} `}to ${quoted(to)} a second time`,
      item === null
        ? 'take one of the two away, or give each an item of its own'
        : 'take one of the two away, or give one of them another item',
    ),
  'supplier-with-supplier': ({ to }) =>
    say(
      `${quoted(to)} is a supplier, and the chain begins with its suppliers`,
      `put ${short(to)} under departments if others deliver to it`,
    ),
  'customer-with-customer': ({ from }) =>
    say(
      `${quoted(from)} is a customer, and the chain ends with its customers`,
      `put ${short(from)} under departments if it delivers to others`,
    ),
  circle: ({ circle, from, to, again }) =>
    say(
      `these links go round in a circle: ${around(circle)}`,
      `if ${from} sends work back to ${to}, write { from: ${from}, to: ${to}, rework: 8% }; if each order visits ${to} twice, add the department ${again}: { same-as: ${to} } and link to that`,
    ),
  'place-without-customer': ({ name, linked }) =>
    linked
      ? say(`nothing leads from ${short(name)} to a customer`, 'add the link to whoever receives its work')
      : say(`no link goes to or from ${short(name)}`, 'link it to whoever receives its work, or take it away'),
  'customer-without-supplier': ({ name }) => say(`nobody delivers to ${short(name)}`, 'add a link that ends there'),
  'no-order-comes': ({ name }) =>
    say(
      `no order ever comes to ${short(name)}, since nothing is left of the share of the way there`,
      'give that way a share above 0, or take the customer away',
    ),
  'needs-more-than-comes': ({ name, item, needs, comes }) =>
    say(
      `${short(name)} waits for ${needs === 1 ? '1 delivery' : `${needs} deliveries`}${item === null ? '' : ` of ${quoted(item)}`}, and ${comes === 0 ? 'none comes' : comes === 1 ? 'only 1 comes' : `only ${comes} come`}`,
      `${comes === 0 ? '' : `write ${item === null ? 'needs' : short(item)}: ${comes}, or `}add the links that are missing`,
    ),
  'needs-unknown-item': ({ name, item, nearest, items }) =>
    say(
      `no delivery to ${short(name)} brings ${quoted(item)}`,
      nearest === null ? itemCure(item, items) : didYouMean(nearest),
    ),
  'shares-above-whole': ({ name, sum }, format) =>
    say(`the shares out of ${short(name)} add up to ${format.share(sum)}`, `make them ${format.share(1)} together`),
  'shares-below-whole': ({ name, sum }, format) =>
    say(
      `the shares out of ${short(name)} add up to ${format.share(sum)}`,
      `make them ${format.share(1)} together, or let one link without a share take the rest`,
    ),
  'share-leaves-nothing': ({ name, to }) =>
    say(
      `the shares out of ${short(name)} leave nothing for ${quoted(to)}`,
      'make one of them smaller, or take this link away',
    ),
  'rework-not-back': ({ from, to }) =>
    say(
      `${quoted(to)} does not lead to ${quoted(from)}, so this is no way back`,
      `send rework to a place that leads to ${short(from)}, or take rework: away`,
    ),
  'rework-without-end': (facts, format) =>
    facts.problem === 'rounds'
      ? rounds(facts)
      : say(
          `rework out of ${short(facts.name)} adds up to ${format.share(facts.sum)}, so no order would ever get past it`,
          `make it less than ${format.share(1)} together`,
        ),
  'rework-with-more': ({ key }) =>
    say(`a link back can't have ${quoted(key)}`, 'put it on a link forward, or take it away'),
  'agreed-beside-sides': ({ from, to, side }) =>
    say(
      `${quoted(from)} and ${quoted(to)} have agreed here, and ${quoted(side)} says that they have not`,
      'leave agreed where they have, and else write expects and offers instead of it',
    ),

  'promise-cannot-hold': ({ name, within, leadTime, most }, format) =>
    say(
      `${short(name)} is promised ${format.duration(within)}, and when all goes as usual it takes ${format.duration(leadTime)}`,
      most.length === 0
        ? 'promise more time'
        : `promise more time, or make what takes longest shorter: ${and(most.map((part) => `${short(part.name)} (${format.duration(part.seconds)})`))}`,
    ),

  'inside-cannot-carry': ({ name, parts }, format) =>
    say(
      `the agreements on the way to ${short(name)} do not carry its promise: ${insideParts(parts, format)}`,
      `agree on more, or promise less; most of it goes to ${mostEating(parts, format)}`,
    ),
} satisfies Partial<FindingPhrases>;

function twice(id: string, type: string): Sentence {
  const visit =
    type === 'department' ? `; the same department visited again is ${short(id)}-2: { same-as: ${short(id)} }` : '';
  return say(`the ${type} ${quoted(id)} stands here a second time`, `take one of the two away${visit}`);
}

function placeCure(known: readonly string[]): string {
  return known.length === 0
    ? 'add it under departments, or look for a slip in the id'
    : `write ${or(known.map(short))}, or add it under departments`;
}

function itemCure(item: string, items: readonly string[]): string {
  return items.length === 0
    ? `write item: ${short(item)} on the link that does`
    : `its deliveries bring ${and(items.map(quoted))}`;
}

function rounds({ from, to, form, rounds: own, total, most }: TooManyRounds): Sentence {
  const link = `rework from ${short(from)} to ${short(to)}`;
  const cure = form === 'chance' ? 'make its chance smaller' : 'make what is done again right more often';
  if (own === Infinity) return say(`${link} never ends: what is done again is always wrong again`, cure);
  const all = grouped(Math.round(total));
  const mine = grouped(Math.round(own));
  return say(
    `${link} sends an order round ${mine} times on average${mine === all ? '' : `, of ${all} rounds altogether`}, and no more than ${grouped(most)} make sense`,
    cure,
  );
}

type TooManyRounds = Extract<Facts['rework-without-end'], { problem: 'rounds' }>;

const SAME_AS: Readonly<Record<Facts['same-as']['problem'], (target: string, cured: string | null) => Sentence>> = {
  itself: (target) => say(`${target} can't be a later visit of itself`, 'name the department of the first visit'),
  'later-visit': (target, cured) =>
    say(
      `${target} is a later visit itself`,
      write(cured === null ? null : `same-as: ${cured}`, 'name the department of the first visit'),
    ),
  'not-a-department': (target) =>
    say(`${target} is not a department`, 'name the department that the order comes to again'),
};
