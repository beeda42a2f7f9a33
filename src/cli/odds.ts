import type { Asked } from '../analysis/odds/odds.js';
import type { Assessment, Late } from '../model/assessment.js';
import { drawingsOf, type Known } from '../what-if.js';
import { draw, type Threads } from './draw.js';
import type { Io } from './io.js';
import type { Out } from './out.js';

export type { Known };

/** What is known, with its odds; and what was before anything was set, with its own. */
interface Both {
  readonly told: Assessment;
  readonly before: Assessment | null;
}

/** The odds beside what is known, drawn here. Partial where it was interrupted. */
export async function addOdds(...question: Parameters<typeof addOddsToBoth>): Promise<Assessment> {
  return (await addOddsToBoth(...question)).told;
}

/** The same, and the odds of what was before. */
export async function addOddsToBoth(
  known: Known,
  before: Known | null,
  late: readonly Late[],
  asked: Asked,
  threads: Threads,
  io: Io,
  out: Out,
): Promise<Both> {
  const drawings = drawingsOf(known, before, late, asked);
  const told = drawings.tell(await draw(drawings.all, threads, io, out));
  return { told, before: drawings.tellBefore() };
}
