import { neededFor } from '../analysis/figure-findings.js';
import type { Asked } from '../analysis/odds/odds.js';
import { askedBy, assessChecked, inspect, withFigures } from '../inspect.js';
import type { Assessment } from '../model/assessment.js';
import type { Pledge } from '../model/chain.js';
import type { LocatedFinding } from '../model/finding.js';
import type { Ruling } from '../model/ruling.js';
import type { Source } from '../source/load.js';
import type { Io } from './io.js';
import { addOdds } from './odds.js';
import type { Out } from './out.js';

/** How many orders a check draws of each model, from which seed; or none. */
export interface OddsAsked {
  readonly runs: number;
  readonly seed: number;
  readonly hasOdds: boolean;
}

/** What was found, and the figures that it was found by; null where there are none. */
export interface Found {
  readonly findings: readonly LocatedFinding[];
  readonly assessment: Assessment | null;
}

/** All that is wrong with a model: with its description, its usual figures, and its odds. An interrupt ends the process. */
export async function findingsWithOdds(
  source: Source,
  ruling: Ruling,
  { runs, seed, hasOdds }: OddsAsked,
  io: Io,
  out: Out,
): Promise<Found> {
  const known = inspect(source, ruling);
  const { findings, assessment } = assessChecked(source, known, askedBy(ruling), ruling);
  const counted = assessment === null || !hasOdds ? null : toCount(assessment, ruling);
  if (known.plan === null || assessment === null || counted === null) return { findings, assessment };
  const asked = { ...counted, runs, seed, precision: null, typical: 'median', threats: false } as const;
  const unheard = { ...io, onInterrupt: () => () => undefined }; // half the orders would be other findings than all of them
  const drawn = await addOdds({ plan: known.plan, assessment }, null, [], asked, null, unheard, out);
  return { findings: withFigures(source, known, drawn, ruling), assessment: drawn };
}

/** What is to be counted, by the shares that somebody promised and the rules that are on; null where no order need be drawn. */
function toCount({ customers, links }: Assessment, ruling: Ruling): Pick<Asked, 'links'> | null {
  const needed = neededFor(ruling);
  if (needed.has('link odds') && links.some(({ agreed, offers }) => namesShare(agreed ?? offers)))
    return { links: 'agreed' };
  return needed.has('odds') && customers.some(({ promise }) => namesShare(promise)) ? {} : null;
}

function namesShare(pledge: Pledge | null): boolean {
  return pledge !== null && (pledge.onTime !== null || pledge.full !== null || pledge.right !== null);
}
