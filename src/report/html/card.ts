import type { Dependence, PlaceCard, Relation } from '../../model/card.js';
import { factsOf } from '../card.js';
import { plain } from '../paint.js';
import { agreement, delivery, kindOf, mostOf, type Page, sayings } from '../relations.js';
import { type Element, figure, h, type Inside } from './markup.js';
import type { Voice } from './voice.js';

/** The place in the chain of one department, supplier or customer: its suppliers and customers, and what it can absorb. */
export function cardOnPage(card: PlaceCard, voice: Voice): Element {
  const { phrases } = voice;
  const page: Page = { phrases, format: voice.format, style: { paint: plain, width: Infinity } };
  const { kind, customer, note } = card;
  return h(
    'article',
    { class: `card ${kind}`, 'data-card': card.id },
    h('h3', {}, card.name),
    h('p', { class: 'facts' }, factsOf(card, page).join(' · ')),
    customer?.promise ? h('p', {}, phrases.promised(customer.promise, voice.format)) : null,
    note === null ? null : h('p', { class: 'note' }, note.replaceAll(/\s+/gu, ' ')),
    kind === 'supplier' ? null : relations(phrases.suppliersOf, card.suppliers, 'suppliers', card, page),
    kind === 'customer' ? null : relations(phrases.customersOf, card.customers, 'customers', card, page),
    kind === 'customer' ? null : h('div', { 'data-absorbs': card.id }, absorbing(card, voice)),
    dependences(phrases.whoSuffers, card.whoSuffers, voice),
    dependences(phrases.whoseLateness, card.whoseLateness, voice),
  );
}

function relations(
  title: string,
  all: readonly Relation[],
  side: 'suppliers' | 'customers',
  card: PlaceCard,
  page: Page,
): Element {
  const { phrases, format } = page;
  const shown = mostOf(all);
  const items = shown.map((relation) => {
    const { other, item, visit } = relation;
    const [receiver, giver] = side === 'suppliers' ? [card.name, other.name] : [other.name, card.name];
    const facts = [
      ...(item === null ? [] : [item]),
      ...(visit === null ? [] : [visit]),
      ...kindOf(relation, page),
      ...delivery(relation, phrases, format),
    ];
    const told = [...agreement(relation, receiver, giver, page), ...sayings(relation, page)];
    return h(
      'li',
      {},
      h('strong', {}, other.name),
      facts.map((fact) => ` · ${fact}`),
      told.map((line) => h('span', { class: 'remark' }, line.trim())),
    );
  });
  return h(
    'div',
    {},
    h('h4', {}, title),
    items.length === 0 ? h('p', { class: 'aside' }, phrases.none) : h('ul', {}, items),
    all.length > shown.length ? h('p', { class: 'aside' }, phrases.andMore(all.length - shown.length)) : null,
  );
}

/** How late it may be before each promise breaks. */
export function absorbing({ absorbs }: Pick<PlaceCard, 'absorbs'>, { phrases, format, say }: Voice): Inside {
  if (absorbs.length === 0) return null;
  const told = absorbs.map(({ id, name, slack, isPromised, usual }) =>
    h(
      'div',
      { class: slack !== null && slack < 0 ? 'no' : null },
      h('dt', {}, name),
      h(
        'dd',
        {},
        !isPromised
          ? phrases.slackNoPromise
          : slack === null
            ? phrases.slackUnknown
            : slack < 0
              ? figure(`absorbs ${id}`, slack, `${say.figure.late} ${format.duration(-slack)}`)
              : figure(`absorbs ${id}`, slack, slack === Infinity ? phrases.any : format.duration(slack, 'down')),
        usual ? null : '*',
      ),
    ),
  );
  return [
    h('h4', {}, phrases.absorbing),
    h('dl', { class: 'pairs' }, told),
    absorbs.every(({ usual }) => usual) ? null : h('p', { class: 'aside' }, `* ${phrases.measuredOnItsWay}`),
  ];
}

function dependences(title: string, all: readonly Dependence[], { phrases, format }: Voice): Inside {
  if (all.length === 0) return null;
  const shown = mostOf(all);
  const after = (seconds: number | null): string =>
    seconds === null
      ? ''
      : seconds === Infinity
        ? phrases.never
        : seconds <= 1e-6
          ? phrases.atOnce
          : phrases.laterThan(format.duration(seconds));
  return [
    h('h4', {}, title),
    h(
      'dl',
      { class: 'pairs' },
      shown.map((one) => h('div', {}, h('dt', {}, one.name), h('dd', {}, after(one.after)))),
    ),
    all.length > shown.length ? h('p', { class: 'aside' }, phrases.andMore(all.length - shown.length)) : null,
  ];
}
