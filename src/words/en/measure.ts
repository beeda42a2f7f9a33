import type { Reference } from '../../model/measure.js';
import type { RejectReason } from '../../model/reading.js';
import type { MeasurePhrases } from '../measure-phrases.js';
import { beside } from './beside.js';
import { all, grouped, quoted } from './phrases.js';

const DATES: Readonly<Record<Reference, string>> = {
  requested: 'the date asked for',
  promised: 'the date first confirmed',
  confirmed: 'the date last confirmed',
};

const REJECTED: Readonly<Record<RejectReason['why'], string>> = {
  fields: 'too few or too many fields',
  json: 'no object of JSON',
  quote: 'a quote that nothing closes',
  encoding: 'characters that are none',
  missing: 'something is missing',
  date: 'no date',
  number: 'no number',
  'yes-no': 'neither yes nor no',
};

export const measure: MeasurePhrases = {
  number: grouped,

  period: (from, to) => (from === to ? from : `${from} to ${to}`),
  rowsUsed: (used, rows) => `${grouped(used)} of ${count(rows, 'row')} used`,
  noRows: 'There is no row in the log.',
  noneUsed: 'No row tells of a delivery on a link of the model.',
  nights: (times) =>
    `${count(times, 'time')} longer than a day of the calendar, which says how long a day is and not from when to when: nights count in them. Say hours: there, as in { hours: 07:00-16:00, days: mon-fri }; until then such times are held against nobody, and proposed for nothing.`,
  reversed: (hits, of) =>
    `${grouped(hits)} of ${count(of, 'delivery', 'deliveries')} received before shipped: their columns probably are swapped. Let shipped and received change places under measure: columns: in kedja.config.yaml (kedja measure --dry-run writes it out).`,

  deliveries: (number) => count(number, 'delivery', 'deliveries'),
  orders: (number) => count(number, 'order'),
  unknownOrders: 'Which deliveries make an order the log does not say: they are held against no promise.',
  heldAgainst: (reference) => `held against ${DATES[reference]}`,
  onTime: (share) => `${share} on time`,
  otif: (share) => `${share} OTIF`,
  within: (time) => `within ${time ?? 'the time agreed'}`,
  leadTime: (median) => `lead time median ${median}`,
  few: 'few',
  overdue: (number, share, orders, more) =>
    `${number === 1 ? '1 was' : `${grouped(number)} were`} due before the log ends, and no row says that ${number === 1 ? 'it' : 'they'} came${share === null ? '' : `: if late, ${share} on time`}${orders.length === 0 ? '' : ` (${all(orders, more)})`}`,
  inParts: (what, number) => `${what}: ${count(number, 'order')} in parts left out, which may tell otherwise`,
  cannotTell: (what, agreed, needs) =>
    needs === null
      ? `${what}: too close to ${agreed} to tell`
      : `${what}: too few to tell from ${agreed}; perhaps ${grouped(needs)} in all would`,

  links: 'Links, the worst first',
  column: { onTime: 'on time', full: 'full', otif: 'OTIF', right: 'right', perfect: 'perfect' },
  onTheWay: 'on the way',
  actual: 'actual',
  sentBack: (share) => `${share} sent back`,
  why: (reasons) => `reasons: ${reasons.join(', ')}`,
  places: 'Suppliers and departments',
  median: 'median',
  seen: 'seen',
  queue: 'in the queue',
  waitsForRest: 'waits for the rest',
  waiting: (waits) =>
    `Most waiting, by the median: ${waits
      .map(({ where, name, time }) =>
        where === 'queue' ? `${time} in the queue of ${name}` : `${time} at ${name} for what comes last`,
      )
      .join(', ')}.`,

  drifts: 'What has changed',
  drift: (name, what, before, after, from) =>
    `${name}: ${{ onTime: 'on time', handover: 'on the way', time: 'time' }[what]} ${before} → ${after} from ${from} on`,
  byChance: (oneIn) =>
    oneIn === null ? 'hardly ever by chance' : `by chance alone in 1 of ${grouped(oneIn)} such series`,

  proposals: 'For the model',
  knownAlready: (figures) =>
    `The model has ${count(figures, 'more figure')} already as ${figures === 1 ? 'it was' : 'they were'} seen.`,
  changedFrom: (day) => `changed ${day}`,
  noProposals: (times, shares) => `None: a time needs ${times} that are known, a share or a chance ${shares}.`,
  putRight: {
    full: 'What was short was made up on the way, as far as the log tells: no share that is full is proposed, as in a model what is short stays short',
    right:
      'What was wrong was put right on the way, as far as the log tells: no share that is right is proposed, as in a model what is wrong stays wrong',
  },
  now: (value) => `now ${value}`,
  from: (number) => `from ${grouped(number)} seen`,
  note: (from, to, least, most) =>
    `measured ${from}..${to}, from ${least === most ? '' : `${grouped(least)} to `}${grouped(most)} seen`,

  rejectedRows: (number) => `${count(number, 'row')} could not be read`,
  rejectedFor: (why) => REJECTED[why],
  rejected(reason) {
    switch (reason.why) {
      case 'fields':
        return `${count(reason.found, 'field')} instead of ${grouped(reason.expected)}`;
      case 'missing':
        return `the field ${quoted(reason.field)} is missing`;
      case 'date':
      case 'number':
        return `${reason.field}: ${quoted(reason.text)} is no ${reason.why}`;
      case 'yes-no':
        return `${reason.field}: ${quoted(reason.text)} is neither yes nor no`;
      default:
        return REJECTED[reason.why];
    }
  },
  sayNames: (said) => `if so, in kedja.config.yaml: measure: { ${said} }`,
  strangers: 'In the log, but not in the model',
  otherStrangers: (times) => `and others, named ${grouped(times)} times`,
  otherReasons: (deliveries, reasons, more) =>
    `${count(deliveries, 'delivery', 'deliveries')} with a reason that no delay of the model is called by: ${all(reasons, more)}. Which delay that is, in kedja.config.yaml:`,
  stranger: (what, name) => `${what} ${name}`,
  rows: (number) => count(number, 'row'),
  nearest: (name) => `is that ${name}?`,
  aside: {
    twice: (number) => `${count(number, 'row')} said the same again: counted once.`,
    open: (number) =>
      `${count(number, 'delivery', 'deliveries')} without a day of arrival, and not due or due at no known time: held against nobody.`,
    backwards: (number) =>
      `${count(number, 'time')} ended before they began, as received before shipped or shipped before started: left out.`,
    again: (number) => `${count(number, 'order')} came to a place more than once: these times there are left out.`,
    untold: (number) =>
      `Of ${count(number, 'delivery', 'deliveries')} the log does not say when they arrived: their way is part of the receiver's time.`,
    daysOnly: (number) =>
      `${count(number, 'delivery is', 'deliveries are')} told by day, without a time of day: how long anything took is left out.`,
    alone: (number) =>
      `${count(number, 'event')} of a case that is at no other place linked to theirs: no delivery comes of them.`,
    timeless: (number) => `${count(number, 'event')} without a time: left out.`,
    returned: (number) =>
      `${count(number, 'row')} with less than nothing asked for or delivered, as returns are written: left out.`,
    skipped: (number) => `${count(number, 'time')} that no clock showed, as clocks were put forward.`,
    repeated: (number) => `${count(number, 'time')} that clocks showed twice, as they were put back.`,
  },
  parts: (orders, taken) =>
    taken === null
      ? `${count(orders, 'order')} with several rows on one link: each row counts as a delivery. If they are parts of one, write into kedja.config.yaml (if not, parts: each):`
      : `${count(orders, 'order')} came in parts: taken together, and there when the last part was.`,
  unseenPlaces: (names, more) =>
    `The log says nothing of ${names.length + more === 1 ? 'this place' : 'these places'}: ${all(names, more)}.`,
  unseenLinks: (names, more) =>
    `The log says nothing of ${names.length + more === 1 ? 'this link' : 'these links'}: ${all(names, more)}.`,

  counts: (by, zone) =>
    by === 'opening'
      ? `Times count opening hours only${zone === null ? '' : ` (${zone})`}.`
      : `Times are by the clock, day and night${zone === null ? '' : ` (${zone})`}.`,
  onTimeBy: (reference) => `On time: by ${DATES[reference]}.`,
  noReference: 'Whether anything was on time is not known: the log has no date to hold it against.',
  whatIsWithin:
    'Within: from when the giver could first start until it was there, rework included; of an external customer, from the order.',
  whatIsOtif: 'OTIF: on time and in full.',
  whatIsPerfect: 'Perfect: on time, full and right.',
  intervals: 'In brackets: 95 % intervals.',
  whatIsOpen: '?: too few, or too close, to tell.',
  whatIsFew: 'few: under 20 were seen; the figures say little yet.',

  beside,
  dryRun: {
    how: {
      delimiter: (value) => `delimiter ${value}`,
      decimal: (value) => `decimal mark ${value}`,
      dates: (value) => `dates ${value}`,
      zone: (value) => `time zone ${value}`,
      parts: { together: 'parts of an order together', each: 'each row a delivery' },
    },
    tab: 'tab',
    space: 'space',
    field: 'tells',
    column: 'column',
    line: (line) => `line ${grouped(line)}`,
    event: (number) => `event ${grouped(number)}`,
    noColumn: '–',
    notUnderstood: (text) => `? ${text}`,
    more: (number) => `… and ${grouped(number)} more`,
    unmapped: (columns, more) => `Not read: ${all(columns, more)}.`,
    noRows: 'There is no row below the head.',
    paste: 'For kedja.config.yaml:',
  },
};

function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}
