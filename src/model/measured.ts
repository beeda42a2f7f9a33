import { countToPart, keptByCount } from './counted.js';
import type { Deliveries, MeasuredPlace, Measurement, Share } from './measure.js';
import type { Reading } from './reading.js';
import { byCodePoint } from './order.js';

/** Of fewer times and deliveries the figures say little yet. */
export const FEW = 20;
/** Of fewer times no distribution is proposed: any would do. */
export const FEWEST_TIMES = 5;
/** Of fewer deliveries no share or chance is. */
export const FEWEST_SHARES = 30;

/** The shares that tell what became of deliveries, in the order in which they are told. */
export const SHARES = ['onTime', 'full', 'otif', 'right', 'perfect'] as const;
export type ShareName = (typeof SHARES)[number];

type Told = Deliveries & { readonly id: string; readonly inTime: Share | null };

/** Those that surely broke what was agreed first, then those that may have, then by what their share is at best: one bad day is not the worst. */
export function worstMeasuredFirst<T extends Told>(all: readonly T[]): T[] {
  return all.toSorted((a, b) => standing(a) - standing(b) || atBest(a) - atBest(b) || byCodePoint(a.id, b.id));
}

function standing(one: Told): number {
  const kept = new Set([...SHARES.map((name) => one[name]), one.inTime].map((share) => share?.kept));
  return kept.has('no') ? 0 : kept.has('open') ? 1 : 2;
}

/** The upper end of the interval of what tells most; above all others where nothing is known. */
function atBest({ perfect, otif, onTime, inTime, right, full }: Told): number {
  return (perfect ?? otif ?? onTime ?? inTime ?? right ?? full)?.share.high ?? 2;
}

/** A share of which nobody can tell yet whether it is as agreed, and how many deliveries would tell if it stayed so. */
export interface OpenShare {
  readonly what: ShareName | 'inTime';
  readonly agreed: number;
  readonly needs: number;
}

export function openShares(one: Told): OpenShare[] {
  return ([...SHARES, 'inTime'] as const).flatMap((what) => {
    const share = one[what];
    return share?.kept === 'open' && share.agreed !== null && keptByCount(share, share.share, share.agreed) === 'open'
      ? [{ what, agreed: share.agreed, needs: countToPart(share, share.share, share.agreed) }]
      : [];
  });
}

/** True where most deliveries were received before they were shipped: then the columns of the two are for each other, or their clocks differ. */
export function isMostlyReversed({ reversed: { hits, of } }: Reading): boolean {
  return 2 * hits > of;
}

/** A wait at a place, by its median in seconds: in its queue, or for what comes last. */
export interface Waiting {
  readonly where: 'queue' | 'rest';
  readonly id: string;
  readonly name: string;
  readonly median: number;
}

/** Where orders wait, the longest first. */
export function waits(places: readonly MeasuredPlace[]): Waiting[] {
  const all = places.flatMap(({ id, name, queue, waitsForRest }): Waiting[] => [
    ...(queue === null ? [] : [{ where: 'queue' as const, id, name, median: queue.fit.median.value }]),
    ...(waitsForRest === null ? [] : [{ where: 'rest' as const, id, name, median: waitsForRest.median }]),
  ]);
  return all
    .filter(({ median }) => median > 0)
    .toSorted((a, b) => b.median - a.median || byCodePoint(a.id, b.id) || byCodePoint(a.where, b.where));
}

/** True where anything that is told comes of few times. */
export function toldOfFew({ customers, places, links }: Measurement): boolean {
  const seen = [
    ...customers.map(({ leadTime }) => leadTime),
    ...places.flatMap(({ time, queue }) => [time, queue]),
    ...links.map(({ handover }) => handover),
  ];
  const waited = places.map(({ waitsForRest }) => waitsForRest?.count ?? FEW);
  return seen.some((one) => one?.fit.few === true) || waited.some((count) => count < FEW);
}
