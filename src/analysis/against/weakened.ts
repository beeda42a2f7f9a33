import type { Pledge } from '../../model/chain.js';
import type { WeakenedPart } from '../../model/comparison.js';
import { TOLERANCE } from '../../model/duration.js';

/** Shares that differ by less are the same: they are read from text. */
const DUST = 1e-9;

/** In what a promise demands less than it did: a longer time, a smaller share, or a part that is not said any more. */
export function weakened(before: Pledge | null, after: Pledge | null): WeakenedPart[] {
  if (before === null) return [];
  return [...inTime(before, after), ...inShares(before, after), ...inWords(before, after)];
}

function inTime({ within }: Pledge, after: Pledge | null): WeakenedPart[] {
  const now = after?.within ?? null;
  if (within === null || (now !== null && now <= within + TOLERANCE)) return [];
  return [{ part: 'within', before: within, after: now }];
}

function inShares(before: Pledge, after: Pledge | null): WeakenedPart[] {
  return (['onTime', 'full', 'right'] as const).flatMap((part) => {
    const [was, now] = [before[part], after?.[part] ?? null];
    return was === null || (now !== null && now >= was - DUST) ? [] : [{ part, before: was, after: now }];
  });
}

/** Other words may say the same, or more: they are told among the changes. */
function inWords(before: Pledge, after: Pledge | null): WeakenedPart[] {
  return (['quantity', 'item', 'rightMeans'] as const).flatMap((part) => {
    const was = before[part];
    return was === null || (after?.[part] ?? null) !== null ? [] : [{ part, before: was, after: null }];
  });
}
