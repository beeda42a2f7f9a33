import { TOLERANCE } from '../../model/duration.js';
import { measure } from '../measured.js';
import type { Run } from '../run.js';
import type { Situations } from '../situations.js';
import type { Plan } from '../../graph/plan.js';
import { leadsTo } from '../../graph/reach.js';
import type { Subject } from './subjects.js';
import type { Target } from './counts.js';

/**
 * What is to be counted of a customer: its promise, and which of all subjects lead to it, with how late they may be; null where
 * nobody asks of them.
 */
export function targetOf(
  situations: Situations,
  usual: Run,
  end: number,
  within: number | null,
  all: readonly Subject[] | null,
): Target {
  const reach = leadsTo(situations.plan, end);
  const isUpstream = Uint8Array.from(reach, (distance) => (distance === -1 ? 0 : 1));
  const subjects = all === null || within === null ? [] : upstream(all, situations.plan, isUpstream);
  const isLate = within === null || usual.start[end]! > within + TOLERANCE;
  return {
    end,
    within,
    subjects,
    slack: isLate ? null : slacks(subjects, situations, usual, end, within),
    isUpstream,
    isAlways: !situations.plan.hasShares,
    links: [],
  };
}

/** Of each subject what leads to the customer. */
function upstream(all: readonly Subject[], { receiver }: Plan, isUpstream: Uint8Array): Subject[] {
  const leads = (step: number): boolean => isUpstream[step] === 1;
  const found: Subject[] = [];
  for (const subject of all) {
    const { steps, line, columns, usual } = subject;
    if (line !== -1 ? leads(receiver[line]!) : steps.every(leads)) found.push(subject);
    else if (steps.some(leads)) {
      const only = <T>(of: readonly T[]): T[] => of.filter((_, k) => leads(steps[k]!));
      found.push({ ...subject, steps: only(steps), columns: only(columns), usual: only(usual) });
    }
  }
  return found;
}

/** How late each subject may be, at each of its steps; a cause at all of them at once. */
function slacks(
  subjects: readonly Subject[],
  situations: Situations,
  usual: Run,
  end: number,
  within: number,
): (readonly number[])[] {
  const measured = measure(situations, usual, end, within);
  return subjects.map(({ kind, steps, line, fails }) => {
    if (fails !== 0) return [];
    if (line !== -1) return [measured.line(line).slack.line(line)];
    if (kind !== 'cause') return steps.map((step) => measured.step(step).slack.step(step));
    const seconds = measured.together(steps).slack.together(steps);
    return steps.map(() => seconds);
  });
}
