import type { Cause, Chain, Delay, Link, Needs, Place, Pledge } from '../../model/chain.js';
import type { PledgePart, Value, ValueChange, ValueKey } from '../../model/comparison.js';
import type { Distribution } from '../../model/distribution.js';
import { byCodePoint } from '../../model/order.js';

/** One thing that a file says of a place, link or cause. */
export type Said = Pick<ValueChange, 'key' | 'part' | 'of'> & { readonly value: Value };

/** Everything that is said of a place and matters to what comes of it, or to who is answerable for it. */
export function ofPlace(place: Place): Said[] {
  const common = [
    ...said('type', { form: 'type', type: place.type }),
    ...text('name', place.name === place.id ? null : place.name),
  ];
  if (place.type === 'customer')
    return [
      ...common,
      ...(place.weight === 1 ? [] : said('weight', { form: 'number', number: place.weight })),
      ...pledge('promise', place.promise),
      ...needs(place.needs),
    ];
  return [
    ...common,
    ...text('area', place.area),
    ...text('owner', place.owner),
    ...time('queue', place.queue),
    ...time('time', place.time),
    ...share('full', place.full),
    ...share('right', place.right),
    ...delays(place.delays),
    ...seconds('recoversIn', place.recoversIn),
    ...(place.type === 'supplier'
      ? []
      : [...needs(place.needs), ...share('finds', place.finds), ...text('sameAs', place.sameAs)]),
  ];
}

/** Everything of that kind that is said of a link. */
export function ofLink(link: Link): Said[] {
  const { rework, satisfaction } = link;
  return [
    ...text('item', link.item),
    ...time('handover', link.handover),
    ...delays(link.delays),
    ...seconds('stock', link.stock === 0 ? null : link.stock),
    ...seconds('every', link.every),
    ...share('share', link.share),
    ...(rework?.form === 'wrong' ? said('rework', { form: 'wrong' }) : share('rework', rework?.chance ?? null)),
    ...share('full', link.full),
    ...share('right', link.right),
    ...time('recover', link.recover),
    ...pledge('agreed', link.agreed),
    ...pledge('expects', link.expects),
    ...pledge('offers', link.offers),
    ...text('request', link.request),
    ...text('feedback', link.feedback),
    ...text('followUp', link.followUp),
    ...(satisfaction === null ? [] : said('satisfaction', { form: 'score', ...satisfaction })),
  ];
}

/** Everything that is said of a common cause. */
export function ofCause({ id, name, chance, time: lasts, hits }: Cause): Said[] {
  return [
    ...text('name', name === id ? null : name),
    ...share('chance', chance),
    ...time('time', lasts),
    ...said('hits', { form: 'ids', ids: [...hits].sort(byCodePoint) }),
  ];
}

/** What a chain says of all its times. */
export function ofChain({ name, calendar, usesDays }: Chain): Said[] {
  return [
    ...text('name', name),
    ...(usesDays ? [...seconds('day', calendar.day), ...seconds('week', calendar.week)] : []),
  ];
}

function said(key: ValueKey, value: Value, part: PledgePart | null = null, of: string | null = null): Said[] {
  return [{ key, part, of, value }];
}

function text(key: ValueKey, value: string | null): Said[] {
  return value === null ? [] : said(key, { form: 'text', text: value });
}

function time(key: ValueKey, value: Distribution | null): Said[] {
  return value === null ? [] : said(key, { form: 'time', time: value });
}

function seconds(key: ValueKey, value: number | null): Said[] {
  return value === null ? [] : said(key, { form: 'seconds', seconds: value });
}

function share(key: ValueKey, value: number | null): Said[] {
  return value === null ? [] : said(key, { form: 'share', share: value });
}

/** Waiting for all is what every place does that says nothing. */
function needs(value: Needs): Said[] {
  const all =
    value.form === 'together'
      ? [{ item: null, quorum: value.quorum }]
      : [...value.quorums].map(([item, quorum]) => ({ item, quorum })).sort((a, b) => byCodePoint(a.item, b.item));
  const told = all.filter(({ quorum }) => quorum !== 'all');
  return told.length === 0 ? [] : said('needs', { form: 'needs', needs: told });
}

/** By their causes; of several with the same the likelier first. */
function delays(all: readonly Delay[]): Said[] {
  return all
    .map(({ cause, chance, time: lasts }) => ({ cause, value: { form: 'delay', chance, time: lasts } as const }))
    .sort((a, b) => byCodePoint(a.cause, b.cause) || byCodePoint(JSON.stringify(b.value), JSON.stringify(a.value)))
    .flatMap(({ cause, value }) => said('delay', value, null, cause));
}

function pledge(key: ValueKey, value: Pledge | null): Said[] {
  if (value === null) return [];
  const part = (name: PledgePart, one: Value | null): Said[] => (one === null ? [] : said(key, one, name));
  const ofShare = (number: number | null): Value | null => (number === null ? null : { form: 'share', share: number });
  const ofText = (words: string | null): Value | null => (words === null ? null : { form: 'text', text: words });
  return [
    ...part('within', value.within === null ? null : { form: 'seconds', seconds: value.within }),
    ...part('onTime', ofShare(value.onTime)),
    ...part('quantity', ofText(value.quantity)),
    ...part('full', ofShare(value.full)),
    ...part('item', ofText(value.item)),
    ...part('right', ofShare(value.right)),
    ...part('rightMeans', ofText(value.rightMeans)),
  ];
}
