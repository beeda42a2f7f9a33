import type { CustomerFigures } from '../../model/assessment.js';
import { TOLERANCE } from '../../model/duration.js';
import { MARKS } from '../../model/kept.js';
import type { CustomerOdds } from '../../model/odds.js';
import { toldOdds, worstFirst } from '../../model/telling.js';
import { insideSaid } from '../inside.js';
import { openSaid } from '../odds.js';
import { histogram } from './histogram.js';
import { type Element, figure, h, type Inside } from './markup.js';
import type { Voice } from './voice.js';

/** Each customer: what was promised, whether it holds, what orders take and how they spread. */
export function verdicts(customers: readonly CustomerFigures[], voice: Voice): Element[] {
  return worstFirst(customers).map((customer) => verdict(customer, voice));
}

function verdict(customer: CustomerFigures, voice: Voice): Element {
  const { id, name, promise } = customer;
  const { phrases, format } = voice;
  return h(
    'article',
    { class: `customer ${stateOf(customer)}`, 'data-customer': id },
    h('h3', {}, name),
    h('p', { class: 'promised' }, promise === null ? phrases.noPromise : phrases.promised(promise, format)),
    customer.typical === null ? missing(customer, voice) : known(customer, voice),
  );
}

type State = 'yes' | 'no' | 'open' | 'none' | 'unknown';

/** How a customer stands: none where nothing was promised, unknown where times are missing. */
export function stateOf(customer: CustomerFigures): State {
  const { typical, holds, promise } = customer;
  if (typical === null) return 'unknown';
  if (promise === null || typical.slack === null) return 'none';
  if (holds !== null) return holds ? 'yes' : 'no';
  return toldOdds(customer) === null ? 'yes' : 'open';
}

function known(customer: CustomerFigures, voice: Voice): Inside {
  const odds = toldOdds(customer);
  return [
    odds === null ? usualAnswer(customer, voice) : answer(customer, odds, voice),
    figures(customer, odds, voice),
    odds === null ? null : histogram(odds, customer.promise?.within ?? null, voice),
    asides(customer, odds, voice).map((said) => h('p', { class: 'aside' }, said)),
  ];
}

/** The share on time, and whether that is as promised. */
function answer({ promise }: CustomerFigures, { onTime, kept }: CustomerOdds, { phrases, say, format }: Voice): Inside {
  if (onTime === null) return h('p', { class: 'aside' }, promise === null ? '' : phrases.nothingToThreaten);
  return h(
    'p',
    { class: `answer ${kept.onTime ?? 'none'}` },
    kept.onTime === null ? null : [h('span', { class: 'sign', 'aria-hidden': 'true' }, MARKS[kept.onTime]), ' '],
    h('strong', {}, figure('on-time', onTime.estimate, format.chance(onTime.estimate)), ` ${say.figure.onTime}`),
    ' ',
    h(
      'span',
      { class: 'interval' },
      '(',
      figure('on-time-low', onTime.low, format.points(onTime.low)),
      '–',
      figure('on-time-high', onTime.high, format.points(onTime.high)),
      ' %)',
    ),
    kept.onTime === null ? null : [' ', h('span', { class: 'holds' }, say.kept[kept.onTime])],
  );
}

/** Where nothing was drawn, or nothing is left to chance: what the typical run says. */
function usualAnswer({ typical, promise, holds }: CustomerFigures, { phrases }: Voice): Inside {
  if (promise?.within == null) return h('p', { class: 'aside' }, phrases.nothingToThreaten);
  const isLate = typical!.slack! < -TOLERANCE;
  const said = isLate ? phrases.lateUsually : holds === true ? phrases.inTime : phrases.inTimeUsually;
  return h(
    'p',
    { class: `answer ${isLate ? 'no' : 'yes'}` },
    h('span', { class: 'sign', 'aria-hidden': 'true' }, MARKS[isLate ? 'no' : 'yes']),
    ' ',
    h('strong', {}, said),
  );
}

function figures({ typical, promise }: CustomerFigures, odds: CustomerOdds | null, voice: Voice): Element {
  const { format, say } = voice;
  const { leadTime, slack } = typical!;
  const time = (name: string, seconds: number, rounding?: 'down'): Element =>
    figure(name, seconds, format.duration(seconds, rounding));
  const isTold =
    odds !== null && (odds.full.low < 1 || odds.right.low < 1 || promise?.full != null || promise?.right != null);
  return h('dl', { class: 'figures' }, [
    pair(say.figure.usually, time('lead-time', leadTime)),
    ...(odds === null
      ? []
      : [pair(say.figure.p80, time('p80', odds.leadTime.p80)), pair(say.figure.p95, time('p95', odds.leadTime.p95))]),
    ...(slack === null
      ? []
      : slack < -TOLERANCE
        ? [pair(say.figure.late, time('late', -slack), 'no')]
        : [pair(say.figure.slack, time('slack', slack, 'down'))]),
    ...(isTold
      ? [
          share(say.figure.full, 'full', odds, voice),
          share(say.figure.right, 'right', odds, voice),
          pair(say.figure.perfect, figure('perfect', odds.perfect.estimate, format.chance(odds.perfect.estimate))),
        ]
      : []),
  ]);
}

function pair(title: string, value: Inside, tone = ''): Element {
  return h('div', { class: tone || null }, h('dt', {}, title), h('dd', {}, value));
}

function share(title: string, which: 'full' | 'right', odds: CustomerOdds, { format, say }: Voice): Element {
  const kept = odds.kept[which];
  const value = figure(which, odds[which].estimate, format.chance(odds[which].estimate));
  if (kept === null) return pair(title, value);
  const sign = h('span', { class: 'sign', 'aria-hidden': 'true' }, MARKS[kept]);
  return pair(title, [sign, ' ', value, h('span', { class: 'unseen' }, `, ${say.kept[kept]}`)], kept);
}

/** What else there is to say. */
function asides(customer: CustomerFigures, odds: CustomerOdds | null, { phrases, format }: Voice): string[] {
  const { typical, promise, holds } = customer;
  return [
    ...(typical!.usual ? [] : [phrases.offTheWay]),
    ...(odds !== null && promise !== null && holds === null && odds.runsToTell !== null
      ? [openSaid(odds.runsToTell, phrases)]
      : []),
    ...insideSaid(customer, { phrases, format }),
  ].map(capitalized);
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** So many names are told. */
const NAMED = 12;

/** What is missing before anything can be said, with lines to write. */
function missing({ id, missing: all, promise }: CustomerFigures, { phrases }: Voice): Inside {
  const shown = all.slice(0, NAMED).map(({ name }) => name);
  return [
    h('p', { class: 'answer unknown' }, phrases.notKnown(shown, all.length - shown.length)),
    h('p', { class: 'aside' }, phrases.giveTimes),
    h('pre', {}, `${all[0]!.id}: 20min`),
    promise?.within == null ? [h('p', { class: 'aside' }, phrases.givePromise), h('pre', {}, `${id}: 4h`)] : null,
  ];
}
