import { wilson } from '../analysis/odds/estimate.js';
import { keptByCount } from '../model/counted.js';
import type { Deliveries, Share } from '../model/measure.js';
import type { LinkTally } from './tally.js';
import { none, type Tallied } from './tallied.js';

/** What became of deliveries, or of orders. */
export type Outcomes = Pick<LinkTally, 'onTime' | 'full' | 'otif' | 'right' | 'perfect'>;

export function summed(all: readonly LinkTally[]): Outcomes & { readonly count: number } {
  const sum = { count: 0, onTime: none(), full: none(), otif: none(), right: none(), perfect: none() };
  for (const one of all) {
    sum.count += one.count;
    for (const key of ['onTime', 'full', 'otif', 'right', 'perfect'] as const) {
      sum[key].hits += one[key].hits;
      sum[key].of += one[key].of;
    }
  }
  return sum;
}

/** What a mark has to hold with, and against: overdue ones may be misses, those left out either, and some misses may be hits. */
interface Unsure {
  readonly overdue?: number;
  readonly overdueOrders?: readonly string[];
  readonly leftOut?: number;
  readonly mayBeHits?: { readonly onTime: number; readonly full: number };
}

const NONE = { onTime: 0, full: 0 };

/** Shares held against what was agreed. */
export function deliveries(
  count: number,
  { onTime, full, otif, right, perfect }: Outcomes,
  terms: { readonly onTime: number | null; readonly full: number | null; readonly right: number | null } | null,
  { overdue = 0, overdueOrders = [], leftOut = 0, mayBeHits = NONE }: Unsure = {},
): Deliveries {
  return {
    count,
    overdue,
    overdueOrders,
    onTime: shareOf(onTime, terms?.onTime ?? null, overdue, leftOut, mayBeHits.onTime),
    full: shareOf(full, terms?.full ?? null, 0, leftOut, mayBeHits.full),
    otif: shareOf(otif, null),
    right: shareOf(right, terms?.right ?? null, 0, leftOut),
    perfect: shareOf(perfect, null),
  };
}

/**
 * What is as agreed would be so with as many misses more as are overdue, or left out; and what is not would not be with as many hits more
 * as are left out, and with those misses as hits that may be hits.
 */
export function shareOf(
  { hits, of }: Tallied,
  agreed: number | null,
  overdue = 0,
  leftOut = 0,
  mayBeHits = 0,
): Share | null {
  const keptWith = (more: number, all: number): Share['kept'] => {
    const count = { hits: hits + more, of: of + all };
    return keptByCount(count, wilson(count.hits, count.of)!, agreed);
  };
  const share = wilson(hits, of);
  if (share === null) return null;
  const kept = keptWith(0, 0);
  const other =
    kept === 'yes' ? keptWith(0, overdue + leftOut) : kept === 'no' ? keptWith(leftOut + mayBeHits, leftOut) : kept;
  return { hits, of, share, agreed, kept: other === kept ? kept : 'open' };
}

export function sumOf(edges: readonly number[], counts: Int32Array): number {
  return edges.reduce((sum, edge) => sum + counts[edge]!, 0);
}
