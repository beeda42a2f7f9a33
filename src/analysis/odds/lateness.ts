import type { Plan } from '../../graph/plan.js';
import { leadsTo } from '../../graph/reach.js';
import type { Late, Typical } from '../../model/assessment.js';
import { targetOf } from '../late.js';
import { runTo, situations } from '../situations.js';
import type { Lateness } from './script-of.js';
import { slackBy } from './targets.js';

/**
 * What is later, by how much, where it is felt by a customer. Of a department visited several times the visit that can absorb least
 * is the late one, as in the typical run.
 */
export function latenessFor(
  plan: Plan,
  typical: Typical,
  customer: string,
  within: number | null,
  late: readonly Late[],
): Lateness {
  const steps = new Map<number, number>();
  const lines = new Map<number, number>();
  const end = plan.step[plan.network.nodeOf.get(customer)!]!;
  for (const { id, seconds } of late) {
    const target = targetOf(plan, id);
    if (target === null) continue;
    if (target.kind === 'line') lines.set(target.line, (lines.get(target.line) ?? 0) + seconds);
    const hit =
      target.kind === 'line'
        ? []
        : target.kind === 'cause' || target.steps.length === 1
          ? target.steps
          : worstVisit(plan, typical, end, within, target.steps);
    for (const step of hit) steps.set(step, (steps.get(step) ?? 0) + seconds);
  }
  return { steps, lines };
}

function worstVisit(
  plan: Plan,
  typical: Typical,
  end: number,
  within: number | null,
  steps: readonly number[],
): readonly number[] {
  const reach = leadsTo(plan, end);
  const made = situations(plan, typical);
  const run = runTo(made, end);
  const { at } = slackBy(made, run, end, within ?? run.start[end]!);
  const leading = steps.filter((step) => reach[step] !== -1);
  return leading.length === 0 ? [] : [leading.reduce((least, step) => (at(step) < at(least) ? step : least))];
}
