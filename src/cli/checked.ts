import { neededFor } from '../analysis/figure-findings.js';
import { type Asked, Drawing } from '../analysis/odds/odds.js';
import type { Network } from '../graph/network.js';
import { askedBy, assessChecked, inspect, USUALLY_ASKED, withFigures } from '../inspect.js';
import type { Assessment } from '../model/assessment.js';
import type { Pledge } from '../model/chain.js';
import type { LocatedFinding } from '../model/finding.js';
import type { Ruling } from '../model/ruling.js';
import type { Source } from '../source/load.js';
import { draw } from './draw.js';
import type { Io } from './io.js';
import type { Out } from './out.js';

/** How many orders a check draws of each model, from which seed; or none. */
export interface OddsAsked {
  readonly runs: number;
  readonly seed: number;
  readonly hasOdds: boolean;
}

/** What was found, and what it was found by. */
export interface Found {
  readonly findings: readonly LocatedFinding[];
  /** Null where the model could not be read as a whole. */
  readonly network: Network | null;
  /** Null where the model is at fault. */
  readonly assessment: Assessment | null;
  /** Null where nothing was drawn. */
  readonly drawing: Drawing | null;
}

/**
 * All that is wrong with a model: with its description, its usual figures, and its odds; `isCompared`: with all figures that a
 * comparison looks at too. An interrupt ends the process.
 */
export async function findingsWithOdds(
  source: Source,
  ruling: Ruling,
  { runs, seed, hasOdds }: OddsAsked,
  isCompared: boolean,
  io: Io,
  out: Out,
): Promise<Found> {
  const known = inspect(source, ruling);
  const { network, plan } = known;
  const { findings, assessment } = assessChecked(source, known, isCompared ? USUALLY_ASKED : askedBy(ruling), ruling);
  const undrawn = { findings, network, assessment, drawing: null };
  if (plan === null || assessment === null || !hasOdds) return undrawn;
  const counted = isCompared ? ({ links: 'agreed' } as const) : toCount(assessment, ruling);
  if (counted === null) return undrawn;
  const asked = { ...counted, runs, seed, precision: null, typical: 'median', threats: false } as const;
  const drawing = new Drawing(plan, assessment, asked);
  const unheard = { ...io, onInterrupt: () => () => undefined }; // half the orders would be other findings than all of them
  await draw([drawing], null, unheard, out);
  const told = drawing.tell();
  return { findings: withFigures(source, known, told, ruling), network, assessment: told, drawing };
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
