import type { Named } from './assessment.js';

/** Chances add up despite rounding. */
export const SLIGHT = 1e-9;

/**
 * Whether what was agreed on a customer's upstream links carries what the customer was promised. A part is null where no agreement
 * says anything of it.
 */
export interface Inside {
  readonly time: InsideTime | null;
  readonly chance: InsideChance | null;
  readonly full: InsideShare | null;
  readonly right: InsideShare | null;
}

/** A link by its id, its ends and what it carries. */
export interface InsideLink {
  readonly id: string;
  readonly from: Named;
  readonly to: Named;
  readonly item: string | null;
}

/** A link, and what it takes: seconds, or the share that it leaves late, short or wrong. */
export interface Eater extends InsideLink {
  /** False where nothing was agreed of it: then it is what it usually is. */
  readonly isAgreed: boolean;
  readonly eats: number;
}

/** The lead time where every delivery takes as long as it may by agreement. Seconds. */
export interface InsideTime {
  readonly promised: number | null;
  readonly inside: number;
  /** Null where no time was promised. */
  readonly holds: boolean | null;
  /** What takes most of it, the worst first. */
  readonly most: readonly Eater[];
}

/** The share of orders that come full, or right, where every delivery is so as often as agreed. */
export interface InsideShare {
  readonly promised: number | null;
  readonly inside: number;
  readonly holds: boolean | null;
  readonly most: readonly Eater[];
}

/** How many orders all agreements together see through in time. */
export interface InsideChance {
  readonly promised: number | null;
  /** At least so many, whatever hangs together with what; null: no guarantee. */
  readonly bound: number | null;
  readonly holds: boolean | null;
  /** Were all agreements independent of each other, which is an assumption; null as the bound. */
  readonly independent: number | null;
  /** What may be late most often by agreement, the worst first; none without a guarantee. */
  readonly most: readonly Eater[];
  /** How many agreements an order rests on; on average, where orders go different ways. */
  readonly links: number;
  /** What each of them would need for the promised share; null where none was promised. */
  readonly each: number | null;
  /** Links on the way that agree no share, by id: 100 at most. */
  readonly unsaid: readonly InsideLink[];
}

/** A part of a promise that the agreements do not carry. */
export interface InsidePart extends InsideTime {
  readonly what: 'time' | 'chance' | 'full' | 'right';
  readonly promised: number;
}

/** Time, full and right, as far as the agreements do not carry them. */
export function notCarried(inside: Inside | null): InsidePart[] {
  return (['time', 'full', 'right'] as const).flatMap((what) => {
    const part = inside?.[what] ?? null;
    return part === null || part.promised === null || part.holds !== false
      ? []
      : [{ ...part, what, promised: part.promised }];
  });
}

/** The promised share in time, where the agreed times carry the promised one and their shares do not. */
export function notGuaranteed(inside: Inside | null): InsidePart[] {
  const [time, chance] = [inside?.time ?? null, inside?.chance ?? null];
  if (time?.holds === false || chance === null) return [];
  const { promised, bound, most } = chance;
  const isShort = promised !== null && bound !== null && bound < promised - SLIGHT;
  return isShort ? [{ what: 'chance', promised, inside: bound, holds: false, most }] : [];
}
