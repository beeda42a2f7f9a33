import type { Late } from '../../model/assessment.js';
import { feelLate } from '../late.js';
import { runTo, type Situations } from '../situations.js';
import type { Lateness } from './script.js';

/** What is later, by how much, where a customer (a step) feels it, as in the typical run. */
export function latenessFor(made: Situations, end: number, within: number | null, late: readonly Late[]): Lateness {
  const steps = new Map<number, number>();
  const lines = new Map<number, number>();
  const { felt } = feelLate(made, runTo(made, end), end, within, late);
  for (const [i, one] of felt.entries()) {
    const { seconds } = late[i]!;
    if (one === null) continue;
    if ('line' in one) lines.set(one.line, (lines.get(one.line) ?? 0) + seconds);
    else for (const step of one.steps) steps.set(step, (steps.get(step) ?? 0) + seconds);
  }
  return { steps, lines };
}
