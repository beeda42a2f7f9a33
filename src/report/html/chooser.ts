import type { Place } from '../../model/chain.js';
import { type Element, h, type Inside } from './markup.js';
import type { Voice } from './voice.js';

/** The places as buttons, in the order of the flow: what a click on the diagram does, for a keyboard and a screen reader. */
export function chooser(places: readonly Place[], { phrases, say }: Voice): Inside {
  const group = (title: string, type: Place['type']): Inside => {
    const some = places.filter((place) => place.type === type);
    if (some.length === 0) return null;
    return h(
      'div',
      { class: 'group', role: 'group', 'aria-label': title },
      h('span', { class: 'title', 'aria-hidden': 'true' }, title),
      some.map((place) => button(place)),
    );
  };
  return h(
    'div',
    { class: 'chooser', hidden: true },
    h('p', { class: 'lead' }, say.choose),
    group(phrases.suppliersOf, 'supplier'),
    group(say.departments, 'department'),
    group(phrases.customersOf, 'customer'),
    h('p', { class: 'key', hidden: true }, [
      h('span', { class: 'chosen' }, say.chosen),
      h('span', { class: 'upstream' }, `← ${say.upstream}`),
      h('span', { class: 'downstream' }, `→ ${say.downstream}`),
      h('button', { type: 'button', id: 'clear' }, say.clear),
    ]),
  );
}

function button({ id, name }: Place): Element {
  return h('button', { type: 'button', 'aria-pressed': 'false', 'data-choose': id }, name);
}
