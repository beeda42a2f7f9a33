import type { CustomerFigures } from '../../model/assessment.js';
import type { Lever } from '../../model/lever.js';
import { TOLERANCE } from '../../model/duration.js';
import type { OddsChange } from '../../model/odds.js';
import { type Element, figure, h, type Inside } from './markup.js';
import { numberCell, row, table, titleCell } from './table.js';
import type { Voice } from './voice.js';

/** So many things that may be late are there from the beginning; those that are chosen come beside them. */
export const SLIDERS = 10;

/** What a person may move, and room for what follows; it is shown once there is somebody to answer. */
export function whatIf(levers: readonly Lever[], voice: Voice): Inside {
  const { say } = voice;
  const lates = levers.filter(({ kind }) => kind === 'late').slice(0, SLIDERS);
  const stocks = levers.filter(({ kind }) => kind === 'stock');
  if (lates.length + stocks.length === 0) return null;
  return h(
    'section',
    { id: 'what-if', 'aria-labelledby': 'what-if-title', hidden: true },
    h('h2', { id: 'what-if-title' }, say.whatIf),
    h('p', { class: 'lead' }, say.move),
    h(
      'div',
      { class: 'panel' },
      h(
        'div',
        { class: 'sliders' },
        group('late-sliders', say.late, lates, voice),
        group('stock-sliders', say.stocks, stocks, voice),
        h('button', { type: 'button', id: 'reset', disabled: true }, say.asInModel),
      ),
      h(
        'div',
        { class: 'follows' },
        h('div', { 'data-live': 'changes' }, h('p', { class: 'aside' }, say.nothingMoved)),
        h('p', { id: 'drawing', class: 'aside', hidden: true }, say.drawing),
        h(
          'div',
          { id: 'question', hidden: true },
          h('p', { class: 'aside' }, say.onCommandLine),
          h('pre', { tabindex: 0 }),
        ),
      ),
    ),
  );
}

function group(id: string, title: string, levers: readonly Lever[], voice: Voice): Inside {
  if (levers.length === 0) return null;
  return h(
    'fieldset',
    { id },
    h('legend', {}, title),
    levers.map((lever, i) => slider(lever, `${id}-${i}`, lever.at, voice)),
  );
}

/** A slider with its name, which says its value in words, and shows it. */
export function slider(lever: Lever, id: string, at: number, { say, format }: Voice): Element {
  const { kind, name, step, steps } = lever;
  const told = format.duration(at * step);
  return h(
    'div',
    { class: 'slider' },
    h(
      'label',
      { for: id, title: name },
      name,
      h('span', { class: 'unseen' }, `: ${kind === 'late' ? say.late : say.stocks}`),
    ),
    h('input', {
      type: 'range',
      id,
      'data-kind': kind,
      'data-id': lever.id,
      'data-step': step,
      'data-at': lever.at,
      min: 0,
      max: steps,
      step: 1,
      value: at,
      autocomplete: 'off',
      'aria-valuetext': told,
    }),
    h('span', { class: 'value', 'aria-hidden': 'true' }, told),
  );
}

/** What follows for each customer: before, now, and what that does to the chance of being on time. */
export function changes(before: readonly CustomerFigures[], now: readonly CustomerFigures[], voice: Voice): Element {
  const { say } = voice;
  return table(
    say.whatIf,
    [
      [say.customer, ''],
      [say.before, 'number'],
      [say.now, 'number'],
    ],
    now.map((customer) => {
      const was = before.find(({ id }) => id === customer.id) ?? customer;
      const odds = customer.before?.odds ?? null;
      return [
        row(null, titleCell(customer.name, []), summary(was, '', voice), summary(customer, 'now', voice)),
        ...(odds === null ? [] : [difference(customer.id, odds, voice)]),
      ];
    }),
  );
}

function summary(customer: CustomerFigures, which: '' | 'now', { say, format }: Voice): Element {
  const { typical, odds, holds } = customer;
  if (typical === null) return numberCell(say.unknown);
  const { slack, leadTime } = typical;
  const onTime = odds?.onTime ?? null;
  const late = slack !== null && slack < -TOLERANCE;
  const lines: Inside[] = [
    ...(onTime === null ? [] : [[h('strong', {}, format.chance(onTime.estimate)), ` ${say.figure.onTime}`]]),
    `${say.figure.usually} ${format.duration(leadTime)}`,
    ...(slack === null
      ? []
      : [
          late
            ? `${say.figure.late} ${format.duration(-slack)}`
            : `${say.figure.slack} ${format.duration(slack, 'down')}`,
        ]),
  ];
  const tone = which === '' || holds === null ? '' : holds ? 'yes' : 'no';
  return numberCell(
    lines.map((line) => h('span', { class: 'line' }, line)),
    tone,
  );
}

function difference(customer: string, { difference: points }: OddsChange, { say, format }: Voice): Element {
  const more = points.estimate > 0 ? '+' : '';
  const told = say.points(more + format.points(points.estimate), format.points(points.low), format.points(points.high));
  const change = h('span', { 'data-customer': customer }, figure('difference', points.estimate, told));
  return row('detail', titleCell(say.change, []), h('td', { class: 'number', role: 'cell', colspan: 2 }, change));
}
