import type { Chain, Link, Pledge } from '../../src/model/chain.js';
import type { Distribution } from '../../src/model/distribution.js';
import type { Draw } from './seeded.js';

/** Something that an edit may name: as it is named, and what may be written there. */
export interface Figure {
  readonly what: string;
  readonly kind: 'amount' | 'chance' | 'duration';
}

/** Every figure that is written in a model, of the things that can be named. */
export function figuresIn({ places, links }: Chain): Figure[] {
  const named = new Set<string>();
  return [
    ...places.flatMap((place) =>
      place.type === 'customer'
        ? ofPledge(`${place.id}.promise`, place.promise)
        : [
            ...ofAmounts(place.id, { queue: place.queue, time: place.time }),
            ...ofChances(place.id, { full: place.full, right: place.right }),
            ...(place.recoversIn === null ? [] : [duration(`${place.id}.recovers-in`)]),
            ...ofDelays(place.id, place.delays),
          ],
    ),
    ...links.flatMap((link) => {
      const name = [link.from, link.to, ...(link.item === null ? [] : [link.item])].join(':');
      const isFirst = !named.has(name);
      named.add(name).add(`${link.from}:${link.to}`);
      return isFirst ? ofLink(name, link) : [];
    }),
  ];
}

function ofLink(name: string, link: Link): Figure[] {
  return [
    ...ofAmounts(name, { handover: link.handover, recover: link.recover }),
    ...ofChances(name, { full: link.full, right: link.right, share: link.share }),
    ...(link.rework?.form === 'chance' ? [{ what: `${name}.rework`, kind: 'chance' } as const] : []),
    ...(link.stock > 0 ? [duration(`${name}.stock`)] : []),
    ...(link.every === null ? [] : [duration(`${name}.departs.every`)]),
    ...ofDelays(name, link.delays),
    ...ofPledge(`${name}.agreed`, link.agreed),
  ];
}

function ofPledge(name: string, pledge: Pledge | null): Figure[] {
  if (pledge === null) return [];
  return [
    ...(pledge.within === null ? [] : [duration(`${name}.within`)]),
    ...ofChances(name, { 'on-time': pledge.onTime, full: pledge.full, right: pledge.right }),
  ];
}

function ofDelays(name: string, delays: readonly unknown[]): Figure[] {
  return delays.flatMap((_, i) => [
    { what: `${name}.delays.${i}.chance`, kind: 'chance' } as const,
    { what: `${name}.delays.${i}.time`, kind: 'amount' } as const,
  ]);
}

function ofAmounts(name: string, amounts: Readonly<Record<string, Distribution | null>>): Figure[] {
  return Object.keys(amounts).flatMap((key) =>
    amounts[key] === null ? [] : [{ what: `${name}.${key}`, kind: 'amount' } as const],
  );
}

function ofChances(name: string, chances: Readonly<Record<string, number | null>>): Figure[] {
  return Object.keys(chances).flatMap((key) =>
    chances[key] === null ? [] : [{ what: `${name}.${key}`, kind: 'chance' } as const],
  );
}

function duration(what: string): Figure {
  return { what, kind: 'duration' };
}

/** Any figure that a place or link may have, there or not. */
export function anyFigure({ places, links }: Chain, draw: Draw): Figure {
  if (draw(2) === 0 && links.length > 0) {
    const { from, to } = draw.from(links);
    return draw.from([
      { what: `${from}:${to}.handover`, kind: 'amount' },
      { what: `${from}:${to}.full`, kind: 'chance' },
      { what: `${from}:${to}.agreed.on-time`, kind: 'chance' },
      { what: `${from}:${to}.agreed.within`, kind: 'duration' },
    ] as const);
  }
  const { id, type } = draw.from(places);
  if (type === 'customer')
    return draw(2) === 0 ? duration(`${id}.promise.within`) : { what: `${id}.promise.on-time`, kind: 'chance' };
  return draw.from([
    { what: `${id}.time`, kind: 'amount' },
    { what: `${id}.queue`, kind: 'amount' },
    { what: `${id}.right`, kind: 'chance' },
    { what: `${id}.full`, kind: 'chance' },
    { what: `${id}.recovers-in`, kind: 'duration' },
  ] as const);
}

const VALUES: Readonly<Record<Figure['kind'], readonly string[]>> = {
  amount: [
    '20min',
    '1h..2h',
    '10min..15min..40min',
    '{ median: 10min, p90: 25min }',
    '{ mean: 2h, sd: 20min }',
    '{ sample: [12min, 15min, 41min] }',
    '{ discrete: { 2h: 70%, 5h: 30% } }',
    '"1h 30min"',
  ],
  chance: ['97.5%', '0.333', '4 %', '1', '0'],
  duration: ['35min', '1d 4h', '1.5h', '90s'],
};

/** A value that may be written there. */
export function valueOf({ kind }: Figure, draw: Draw): string {
  return draw.from(VALUES[kind]);
}
