import { keptBy, ordersToPart } from './kept.js';
import type { Count } from './measure.js';
import { type Estimate, type KeptPart, MOST_RUNS } from './odds.js';
import { betaP } from './special/beta.js';

/** So unlikely it has to be on either side of what was agreed: half of what a 95 % interval leaves out. */
const UNLIKELY = 0.025;
/** Of more, Wilson's interval leaves out no more than it says. */
const WILSON_HOLDS = 10_000;

/**
 * Whether a share that was counted, with Wilson's interval, is as agreed. Of few and near 100 % that interval leaves the true share out more
 * often than it says (Brown, Cai & DasGupta, Statistical Science 16, 2001): 7 of 8 are seen of one who keeps 98 % in 15 logs of a
 * hundred. So that many hits, or that few, have to be unlikely by the binomial distribution too, had it been just as agreed.
 */
export function keptByCount({ hits, of }: Count, share: Estimate, agreed: number | null): KeptPart {
  const kept = keptBy(share, agreed);
  return kept === null || kept === 'open' || isUnlikely(hits, of, agreed!) ? kept : 'open';
}

/** How many would tell, if the share stayed as it is; Infinity where it is just as agreed. */
export function countToPart({ of }: Count, share: Estimate, agreed: number): number {
  let needs = Math.max(of + 1, ordersToPart(share, agreed));
  while (needs <= MOST_RUNS && !isUnlikely(Math.round(share.estimate * needs), needs, agreed))
    needs = Math.max(needs + 1, Math.floor(1.02 * needs));
  return needs;
}

function isUnlikely(hits: number, of: number, agreed: number): boolean {
  if (of > WILSON_HOLDS) return true;
  const beyond = hits >= agreed * of ? atLeast(hits, of, agreed) : atLeast(of - hits, of, 1 - agreed);
  return beyond <= UNLIKELY;
}

/** The chance of so many hits or more (DLMF 8.17.5). */
function atLeast(hits: number, of: number, chance: number): number {
  return hits === 0 ? 1 : betaP(hits, of - hits + 1, chance);
}
