import type { DetailKind, ThreatKind } from '../../model/assessment.js';
import type { Pledge } from '../../model/chain.js';
import type { Format } from '../format.js';
import type { ReportPhrases } from '../report-phrases.js';
import { insideParts, mostEating } from './inside.js';

export const report: ReportPhrases = {
  figures: { decimal: '.', minus: '−', units: { w: 'w', d: 'd', h: 'h', min: 'min', s: 's' }, never: 'never' },

  untitled: 'A chain without a name',
  counts: (places, links, customers) =>
    list([count(places, 'place'), count(links, 'link'), count(customers, 'customer')]),
  workingTime: ({ day, week, given }, format) => {
    const hours = `1 d = ${format.number(day / 3600)} h`;
    const days = week === 7 * day ? '' : `, 1 w = ${format.number(week / day)} d`;
    return given ? hours + days : `${hours} (no calendar)`;
  },
  byMean: 'every time at its mean',
  setTo: (what, value) => `with ${what} = ${value}`,
  leavesOut: (unit, hasDepartures) =>
    `Typical times, one ${unit?.one ?? 'order'} at a time: no delays, rework, or short or wrong deliveries, and no queue longer than the file says${hasDepartures ? '; half the interval is waited for what leaves at intervals' : ''}.`,
  warnings: (warnings, file) => `${count(warnings, 'warning')}; see: kedja check ${file}`,

  promised: (promise, format) => promised(promise, format),
  noPromise: 'nothing promised',
  nothingToThreaten: 'without a promised time there is nothing to be late for',
  inTime: 'in time',
  inTimeUsually: 'in time when all goes as usual',
  lateUsually: 'late even when all goes as usual',
  usually: (leadTime) => `usually ${leadTime}`,
  canAbsorb: (slack) => `can absorb ${slack}`,
  tooLate: (by) => `${by} too late`,
  offTheWay: 'Most go another way; this is how it goes for those that come here.',
  lateOnTheWay: (name, by) => `but those that go by ${name} are ${by} late`,
  was: (leadTime) => `before: usually ${leadTime}`,
  shareNeedsOdds: (share) => `Whether that is so ${share} of the time, typical times alone cannot tell.`,
  notKnown: (names, more) => `not known yet: the time of ${all(names, more)}`,
  giveTimes: 'Give each a time under departments or suppliers, for instance',
  givePromise: 'and the customer a promise under customers, for instance',

  onTime: (share) => `${share} on time`,
  interval: (low, high) => `(${low}–${high})`,
  percentile: (percent, time) => `P${percent} ${time}`,
  inFull: (share) => `${share} full`,
  rightShare: (share) => `${share} right`,
  perfect: (share) => `${share} perfect`,
  cannotTell: (runs) =>
    runs === null
      ? 'the one marked ? is too close to what was promised to tell'
      : `the one marked ? is too close to what was promised to tell; perhaps ${grouped(runs)} ${runs === 1 ? 'order' : 'orders'} would`,
  plot: (from, to, hasPromise) =>
    `lead times from ${from} to ${to} and beyond${hasPromise ? ', the promise at │' : ''}`,
  breaksAlone: 'breaks it alone',
  wouldRescue: 'would rescue',
  untold: '–',
  tooFewLate: (orders) => `${count(orders, 'late order')}: too few to tell what would have rescued them`,
  detail: (kind, says) =>
    ({ delay: says ?? '', rework: `rework back to ${says ?? ''}`, short: 'short work', wrong: 'wrong work' })[kind],
  without: (kind, name, says, usual) => without(kind, name, says, usual),
  wouldHaveBeen: (condition, share) => `${condition}, ${share} of the late orders would have been on time.`,
  fixFirst: (things) => `Fix first, by the lateness it saves: ${things.join(', then ')}`,
  fix: (kind, name, says) =>
    kind === 'delay'
      ? `${says ?? ''} at ${name}`
      : kind === 'rework'
        ? `rework from ${name} back to ${says ?? ''}`
        : kind === 'short' || kind === 'wrong'
          ? `${kind} work of ${name}`
          : name,
  stopped: (runs) => `Stopped after ${count(runs, 'order')}: the figures are of those.`,
  drawn: (runs, seed) => `${count(runs, 'order')} drawn from seed ${seed}`,
  onTimeChange: (before, after, points, [low, high]) =>
    `on time ${before} → ${after}: ${points} percentage points (${low} to ${high})`,
  oneAtATime: (unit) => `One ${unit?.one ?? 'order'} at a time: no queue longer than the file says.`,

  notCarried: (parts, format) =>
    `The inside promises do not carry this one: ${insideParts(parts, format)}. Most of it goes to ${mostEating(parts, format)}.`,
  guaranteed: (bound, independent, links, each) =>
    `The agreed on-time shares guarantee ${bound} on time, ${independent} if they hang together by nothing; each of the ${links} on the way would need ${each}.`,

  handOvers: (agreed, rest) => `${count(agreed, 'agreement')} on ${count(agreed + rest, 'hand-over')}`,
  handOver: 'Hand-over',
  inTimeColumn: 'in time',
  fullColumn: 'full',
  rightColumn: 'right',
  perfectColumn: 'perfect',
  costsColumn: 'costs',
  takesColumn: 'takes',
  agreedTo: (by, within, item) =>
    list([
      [by === 'agreed' ? 'agreed' : 'offered', within === null ? '' : ` in ${within}`].join(''),
      ...(item === null ? [] : [item]),
    ]),
  nothingAgreedOn: 'Nothing agreed',
  whatIsInTime: 'In time: the own work of the giver and the way, whatever came late to it.',
  whatItCosts:
    'Costs: lateness of the customers outside, per order and by their weight, that giver and link are answerable for.',
  handOversUnknown: 'What came of it is not known while times are missing.',
  noHandOvers: 'Nobody here delivers to anybody else inside.',

  threats: 'Threats',
  usualOwn: 'usually',
  absorbs: 'can absorb',
  links: (links) => count(links, 'link'),
  delivery: (item) => item ?? 'delivery',
  hits: (names) => `hits ${all(names, 0)}`,
  standsStill: (time) => `down for ${time} when it stands still`,
  exposed: (time) => `down for ${time} when it stands still: more than it can absorb`,
  faster: (by, atEachVisit) => `${by} faster${atEachVisit ? ' at each visit' : ''} would do`,
  measuredOnItsWay: 'off the likeliest way: for those that go there',
  any: 'any delay',

  path: 'Path',
  nthPath: (n) => `Path ${n}`,
  inStock: (time) => `less ${time} in stock`,

  whenLate: (names) => `When ${names.join(', and ')}:`,
  isLateBy: (name, by) => `${name} is ${by} late`,
  turnsLate: (by) => `turns late: by ${by}`,
  moreLate: (by, than) => `later still: by ${by}, instead of ${than}`,
  tooSeldom: 'not as often in time as promised',
  lateAsBefore: (by) => `late as before: by ${by}`,
  lessLate: (by, than) => `still late, though less: by ${by}, instead of ${than}`,
  stillInTime: (left) => `still in time, with ${left} to spare`,
  notTouched: (name) => `${name} has no way to this customer`,
  goesThere: 'Most go another way; this is how it goes for those that go there.',
  onAnotherWay: (name, option) => `${name} is on another way; what it does is told by ${option} alone`,
  noDifference: 'no difference',
  fromTo: (before, after, more) =>
    more === null ? `usually ${after}, as before` : `usually ${before}, now ${after}: ${more} more`,
  unknownChange: 'cannot be told while times upstream are not known',
  along: 'along',

  frontOffice: 'front office',
  backOffice: 'back office',
  supplierOffice: 'supplier',
  customerOffice: 'external customer',
  linksFrom: (links, name) => `${count(links, 'link')} from ${name}`,
  reachesNobody: 'reaches no external customer',
  suppliersOf: 'Suppliers',
  customersOf: 'Customers',
  none: 'none',
  agreedOn: 'agreed',
  expects: (receiver) => `${receiver} expects`,
  offers: (giver) => `${giver} offers`,
  gap: (differences) => `gap: ${list(differences)}`,
  gapOnTime: (points) => `${points} percentage ${points === '1' ? 'point' : 'points'} on time`,
  gapFull: (points) => `${points} percentage ${points === '1' ? 'point' : 'points'} full`,
  gapRight: (points) => `${points} percentage ${points === '1' ? 'point' : 'points'} right`,
  isRework: 'Rework: no part of the typical run.',
  nothingAgreed: 'nothing agreed',
  terms: (pledge, format) => terms(pledge, format),
  external: 'external',
  handedOver: (time) => `on the way ${time}`,
  leavesEvery: (time) => `leaves every ${time}`,
  inHand: (time) => `${time} in stock`,
  request: (what) => `asks first: ${what}`,
  feedback: (how) => `feedback: ${how}`,
  followUp: (who) => `follow-up: ${who}`,
  satisfaction: (score, of, answers) =>
    `satisfaction: ${score} of ${of}${answers === null ? '' : ` (${count(answers, 'answer')})`}`,
  reworkBack: (chance) => (chance === null ? 'rework: what is wrong' : `rework: ${chance}`),
  absorbing: 'What it can absorb before a promise breaks',
  slackUnknown: 'not known: times upstream are missing',
  slackNoPromise: 'no time was promised',
  whoSuffers: 'Who suffers when it is late',
  whoseLateness: 'Whose lateness it suffers',
  atOnce: 'at once',
  laterThan: (time) => `beyond ${time}`,
  never: 'never',
  andMore: (more) => `… and ${more} more`,
  usualTime: (time) => `usually takes ${time}`,
  usualWithQueue: (time, queue) => `usually takes ${time}, ${queue} of it in the queue`,
  timeUnknown: 'time not known',
  visits: (ids) => `visits: ${ids.join(', ')}`,
  owner: (name) => `owner: ${name}`,
};

