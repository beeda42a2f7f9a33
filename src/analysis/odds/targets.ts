import { TOLERANCE } from '../../model/duration.js';
import { mostRuns, remember } from '../remember.js';
import type { Run } from '../run.js';
import type { Situations } from '../situations.js';
import { slack } from '../slack.js';
import { leadsTo } from '../threats.js';
import { type Subject, subjectsOf } from './subjects.js';
import type { Script } from './script.js';
import type { Target } from './tally.js';

/** What is to be counted of a customer: its promise, and what leads to it with how late it may be. */
export function targetOf(
  script: Script,
  situations: Situations,
  usual: Run,
  end: number,
  within: number | null,
  hasThreats: boolean,
): Target {
  const reach = leadsTo(situations, end);
  const isUpstream = Uint8Array.from(reach, (distance) => (distance === -1 ? 0 : 1));
  const subjects = !hasThreats || within === null ? [] : upstream(script, situations, isUpstream);
  const isLate = within === null || usual.start[end]! > within + TOLERANCE;
  return { end, within, subjects, slack: isLate ? null : slacks(subjects, situations, usual, end, within), isUpstream };
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
  const { receiver } = situations.plan;
  const slackIn = remember(mostRuns(situations.plan), (run: Run) => slack(run, end, within));
  const isOnTheWay = (step: number): boolean => slackIn(usual).upstream.step[step] === 1;
  const at = (step: number): number =>
    slackIn(isOnTheWay(step) ? usual : situations.through([{ step }], end)).step(step);
  const onLine = (line: number): number => {
    const isUsual = usual.routes.taken[line] === 1 && isOnTheWay(receiver[line]!);
    return slackIn(isUsual ? usual : situations.through([{ line }], end)).line(line);
  };
  const together = (steps: readonly number[]): number => {
    const run = steps.some(isOnTheWay) ? usual : situations.through([{ step: situations.likeliest(steps, end) }], end);
    return slackIn(run).together(steps);
  };
  return subjects.map(({ kind, steps, line, fails }) => {
    if (fails !== 0) return [];
    if (line !== -1) return [onLine(line)];
    if (kind === 'cause') {
      const seconds = together(steps);
      return steps.map(() => seconds);
    }
    return steps.map(at);
  });
}
