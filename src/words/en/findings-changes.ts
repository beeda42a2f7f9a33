import type { BrokenPart, WeakenedPart } from '../../model/comparison.js';
import type { ChangeFacts } from '../../model/facts/changes.js';
import type { Format } from '../format.js';
import { formatThen } from '../format-then.js';
import type { PhrasesOf } from '../words.js';
import { and, quoted, say, short } from './phrases.js';
import { report } from './report.js';

/** What rules of what a change does to the results say. */
export const changeFindings: PhrasesOf<ChangeFacts> = {
  'agreement-weakened': ({ from, to, isGone, parts }, format) =>
    say(
      `${
        isGone
          ? `nothing is agreed between ${quoted(from)} and ${quoted(to)} any more: `
          : `${quoted(to)} can count on less from ${quoted(from)} than before: `
      }${parts.map((part) => weakenedPart(part, format)).join(', ')}`,
      'agree on as much as before, or ask whoever counts on it',
    ),
  'calendar-changed': ({ before, after }, format) =>
    say(
      `a day was ${hours(before.day, format)} and is ${hours(after.day, format)}, a week was ${hours(before.week, format)} and is ${hours(after.week, format)}: every time that is written in days or weeks means something else now`,
      'write promises and agreements in hours, or agree on the new calendar with whoever counts on them',
    ),
  'customer-gone': ({ name }) =>
    say(
      `${short(name)} was a customer of this chain before, and is not any more`,
      'put it back, or agree that nothing is promised to it',
    ),
  'figures-lost': ({ name, missing }) =>
    say(
      `nobody can tell any more when ${short(name)} is served: ${missing.length === 0 ? 'times are missing' : `the time of ${and(missing.slice(0, 3).map(short))} is not known`}`,
      'give every place on the way a time, as before',
    ),
  'loss-too-close': ({ name, most, runs }, format) =>
    say(
      `whether ${short(name)} loses more than ${format.share(most)} on time, chance cannot tell`,
      runs === null
        ? 'take back a part of what costs it, or allow more with --max-on-time-loss'
        : `perhaps --runs ${runs} would tell; or allow more with --max-on-time-loss`,
    ),
  'model-gone': ({ against: before }) =>
    say(
      `this model was there in ${short(before)}, and is not any more`,
      'put it back, or agree that its promises are given up',
    ),
  'old-promise-broken': ({ name, parts }, format) =>
    say(
      `what was promised to ${short(name)} held before this change, and does not any more: ${and(parts.map((part) => broken(part, format)))}`,
      'take back what costs it, or win as much elsewhere; to promise less does not count',
    ),
  'on-time-lost': ({ name, before, after, lost, most }, format) =>
    say(
      `${short(name)} had ${format.chance(before)} on time and has ${format.chance(after)}: at least ${format.points(lost)} percentage points less, and ${format.share(most)} may be lost`,
      'take back what costs it, or allow more with --max-on-time-loss',
    ),
  'promise-weakened': ({ name, parts }, format) =>
    say(
      `${short(name)} is promised less than before: ${parts.map((part) => weakenedPart(part, format)).join(', ')}`,
      'promise as much as before, or agree on it with the customer',
    ),
  'slack-lost': ({ name, before, after, most }, format) =>
    say(
      `the promise to ${short(name)} could absorb ${format.duration(before, 'down')} and now ${format.duration(after, 'down')}, and ${format.duration(most, 'exactly')} may be lost`,
      'make something on the way shorter, or allow more with --max-slack-loss',
    ),
};

/** By the clock, however long a day is. */
function hours(seconds: number, format: Format): string {
  return `${format.number(seconds / 3600)} ${report.figures.units.h}`;
}

function broken(part: BrokenPart, format: Format): string {
  if (part.part === 'within')
    return `usually ${format.duration(part.leadTime)}, where ${formatThen(part, format, report.figures).duration(part.promised, 'exactly')} was promised`;
  const what = { onTime: 'on time', full: 'full', right: 'right' }[part.part];
  return `${format.chance(part.share)} ${what}, where ${format.share(part.promised)} was promised`;
}

/** In what a promise demands less than it did. */
export function weakenedPart(weak: WeakenedPart, format: Format): string {
  switch (weak.part) {
    case 'within':
      return weak.after === null
        ? `no time any more (it was ${formatThen(weak, format, report.figures).duration(weak.before, 'exactly')})`
        : `in ${formatThen(weak, format, report.figures).duration(weak.before, 'exactly')} → ${format.duration(weak.after, 'exactly')}`;
    case 'quantity':
    case 'item':
    case 'rightMeans':
      if (weak.after !== null) return `${PARTS.quantity} ${weak.before} → ${weak.after}`;
      return `${PARTS[weak.part]} not said any more`;
    default:
      return weak.after === null
        ? `${PARTS[weak.part]} not said any more (it was ${format.share(weak.before)})`
        : `${PARTS[weak.part]} ${format.share(weak.before)} → ${format.share(weak.after)}`;
  }
}

/** The parts of a promise, as they are named in a list of what it lost. */
const PARTS = {
  onTime: 'on time',
  full: 'in full',
  right: 'right',
  quantity: 'the quantity',
  item: 'the item',
  rightMeans: 'what right means',
} as const;