function without(kind: ThreatKind | DetailKind, name: string, says: string | null, usual: string | null): string {
  switch (kind) {
    case 'link':
      return `If ${name} had never taken longer than its usual ${usual ?? ''}`;
    case 'cause':
      return `Without ${name}`;
    case 'delay':
      return `Without ${says ?? ''} at ${name}`;
    case 'rework':
      return `Without rework from ${name} back to ${says ?? ''}`;
    case 'short':
      return `If ${name} had never delivered short`;
    case 'wrong':
      return `If ${name} had never delivered wrong`;
    default:
      return `If ${name} had never taken longer than its usual ${usual ?? ''}`;
  }
}

function promised(promise: Pledge, format: Format): string {
  const told = terms(promise, format);
  return told === '' ? 'promised, but no time' : `promised ${told}`;
}

function terms({ within, onTime, full, right, quantity, item, rightMeans }: Pledge, format: Format): string {
  const said = [
    within === null ? null : `in ${format.duration(within)}`,
    onTime === null ? null : `${format.share(onTime)} of the time`,
    [quantity, item].filter(Boolean).join(' ') || null,
    full === null ? null : `${format.share(full)} in full`,
    right === null ? null : `${format.share(right)} right${rightMeans === null ? '' : ` (${rightMeans})`}`,
    right === null && rightMeans !== null ? `right means ${rightMeans}` : null,
  ];
  return list(said.filter((part) => part !== null));
}

function count(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** 10,000 */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

function list(parts: readonly string[]): string {
  return parts.join(', ');
}

function all(names: readonly string[], more: number): string {
  if (more > 0) return `${names.join(', ')} and ${more} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
