import type { CustomerFigures, DeliveryPath, Leg } from '../../model/assessment.js';
import { TOLERANCE } from '../../model/duration.js';
import { type Element, figure, h, type Inside } from './markup.js';
import type { Voice } from './voice.js';

/** Each customer's critical path, with the time that each place and hand-over adds. */
export function pathsTold(customers: readonly CustomerFigures[], voice: Voice): Inside {
  return customers.flatMap(({ name, typical }) =>
    typical === null || typical.leadTime <= TOLERANCE ? [] : [pathTold(name, typical.path, voice)],
  );
}

function pathTold(name: string, { length, legs }: DeliveryPath, voice: Voice): Element {
  return h(
    'div',
    { class: 'path' },
    h('h3', {}, name),
    h(
      'ol',
      {},
      legs.slice(0, -1).flatMap((leg) => legTold(leg, voice)),
      h('li', { class: 'sum' }, '= ', figure('path', length, voice.format.duration(length))),
    ),
  );
}

function legTold({ kind, name, from, to, stock }: Leg, { phrases, format }: Voice): Element[] {
  const adds = to - from + stock;
  const time = adds > TOLERANCE ? format.duration(adds) : '';
  if (kind === 'place') return [h('li', { class: 'stop' }, h('strong', {}, name), time === '' ? '' : ` ${time}`)];
  const said = [time, stock > TOLERANCE ? phrases.inStock(format.duration(stock)) : ''].filter((part) => part !== '');
  return said.length === 0 ? [] : [h('li', { class: 'way' }, said.join(', '))];
}
