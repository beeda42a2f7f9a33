import type { Asked } from '../analysis/odds/odds.js';
import type { Assessment, Late } from '../model/assessment.js';
import { drawingsOf, type Known } from '../what-if.js';
import { draw, type Threads } from './draw.js';
import type { Io } from './io.js';
import type { Out } from './out.js';

export type { Known };

/** The odds beside what is known, drawn here. Partial where it was interrupted. */
export async function addOdds(
  known: Known,
  before: Known | null,
  late: readonly Late[],
  asked: Asked,
  threads: Threads,
  io: Io,
  out: Out,
): Promise<Assessment> {
  const drawings = drawingsOf(known, before, late, asked);
  return drawings.tell(await draw(drawings.all, threads, io, out));
}
