import { TOLERANCE } from '../../model/duration.js';
import { measure } from '../measured.js';
import type { Run } from '../run.js';
import type { Situations } from '../situations.js';
import { leadsTo } from '../../graph/reach.js';
import { type Subject, subjectsOf } from './subjects.js';
import type { Script } from './script.js';
import type { Target } from './counts.js';

/** What is to be counted of a customer: its promise, and what leads to it with how late it may be. */
export function targetOf(
  script: Script,
  situations: Situations,
  usual: Run,
  end: number,
  within: number | null,
  hasThreats: boolean,
): Target {
  const reach = leadsTo(situations.plan, end);
  const isUpstream = Uint8Array.from(reach, (distance) => (distance === -1 ? 0 : 1));
  const subjects = !hasThreats || within === null ? [] : upstream(script, situations, isUpstream);
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
function upstream(script: Script, { plan, usual }: Situations, isUpstream: Uint8Array): Subject[] {
  return subjectsOf(script, usual).flatMap((subject) => {
    if (subject.line !== -1) return isUpstream[plan.receiver[subject.line]!] === 1 ? [subject] : [];
    const leading = [...subject.steps.keys()].filter((k) => isUpstream[subject.steps[k]!] === 1);
    const only = <T>(of: readonly T[]): T[] => leading.filter((k) => k < of.length).map((k) => of[k]!);
    return leading.length === 0
      ? []
      : [{ ...subject, steps: only(subject.steps), columns: only(subject.columns), usual: only(subject.usual) }];
  });
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
