import type { PlaceCard } from '../../model/card.js';
import { type Element, h, type Inside } from './markup.js';
import type { Voice } from './voice.js';

/** The places as buttons, in the order of the flow: what a click on the diagram does, for a keyboard and a screen reader. */
export function chooser(cards: readonly PlaceCard[], { phrases, say }: Voice): Inside {
  const group = (title: string, kind: PlaceCard['kind']): Inside => {
    const some = cards.filter((card) => card.kind === kind);
    if (some.length === 0) return null;
    return h(
      'div',
      { class: 'group', role: 'group', 'aria-label': title },
      h('span', { class: 'title', 'aria-hidden': 'true' }, title),
      some.map((card) => button(card)),
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

function button({ id, name }: PlaceCard): Element {
  return h('button', { type: 'button', 'aria-pressed': 'false', 'data-choose': id }, name);
}
